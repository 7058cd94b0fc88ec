using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// What <see cref="FactRules"/> imply for the counts of any set of dossiers: some counts, added up, are never more than others. For counts
/// that another engine made.
/// </summary>
internal static class FactBounds
{
    // Stands for all dossiers, whatever their facts.
    private const DossierFacts Any = DossierFacts.None;

    private static readonly ImmutableArray<(int[] Some, int[] Others)> Bounds = ImmutableArray.CreateRange((((DossierFacts[] Some, DossierFacts[] Others)[])[
        .. FigureVocabulary.AllFacts.Where(fact => fact is not (DossierFacts.Received or DossierFacts.OnlineService))
            .Select(fact => (new[] { fact }, new[] { DossierFacts.Received })),
        ([DossierFacts.Received], [Any]),
        ([DossierFacts.OnlineService], [Any]),
        ([DossierFacts.Online], [DossierFacts.OnlineService]),
        ([DossierFacts.OnlineWithResult], [DossierFacts.Online]),
        ([DossierFacts.PaidOwedFeeOnline], [DossierFacts.PaidOnline]),
        ([DossierFacts.PaidOwedFeeOnline], [DossierFacts.OwesFee]),
        ([DossierFacts.PapersAndResult], [DossierFacts.ResultFile]),
        ([DossierFacts.NationalStore], [DossierFacts.PopulationData]),
        ([DossierFacts.Satisfied], [DossierFacts.OnTime]),

        // The first two have the third together; the dossiers with any of them are not more than there are.
        ([DossierFacts.Received, DossierFacts.OnlineService], [Any, DossierFacts.Online]),
        ([DossierFacts.OwesFee, DossierFacts.PaidOnline], [DossierFacts.Received, DossierFacts.PaidOwedFeeOnline]),

        // Satisfied is who is on time, not disliked and not petitioned.
        ([DossierFacts.Satisfied, DossierFacts.Disliked], [DossierFacts.Received]),
        ([DossierFacts.Satisfied, DossierFacts.Petitioned], [DossierFacts.Received]),
        ([DossierFacts.OnTime], [DossierFacts.Satisfied, DossierFacts.Disliked, DossierFacts.Petitioned]),
    ]).Select(bound => (PlacesOf(bound.Some), PlacesOf(bound.Others))));

    /// <summary>Finds what can not be.</summary>
    /// <param name="dossiers">The number of dossiers, not negative.</param>
    /// <param name="facts">How many of them have each fact, none negative.</param>
    /// <returns>What was found and what it must not exceed; empty where the counts can be.</returns>
    public static IEnumerable<(LocalizedText Found, LocalizedText Allowed)> Check(long dossiers, ImmutableArray<long> facts) => Bounds
        .Where(bound => Sum(bound.Some, dossiers, facts) > Sum(bound.Others, dossiers, facts))
        .Select(bound => (
            LocalizedText.Same(Text(bound.Some, dossiers, facts)),
            new LocalizedText($"nhiều nhất {Text(bound.Others, dossiers, facts)}", $"at most {Text(bound.Others, dossiers, facts)}")));

    private static long Sum(int[] places, long dossiers, ImmutableArray<long> facts)
    {
        var sum = 0L;
        foreach (var place in places)
        {
            sum += place < 0 ? dossiers : facts[place];
        }

        return sum;
    }

    private static string Text(int[] places, long dossiers, ImmutableArray<long> facts) => string.Join(" + ", places.Select(place =>
        FormattableString.Invariant($"{(place < 0 ? "dossiers" : FigureVocabulary.AllFacts[place])} {(place < 0 ? dossiers : facts[place])}")));

    private static int[] PlacesOf(DossierFacts[] facts) => Array.ConvertAll(facts, fact => FigureVocabulary.AllFacts.IndexOf(fact));
}
