namespace Dvc.Indicators.Cli.Tests;

/// <summary>An output that is an input, or another output, is refused before anything is read or written, and both are named.</summary>
public sealed class OutputIsInputTests : IDisposable
{
    private readonly RecordSet _set = new();

    public void Dispose() => _set.Dispose();

    [Theory]
    [InlineData("-o dossiers.csv: found the file that --dossiers dossiers.csv reads", "-o", "dossiers.csv")]
    [InlineData("-o agencies.csv: found the file that --agencies agencies.csv reads", "--output", "agencies.csv")]
    [InlineData("-o ./x/../dossiers.csv: found the file that --dossiers dossiers.csv reads", "-o", "./x/../dossiers.csv")]
    [InlineData("-o link.csv: found the file that --dossiers dossiers.csv reads", "-o", "link.csv")]
    [InlineData("-o chain.csv: found the file that --dossiers dossiers.csv reads", "-o", "chain.csv")]
    [InlineData("-o here/dossiers.csv: found the file that --dossiers dossiers.csv reads", "-o", "here/dossiers.csv")]
    [InlineData("--findings dossiers.csv: found the file that --dossiers dossiers.csv reads", "--findings", "dossiers.csv")]
    [InlineData("--cache link.csv: found the file that --dossiers dossiers.csv reads", "--cache", "link.csv")]
    [InlineData("-o p.csv: found the file that --petitions p.csv reads", "--petitions", "p.csv", "-o", "p.csv")]
    [InlineData("-o f.csv: found the file that --figures ./f.csv reads", "--figures", "./f.csv", "-o", "f.csv")]
    [InlineData("-o r.json: found the file that --rules r.json reads", "--rules", "r.json", "-o", "r.json")]
    [InlineData("-o c.json: found the file that --calendar c.json reads", "--calendar", "c.json", "-o", "c.json")]
    [InlineData("-o new.csv: found the file that --findings ./new.csv writes", "--findings", "./new.csv", "-o", "new.csv")]
    [InlineData("--findings here/new.csv: found the file that -o new.csv writes", "-o", "new.csv", "--findings", "here/new.csv")]
    [InlineData("-o new.csv: found the file that --cache new.csv writes", "--cache", "new.csv", "-o", "new.csv")]
    [InlineData("--findings to.csv: found the file that --cache new.csv writes", "--cache", "new.csv", "--findings", "to.csv")]
    public void Both_are_named(string message, params string[] more)
    {
        File.CreateSymbolicLink(_set.Folder.File("link.csv"), "dossiers.csv");
        File.CreateSymbolicLink(_set.Folder.File("chain.csv"), _set.Folder.File("link.csv"));
        File.CreateSymbolicLink(_set.Folder.File("to.csv"), "new.csv");
        Directory.CreateSymbolicLink(_set.Folder.File("here"), _set.Folder.Location);
        var names = Entries();

        var run = Run(["score", "--dossiers", "dossiers.csv", "--agencies", "agencies.csv", "--period", "2026-Q3", .. more]);

        (run.ExitCode, run.Output).Should().Be((ExitCode.WrongUsage, ""));
        run.Error.Should().StartWith($"dvc-indicators: {message}; allowed: ").And.EndWith("\n");
        run.Error.Split('\n').Should().HaveCount(2, "it is one line");
        File.ReadAllText(_set.Dossiers).Should().Be(RecordSet.Csv);
        Entries().Should().Equal(names);
    }

    [Fact]
    public void A_hard_link_to_an_input_is_an_input()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        ToolRun.Start("ln", ["dossiers.csv", "hard.csv"], _set.Folder.Location).ExitCode.Should().Be(0);

        Tally("-o", "hard.csv").Error.Should().StartWith("dvc-indicators: -o hard.csv: found the file that --dossiers dossiers.csv reads");
    }

    [Fact]
    public void Standard_streams_that_are_files_are_told_apart_from_them()
    {
        Shell("tally --dossiers - --agencies agencies.csv --period 2026-Q3 -o dossiers.csv < dossiers.csv").Error
            .Should().StartWith("dvc-indicators: -o dossiers.csv: found the file that --dossiers - reads");
        Shell("tally --dossiers dossiers.csv --agencies agencies.csv --period 2026-Q3 >> dossiers.csv").Error
            .Should().StartWith("dvc-indicators: stdout: found the file that --dossiers dossiers.csv reads");
        Shell("tally --dossiers dossiers.csv --agencies agencies.csv --period 2026-Q3 --findings out.csv > out.csv").Error
            .Should().StartWith("dvc-indicators: stdout: found the file that --findings out.csv writes");
        File.ReadAllText(_set.Dossiers).Should().Be(RecordSet.Csv);
    }

    [Fact]
    public void A_file_of_a_folder_that_is_read_is_an_input()
    {
        Directory.CreateDirectory(_set.Folder.File("records"));
        File.Copy(_set.Dossiers, _set.Folder.File("records/july.csv"));

        var run = Run("tally", "--dossiers", "records", "--agencies", "agencies.csv", "--period", "2026-Q3", "-o", "records/july.csv");

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        run.Error.Should().Contain("-o records/july.csv: found the file that --dossiers records/july.csv reads");
    }

    [Fact]
    public void Reports_comparisons_and_rules_do_not_replace_what_they_read()
    {
        Run("report", "--result", "a.json", "--previous", "b.json", "-o", "x.html", "-o", "./b.json").Error
            .Should().StartWith("dvc-indicators: -o ./b.json: found the file that --previous b.json reads");
        Run("report", "--result", "a.json", "-o", "x.html", "-o", "./x.html").Error
            .Should().StartWith("dvc-indicators: -o ./x.html: found the file that -o x.html writes");
        Run("compare", "a.json", "b.json", "-o", "b.json").Error
            .Should().StartWith("dvc-indicators: -o b.json: found the file that after b.json reads");
        Run("explain", "--result", "a.json", "--agency", "H15", "-o", "a.json").Error
            .Should().StartWith("dvc-indicators: -o a.json: found the file that --result a.json reads");
        Run("rules", "show", "my.json", "-o", "my.json").Error
            .Should().StartWith("dvc-indicators: -o my.json: found the file that rules my.json reads");
    }

    [Fact]
    public void What_is_not_the_same_file_is_written()
    {
        Tally("-o", "out.csv", "--findings", "/dev/null").ExitCode.Should().Be(0);
        Tally("-o", "/dev/null", "--findings", "/dev/null").ExitCode.Should().Be(0);
        Shell("tally --dossiers dossiers.csv --agencies agencies.csv --period 2026-Q3 -o /dev/stdout >> out.csv").ExitCode.Should().Be(0);

        var twice = File.ReadAllText(_set.Folder.File("out.csv"));
        twice[..(twice.Length / 2)].Should().StartWith("agency,").And.Be(twice[(twice.Length / 2)..], "what is appended to stays");
    }

    private string[] Entries() => [.. Directory.GetFileSystemEntries(_set.Folder.Location).Order(StringComparer.Ordinal)];

    private ToolRun Tally(params string[] more) =>
        Run(["tally", "--dossiers", "dossiers.csv", "--agencies", "agencies.csv", "--period", "2026-Q3", .. more]);

    private ToolRun Run(params string[] arguments) => ToolRun.Start("dotnet", ["exec", ToolRun.Assembly, .. arguments], _set.Folder.Location);

    private ToolRun Shell(string command) => ToolRun.Shell(command, _set.Folder.Location);
}
