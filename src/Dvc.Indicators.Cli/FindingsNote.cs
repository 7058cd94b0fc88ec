using System.Collections.Immutable;

namespace Dvc.Indicators.Cli;

/// <summary>Sums up on stderr what was found about records: how often each rule, and one example.</summary>
internal static class FindingsNote
{
    private const int MostRules = 5;

    private static readonly LocalizedText More = new(
        "… và {0} loại phát hiện khác; xem bằng lệnh check, hoặc ghi ra tệp bằng --findings", "… and {0} more kinds of findings; see them by check, or by --findings FILE");

    private static readonly LocalizedText Example = new("ví dụ", "such as");

    /// <summary>Tells the findings with the most records first, of equals in the order of the rules; versions are told with the counts.</summary>
    public static void Tell(ImmutableArray<FindingCount> all, Language language, Streams streams)
    {
        var findings = all.RemoveAll(finding => finding.Rule == QualityRule.SupersededVersion);
        foreach (var (rule, count, example) in findings.OrderByDescending(finding => finding.Count).Take(MostRules))
        {
            streams.Warn(FormattableString.Invariant(
                $"{rule.Label().In(language)} ({rule.ToText()}): {count}; {Example.In(language)} {example.ToText(language)}"));
        }

        if (findings.Length > MostRules)
        {
            streams.Warn(string.Format(System.Globalization.CultureInfo.InvariantCulture, More.In(language), findings.Length - MostRules));
        }
    }
}
