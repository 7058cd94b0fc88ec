namespace Dvc.Indicators.Files;

/// <summary>How far the data of an agency go.</summary>
internal static class ReportState
{
    /// <summary>What stands after the points and the maximum of an incomplete agency.</summary>
    public static readonly LocalizedText MeasuredPoints = new("điểm có số liệu", "measured points");

    /// <summary>The points of an incomplete agency: of the maximum that was measured.</summary>
    public static string Measured(MeasuredPart measured, ReportFormat format) => format.Text(new LocalizedText(
        $"{format.Points(measured.Points)}/{format.Maximum(measured.Maximum)} có số liệu",
        $"{format.Points(measured.Points)}/{format.Maximum(measured.Maximum)} measured"));
}
