using System.Text;
using System.Text.Json;
using Dvc.Indicators.Files.Tests.Inputs;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Mappings;

/// <summary>Records as a mapping says that they are written, in each form of file.</summary>
public class MappedRecordTests
{
    private static readonly string[] Headings = ["so_hs", "Thủ tục", "đơn vị", "tt", "nhận", "hẹn", "nhan_lan_cuoi"];

    private static readonly Func<string[], string[][], InputSource>[] Forms = [Csv, Lines, Payload, Excel];

    public static TheoryData<int, string, string, string, string> Dates()
    {
        var data = new TheoryData<int, string, string, string, string>();
        (string Form, string Received, string Due, string Expected)[] cases =
        [
            ("month-first", "8/3/2026 8:30", "12/31/2026", "2026-08-03T08:30:00 2026-12-31"),
            ("month-first", "08:30 08/03/2026", "2026-12-31 07:00", "2026-08-03T08:30:00 2026-12-31T07:00:00"),

            // 2026-08-03T01:30:00Z and 2026-08-09T17:00:00Z.
            ("epoch-milliseconds", "1785720600999", "1786294800000", "2026-08-03T08:30:00 2026-08-10T00:00:00"),
            ("epoch-seconds", "1785720600", "1786294800.5", "2026-08-03T08:30:00 2026-08-10T00:00:00"),
            ("epoch-milliseconds", "2026-08-03 08:30", "10/08/2026", "2026-08-03T08:30:00 2026-08-10"),

            // Day 46237 is 2026-08-03; 8:30 is 0.3541666…
            ("excel-days", "46237.354166666664", "46244", "2026-08-03T08:30:00 2026-08-10"),
            ("excel-days", "46237,3541666667", "46244.0", "2026-08-03T08:30:00 2026-08-10"),
        ];
        for (var form = 0; form < Forms.Length; form++)
        {
            foreach (var (name, received, due, expected) in cases)
            {
                data.Add(form, name, received, due, expected);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void Dates_are_read_in_the_form_that_is_said(int file, string form, string received, string due, string expected)
    {
        var dossier = Read(Forms[file](Headings, [["K1", "2.1", "H44.1", "4", received, due, ""]]), MappingOf($"\"dates\": \"{form}\"")).Accepted.Single();

        $"{dossier.Received} {dossier.Due}".Should().Be(expected);
        (dossier.Key, dossier.Procedure, dossier.Agency.ToString(), dossier.Status).Should().Be(("K1", "2.1", "H44.1", (DossierStatus)4));
    }

    [Theory]
    [InlineData("month-first", "25/12/2026", "date")] // the 25th month
    [InlineData("epoch-milliseconds", "1785720600", "date")] // 1970
    [InlineData("epoch-milliseconds", "99999999999999999999999999999999", "date")]
    [InlineData("epoch-milliseconds", "-99999999999999999", "date")]
    [InlineData("epoch-seconds", "1785720600999", "date")]
    [InlineData("excel-days", "2958465.9999999", "date")]
    [InlineData("excel-days", "32874", "")] // 1990-01-01
    [InlineData("excel-days", "32873", "date")]
    [InlineData("excel-days", "60", "date")]
    [InlineData("excel-days", "20260803083000", "date")]
    [InlineData("epoch-milliseconds", "0", "placeholder-date")] // 1970-01-01 in UTC
    [InlineData("epoch-milliseconds", "-62135596800000", "placeholder-date")] // 0001-01-01
    [InlineData("epoch-milliseconds", "253402300799000", "placeholder-date")] // the end of 9999-12-31 in UTC
    [InlineData("excel-days", "0", "placeholder-date")]
    [InlineData("excel-days", "1", "placeholder-date")]
    [InlineData("month-first", "12/31/9999", "placeholder-date")]
    public void Dates_that_are_none_are_rejected_or_stand_for_none(string form, string received, string expected)
    {
        var read = Read(Csv(Headings, [["K1", "2.1", "H44.1", "4", received, "", ""]]), MappingOf($"\"dates\": \"{form}\""));

        (read.Rejected.Select(rejection => rejection.Reason.ToText()).Concat(read.Found).SingleOrDefault() ?? "").Should().Be(expected);
    }

    [Fact]
    public void Members_may_hold_dates_as_numbers_and_as_objects()
    {
        var lines = """
            {"so_hs": "K1", "Thủ tục": "2.1", "đơn vị": "H44.1", "tt": 4, "nhận": 1785720600999, "hẹn": {"$date": 1786294800000}}
            {"SO_HS": "K2", "THỦ TỤC": "2.1", "Đơn  Vị": "H44.1", "tt": "4", "nhận": {"$date": "2026-08-03T08:30:00"}, "hẹn": [2026, 8, 10]}
            """;
        Read(Source(lines), MappingOf("\"dates\": \"epoch-milliseconds\"")).Accepted.Select(dossier => $"{dossier.Key} {dossier.Received} {dossier.Due}").Should().Equal(
            "K1 2026-08-03T08:30:00 2026-08-10T00:00:00", "K2 2026-08-03T08:30:00 2026-08-10");
    }

    [Fact]
    public void One_column_may_have_a_form_of_its_own()
    {
        var mapping = MappingOf("\"dates\": {\"NgayHenTra\": \"excel-days\", \"NgayCapNhat\": \"month-first\"}");
        var dossier = Read(Csv(Headings, [["K1", "2.1", "H44.1", "4", "3/8/2026", "46244", "8/4/2026"]]), mapping).Accepted.Single();

        $"{dossier.Received} {dossier.Due} {dossier.Updated}".Should().Be("2026-08-03T00:00:00 2026-08-10 2026-08-04T00:00:00");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_file_with_the_month_first_is_refused_unless_the_mapping_says_so(int file)
    {
        var source = Forms[file](Headings, [["K1", "2.1", "H44.1", "4", "8/25/2026", "", ""], ["K2", "2.1", "H44.1", "4", "8/3/2026", "", ""]]);

        Read(source, MappingOf("\"dates\": \"contract\"")).Errors.Should().ContainSingle().Which.Should().Contain("or a mapping that says \"dates\": \"month-first\"");
        Read(source, MappingOf("\"dates\": \"month-first\"")).Accepted.Select(dossier => dossier.Received.ToString())
            .Should().Equal("2026-08-25T00:00:00", "2026-08-03T00:00:00");
    }

    [Fact]
    public void Cells_that_are_dates_are_dates_whatever_the_mapping_says_of_numbers()
    {
        var workbook = new MadeWorkbook { Styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs>" }.With(
            "s",
            MadeWorkbook.Row(1, Headings)
            + "<row r=\"2\"><c t=\"inlineStr\"><is><t>K1</t></is></c><c t=\"inlineStr\"><is><t>2.1</t></is></c><c t=\"inlineStr\"><is><t>H44.1</t></is></c>"
            + "<c><v>4</v></c><c s=\"1\"><v>46237.354166666664</v></c><c><v>46244.5</v></c></row>");
        var dossier = Read(Source(workbook.ToBytes(), "a.xlsx"), MappingOf("\"dates\": \"excel-days\"")).Accepted.Single();

        $"{dossier.Received} {dossier.Due}".Should().Be("2026-08-03T08:30:00 2026-08-10T12:00:00");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Words_numbers_of_another_system_and_constants_are_what_the_mapping_says(int file)
    {
        var mapping = MappingOf(
            "\"constants\": {\"KenhThucHien\": 2, \"CoTepKetQua\": true, \"CanBoXuLy\": \"An\"}",
            """{"status": {"9": ["Xong", "1"], "4": "dang_lam"}}""");
        var read = Read(
            Forms[file](Headings, [.. new[] { "xong", "1", "2", "DANG_LAM", "được tiếp nhận", "khác" }.Select((status, i) => new[] { $"K{i}", "2.1", "H44.1", status, "", "", "" })]),
            mapping);

        read.Accepted.Select(dossier => (int)dossier.Status).Should().Equal(9, 9, 2, 4, 2);
        read.Rejected.Select(rejection => $"{rejection.Key} {rejection.Column} {rejection.Value} {rejection.Reason.ToText()}").Should().Equal("K5 TrangThaiHoSo khác status");
        read.Accepted.Should().OnlyContain(dossier => dossier.Channel == DossierChannel.Online && dossier.HasResultFile && dossier.Officer == "An");
        read.Columns.Should().HaveFlag(DossierColumns.ResultFile).And.HaveFlag(DossierColumns.Channel);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_the_mapping_says_goes_before_the_contracts_own_names(int file)
    {
        string[] headings = ["MaHoSo", "so_hs", "MaTTHC", "Thủ tục", "đơn vị", "tt", "MaCoQuan"];
        string[][] rows = [["own", "K1", "own", "2.1", "H44.1", "4", "own"], ["own", "K2", "own", "2.2", "H44.2", "4", "own"]];
        var read = Read(Forms[file](headings, rows), MappingOf());

        read.Accepted.Select(dossier => $"{dossier.Key} {dossier.Procedure} {dossier.Agency}").Should().Equal("K1 2.1 H44.1", "K2 2.2 H44.2");
        Read(Forms[file](headings, rows), Mapping.Read(Source(
            """{"formatVersion": 1, "files": {"dossiers": {"columns": {"TrangThaiHoSo": "tt", "MaTTHC": "MaHoSo", "MaHoSo": "MaTTHC"}, "constants": {"MaCoQuan": "H44"}}}}""")).Require())
            .Accepted.Select(dossier => $"{dossier.Key} {dossier.Procedure} {dossier.Agency}").Distinct().Should().Equal("own own H44");
    }

    [Fact]
    public void Without_what_the_mapping_names_a_columns_own_name_is_taken()
    {
        const string Records = "MaHoSo,MaTTHC,MaCoQuan,TrangThaiHoSo\nK1,2.1,H44.1,4\n";
        Read(Source(Records), MappingOf()).Accepted.Single().Key.Should().Be("K1");
        Read(Source("""{"MaHoSo": "K1", "MaTTHC": "2.1", "MaCoQuan": "H44.1", "TrangThaiHoSo": 4}"""), MappingOf()).Accepted.Single().Key.Should().Be("K1");
    }

    [Fact]
    public void Two_headings_that_the_mapping_names_for_one_column_are_an_error_that_names_both() =>
        Read(Source("a,b,MaTTHC,MaCoQuan,TrangThaiHoSo\n", "x.csv"), Mapping.Read(Source(
            """{"formatVersion": 1, "files": {"dossiers": {"columns": {"MaHoSo": ["a", "b"]}}}}""")).Require()).Errors.Should().Equal(
            "x.csv, line 1, column MaHoSo: found the headings a, b for one column; allowed: one of them, or the column's own name beside them");

    [Theory]
    [InlineData("comma", "1.500", "1500")]
    [InlineData("comma", "1,5", "1.5")]
    [InlineData("comma", "1.234.500,25", "1234500.25")]
    [InlineData("comma", "1.5", null)]
    [InlineData("comma", "1,5,0", null)]
    [InlineData("point", "1.500", "1.500")]
    [InlineData("point", "1,500", "1500")]
    [InlineData("point", "15", "15")]
    [InlineData("point", ",500", null)]
    public void The_decimal_sign_settles_what_three_digits_are(string sign, string written, string? expected)
    {
        var mapping = Mapping.Read(Source("""{"formatVersion": 1, "files": {"procedures": {"decimal": "SIGN"}}}""".Replace("SIGN", sign, StringComparison.Ordinal))).Require();
        var table = ProcedureFile.Read(Source($"MaTTHC;ThoiHan;DonViThoiHan\n2.1;{written};gio\n"), new RecordOptions { Mapping = mapping }).Require();

        table.Rows.Select(row => row.Record.Limit!.Value.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture)).SingleOrDefault().Should().Be(expected);
        table.Rejections.Select(rejection => rejection.Reason).Should().Equal(expected is null ? [RejectionReason.Number] : []);
    }

    [Fact]
    public void The_other_files_have_headings_words_dates_and_constants_of_their_own()
    {
        var mapping = Mapping.Read(Source(
            """
            {"formatVersion": 1, "files": {
               "agencies": {"columns": {"code": "ID", "name": "Ten"}, "constants": {"level": "cấp 2"}, "dates": "month-first"},
               "petitions": {"columns": {"MaPAKN": "so", "NgayGui": "gui"}, "constants": {"MaCoQuan": "H44"}, "dates": "excel-days"},
               "figures": {"columns": {"agency": "dv", "component": "ct"}, "decimal": "comma"}},
             "codes": {"level": {"department": "cấp 2"}, "outcome": {"xuly": "xong"}}}
            """)).Require();

        var agency = AgencyFile.Read([Source("ID,Ten,parent,valid_from\nH44,Sở,,8/25/2026\n")], mapping: mapping).Require().Agencies.Single();
        (agency.WrittenCode, agency.Name, agency.Level, agency.ValidFrom).Should().Be(("H44", "Sở", AgencyLevel.Department, new DateOnly(2026, 8, 25)));
        var petition = PetitionFile.Read(Source("so,gui,KetQua\nP1,46237,xong\n"), new RecordOptions { Mapping = mapping }).Require().Rows.Single().Record;
        (petition.Key, petition.Agency.ToString(), petition.Sent.ToString(), petition.Outcome).Should().Be(("P1", "H44", "2026-08-03T00:00:00", PetitionOutcome.Handled));
        var figures = FigureFile.Read([Source("dv;ct;score\nH44;ON_TIME_PROCESSING;12,5\n")], null, null, BuiltInRules.Default, mapping).Require();
        figures[0, "ON_TIME_PROCESSING"].Reported.Value.Should().Be(12.5m);
    }

    [Fact]
    public void The_fast_reader_and_the_careful_one_agree_under_a_mapping_of_headings()
    {
        var rows = Enumerable.Range(0, 500).Select(i => new[] { $"KEY-{i:000}", "2.1", "H44.1", "4", $"2026-08-{1 + i % 28:00} 08:30:00", i % 7 == 0 ? "bad" : "2026-08-30", "" }).ToArray();
        var expected = Read(Csv(["MaHoSo", "MaTTHC", "MaCoQuan", "TrangThaiHoSo", "NgayTiepNhan", "NgayHenTra", "NgayCapNhat"], rows), Mapping.Shipped);

        expected.Accepted.Should().HaveCount(428);
        foreach (var form in Forms)
        {
            var read = Read(form(Headings, rows), MappingOf());
            read.Accepted.Should().Equal(expected.Accepted);
            read.Rejected.Select(rejection => rejection.Key).Should().Equal(expected.Rejected.Select(rejection => rejection.Key));
        }
    }

    private static Mapping MappingOf(string more = "\"constants\": {}", string codes = "{}") => Mapping.Read(Source(
        """
        {"formatVersion": 1, "files": {"dossiers": {"columns": {"MaHoSo": "so_hs", "MaTTHC": "thủ tục", "MaCoQuan": ["Đơn vị"], "TrangThaiHoSo": "tt",
        "NgayTiepNhan": "nhận", "NgayHenTra": "hẹn", "NgayCapNhat": "nhan_lan_cuoi"},
        """ + $"{more}}}}}, \"codes\": {codes}}}")).Require();

    private static ReadRecords Read(InputSource source, Mapping mapping)
    {
        var reader = new DossierReader([source], new RecordOptions { Mapping = mapping });
        var entries = reader.Read().ToList();
        var finished = reader.Finish();
        var found = new List<string>();
        RecordRun.Execute(
            new RecordInputs { Dossiers = [source], Period = ReportingPeriod.Year(2026), Mapping = mapping },
            new RecordObserver { Found = finding => found.Add(finding.Rule.ToText()) });
        return new ReadRecords(
            [.. entries.Select(entry => entry.Dossier).OfType<Dossier>()],
            [.. entries.Select(entry => entry.Rejection).OfType<Rejection>()],
            [.. found.Where(rule => rule == "placeholder-date")],
            finished.Value?.Columns ?? default,
            [.. finished.Errors.Select(error => error.ToString())]);
    }

    private static InputSource Csv(string[] headings, string[][] rows) =>
        Source(string.Concat(rows.Prepend(headings).Select(row => string.Join(';', row) + "\n")), "a.csv");

    private static InputSource Lines(string[] headings, string[][] rows) => Source(string.Concat(rows.Select(row => Object(headings, row) + "\n")), "a.ndjson");

    private static InputSource Payload(string[] headings, string[][] rows) =>
        Source($"{{\"data\": [{string.Join(",\n", rows.Select(row => Object(headings, row)))}]}}", "a.json");

    private static InputSource Excel(string[] headings, string[][] rows) => Source(
        new MadeWorkbook().With("s", string.Concat(rows.Prepend(headings).Select((row, i) => MadeWorkbook.Row(i + 1, row)))).ToBytes(), "a.xlsx");

    private static string Object(string[] headings, string[] row)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var (heading, value) in headings.Zip(row))
            {
                writer.WriteString(heading, value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed record ReadRecords(
        IReadOnlyList<Dossier> Accepted, IReadOnlyList<Rejection> Rejected, IReadOnlyList<string> Found, DossierColumns Columns, IReadOnlyList<string> Errors);
}
