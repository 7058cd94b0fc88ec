using System.Text.Json;

namespace Dvc.Indicators.Cli.Tests;

public sealed class CheckVerbTests : IDisposable
{
    // Eleven records, each with one thing wrong, one that ended when it was received, and one that is good.
    private const string Rows = """
        B1,1.1,H15.12,2,9,2026-07-06T08:00:00Z,,2026-07-10 16:59:59,1,
        B2,1.1,H99,1,10,2026-07-06 08:00:00,,2026-07-10 17:00:01,1,
        B3,1.1,H15.3,7,2,2026-07-06 08:00:00,2026-07-10,,0,
        B4,1.1,H15.12,2,11,2026-07-06 08:00:00,2026-07-10,,0,
        ,1.1,H15.12,2,9,2026-07-06 08:00:00,2026-07-10,,0,
        B6,1.1,H15.12,2,2,2026-02-30 08:00:00,2026-07-10,,0,
        B7,1.1,H15.12,2,2,2026-07-06 08:00:00,2026-07-10,,maybe,
        B8,1.1,H15.12,2,2
        B9,1.1,H15.12,2,2,1989-12-31,2026-07-10,,0,
        B10,1.1,H15.12,2,12,2026-07-06 08:00:00,2026-07-10,,0,
        B11,,H15.12,2,2,2026-07-06 08:00:00,2026-07-10,,0,
        B12,1.1,H15.12,2,9,2026-07-06 08:00:00,2026-07-10,2026-07-06 08:00:00,0,
        B13,1.1,H15.12,2,9,2026-07-06 08:00:00,2026-07-10,2026-07-08 08:00:00,0,

        """;

    private readonly RecordSet _set = new();
    private readonly string _bad;

    public CheckVerbTests() => _bad = _set.Folder.Write("bad.csv", RecordSet.Header + Rows);

    public void Dispose() => _set.Dispose();

    [Fact]
    public void Nothing_read_is_lost_and_the_first_ten_rejected_records_are_told_with_their_lines()
    {
        var run = Check("--lang", "en");

        run.ExitCode.Should().Be(ExitCode.LimitPassed, "11 of 18 records are more than 2 and than 5 %");
        var lines = run.Error.Split('\n');
        lines[0].Should().Be(
            $"dvc-indicators: rejected (zone): {_bad} line 2 (B1): NgayTiepNhan \"2026-07-06T08:00:00Z\" cannot be read; "
            + "allowed is the time of Viet Nam (+07:00), or the zone must be declared (local, utc).");
        lines[4].Should().Be($"dvc-indicators: rejected (missing): {_bad} line 6: MaHoSo is empty; a value is required.");
        lines.Take(10).Should().OnlyContain(line => line.StartsWith("dvc-indicators: rejected ("));
        lines[10].Should().Be("dvc-indicators: … and 1 more rejected records; --findings FILE lists them all");
        lines[11].Should().Be(
            "dvc-indicators: read 13 records = accepted 2 + superseded 0 + rejected 11 "
            + "(fields 1, missing 2, agency 1, channel 1, status 2, date 2, zone 1, flag 1)");
        run.Output.Should().MatchRegex(@"\nIn all +13 +2 +0 +11\n").And.Contain("ended in the second of reception (finished-equals-received): 1\n");
        run.Output.Should().Contain($"such as: {_bad}:13: Dossier B12: NgayKetThucXuLy")
            .And.MatchRegex(@"\nH15\.12 +Xã Bến +2 +1 +50\.00 \w+\n");
    }

    [Fact]
    public void The_text_of_findings_is_vietnamese_where_asked() =>
        Check("--lang", "vi").Output.Should().Contain("Từ chối theo lý do: fields 1, missing 2").And.Contain("Hồ sơ B12").And.Contain("đề nghị sửa");

    [Theory]
    [InlineData(11, ExitCode.Done)]
    [InlineData(10, ExitCode.LimitPassed)]
    public void More_rejected_records_than_allowed_give_exit_code_1_after_the_report(int limit, int exitCode)
    {
        var run = Check("--max-rejected", $"{limit}", "--lang", "vi");

        run.ExitCode.Should().Be(exitCode);
        run.Output.Should().Contain("finished-equals-received");
        run.Error.Contains("--max-rejected: bản ghi: 11 trên").Should().Be(exitCode == ExitCode.LimitPassed);
    }

