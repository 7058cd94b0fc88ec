namespace Dvc.Indicators.Files;

/// <summary>Writes a report as a workbook: overview, components, a ranking for each level, data quality, method.</summary>
internal static class ReportWorkbook
{
    public static void Write(Report report, Stream stream, ReportFormat format)
    {
        List<Sheet> sheets =
        [
            new OverviewSheet(report, format).Make(),
            .. ComponentSheet.Make(report, format),
            .. RankingSheet.Make(report, format),
            new QualitySheet(report, format).Make(),
            new MethodSheet(report, format).Make(),
        ];
        WorkbookFile.Write(stream, format.Text(report.Title), format.Language == Language.Vietnamese ? "vi" : "en", sheets);
    }
}
