using System.Diagnostics;
using System.Text;

namespace Dvc.Indicators.Cli.Tests;

/// <summary>One run of the built tool as a process of its own, as a user starts it.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "dvc-indicators.dll");

    /// <summary>Whether a line on stderr tells what was read, or sums up what was found about it.</summary>
    public static bool TellsCountsOrFindings(string line) => line.StartsWith("dvc-indicators: read ", StringComparison.Ordinal)
        || line.StartsWith("dvc-indicators: đã đọc ", StringComparison.Ordinal)
        || line.Contains("): ", StringComparison.Ordinal) && (line.Contains("; such as ", StringComparison.Ordinal) || line.Contains("; ví dụ ", StringComparison.Ordinal));

    public static ToolRun Of(params string[] arguments) => With("", arguments);

    public static ToolRun With(string input, params string[] arguments) =>
        Start("dotnet", ["exec", Assembly, .. arguments], Environment.CurrentDirectory, input);

    /// <summary>Runs the tool with arguments and redirections as a shell reads them.</summary>
    public static ToolRun Shell(string command, string folder) =>
        Start("bash", ["-c", $"exec dotnet exec '{Assembly}' {command}"], folder);

    /// <summary>Runs the tool with another value of DVC_LANG; null is none.</summary>
    public static ToolRun InLanguage(string? variable, params string[] arguments) =>
        Start("dotnet", ["exec", Assembly, .. arguments], Environment.CurrentDirectory, "", variable);

    public static ToolRun Start(string program, IEnumerable<string> arguments, string folder, string input = "", string? language = "en")
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove(LanguageChoice.Variable);
        if (language is not null)
        {
            start.Environment.Add(LanguageChoice.Variable, language);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The tool may end before it has read its input; its exit code and messages are what is tested.
        }

        process.WaitForExit();
        return new ToolRun(process.ExitCode, output.Result, error.Result);
    }
}