    [Fact]
    public void Findings_are_one_json_object_a_line_for_every_finding_and_rejection()
    {
        var path = _set.Folder.File("findings.jsonl");

        ToolRun.Of("check", "--dossiers", _bad, _set.Dossiers, "--agencies", _set.Agencies, "--findings", path, "--max-rejected", "11").ExitCode.Should().Be(0);

        var lines = File.ReadAllText(path).Split('\n');
        lines[^1].Should().BeEmpty();
        var objects = lines[..^1].Select(line => JsonDocument.Parse(line).RootElement).ToList();
        objects.Count(each => Text(each, "kind") == "rejection").Should().Be(11);
        objects.Where(each => Text(each, "kind") == "finding").Select(each => (Text(each, "rule"), Text(each, "key")))
            .Should().Equal(("finished-equals-received", "B12"), ("superseded-version", "D4"));
        objects[0].EnumerateObject().Select(property => property.Name)
            .Should().Equal("kind", "reason", "file", "line", "key", "agency", "column", "value", "message");
        (Text(objects[0], "reason"), Text(objects[0], "file"), objects[0].GetProperty("line").GetInt64(), Text(objects[0], "value"))
            .Should().Be(("zone", _bad, 2, "2026-07-06T08:00:00Z"));
        objects.Should().OnlyContain(each => Text(each.GetProperty("message"), "vi") != "" && Text(each.GetProperty("message"), "en") != "");
    }

    [Fact]
    public void A_word_that_a_column_does_not_take_is_told_with_those_that_it_takes()
    {
        var petitions = _set.Folder.Write("petitions.csv", "MaPAKN,MaCoQuan,NgayGui,KetQua\nP1,H15.12,2026-07-06,done\n");
        var decisions = _set.Folder.Write("decisions.csv", "MaTTHC,MaCoQuan,Loai,NgayQuyetDinh\n1.1,H15,new,2026-07-06\n");

        var run = ToolRun.Of("check", "--petitions", petitions, "--decisions", decisions);

        run.Error.Should().Contain($"rejected (value): {petitions} line 2 (P1): KetQua \"done\" cannot be read; allowed are xuly, tuchoi, chuyentra or nothing.\n");
        run.Error.Should().Contain("Loai \"new\" cannot be read; allowed are moi, suadoi or baibo.\n");
    }

    [Fact]
    public void Good_records_have_no_findings()
    {
        var dossiers = _set.Folder.Write("good.csv", RecordSet.Header + Rows[Rows.IndexOf("B13", StringComparison.Ordinal)..]);

        var run = ToolRun.Of("check", "--dossiers", dossiers, "--max-rejected", "0", "--lang", "en", "-o", _set.Folder.File("report.txt"));

        run.ExitCode.Should().Be(0);
        run.Output.Should().BeEmpty();
        File.ReadAllText(_set.Folder.File("report.txt")).Should().Contain("Nothing suspicious was found.\n")
            .And.NotContain("Rejected by reason");
    }

    [Fact]
    public void A_flag_of_two_digits_in_quotes_is_one_rejection_and_no_internal_error()
    {
        const string Header = "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo,NgayTiepNhan,DuocThanhToanTrucTuyen,CoTepThanhPhan,CoTepKetQua,"
            + "HoSoCoThanhPhanSoHoa,DuocSoHoa,DuocLayTuKhoDMQG,TaiKhoanDuocXacThucVoiVNeID,KhongHaiLong\n";
        const string Row = "\"k\",\"1\",\"H15\",\"9\",\"2026-03-02\",\"7\",\"0\",\"1\",\"\",\"11\",\"0\",\"1\",\"1\"\n";
        var dossiers = _set.Folder.Write("quoted.csv", Header + Row);
        var path = _set.Folder.File("findings.jsonl");

        var run = ToolRun.Of("check", "--dossiers", dossiers, "--findings", path, "--lang", "en");

        run.ExitCode.Should().Be(ExitCode.InvalidInput, "the only record was rejected, which is told after the report");
        run.Error.Should().Contain("rejected 1 (flag 1)");
        File.ReadAllText(path).Should().Contain("\"column\":\"DuocSoHoa\",\"value\":\"11\"");
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private ToolRun Check(params string[] more) => ToolRun.Of(["check", "--dossiers", _bad, "--agencies", _set.Agencies, .. more]);
}
