namespace Dvc.Indicators.Files;

/// <summary>Writes a report as a workbook: overview, components, a ranking for each level, data quality, method.</summary>
internal static class ReportWorkbook
{
    public static IEnumerable<FlushPoint> Write(Report report, OutputBuffer output, ReportFormat format)
    {
        List<Sheet> sheets =
        [
            new OverviewSheet(report, format).Create(),
            .. ComponentSheet.Create(report, format),
            .. RankingSheet.Create(report, format),
            new QualitySheet(report, format).Create(),
            new MethodSheet(report, format).Create(),
        ];
        return new WorkbookFile(format.Text(report.Title), format.Language == Language.Vietnamese ? "vi" : "en", sheets).Write(output);
    }
}
