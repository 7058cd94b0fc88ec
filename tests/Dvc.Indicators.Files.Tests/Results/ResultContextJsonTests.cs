using System.Text;
using System.Text.Json.Nodes;
using Dvc.Indicators.Files.Tests.Runs;
using Dvc.Indicators.Tests.JsonSchemas;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Results;

/// <summary>What decided a result travels with it.</summary>
public class ResultContextJsonTests
{
    private static readonly SchemaValidator Schema = new(ResultJson.Schema());

    public static TheoryData<string> Rules => [.. BuiltInRules.All.Select(rules => rules.Id)];

    public static TheoryData<string, string, string> Edits => new()
    {
        { "due", "\"noon\"", "at $.due: found 'noon'; allowed: instant, date or null" },
        { "due", "1", "at $.due: found 1; allowed: instant, date or null" },
        { "calendar", "\"vn\"", "at $.calendar: found 'vn'; allowed: an object" },
        { "calendar", "{}", "at $.calendar.id: found nothing; allowed: a text" },
        {
            "calendar", "{\"id\": \"vn\", \"hash\": \"1\"}",
            "at $.calendar: found 'vn 1'; allowed: an id of letters, digits, '.', '-', '_' and a hash of 64 hexadecimal digits"
        },
        { "absentColumns", "1", "at $.absentColumns: found 1; allowed: an array of texts" },
        { "absentColumns", "[\"MaHoSo\"]", "at $.absentColumns: found 'MaHoSo'; allowed: KenhThucHien, NgayNopHoSo" },
        {
            "absentColumns", "[\"LePhi\", \"KenhThucHien\"]",
            "at $.absentColumns[0]: found 'LePhi'; allowed: 'KenhThucHien', as computed from the figures in this file"
        },
        { "sources", "null", "at $.sources: found null; allowed: an array" },
        { "sources", "[\"a.csv\"]", "at $.sources[0]: found 'a.csv'; allowed: an object" },
        {
            "sources", "[{\"kind\": \"songs\", \"name\": \"a\"}]",
            "at $.sources[0].kind: found 'songs'; allowed: dossiers, agencies, procedures, authority, decisions, petitions or figures"
        },
        { "sources", "[{\"kind\": \"figures\", \"name\": \"\"}]", "at $.sources[0].name: found an empty text; allowed: the name of a source" },
        {
            "sources", "[{\"kind\": \"figures\", \"name\": \"a\", \"more\": 1}]",
            "at $.sources[0].more: found an unknown name; allowed: only the names of the schema"
        },
    };

    [Fact]
    public void A_result_of_records_names_due_calendar_absent_columns_and_sources()
    {
        var root = JsonNode.Parse(Json(Sample()))!;
        var calendar = WorkingCalendar.VietNam.Identity;

        ((string?)root["due"], (string?)root["calendar"]!["id"], (string?)root["calendar"]!["hash"])
            .Should().Be(("instant", "working-calendar-vn", calendar.Hash));

        // The files have MaHoSo, MaTTHC, MaCoQuan, TrangThaiHoSo, NgayTiepNhan and NgayCapNhat alone.
        root["absentColumns"]!.ToJsonString().Should().Be(
            "[\"KenhThucHien\",\"NgayNopHoSo\",\"NgayHenTra\",\"NgayKetThucXuLy\",\"NgayTra\",\"NgayYeuCauBoSung\","
            + "\"NgayHoanThanhBoSung\",\"SoLanBoSung\",\"LePhi\",\"DuocThanhToanTrucTuyen\",\"CoTepThanhPhan\",\"CoTepKetQua\","
            + "\"HoSoCoThanhPhanSoHoa\",\"DuocSoHoa\",\"DuocLayTuKhoDMQG\",\"TaiKhoanDuocXacThucVoiVNeID\",\"KhongHaiLong\",\"CanBoXuLy\"]");
        root["sources"]!.ToJsonString().Should().Be(
            "[{\"kind\":\"dossiers\",\"name\":\"d1.csv\"},{\"kind\":\"dossiers\",\"name\":\"d2.csv\"},"
            + "{\"kind\":\"agencies\",\"name\":\"agencies.csv\"},{\"kind\":\"petitions\",\"name\":\"petitions.csv\"},"
            + "{\"kind\":\"figures\",\"name\":\"f.csv\"}]");
    }

    [Fact]
    public void Reading_gives_all_of_it_back()
    {
        var written = Sample().Scores.Context;

        var read = Read(Json(Sample())).Require().Scores.Context;

        (read with { Records = null }).Should().Be(written with { Records = null });
    }

