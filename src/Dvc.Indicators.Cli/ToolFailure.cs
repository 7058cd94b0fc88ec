namespace Dvc.Indicators.Cli;

/// <summary>Ends a verb with an exit code and one line for each thing that was wrong. It never reaches the user as an exception.</summary>
internal sealed class ToolFailure(int exitCode, IReadOnlyList<LocalizedText> lines, long count)
    : Exception(string.Join('\n', lines.Select(line => line.English)))
{
    public ToolFailure(int exitCode, IReadOnlyList<LocalizedText> lines)
        : this(exitCode, lines, lines.Count)
    {
    }

    public int ExitCode => exitCode;

    public IReadOnlyList<LocalizedText> Lines => lines;

    /// <summary>The number of all things that were wrong, of which the lines may be the first only.</summary>
    public long Count => count;

    /// <summary>The failure that one thing is wrong, told as what was found at a place and what is allowed there.</summary>
    public static ToolFailure At(int exitCode, string where, LocalizedText found, LocalizedText allowed) => new(exitCode, [LineAt(where, found, allowed)]);

    /// <summary>The failure that one thing is wrong, told in one sentence.</summary>
    public static ToolFailure Of(int exitCode, string vietnamese, string english) => new(exitCode, [new LocalizedText(vietnamese, english)]);

    /// <summary>What was found at a place and what is allowed there, as a line.</summary>
    public static LocalizedText LineAt(string where, LocalizedText found, LocalizedText allowed) => new(
        $"{where}: nhận được {found.Vietnamese}; cho phép: {allowed.Vietnamese}",
        $"{where}: found {found.English}; allowed: {allowed.English}");
}
