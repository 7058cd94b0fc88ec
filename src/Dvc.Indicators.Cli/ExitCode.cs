namespace Dvc.Indicators.Cli;

/// <summary>The exit codes of the tool: part of its public contract.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A stated limit was passed, such as the most rejected records that are allowed.</summary>
    public const int LimitPassed = 1;

    /// <summary>Wrong usage: an unknown verb, option or value.</summary>
    public const int WrongUsage = 2;

    /// <summary>An input can not be read or is invalid, or an output can not be written.</summary>
    public const int InvalidInput = 3;

    /// <summary>A rule set is invalid.</summary>
    public const int InvalidRules = 4;

    /// <summary>Two results can not be compared.</summary>
    public const int NotComparable = 5;

    /// <summary>An internal error: a mistake in the tool.</summary>
    public const int InternalError = 70;

    /// <summary>Interrupted by the user.</summary>
    public const int Interrupted = 130;
}
