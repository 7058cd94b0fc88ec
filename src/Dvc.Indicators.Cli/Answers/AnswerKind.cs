namespace Dvc.Indicators.Cli.Answers;

/// <summary>What a column of an answer holds.</summary>
internal enum AnswerKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>Points, with at least the digits of the rule set.</summary>
    Points,

    /// <summary>A place, which may be a half.</summary>
    Place,

    /// <summary>A floating number, with 4 decimals.</summary>
    Measure,
}
