namespace Dvc.Indicators.Tests.Oracle;

/// <summary>What decided whether a dossier is on time.</summary>
internal enum OracleRule
{
    Deadline,
    DeadlineByDay,
    WorkingDays,
    CalendarDays,
    Hours,
    NoDeadline,
    SecondSupplement,
}

/// <summary>The verdict of one dossier: on time or not, the end after the citizen's time is taken off, and the rule.</summary>
internal sealed record OracleVerdict(bool IsOnTime, VietnamTime? End, bool IsOpen, OracleRule Rule);
