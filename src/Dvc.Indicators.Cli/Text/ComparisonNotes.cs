using System.Collections.Immutable;

namespace Dvc.Indicators.Cli.Text;

/// <summary>What does not compare between two results, and why: cohorts with other members, and totals of other components.</summary>
internal static class ComparisonNotes
{
    private const int MostAgencies = 5;

    /// <summary>The sentences; none where everything compares.</summary>
    public static IEnumerable<LocalizedText> Of(Comparison comparison) =>
    [
        .. comparison.ChangedCohorts.Select(cohort => cohort.ToSentence()),
        .. comparison.Changes.Where(change => !change.Total.IsComparable)
            .GroupBy(change => (Before: Ids(change.Total.OnlyMeasuredBefore), After: Ids(change.Total.OnlyMeasuredAfter)))
            .Select(group => SentenceOf([.. group], group.Key.Before, group.Key.After)),
    ];

    private static LocalizedText SentenceOf(ImmutableArray<AgencyChange> changes, string before, string after)
    {
        var names = string.Join(", ", changes.Take(MostAgencies).Select(change => change.Agency.WrittenCode));
        var more = changes.Length > MostAgencies ? FormattableString.Invariant($", … ({changes.Length})") : "";
        return new LocalizedText(
            $"Không so sánh tổng điểm của {names}{more}: hai kết quả không có số liệu về cùng các thành phần"
            + (before.Length > 0 ? $"; chỉ kết quả trước có {before}" : "") + (after.Length > 0 ? $"; chỉ kết quả sau có {after}" : "") + ".",
            $"Totals of {names}{more} are not compared: the results did not measure the same components"
            + (before.Length > 0 ? $"; only the earlier one has {before}" : "") + (after.Length > 0 ? $"; only the later one has {after}" : "") + ".");
    }

    private static string Ids(ImmutableArray<string> ids) => string.Join(", ", ids);
}
