using System.Text;

namespace Dvc.Indicators.Cli.Tests;

/// <summary>Odd arguments: each is wrong usage or an input that can not be read, and none an internal error.</summary>
public sealed class ArgumentTests : IDisposable
{
    private static readonly string Long = new('x', 5000);

    private readonly RecordSet _set = new();

    public void Dispose() => _set.Dispose();

    [Theory]
    [InlineData("-o", "tally", "--dossiers", "@", "--period", "2026-Q3", "-o", "")]
    [InlineData("-o", "score", "--schema", "--output", "")]
    [InlineData("--findings", "tally", "--dossiers", "@", "--period", "2026-Q3", "--findings", "")]
    [InlineData("--cache", "tally", "--dossiers", "@", "--period", "2026-Q3", "--cache", "")]
    [InlineData("--dossiers", "tally", "--period", "2026-Q3", "--dossiers", "@", "")]
    [InlineData("--agencies", "tally", "--dossiers", "@", "--agencies", "")]
    [InlineData("--figures", "score", "--figures", "")]
    [InlineData("--rules", "score", "--figures", "f.csv", "--rules", "")]
    [InlineData("--calendar", "tally", "--dossiers", "@", "--calendar", "")]
    [InlineData("--result", "report", "--result", "")]
    [InlineData("--previous", "report", "--result", "a", "--previous", "")]
    [InlineData("--targets", "report", "--result", "a", "--targets", "")]
    [InlineData("-o", "report", "--result", "a", "--split", "-o", "")]
    [InlineData("--threads", "tally", "--dossiers", "@", "--threads", "")]
    [InlineData("--memory", "tally", "--dossiers", "@", "--memory", "")]
    [InlineData("--cut", "tally", "--dossiers", "@", "--cut", "")]
    [InlineData("--period", "tally", "--dossiers", "@", "--period", "")]
    [InlineData("before", "compare", "", "b")]
    [InlineData("after", "compare", "a", "")]
    [InlineData("folder", "sample", "")]
    [InlineData("rules", "rules", "show", "")]
    [InlineData("file", "rules", "validate", "")]
    [InlineData("shell", "completion", "")]
    public void An_empty_value_is_wrong_usage(string name, params string[] arguments) =>
        Run(arguments).Should().Be((ExitCode.WrongUsage, $"dvc-indicators: {name}: found nothing; allowed: a value such as --help shows\n"));

    [Fact]
    public void A_null_character_is_wrong_usage() =>
        Run("score", "--figures", "a\0b").Should()
            .Be((ExitCode.WrongUsage, "dvc-indicators: --figures: found a null character; allowed: a value such as --help shows\n"));

    [Theory]
    [InlineData("tally", "--dossiers", "-", "-", "--period", "2026-Q3")]
    [InlineData("tally", "--dossiers", "-", "--agencies", "-", "--period", "2026-Q3")]
    [InlineData("score", "--figures", "-", "-")]
    [InlineData("report", "--result", "-", "--previous", "-")]
    [InlineData("compare", "-", "-")]
    public void Standard_input_twice_is_wrong_usage(params string[] arguments) =>
        Run(arguments).Should().Be((ExitCode.WrongUsage, "dvc-indicators: -: found more than once; allowed: one file from stdin\n"));

    [Theory]
    [InlineData(ExitCode.WrongUsage, "tally", "--dossiers", "@", "--threads", "99999999999999999999")]
    [InlineData(ExitCode.WrongUsage, "tally", "--dossiers", "@", "--threads", "1.5")]
    [InlineData(ExitCode.WrongUsage, "tally", "--dossiers", "@", "--memory", "99999999999999GB")]
    [InlineData(ExitCode.WrongUsage, "tally", "--dossiers", "@", "--memory", "KB")]
    [InlineData(ExitCode.WrongUsage, "tally", "--dossiers", "@", "--cut", "9999-12-31")]
    [InlineData(ExitCode.WrongUsage, "tally", "--dossiers", "@", "--period", "99999-Q9")]
    [InlineData(ExitCode.WrongUsage, "tally", "--dossiers", "@", "--period", "2026", "--period", "2026")]
    [InlineData(ExitCode.WrongUsage, "explain", "--dossiers", "@", "--agency", "H15", "--limit", "99999999999999999999")]
    [InlineData(ExitCode.WrongUsage, "sample", "s", "--size", "9223372036854775807")]
    [InlineData(ExitCode.WrongUsage, "sample", "s", "--seed", "9223372036854775808")]
    [InlineData(ExitCode.WrongUsage, "[suggest:-5]", "x")]
    [InlineData(ExitCode.WrongUsage, "[suggest:abc]", "x")]
    [InlineData(ExitCode.WrongUsage, "[suggest:99999999999]", "x")]
    [InlineData(ExitCode.WrongUsage, "tally", "@no-such-file")]
    [InlineData(ExitCode.InvalidInput, "tally", "--dossiers", "@", "--agencies", ".", "--period", "2026-Q3")]
    [InlineData(ExitCode.InvalidInput, "tally", "--dossiers", "@", "--calendar", ".", "--period", "2026-Q3")]
    [InlineData(ExitCode.InvalidInput, "tally", "--dossiers", "@", "--period", "2026-Q3", "-o", ".")]
    [InlineData(ExitCode.InvalidInput, "tally", "--dossiers", "@", "--period", "2026-Q3", "--findings", ".")]
    [InlineData(ExitCode.InvalidInput, "score", "--figures", ".")]
    [InlineData(ExitCode.InvalidInput, "score", "--figures", "f.csv", "--rules", ".")]
    [InlineData(ExitCode.InvalidInput, "compare", ".", ".")]
    [InlineData(ExitCode.InvalidInput, "rules", "validate", ".")]
    [InlineData(ExitCode.InvalidInput, "report", "--result", ".")]
    public void Odd_values_have_a_documented_exit_code(int exitCode, params string[] arguments)
    {
        var (code, error) = Run(arguments);

        (code, error.Contains("internal error", StringComparison.Ordinal)).Should().Be((exitCode, false), error);
        error.Should().StartWith("dvc-indicators: ").And.NotContain("   at ");
    }

    [Fact]
    public void Names_too_long_for_a_file_are_an_error()
    {
        Run("score", "--figures", Long).Code.Should().Be(ExitCode.InvalidInput);
        Run("compare", Long, Long).Code.Should().Be(ExitCode.InvalidInput);
        Run("rules", "validate", Long).Code.Should().Be(ExitCode.InvalidInput);
        Run("sample", Long, "--size", "1").Code.Should().Be(ExitCode.InvalidInput);
        Run("score", "--figures", "f.csv", "--rules", Long).Code.Should().Be(ExitCode.WrongUsage, "it may be meant as a rule set's id");
        foreach (var option in new[] { "-o", "--findings", "--cache" })
        {
            Run("tally", "--dossiers", "@", "--period", "2026-Q3", option, Long).Code.Should().Be(ExitCode.InvalidInput, option);
        }
    }

    [Fact]
    public void More_threads_than_any_machine_has_are_taken() =>
        Run("tally", "--dossiers", "@", "--period", "2026-Q3", "--threads", "9223372036854775807").Code.Should().Be(0);

    // An @ stands for the dossiers.
    private (int Code, string Error) Run(params string[] arguments)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var streams = new Streams(new MemoryStream(Encoding.UTF8.GetBytes("")), new MemoryStream(), error, isErrorATerminal: false, languageVariable: "en");
        var code = CommandLine.Run(Array.ConvertAll(arguments, argument => argument == "@" ? _set.Dossiers : argument), streams);
        return (code, error.ToString());
    }
}
