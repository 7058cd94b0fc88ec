using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>
/// What a report says in words: first what the result is, then at most six sentences on change, points not reached, dossiers, cohorts and room. Each
/// form of a report shows these and words nothing anew.
/// </summary>
internal static class ReportSentences
{
    private const int Most = 7;

    /// <summary>The sentences in both languages; empty where there is nothing to say.</summary>
    public static ImmutableArray<LocalizedText> Create(Report report)
    {
        var (vietnamese, english) = (In(report, Language.Vietnamese), In(report, Language.English));
        return [.. vietnamese.Zip(english, (one, other) => new LocalizedText(one, other)).Take(Most)];
    }

    private static List<string> In(Report report, Language language)
    {
        var format = ReportFormat.From(language);
        return report.Lead is { } lead ? new LeadSentences(report, lead, format).All() : new PeerSentences(report, format).All();
    }
}
