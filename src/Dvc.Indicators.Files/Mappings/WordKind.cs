namespace Dvc.Indicators.Files;

/// <summary>The kinds of values for which there are words.</summary>
internal enum WordKind
{
    Channel,
    Status,
    Level,
    Unit,
    Flag,
    DecisionKind,
    Outcome,
}
