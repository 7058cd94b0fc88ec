using System.IO.Compression;
using System.Text;

namespace Dvc.Indicators.Cli.Tests;

public sealed class TallyVerbTests : IDisposable
{
    // No column tells of fees, payments, papers, digitisation or identity, and there are no files of procedures, authority, decisions and
    // petitions: 1.4, 2.1, 3.3, 4.1 and 5.4 remain. The province is the union of its communes; the former commune has no row.
    private const string Expected = """
        agency,component,numerator,denominator
        H15,DOSSIER_SYNC,4,4
        H15,ON_TIME_PROCESSING,1,4
        H15,DOSSIERS_ONLINE,2,4
        H15,ORIGINAL_RESULT_AVAILABLE,3,4
        H15,DOSSIER_RECEIVING_SATISFACTION,1,4
        H15.12,DOSSIER_SYNC,4,4
        H15.12,ON_TIME_PROCESSING,1,4
        H15.12,DOSSIERS_ONLINE,2,4
        H15.12,ORIGINAL_RESULT_AVAILABLE,3,4
        H15.12,DOSSIER_RECEIVING_SATISFACTION,1,4
        H15.4,DOSSIER_SYNC,0,0
        H15.4,ON_TIME_PROCESSING,0,0
        H15.4,DOSSIERS_ONLINE,0,0
        H15.4,ORIGINAL_RESULT_AVAILABLE,0,0
        H15.4,DOSSIER_RECEIVING_SATISFACTION,0,0

        """;

    private const string Counts = "dvc-indicators: read 6 records = accepted 5 + superseded 1 + rejected 0\n";

    private readonly RecordSet _set = new();

    public void Dispose() => _set.Dispose();

    [Fact]
    public void Figures_come_in_the_order_of_the_agencies_and_the_table_without_a_row_for_what_no_column_tells()
    {
        var run = _set.Run("tally", "--period", "2026-Q3");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Be(Expected);
        run.Error.Should().StartWith(Counts).And.Contain("5.4 was computed without evaluations").And.Contain("KhongHaiLong");
        run.Error.Split('\n').Should().HaveCount(4, "until when the data reach is the only other line");
    }

    [Fact]
    public void Every_form_of_the_same_dossiers_gives_the_same_bytes()
    {
        var output = _set.Folder.File("figures.csv");
        var parts = Directory.CreateDirectory(_set.Folder.File("parts")).FullName;
        File.WriteAllText(Path.Combine(parts, "1-july"), RecordSet.Header + RecordSet.FirstRows);
        File.WriteAllText(Path.Combine(parts, "2-august"), RecordSet.Header + RecordSet.LastRows);

        Tally(_set.Folder.Write("dossiers.ndjson", RecordSet.Ndjson)).Output.Should().Be(Expected);
        Tally(_set.Folder.Write("dossiers.json", RecordSet.Payload)).Output.Should().Be(Expected);
        Tally(Gzip("named-as-text.csv", RecordSet.Csv)).Output.Should().Be(Expected);
        Tally(parts).Output.Should().Be(Expected);
        Tally(Path.Combine(parts, "2-august"), Gzip("first", RecordSet.Header + RecordSet.FirstRows)).Error.Should().StartWith(Counts);
        ToolRun.With("\uFEFF" + RecordSet.Csv, "tally", "--dossiers", "-", "--agencies", _set.Agencies, "--period", "2026-Q3", "-o", output)
            .Output.Should().BeEmpty();
        File.ReadAllText(output, new UTF8Encoding(false)).Should().Be(Expected);
    }

    [Fact]
    public void All_files_give_all_their_components()
    {
        var procedures = _set.Folder.Write("procedures.csv", "MaTTHC,CoPhi,DayDuNoiDung,CongKhai\n1.1,1,1,1\n1.2,0,0,1\n");
        var authority = _set.Folder.Write("authority.csv", "MaCoQuan,MaTTHC,MucDo\nH15.12,1.1,4\n000.00.4.H15,1.2,2\n");

        // On time: the fifth working day before 9/7 is 2/7, and the fifth after 1/7 is 8/7.
        var decisions = _set.Folder.Write(
            "decisions.csv", "MaTTHC,MaCoQuan,Loai,NgayQuyetDinh,NgayHieuLuc,NgayCongKhai\n1.1,H15,moi,2026-07-01,2026-07-09,2026-07-08\n");

        // 27/7 is the fifteenth working day after 6/7; the petition names D1, the only dossier on time.
        var petitions = _set.Folder.Write(
            "petitions.csv", "MaPAKN,MaCoQuan,NgayGui,NgayXuLy,KetQua,MaHoSo\nP1,H15.12,2026-07-06 08:00:00,2026-07-27 16:00:00,xuly,D1\n");

        var run = _set.Run(
            "tally", "--period", "2026-Q3", "--procedures", procedures, "--authority", authority, "--decisions", decisions, "--petitions", petitions);

        run.ExitCode.Should().Be(0);
        run.Error.Should().StartWith("dvc-indicators: read 12 records = accepted 11 + superseded 1 + rejected 0\n");
        run.Output.Should().Be("agency,component,numerator,denominator\n"
            + Rows("H15", "1,1", "1,1", "1,2", "4,4", "1,4", "1,2", "1,1", "2,4", "3,4", "1,1", "1,1", "0,4")
            + Rows("H15.12", "1,1", "1,1", "1,2", "4,4", "1,4", "1,1", "1,1", "2,4", "3,4", "1,1", "1,1", "0,4")
            + Rows("H15.4", "1,1", "1,1", "1,2", "0,0", "0,0", "0,1", "0,0", "0,0", "0,0", "0,0", "0,0", "0,0"));
    }

