using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>Writes a report as the JSON of its result with the report's additions.</summary>
internal static class ReportJson
{
    public static IEnumerable<FlushPoint> Write(Report report, OutputBuffer output)
    {
        using var json = new Utf8JsonWriter(output, ResultJsonWriter.FileLayout);
        using var writer = new ResultJsonWriter(report.Result, json);
        writer.WriteBeginning();
        for (var row = 0; row < report.Result.Scores.Count; row++)
        {
            writer.WriteAgency(row);
            json.Flush();
            yield return default;
        }

        writer.WriteEndOfAgencies();
        using var additions = new ReportJsonWriter(report, json);
        foreach (var point in additions.Write())
        {
            json.Flush();
            yield return point;
        }

        writer.WriteEndOfResult();
        json.Flush();
        output.Write("\n"u8);
    }
}
