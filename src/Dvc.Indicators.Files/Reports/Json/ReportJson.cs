using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>Writes a report as the JSON of its result with the report's additions.</summary>
internal static class ReportJson
{
    public static IEnumerable<FlushPoint> Write(Report report, OutputBuffer output)
    {
        using var writer = new ResultJsonWriter(report.Result, output);
        foreach (var point in writer.WritePieces(json => WriteAdditions(report, json)))
        {
            yield return point;
        }

        output.Write("\n"u8);
    }

    private static IEnumerable<FlushPoint> WriteAdditions(Report report, Utf8JsonWriter json)
    {
        using var additions = new ReportJsonWriter(report, json);
        foreach (var point in additions.Write())
        {
            yield return point;
        }
    }
}
