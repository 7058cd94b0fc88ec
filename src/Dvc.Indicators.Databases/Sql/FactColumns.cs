using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dvc.Indicators.Databases;

/// <summary>One SQL form for each fact, by its public name: a condition over the columns of the steps before.</summary>
internal static class FactColumns
{
    private const string Received = "in_period = 1 AND received IS NOT NULL";
    private const string Owes = "(CASE WHEN unit >= 0 THEN CASE WHEN has_fee = 1 AND fee <> 1 THEN 1 ELSE 0 END WHEN fee = 2 THEN 1 ELSE 0 END) = 1";
    private const string Paid = "payment IN (1, 2)";

    private static readonly FrozenDictionary<DossierFacts, string> Forms = new Dictionary<DossierFacts, string>
    {
        [DossierFacts.Received] = Received,
        [DossierFacts.OnTime] = "on_time = 1",
        [DossierFacts.Online] = $"{Received} AND channel = 2",
        [DossierFacts.OnlineService] = "in_period = 1 AND channel = 2",
        [DossierFacts.OnlineWithResult] = $"{Received} AND channel = 2 AND (has_result = 1 OR returns_paper = 0)",
        [DossierFacts.PaidOnline] = $"{Received} AND {Paid}",
        [DossierFacts.CarriesFee] = $"{Received} AND fee = 2",
        [DossierFacts.OwesFee] = $"{Received} AND {Owes}",
        [DossierFacts.PaidOwedFeeOnline] = $"{Received} AND {Owes} AND {Paid}",
        [DossierFacts.ResultFile] = $"{Received} AND has_result = 1",
        [DossierFacts.PapersAndResult] = $"{Received} AND has_result = 1 AND has_papers = 1",
        [DossierFacts.ReusedData] = $"{Received} AND (papers_digitised = 1 OR digitised = 1)",
        [DossierFacts.NationalStore] = $"{Received} AND from_store = 1",
        [DossierFacts.PopulationData] = $"{Received} AND (from_store = 1 OR identified = 1)",
        [DossierFacts.Satisfied] = "on_time = 1 AND disliked = 0 AND petitioned = 0",
        [DossierFacts.Disliked] = $"{Received} AND disliked = 1",
        [DossierFacts.Petitioned] = $"{Received} AND petitioned = 1",
    }.ToFrozenDictionary();

    /// <summary>The facts and their names as columns, in the order of <see cref="FigureVocabulary.AllFacts"/>.</summary>
    public static ImmutableArray<(string Name, string Condition)> All { get; } =
        [.. FigureVocabulary.AllFacts.Select(fact => (fact.ToString(), Forms[fact]))];
}
