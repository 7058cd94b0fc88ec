using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>Puts tallies together and takes them apart, where they belong together.</summary>
internal static class TallyMerger
{
    private static readonly LocalizedText APart = new("một phần của toàn bộ", "a part of the whole");

    /// <summary>See <see cref="Tally.Merge"/>.</summary>
    public static Outcome<Tally> Merge(ImmutableArray<Tally> tallies)
    {
        if (tallies.IsEmpty)
        {
            throw new ArgumentException("At least one tally is merged.", nameof(tallies));
        }

        var first = tallies[0];
        OutcomeError[] errors =
        [
            .. tallies.Index().SelectMany(tally => Differences(first, tally.Item, $"tally {Text(tally.Index + 1)}", new("như bảng đếm đầu tiên", "as the first"))),
            .. tallies.Index().SelectMany(tally => tally.Item.Sources.Select(source => (Source: source, Tally: tally.Index + 1)))
                .GroupBy(named => named.Source, named => named.Tally, StringComparer.Ordinal).Where(named => named.Count() > 1)
                .Select(named => OutcomeError.At(
                    $"tallies {string.Join(", ", named.Select(Text))}", new($"nguồn {named.Key} ở mỗi bảng đếm", $"the source {named.Key} in each of them"), TallyRows.EverySource)),
        ];
        return errors.Length > 0
            ? new Outcome<Tally>(errors)
            : tallies.Length == 1
            ? new Outcome<Tally>(first)
            : new Outcome<Tally>(new Tally(
                first.Basis with { Columns = tallies.Aggregate(DossierColumns.None, (all, tally) => all | tally.Basis.Columns) },
                tallies.SelectMany(tally => tally.Sources),
                ReadCounts.Sum(tallies.Select(tally => tally.Read)),
                tallies.Max(tally => tally.DataUntil),
                CountedTable.Sum([.. tallies.Select(tally => (tally.Counts, 1))])));
    }

    /// <summary>See <see cref="Tally.Subtract"/>.</summary>
    public static Outcome<Tally> Subtract(Tally whole, Tally part)
    {
        var rest = CountedTable.Sum([(whole.Counts, 1), (part.Counts, -1)]);
        OutcomeError[] errors =
        [
            .. Differences(whole, part, "the part", new("như toàn bộ", "as the whole")),
            .. part.Sources.Except(whole.Sources, StringComparer.Ordinal)
                .Select(source => OutcomeError.At("the part", new($"nguồn {source}", $"the source {source}"), new("các nguồn của toàn bộ", "sources of the whole"))),
            .. rest.FindNegative() is { } agency ? [OutcomeError.At("the part", new($"nhiều hồ sơ của cơ quan {agency} hơn toàn bộ", $"more dossiers of the agency {agency} than the whole has"), APart)] : (OutcomeError[])[],
            .. whole.Read.Contains(part.Read) ? (OutcomeError[])[] : [OutcomeError.At("the part", new("nhiều bản ghi hơn toàn bộ", "more records than the whole has"), APart)],
        ];
        return errors.Length > 0
            ? new Outcome<Tally>(errors)
            : new Outcome<Tally>(new Tally(
                whole.Basis, whole.Sources.Except(part.Sources, StringComparer.Ordinal), whole.Read.Without(part.Read),
                part.DataUntil == whole.DataUntil ? null : whole.DataUntil, rest));
    }

    /// <summary>What the basis of a tally has otherwise than another one.</summary>
    private static IEnumerable<OutcomeError> Differences(Tally needed, Tally tally, string where, LocalizedText why) =>
        needed.Basis.DifferencesTo(tally.Basis).Select(part => OutcomeError.At(
            $"{where}: {part.Part}", LocalizedText.Same(part.Found),
            new($"{part.Needed}, {why.Vietnamese}", $"{part.Needed}, {why.English}")));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