    [Theory]
    [InlineData("2026-07", "4,4")]
    [InlineData("2026-08", "0,0")]
    [InlineData("2026-9M", "4,4")]
    [InlineData("2026", "4,4")]
    [InlineData("2026-07-07..2026-07-07", "1,1")] // D4 alone
    public void Every_form_of_a_period_is_taken(string period, string received) =>
        Rows(_set.Run("tally", "--period", period, "--allow-empty"), "DOSSIER_SYNC").Should().StartWith(["H15," + received, "H15.12," + received]);

    [Fact]
    public void An_agency_is_not_yet_former_in_a_period_that_ends_on_its_last_day() =>
        Rows(_set.Run("tally", "--period", "2026-6M", "--allow-empty"), "DOSSIER_SYNC").Should().Equal("H15,0,0", "H15.12,0,0", "H15.3,0,0", "H15.4,0,0");

    // At 12:00 on 10/7 nothing is late yet. The date 9/7 is the midnight after it, when all are open and in time. At the midnight after
    // 10/7 D2 has ended a second late by instant, D3 has reached the day after its deadline, and D4 is open after it.
    [Theory]
    [InlineData("2026-07-10T12:00:00", "instant", "4,4")]
    [InlineData("2026-07-09", "instant", "4,4")]
    [InlineData("10/07/2026", "instant", "1,4")]
    [InlineData("2026-07-10", "date", "2,4")]
    [InlineData("2026-07-06", "instant", "3,3")] // D4 came on the next day
    [InlineData("2026-06-30", "instant", "0,0")] // the end of that day is the period's start
    [InlineData("2026-12-31", "date", "2,4")] // later than the period's end
    public void A_cut_that_is_a_date_is_the_end_of_that_day(string cut, string due, string onTime) =>
        Rows(_set.Run("tally", "--period", "2026-Q3", "--cut", cut, "--due", due, "--allow-empty"), "ON_TIME_PROCESSING")
            .Should().StartWith("H15," + onTime);

    [Fact]
    public void A_dossier_that_ended_on_its_day_after_the_hour_is_on_time_by_day_only()
    {
        Rows(_set.Run("tally", "--period", "2026-Q3", "--due", "date"), "ON_TIME_PROCESSING").Should().StartWith("H15,2,4");
        Rows(_set.Run("tally", "--period", "2026-Q3", "--due", "instant"), "ON_TIME_PROCESSING").Should().StartWith("H15,1,4");
    }

    // 18:00 Z is 01:00 of the next day in Viet Nam, and that is the first of July.
    [Theory]
    [InlineData("none", "0,0", "rejected 1 (zone 1)")]
    [InlineData("local", "0,0", "accepted 2")]
    [InlineData("utc", "1,1", "accepted 2")]
    public void A_zone_is_refused_until_it_is_declared(string zone, string received, string counts)
    {
        var dossiers = _set.Folder.Write(
            "zone.csv", "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,NgayTiepNhan\nZ1,1.1,H15.12,2,2026-06-30T18:00:00Z\nZ2,1.1,H15.12,2,2026-06-01\n");

        var run = ToolRun.Of("tally", "--dossiers", dossiers, "--agencies", _set.Agencies, "--period", "2026-07", "--zone", zone, "--allow-empty");

        run.ExitCode.Should().Be(0);
        run.Error.Should().Contain(counts);
        Rows(run, "DOSSIER_SYNC").Should().StartWith("H15," + received);
    }

    [Fact]
    public void Without_an_agencies_file_every_code_met_is_an_agency_shown_left_to_right()
    {
        var run = ToolRun.Of("tally", "--dossiers", _set.Dossiers, "--period", "2026-Q3");

        Rows(run, "ON_TIME_PROCESSING").Should().Equal("H15.12,1,3", "H15.3,0,1");
    }

    [Fact]
    public void A_rule_set_of_its_own_figures_gives_those_only()
    {
        var run = _set.Run("tally", "--period", "2026-Q3", "--rules", "decision-766-five-rates");

        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[1]).Distinct()
            .Should().BeSubsetOf(BuiltInRulesIds()).And.Contain("ON_TIME_PROCESSING").And.NotContain("ORIGINAL_RESULT_AVAILABLE");
    }

    private static IEnumerable<string> BuiltInRulesIds() =>
        BuiltInRules.Find("decision-766-five-rates")!.Components.Select(component => component.Id);

    private static string Rows(string agency, params string[] figures)
    {
        string[] components =
        [
            "PUBLISH_ON_TIME", "PUBLIC_UPDATE_ON_TIME", "PUBLIC_CONTENT_FULL", "DOSSIER_SYNC", "ON_TIME_PROCESSING", "PROCEDURES_ONLINE",
            "SERVICES_WITH_ONLINE_DOSSIERS", "DOSSIERS_ONLINE", "ORIGINAL_RESULT_AVAILABLE", "PETITION_PROCESSING_ON_TIME",
            "PETITION_HANDLING_SATISFACTION", "DOSSIER_RECEIVING_SATISFACTION",
        ];
        return string.Concat(components.Zip(figures, (component, figure) => $"{agency},{component},{figure}\n"));
    }

    /// <summary>The rows of one component, without its name.</summary>
    private static List<string> Rows(ToolRun run, string component)
    {
        run.ExitCode.Should().Be(0, run.Error);
        return [.. run.Output.Split('\n').Where(line => line.Contains($",{component},")).Select(line => line.Replace($"{component},", ""))];
    }

    private ToolRun Tally(params string[] dossiers) =>
        ToolRun.Of(["tally", "--dossiers", .. dossiers, "--agencies", _set.Agencies, "--period", "2026-Q3"]);

    private string Gzip(string name, string text)
    {
        using var file = File.Create(_set.Folder.File(name));
        using var gzip = new GZipStream(file, CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(text));
        return file.Name;
    }
}
