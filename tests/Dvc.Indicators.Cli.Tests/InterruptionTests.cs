using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Cli.Tests;

/// <summary>
/// Ctrl-C and a request to end, in the middle of a run over many blocks: the exit code says so, and nothing is half-written. The run is known
/// to be in the middle when it has told of a record that is some blocks from the beginning; what feeds it stays open.
/// </summary>
public sealed class InterruptionTests : IDisposable
{
    private const int RowsOfPart = 10_000;
    private const int TellingParts = 5;

    private static readonly byte[] Part = Encoding.UTF8.GetBytes(Rows());

    private readonly RecordSet _set = new();

    public void Dispose() => _set.Dispose();

    [Theory]
    [InlineData("INT", false)]
    [InlineData("INT", true)]
    [InlineData("TERM", false)]
    [InlineData("TERM", true)]
    public async Task A_run_over_a_pipe_ends_and_leaves_nothing(string signal, bool isEndless)
    {
        var pipe = _set.Folder.File("pipe");
        ToolRun.Start("mkfifo", [pipe], _set.Folder.Location).ExitCode.Should().Be(0);
        var names = Entries();
        using var tool = Start("tally", "--dossiers", pipe, "-o", _set.Folder.File("out.csv"), "--findings", _set.Folder.File("findings.jsonl"));
        var written = new TaskCompletionSource();
        var feeding = Task.Run(() => Feed(pipe, isEndless, written.Task));

        ReadRejections(tool, TellingParts);
        Send(signal, tool);

        tool.StandardError.ReadToEnd().Should().EndWith("dvc-indicators: interrupted; nothing was written\n").And.NotContain("   at ");
        tool.WaitForExit();
        tool.ExitCode.Should().Be(ExitCode.Interrupted);
        written.SetResult();
        await feeding;
        Entries().Should().Equal(names);
    }

    [Fact]
    public void What_was_written_before_is_said()
    {
        using var tool = Start("tally", "--dossiers", _set.Folder.Write("many.csv", RecordSet.Header + ManyAgencies()), "--findings", _set.Folder.File("findings.jsonl"));

        // Nobody reads the result, which is larger than a pipe; what has come of it shows that all else is done.
        tool.StandardOutput.Read().Should().Be('a');
        Send("TERM", tool);

        tool.StandardError.ReadToEnd().Should()
            .EndWith($"dvc-indicators: interrupted; written before that: {_set.Folder.File("findings.jsonl")}, a part of stdout\n");
        tool.WaitForExit();
        tool.ExitCode.Should().Be(ExitCode.Interrupted);
        File.Exists(_set.Folder.File("findings.jsonl")).Should().BeTrue();
    }

    [Fact]
    public void A_pipe_that_nobody_opens_is_not_waited_for()
    {
        var (agencies, dossiers) = (_set.Folder.File("agencies"), _set.Folder.File("dossiers"));
        ToolRun.Start("mkfifo", [agencies, dossiers], _set.Folder.Location).ExitCode.Should().Be(0);
        using var tool = Start("tally", "--agencies", agencies, "--dossiers", dossiers);

        // To open a pipe for writing lasts until it is opened for reading: then the tool is at work.
        using (var stream = new FileStream(agencies, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0))
        {
            stream.Write(Encoding.UTF8.GetBytes(RecordSet.AgencyRows));
        }

        Send("TERM", tool);

        tool.StandardError.ReadToEnd().Should().Be("dvc-indicators: interrupted; nothing was written\n");
        tool.WaitForExit();
        tool.ExitCode.Should().Be(ExitCode.Interrupted);
    }

    private static string Rows()
    {
        var rows = new StringBuilder("R,1.1,H15.12,2,77,2026-07-06 08:00:00,,,0,\n");
        for (var row = 0; row < RowsOfPart; row++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"K{row},1.1,H15.12,2,9,2026-07-06 08:00:00,2026-07-10 17:00:00,2026-07-09 10:00:00,1,2026-07-09 10:00:00\n");
        }

        return rows.ToString();
    }

    private static string ManyAgencies() => string.Concat(
        Enumerable.Range(1, 500).Select(agency => FormattableString.Invariant($"K{agency},1.1,H15.{agency},2,2,2026-07-06 08:00:00,,,0,\n")));

    private static void Feed(string pipe, bool isEndless, Task end)
    {
        using var stream = new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
        try
        {
            stream.Write(Encoding.UTF8.GetBytes(RecordSet.Header));
            for (var part = 0; isEndless || part < 2 * TellingParts; part++)
            {
                stream.Write(Part);
            }

            end.Wait();
        }
        catch (IOException)
        {
            // The tool has ended and closed the pipe.
        }
    }

    private static void ReadRejections(Process tool, int count)
    {
        for (var told = 0; told < count; told++)
        {
            tool.StandardError.ReadLine().Should().StartWith("dvc-indicators: rejected (status)");
        }
    }

    private static void Send(string signal, Process tool) =>
        ToolRun.Start("bash", ["-c", $"kill -{signal} {tool.Id}"], Environment.CurrentDirectory).ExitCode.Should().Be(0);

    private string[] Entries() => [.. Directory.GetFileSystemEntries(_set.Folder.Location).Order(StringComparer.Ordinal)];

    // A test run in the background of a shell would have the tool start with Ctrl-C ignored.
    private Process Start(string verb, params string[] more) => Process.Start(new ProcessStartInfo(
        "env", ["--default-signal=INT,TERM", "dotnet", "exec", ToolRun.Assembly, verb, "--period", "2026-Q3", .. more])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
