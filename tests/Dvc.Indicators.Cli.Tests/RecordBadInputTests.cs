namespace Dvc.Indicators.Cli.Tests;

/// <summary>Whatever makes a run over records impossible: one clear line, the right exit code, no output file.</summary>
public sealed class RecordBadInputTests : IDisposable
{
    private readonly RecordSet _set = new();

    public void Dispose() => _set.Dispose();

    [Theory]
    [InlineData("--period: found nothing; allowed with records: a period such as 2026-Q3")]
    [InlineData(
        "--cut: found 2026-06-30T00:00:00 (a date is the end of its day), before the period's start; allowed: 2026-07-01T00:00:00 or later",
        "--period", "2026-Q3", "--cut", "2026-06-29")]
    [InlineData(
        "--cut: found noon; allowed: a date and time as 2026-09-30T12:00:00, or a date as 2026-09-30 for the end of that day",
        "--period", "2026-Q3", "--cut", "noon")]
    [InlineData("--due: found day; allowed: rules, instant, date", "--period", "2026-Q3", "--due", "day")]
    [InlineData("--zone: found Z; allowed: none, local, utc", "--period", "2026-Q3", "--zone", "Z")]
    [InlineData("-: found more than once; allowed: one file from stdin", "--period", "2026-Q3", "--petitions", "-", "--decisions", "-")]
    [InlineData("--findings: found -; allowed: a file to write to, as the result goes to stdout", "--period", "2026-Q3", "--findings", "-")]
    public void Wrong_usage_says_what_is_allowed(string message, params string[] more) => Refuse(_set.Dossiers, ExitCode.WrongUsage, message, more);

    [Theory]
    [InlineData("sample", "--size: found 5x; allowed: a whole number from 1 to 1000000000000", "folder", "--size", "5x")]
    [InlineData("sample", "--size: found 0; allowed: a whole number from 1 to 1000000000000", "folder", "--size", "0")]
    [InlineData("sample", "--seed: found -1; allowed: a whole number from 0 on", "folder", "--seed", "-1")]
    [InlineData("check", "--max-rejected: found few; allowed: a whole number from 0 on, or a percentage from 0% to 100%", "--dossiers", "none.csv", "--max-rejected", "few")]
    [InlineData(
        "explain", "--limit: found -5; allowed: a whole number from 0 on",
        "--dossiers", "none.csv", "--agency", "H15", "--limit", "-5")]
    [InlineData(
        "explain", "explain: allowed: either --agency or --dossier, one of them",
        "--dossiers", "none.csv", "--agency", "H15", "--dossier", "D1")]
    [InlineData("tally", "--dossiers: found nothing; allowed: one or more files of dossiers, or - for stdin", "--period", "2026")]
    public void A_number_that_is_none_and_options_that_do_not_go_together_are_wrong_usage(string verb, string message, params string[] more)
    {
        var run = ToolRun.Start("dotnet", ["exec", ToolRun.Assembly, verb, .. more], _set.Folder.Location);

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        run.Error.Should().StartWith($"dvc-indicators: {message}\n");
        Directory.Exists(_set.Folder.File("folder")).Should().BeFalse();
    }

    [Fact]
    public void A_gzip_that_is_cut_off_is_not_taken_for_a_shorter_file()
    {
        var whole = RecordSet.Header + string.Concat(Enumerable.Range(0, 2000).Select(i => $"K{i},1.1,H15.12,2,2,2026-07-06 08:00:00,2026-07-10,,0,\n"));
        using var memory = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(memory, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(whole));
        }

        File.WriteAllBytes(_set.Folder.File("cut.csv.gz"), memory.ToArray()[..(int)(memory.Length / 2)]);
        var findings = _set.Folder.File("findings.jsonl");

        Refuse(
            _set.Folder.File("cut.csv.gz"), ExitCode.InvalidInput, "cut.csv.gz: found a gzip file that is damaged or cut off; allowed: a whole one",
            "--period", "2026-Q3", "--findings", findings);
        File.Exists(findings).Should().BeFalse("it is whole or not there");
    }

    [Fact]
    public void A_missing_column_a_missing_file_and_an_empty_folder_are_named()
    {
        var folder = Directory.CreateDirectory(_set.Folder.File("empty")).FullName;

        Refuse(
            _set.Folder.Write("columns.csv", "MaHoSo,MaTTHC,MaCoQuan\nD1,1.1,H15\n"),
            ExitCode.InvalidInput,
            "columns.csv, line 1, column TrangThaiHoSo: found only the columns MaHoSo, MaTTHC, MaCoQuan; allowed: a header with the column TrangThaiHoSo",
            "--period",
            "2026-Q3");
        Refuse(_set.Folder.File("none.csv"), ExitCode.InvalidInput, "none.csv: found no such file; allowed: a file that can be read", "--period", "2026-Q3");
        Refuse(folder, ExitCode.InvalidInput, "empty: found a folder without files; allowed: a folder with files of dossiers", "--period", "2026-Q3");
    }

    [Fact]
    public void An_agency_twice_is_an_error_of_the_agencies_file()
    {
        File.AppendAllText(_set.Agencies, "000.00.12.H15,Xã Bến,commune,H15,,,\n");

        Refuse(_set.Dossiers, ExitCode.InvalidInput, "agencies.csv, line 6, column code", "--period", "2026-Q3");
    }

    [Fact]
    public void A_period_without_working_days_is_refused_and_a_calendar_with_its_years_is_taken()
    {
        var calendar = _set.Folder.Write(
            "calendar.json", """{"years": [{"year": 2028, "status": "computed", "source": "A test.", "off": ["2028-01-03"], "worked": []}]}""");

        Refuse(
            _set.Dossiers, ExitCode.InvalidInput, "working calendar: found no working days for 2028; allowed: periods and cuts in 2022, 2023,", "--period", "2028-Q1");
        Refuse(_set.Dossiers, ExitCode.InvalidInput, "found no working days for 2028", "--period", "2027", "--cut", "2028-02-01");
        Refuse(_set.Dossiers, ExitCode.InvalidInput, "no working days for 2026", "--period", "2026-Q3", "--calendar", calendar);
        var run = _set.Run("tally", "--period", "2028-Q1", "--calendar", calendar, "--allow-empty");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("H15,ON_TIME_PROCESSING,0,0\n");
    }

    private void Refuse(string dossiers, int exitCode, string message, params string[] more)
    {
        var output = _set.Folder.File("out.csv");

        var run = ToolRun.Of(["tally", "--dossiers", dossiers, "--agencies", _set.Agencies, "-o", output, .. more]);

        run.ExitCode.Should().Be(exitCode);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message).And.NotContain("   at ");
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCountLessThanOrEqualTo(2)
            .And.OnlyContain(line => line.StartsWith("dvc-indicators: "));
        File.Exists(output).Should().BeFalse("output is written whole or not at all");
    }
}
