namespace Dvc.Indicators.Files;

/// <summary>What the values of a column are.</summary>
internal enum ColumnKind
{
    Text,
    Code,
    Agency,
    Date,
    Flag,
    Whole,
    Fee,
    Decimal,
    Count,
    Score,
    Channel,
    Status,
    Level,
    Unit,
    DecisionKind,
    Outcome,
}