    [Fact]
    public void Without_dossiers_there_is_no_due_comparison_and_no_column_is_absent()
    {
        var inputs = new RecordInputs
        {
            Period = RecordRuns.August,
            Petitions = RecordRuns.File("petitions.csv", RecordRuns.PetitionHeader + "A,H1,2026-08-03,,,,\n"),
        };

        var root = JsonNode.Parse(Json(RecordRun.Execute(inputs).Require().Ranked))!;

        (root["due"], root["absentColumns"]).Should().Be((null, null));
        ((string?)root["calendar"]!["id"]).Should().Be("working-calendar-vn");
    }

    [Fact]
    public void The_due_comparison_that_was_chosen_and_the_calendar_that_was_given_are_named()
    {
        var calendar = WorkingCalendar.Read(
            """{"id": "tinh-a", "years": [{"year": 2026, "status": "announced", "source": "s", "off": [], "worked": []}]}"""u8.ToArray()).Require();
        var inputs = Inputs() with { Due = DueComparison.Date, Calendar = calendar };

        var result = RecordRun.Execute(inputs).Require().Ranked;

        (result.Scores.Context.Due, result.Scores.Context.Calendar).Should().Be((DueComparison.Date, calendar.Identity));
        Read(Json(result)).Require().Scores.Context.Calendar.Should().Be(calendar.Identity);
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void What_has_not_its_form_is_refused(string name, string json, string expected)
    {
        var root = JsonNode.Parse(Json(Sample()))!;
        root[name] = JsonNode.Parse(json);

        Read(Encoding.UTF8.GetBytes(root.ToJsonString())).Messages()
            .Should().Contain(message => message.StartsWith("result.json, " + expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("due", "instant, date or null")]
    [InlineData("calendar", "null")]
    [InlineData("absentColumns", "null")]
    [InlineData("sources", "an array")]
    public void None_of_it_may_be_left_out(string name, string allowed)
    {
        var root = JsonNode.Parse(Json(SampleResults.Small()))!.AsObject();
        root.Remove(name);

        var json = Encoding.UTF8.GetBytes(root.ToJsonString());
        Schema.Validate(json).Should().NotBeEmpty();
        Read(json).Messages().Should().Contain(
            message => message.StartsWith($"result.json, at $.{name}: found nothing; allowed: {allowed}", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Results_of_every_rule_set_and_of_sources_of_any_name_can_be_read_and_compared(string id)
    {
        foreach (var name in new[] { "Hồ sơ tháng 8 “mới”.csv", "a\"b\\c'd.csv", "-", "stdin", "</script>\u2028\t\u0001.csv", "🏛", new('x', 5_000) })
        {
            var inputs = Inputs() with { Rules = BuiltInRules.Find(id)!, Dossiers = [RecordRuns.File(name, Dossiers)], Agencies = [], Figures = [] };
            var json = Json(RecordRun.Execute(inputs).Require().Ranked);

            Schema.Validate(json).Should().BeEmpty();
            var read = Read(json);
            read.Errors.Should().BeEmpty("of {0}", name);
            Json(read.Require()).Should().Equal(json);
            Comparison.Between(read.Require(), read.Require()).Errors.Should().BeEmpty();
        }
    }

    // Such names exist where names of files are not checked to be text.
    [Fact]
    public void Half_a_character_in_a_name_is_replaced_and_the_result_can_be_read()
    {
        var inputs = Inputs() with { Dossiers = [RecordRuns.File("d\ud800.csv", Dossiers)] };

        var read = Read(Json(RecordRun.Execute(inputs).Require().Ranked)).Require();

        read.Scores.Context.Sources[0].Name.Should().Be("d\ufffd.csv");
    }

    private const string Dossiers = RecordRuns.DossierHeader + "K1,P,H44.1,2,2026-08-03,\n";

    private static RecordInputs Inputs() => RecordRuns.Dossiers("K1,P,H44.1,2,2026-08-03,\n", "K2,P,H44.2,2,2026-08-03,\n") with
    {
        Agencies = [RecordRuns.File("agencies.csv", RecordRuns.Province)],
        Petitions = RecordRuns.File("petitions.csv", RecordRuns.PetitionHeader + "A,H44.1,2026-08-03,,,,\n"),
        Figures = [RecordRuns.File("f.csv", "agency,component,numerator,denominator\nH44.1,PROCEDURES_ONLINE,1,2\n")],
    };

    private static RankedResult Sample() => RecordRun.Execute(Inputs()).Require().Ranked;

    private static byte[] Json(RankedResult result) => Written(stream => ResultJson.Write(result, stream));

    private static FileReading<RankedResult> Read(byte[] json) => ResultJson.Read(Source(json, "result.json"));
}
