namespace Dvc.Indicators.Cli;

/// <summary>Ends a verb with an exit code and one line for each thing that was wrong. It never reaches the user as an exception.</summary>
internal sealed class ToolFailure(int exitCode, IReadOnlyList<string> lines, long count) : Exception(string.Join('\n', lines))
{
    public ToolFailure(int exitCode, IReadOnlyList<string> lines)
        : this(exitCode, lines, lines.Count)
    {
    }

    public ToolFailure(int exitCode, string line)
        : this(exitCode, [line])
    {
    }

    public int ExitCode => exitCode;

    public IReadOnlyList<string> Lines => lines;

    /// <summary>The number of all things that were wrong, of which the lines may be the first only.</summary>
    public long Count => count;
}
