namespace Dvc.Indicators.Cli.Tests;

/// <summary>Whatever is wrong with a report's options or files: one clear line, the right exit code, no output.</summary>
public sealed class ReportBadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("-o: found report.pdf; allowed: a name that ends in .html, .xlsx, .csv, .json or .md, or --format", "-o", "report.pdf")]
    [InlineData("-o: found report; allowed: a name that ends in .html", "-o", "report")]
    [InlineData("--format: found pdf; allowed: html, xlsx, csv, json, md", "--format", "pdf")]
    [InlineData("--format: found several -o", "-o", "a.html", "-o", "b.html", "--format", "html")]
    [InlineData("-o a.html: found the file that -o a.html writes; allowed: a file of its own for each", "-o", "a.html", "-o", "a.html")]
    [InlineData("--csv: found no CSV to write", "-o", "a.html", "--csv", "excel-vi")]
    [InlineData("--csv: found excel; allowed: machine, excel-vi", "-o", "a.csv", "--csv", "excel")]
    [InlineData("--split: found no -o; allowed: -o FOLDER", "--split")]
    [InlineData("--split: found -o -; allowed", "--split", "-o", "-")]
    [InlineData("--split: found -o report.html; allowed: -o FOLDER, one that is not named as a file", "--split", "-o", "report.html")]
    [InlineData("--split: found --format xlsx; allowed: html", "--split", "-o", "pages", "--format", "xlsx")]
    [InlineData("--title: found a blank", "--title", " ")]
    [InlineData("--issuer: found a blank", "--issuer", " ")]
    [InlineData("--final: found no --issuer; allowed: with --issuer", "--final")]
    [InlineData("--date: found 5/10/2026; allowed: a day as 2026-10-05", "--date", "5/10/2026")]
    [InlineData("--lang: found fr; allowed: vi, en", "--lang", "fr")]
    [InlineData("report: allowed: either records or figures, or --result", "--result", "result.json")]
    [InlineData("-: found more than once", "--previous", "-", "--targets", "-")]
    [InlineData("found --no-such-option", "--previous", "a.json", "--no-such-option")]
    public void Wrong_usage_is_one_line_with_what_is_allowed(string line, params string[] arguments)
    {
        var run = Report(arguments);

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith($"dvc-indicators: {line}").And.NotContain("   at ");
    }

    [Fact]
    public void Nothing_to_report_is_wrong_usage()
    {
        var run = ToolRun.Of("report", "-o", "a.html");

        (run.ExitCode, run.Output).Should().Be((ExitCode.WrongUsage, ""));
        run.Error.Should().Be("dvc-indicators: report: allowed: either records or figures, or --result, one of them\n");
    }

    [Theory]
    [InlineData("--previous", "earlier.json", "{\"formatVersion\":1}")]
    [InlineData("--previous", "earlier.json", null)]
    [InlineData("--targets", "targets.csv", "item,name_vi,name_en,source,percentage\nA,B,C,D,many\n")]
    [InlineData("--targets", "targets.json", "{")]
    public void A_file_that_is_not_what_it_should_be_is_named_and_nothing_is_written(string option, string name, string? content)
    {
        if (content is not null)
        {
            _folder.Write(name, content);
        }

        var run = Report(option, _folder.File(name), "-o", _folder.File("out.html"));

        run.ExitCode.Should().Be(ExitCode.InvalidInput);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(name).And.NotContain("   at ").And.NotContain("internal error");
        File.Exists(_folder.File("out.html")).Should().BeFalse();
    }

    [Fact]
    public void An_edited_result_is_refused()
    {
        var saved = Report("--format", "json").Output;
        saved.Should().Contain("\"score\":17.35,");
        var edited = _folder.Write("edited.json", saved.Replace("\"score\":17.35,", "\"score\":18.35,"));

        var run = ToolRun.Of("report", "--result", edited, "-o", _folder.File("out.xlsx"));

        run.ExitCode.Should().Be(ExitCode.InvalidInput);
        run.Error.Should().Contain("edited.json").And.Contain("found 18.35 in ON_TIME_PROCESSING of agency H44; allowed: 17.35");
        File.Exists(_folder.File("out.xlsx")).Should().BeFalse();
    }

    [Fact]
    public void A_folder_that_can_not_be_written_is_one_line_and_leaves_nothing()
    {
        var file = _folder.Write("pages", "");

        Refuse("--split", "-o", file).Should().Be($"dvc-indicators: {file}: found a file; allowed: a folder to write to\n");
        Refuse("--split", "-o", Path.Combine(_folder.Location, "none", "pages")).Should().Contain("no such directory above it");
        Refuse("-o", Path.Combine(_folder.Location, "none", "a.xlsx")).Should().Contain("no such directory");
        Directory.CreateDirectory(Path.Combine(_folder.File("taken"), "index.html"));
        Refuse("--split", "--force", "-o", _folder.File("taken")).Split('\n').Should().HaveCount(2);
        Directory.GetFileSystemEntries(_folder.Location).Should().BeEquivalentTo(file, _folder.File("taken"));
    }

    private static string Refuse(params string[] arguments)
    {
        var run = Report(arguments);
        (run.ExitCode, run.Output).Should().Be((ExitCode.InvalidInput, ""));
        run.Error.Should().NotContain("   at ");
        return run.Error;
    }

    private static ToolRun Report(params string[] more) => ToolRun.Of(
    [
        "report", "--figures", Repository.Sample("phu-tho-2026-q3", "figures.csv"), "--agencies", Repository.Sample("phu-tho-2026-q3", "agencies.csv"),
        "--period", "2026-Q3", .. more,
    ]);
}
