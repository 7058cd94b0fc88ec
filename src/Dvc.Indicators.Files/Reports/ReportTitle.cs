namespace Dvc.Indicators.Files;

/// <summary>The standard title: what is reported, of whom, and the period.</summary>
internal sealed class ReportTitle(RankedResult result, ReportAgency? lead, ReportCohort? main)
{
    private static readonly LocalizedText Subject = new(
        "Kết quả Bộ chỉ số phục vụ người dân, doanh nghiệp", "Index of service to citizens and businesses");

    public LocalizedText ToText() => new(In(Language.Vietnamese), In(Language.English));

    private string In(Language language)
    {
        var format = ReportFormat.From(language);
        string?[] parts =
        [
            format.Text(Subject),
            lead?.ShortName ?? (main is null ? null : $"{format.Count(main.Ranking.Length)} {format.Text(CohortNouns.Of(main.Cohort.Key.Level))}"),
            result.Scores.Context.Period is { } period ? format.PeriodTitle(period) : null,
        ];
        return string.Join(" – ", parts.OfType<string>());
    }
}
