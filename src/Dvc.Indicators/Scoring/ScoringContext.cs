namespace Dvc.Indicators;

/// <summary>What the scored figures are figures of.</summary>
/// <param name="Period">The period (kỳ báo cáo); null where the figures do not name one, and then results can not be compared.</param>
/// <param name="Cut">The instant at which open dossiers were judged (thời điểm chốt); null means the period's end.</param>
/// <param name="Records">What the figures were counted from; null where figures were given.</param>
public sealed record ScoringContext(ReportingPeriod? Period = null, VietnamTime? Cut = null, RecordSummary? Records = null)
{
    /// <summary>Figures of no known period.</summary>
    public static ScoringContext Unknown { get; } = new();

    /// <summary>Whether the period was still running at the cut, so that its scores will change.</summary>
    public bool IsProvisional => Period is { } period && Cut is { } cut && cut < period.End;
}
