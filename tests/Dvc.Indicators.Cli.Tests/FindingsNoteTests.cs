using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Tests;

/// <summary>What is found about records is told by every verb that reads them, in the result, and in reports.</summary>
public sealed class FindingsNoteTests : IDisposable
{
    private const string Header = "MaHoSo,MaTTHC,MaCoQuan,KenhThucHien,TrangThaiHoSo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,NgayTra\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // A and B end before reception, B is handed over before its end; C is there twice; D has a date that stands for none and no deadline.
    private string Dossiers => _folder.Write(
        "d.csv",
        Header
        + "A,1.1,H1,1,9,2026-08-03 08:00:00,2026-08-10,2026-08-02 09:00:00,\n"
        + "B,1.1,H1,1,10,2026-08-03 08:00:00,2026-08-10,2026-08-02 10:00:00,2026-08-02 09:00:00\n"
        + "C,1.1,H1,1,9,2026-08-03 08:00:00,2026-08-10,2026-08-04 09:00:00,\n"
        + "C,1.1,H1,1,9,2026-08-03 08:00:00,2026-08-10,2026-08-05 09:00:00,\n"
        + "D,1.1,H1,1,4,2026-08-03 08:00:00,1900-01-01,,\n");

    [Theory]
    [InlineData("score")]
    [InlineData("tally")]
    [InlineData("report", "-o", "r.html")]
    [InlineData("explain", "--agency", "H1", "--component", "ON_TIME_PROCESSING")]
    public void Every_verb_tells_kinds_counts_and_an_example(string verb, params string[] options)
    {
        string[] all = [verb, "--dossiers", Dossiers, "--period", "2026-08", "--lang", "en", .. options.Select(word => word == "r.html" ? _folder.File(word) : word)];

        var run = ToolRun.Of(all);

        run.ExitCode.Should().Be(0, run.Error);
        run.Error.Should().Contain("ended before reception (end-before-start): 2; such as ")
            .And.Contain("d.csv:2: Dossier A: NgayKetThucXuLy 2026-08-02T09:00:00 is before NgayTiepNhan 2026-08-03T08:00:00")
            .And.Contain("returned before processing ended (returned-before-finished): 1; such as ")
            .And.Contain("no deadline (no-deadline): 1;")
            .And.Contain("key there more than once (duplicate-key): 1;")
            .And.Contain("date that stands for none (placeholder-date): 1;");
    }

    [Fact]
    public void Not_more_than_five_kinds_are_told()
    {
        var dossiers = _folder.Write(
            "six.csv",
            Header
            + "A,1.1,H1,1,9,2026-08-03 08:00:00,2026-08-01,2026-08-02 10:00:00,2026-08-02 09:00:00\n"
            + "B,1.1,H1,1,9,2026-08-03 08:00:00,1900-01-01,2026-08-03 08:00:00,2066-08-03 08:00:00\n"
            + "'C,1.1,H1,1,9,2026-08-03 08:00:00,2026-08-10,,\n");

        var run = ToolRun.Of("score", "--dossiers", dossiers, "--period", "2026-08", "--lang", "vi");

        run.Error.Split('\n').Count(line => line.Contains("; ví dụ ")).Should().Be(5);
        run.Error.Should().Contain("… và 4 loại phát hiện khác; xem bằng lệnh check, hoặc ghi ra tệp bằng --findings");
    }

    [Fact]
    public void The_result_and_every_form_of_a_report_have_them()
    {
        string[] inputs = ["--dossiers", Dossiers, "--period", "2026-08", "--lang", "en"];

        ToolRun.Of(["score", .. inputs, "--format", "json", "-o", _folder.File("q.json")]).ExitCode.Should().Be(0);
        foreach (var form in new[] { "html", "xlsx", "md", "json" })
        {
            ToolRun.Of(["report", .. inputs, "-o", _folder.File($"r.{form}")]).ExitCode.Should().Be(0);
        }

        var result = ResultJson.Read(InputSource.FromFile(_folder.File("q.json"))).Require();
        result.Scores.Context.Records!.Findings.Select(finding => (finding.Rule.ToText(), finding.Count, finding.Example.Key, finding.Example.Place.Line))
            .Should().Equal(
                ("end-before-start", 2, "A", 2), ("returned-before-finished", 1, "B", 3), ("no-deadline", 1, "D", 6), ("duplicate-key", 1, "C", null),
                ("placeholder-date", 1, "D", 6));
        File.ReadAllText(_folder.File("r.html")).Should().Contain("Findings about records").And.Contain("ended before reception").And.Contain("Dossier A:");
        File.ReadAllText(_folder.File("r.md")).Should().Contain("Findings about records: ended before reception 2 (A); returned before processing ended 1 (B);");
        File.ReadAllText(_folder.File("r.json")).Should().Contain("\"rule\": \"end-before-start\"");
        using var book = System.IO.Compression.ZipFile.OpenRead(_folder.File("r.xlsx"));
        string.Concat(book.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd())).Should().Contain("returned before processing ended: ");
    }

    [Fact]
    public void A_run_from_the_cache_tells_the_same()
    {
        string[] inputs = ["score", "--dossiers", Dossiers, "--period", "2026-08", "--cache", _folder.File("d.cache"), "--format", "json", "--lang", "en"];

        var (first, second) = (ToolRun.Of(inputs), ToolRun.Of(inputs));

        second.Output.Should().Be(first.Output);
        Findings(second.Error).Should().Equal(Findings(first.Error)).And.HaveCount(5);

        static IEnumerable<string> Findings(string error) => error.Split('\n').Where(line => line.Contains("; such as "));
    }
}
