namespace Dvc.Indicators.Cli.Tests;

/// <summary>Standard streams that are closed or full: messages may be lost, results are not, and nothing ends in an abort.</summary>
public sealed class StandardStreamTests : IDisposable
{
    private const string Tally = "tally --dossiers dossiers.csv --agencies agencies.csv --period 2026-Q3";

    private readonly RecordSet _set = new();
    private readonly string _expected;

    public StandardStreamTests() => _expected = Shell(Tally).Output;

    public void Dispose() => _set.Dispose();

    [Theory]
    [InlineData("2>&-")]
    [InlineData("2>/dev/full")]
    [InlineData("<&- 2>&-")]
    public void Without_a_place_for_messages_the_result_is_written(string redirection)
    {
        var toStandardOutput = Shell($"{Tally} {redirection}");
        var toFile = Shell($"{Tally} -o out.csv {redirection}");

        toStandardOutput.Should().Be(new ToolRun(0, _expected, ""));
        toFile.Should().Be(new ToolRun(0, "", ""));
        File.ReadAllText(_set.Folder.File("out.csv")).Should().Be(_expected);
        Shell($"tally --period 2026-Q3 {redirection}").ExitCode.Should().Be(ExitCode.WrongUsage, "errors keep their codes");
    }

    [Fact]
    public void With_all_closed_the_result_is_written()
    {
        Shell($"{Tally} -o out.csv <&- >&- 2>&-").ExitCode.Should().Be(0);

        File.ReadAllText(_set.Folder.File("out.csv")).Should().Be(_expected);
    }

    [Theory]
    [InlineData(Tally, ">&-", "a closed output")]
    [InlineData(Tally, ">/dev/full", "a writing error (No space left on device)")]
    [InlineData("--help", ">/dev/full", "a writing error (No space left on device)")]
    [InlineData("rules list", ">&-", "a closed output")]
    [InlineData("score --schema", ">/dev/full", "a writing error (No space left on device)")]
    public void A_standard_output_that_can_not_be_written_is_one_line(string arguments, string redirection, string found)
    {
        var run = Shell($"{arguments} {redirection}");

        run.ExitCode.Should().Be(ExitCode.InvalidInput);
        var told = $"dvc-indicators: stdout: found {found}; allowed: an output that can be written, or -o FILE\n";
        run.Error.Should().EndWith(told).And.NotContain("   at ");
        run.Error.Split("stdout").Should().HaveCount(2, "it is said once");
    }

    [Fact]
    public void A_standard_output_that_is_not_needed_may_be_closed()
    {
        Shell($"{Tally} -o out.csv >&-").ExitCode.Should().Be(0);

        File.ReadAllText(_set.Folder.File("out.csv")).Should().Be(_expected);
    }

    [Fact]
    public void A_standard_input_that_is_closed_is_one_line()
    {
        var run = Shell("tally --dossiers - --agencies agencies.csv --period 2026-Q3 -o out.csv <&-");

        run.Should().Be(new ToolRun(
            ExitCode.InvalidInput, "", "dvc-indicators: stdin: found a reading error (it is closed); allowed: a file that can be read\n"));
        File.Exists(_set.Folder.File("out.csv")).Should().BeFalse();
    }

    [Fact]
    public void A_full_device_as_an_output_is_one_line()
    {
        var run = Shell($"{Tally} -o /dev/full");

        run.ExitCode.Should().Be(ExitCode.InvalidInput);
        run.Error.Should().Contain("dvc-indicators: /dev/full: found a writing error (No space left on device").And.NotContain("   at ");
    }

    private ToolRun Shell(string command) => ToolRun.Shell(command, _set.Folder.Location);
}
