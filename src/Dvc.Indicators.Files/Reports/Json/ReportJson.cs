namespace Dvc.Indicators.Files;

/// <summary>Writes a report as the JSON of its result with the report's additions.</summary>
internal static class ReportJson
{
    public static void Write(Report report, Stream stream) => ResultJsonOutput.Write(report.Result, stream, json =>
    {
        using var additions = new ReportJsonWriter(report, json);
        additions.Write();
    });
}
