namespace Dvc.Indicators.Files;

/// <summary>How far the data of a report go: whether its period is over, until when they reach, and which agencies lack any.</summary>
internal static class ReportState
{
    /// <summary>The short words for the head of a report; those that warn come first. A report never calls itself final.</summary>
    public static IEnumerable<(bool IsWarning, string Text)> Words(Report report, ReportFormat format)
    {
        if (report.IsProvisional)
        {
            yield return (true, format.Text(ReportTexts.Provisional));
        }

        if (report.Result.Scores.Missing is { } missing)
        {
            yield return (true, format.Text(new LocalizedText(
                $"{format.Count(missing.Agencies)} cơ quan chưa đủ số liệu", $"{format.Count(missing.Agencies)} incomplete")));
        }

        if (report.Result.Scores.Context.DataUntil is { } until)
        {
            yield return (false, format.Text(new LocalizedText(
                $"Số liệu đến hết ngày {format.Day(until.Date)}", $"Data until {format.Day(until.Date)}")));
        }
    }

    /// <summary>What is missing, as a sentence; null where everything was measured.</summary>
    public static string? MissingIn(Report report, ReportFormat format) =>
        report.Result.Scores.Missing is { } missing ? format.Text(missing.ToSentence()) : null;

    /// <summary>The points of an incomplete agency: of the maximum that was measured.</summary>
    public static string Measured(MeasuredPart measured, ReportFormat format) => format.Text(new LocalizedText(
        $"{format.Points(measured.Points)}/{format.Maximum(measured.Maximum)} có số liệu",
        $"{format.Points(measured.Points)}/{format.Maximum(measured.Maximum)} measured"));
}
