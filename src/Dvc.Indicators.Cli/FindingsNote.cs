using System.Collections.Immutable;

namespace Dvc.Indicators.Cli;

/// <summary>Sums up on stderr what was found about records: how often each rule, and one example.</summary>
internal static class FindingsNote
{
    private const int MostRules = 5;

    /// <summary>Tells the findings with the most records first, of equals in the order of the rules; versions are told with the counts.</summary>
    public static void Tell(ImmutableArray<FindingCount> all, Streams streams)
    {
        var findings = all.RemoveAll(finding => finding.Rule == QualityRule.SupersededVersion);
        foreach (var finding in findings.OrderByDescending(finding => finding.Count).Take(MostRules))
        {
            streams.Warn(new LocalizedText(Sentence(finding, Language.Vietnamese, "ví dụ"), Sentence(finding, Language.English, "such as")));
        }

        if (findings.Length - MostRules is > 0 and var more)
        {
            streams.Warn(new LocalizedText(
                FormattableString.Invariant($"… và {more} loại phát hiện khác; xem bằng lệnh check, hoặc ghi ra tệp bằng --findings"),
                FormattableString.Invariant($"… and {more} more kinds of findings; see them by check, or by --findings FILE")));
        }
    }

    private static string Sentence(FindingCount finding, Language language, string suchAs) => FormattableString.Invariant(
        $"{finding.Rule.Label().In(language)} ({finding.Rule.ToText()}): {finding.Count}; {suchAs} {finding.Example.ToText(language)}");
}
