using System.Text;
using static Dvc.Indicators.Files.Tests.Inputs.MadeWorkbook;

namespace Dvc.Indicators.Files.Tests.Inputs;

public class WorkbookTests
{
    private const string Styles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/><numFmt numFmtId=\"165\" formatCode=\"[$-42A]d&quot; tháng &quot;m yyyy;@\"/>"
        + "<numFmt numFmtId=\"166\" formatCode=\"General\"/><numFmt numFmtId=\"167\" formatCode=\"[h]:mm\"/><numFmt numFmtId=\"168\" formatCode=\"#,##0\\ &quot;đồng&quot;\"/>"
        + "<numFmt numFmtId=\"169\" formatCode=\"0.00E+00\"/><numFmt numFmtId=\"170\" formatCode=\"[Red]0\"/></numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"><alignment/></xf><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/>"
        + "<xf numFmtId=\"167\"/><xf numFmtId=\"168\"/><xf numFmtId=\"10\"/><xf numFmtId=\"169\"/><xf numFmtId=\"170\"/></cellXfs>";

    private static readonly CsvColumns Columns = new("dossiers", ["A"], ["B", "C"]);

    [Theory]
    [InlineData(0, "46237", "46237")] // a number in General is no date
    [InlineData(5, "46237.5", "46237.5")]
    [InlineData(1, "46237", "2026-08-03")]
    [InlineData(4, "46237", "2026-08-03")]
    [InlineData(1, "46237.354166666664", "2026-08-03 08:30:00")] // the hours are there, be they not shown
    [InlineData(2, "46237", "2026-08-03 00:00:00")]
    [InlineData(3, "46237", "2026-08-03 00:00:00")]
    [InlineData(3, "46237.354166666664", "2026-08-03 08:30:00")]
    [InlineData(3, "46237.999999999", "2026-08-04 00:00:00")]
    [InlineData(6, "46237.5", "2026-08-03 12:00:00")]
    [InlineData(1, "59", "1900-02-28")]
    [InlineData(1, "60", "1900-02-29")] // only Excel has that day
    [InlineData(1, "61", "1900-03-01")]
    [InlineData(1, "1", "1900-01-01")]
    [InlineData(1, "0", "1899-12-31")]
    [InlineData(1, "-1", "-1")]
    [InlineData(1, "2958465", "9999-12-31")]
    [InlineData(1, "2958466", "2958466")]
    [InlineData(7, "150000", "150000")]
    [InlineData(8, "0.5", "0.5")]
    [InlineData(9, "1.5E+5", "150000")]
    [InlineData(10, "7", "7")]
    [InlineData(0, "2.0260803000100001E+16", "20260803000100000")]
    [InlineData(0, "1.234567890123454E15", "1234567890123454")]
    [InlineData(0, "9.007199254740992E15", "9007199254740992")]
    [InlineData(0, "-1.234567890123451E+15", "-1234567890123451")]
    [InlineData(0, "20260803000100123", "20260803000100123")]
    [InlineData(0, "19.998999999999999", "19.999")]
    [InlineData(0, "0.30000000000000004", "0.3")]
    [InlineData(0, "1E-5", "0.00001")]
    [InlineData(0, "-5", "-5")]
    [InlineData(0, "1e400", "1e400")]
    public void A_number_is_written_as_its_format_shows_it(int style, string value, string text) =>
        Csv(new MadeWorkbook { Styles = Styles }.With("S", $"{Row(1, "A")}<row r=\"2\"><c r=\"A2\" s=\"{style}\"><v>{value}</v></c></row>"))
            .Should().Be($"A\n{text}\n");

    [Theory]
    [InlineData("0", "1904-01-01")]
    [InlineData("44775", "2026-08-03")]
    public void Days_may_be_counted_from_1904_on(string value, string text) =>
        Csv(new MadeWorkbook { Styles = Styles, Properties = "<workbookPr date1904=\"1\"/>" }
            .With("S", $"{Row(1, "A")}<row r=\"2\"><c r=\"A2\" s=\"1\"><v>{value}</v></c></row>")).Should().Be($"A\n{text}\n");

    [Theory]
    [InlineData("<c t=\"s\"><v>0</v></c>", "một hai")]
    [InlineData("<c t=\"s\"><v>1</v></c>", "東京")]
    [InlineData("<c t=\"s\"><v>2</v></c>", "\"a, \"\"b\"\"\"")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>x</t></r><r><t xml:space=\"preserve\"> y</t></r><rPh><t>z</t></rPh></is></c>", "x y")]
    [InlineData("<c t=\"str\"><f>A1&amp;\"v\"</f><v>kết quả</v></c>", "kết quả")]
    [InlineData("<c><f>1+1</f><v>2</v></c>", "2")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "1")]
    [InlineData("<c t=\"b\"><v>0</v></c>", "0")]
    [InlineData("<c t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [InlineData("<c t=\"d\" s=\"1\"><v>2026-08-03T00:00:00</v></c>", "2026-08-03")]
    [InlineData("<c t=\"d\" s=\"2\"><v>2026-08-03T00:00:00</v></c>", "2026-08-03T00:00:00")]
    [InlineData("<c t=\"inlineStr\"><is><t>a_x000D_\nb\nc&#10;&#10;d</t></is></c>", "a b c  d")]
    [InlineData("<c t=\"inlineStr\"><is><t>[Mẫu 01]</t></is></c>", "\"[Mẫu 01]\"")]
    [InlineData("<c t=\"inlineStr\"><is><t>a;b</t></is></c>", "\"a;b\"")]
    [InlineData("<c t=\"inlineStr\"><is><t><![CDATA[a<b]]></t></is></c>", "a<b")]
    public void A_cell_is_read_by_its_type(string cell, string text) => Csv(new MadeWorkbook
    {
        Styles = Styles,
        SharedTexts = "<si><r><t>một</t></r><r><rPr/><t xml:space=\"preserve\"> hai</t></r></si><si><t>東京</t><rPh sb=\"0\" eb=\"1\"><t>トウ</t></rPh><phoneticPr/></si>"
            + "<si><t>a, \"b\"</t></si>",
    }.With("S", $"{Row(1, "A")}<row r=\"2\">{cell}</row>")).Should().Be($"A\n{text}\n");

    [Fact]
    public void Row_N_is_line_N_and_each_row_has_as_many_fields_as_the_widest_of_the_first() =>
        Csv(new MadeWorkbook().With(
            "S", Row(2, "Danh sách") + "<row r=\"4\"><c r=\"A4\" s=\"1\"/></row>" + Row(5, "A", "B", "C") + "<row/>"
                + "<row r=\"8\"><c r=\"B8\"><v>1</v></c></row><row><c r=\"A9\"><v>2</v></c><c r=\"C9\"><v>3</v></c></row>"))
            .Should().Be("\nDanh sách,,\n\n\nA,B,C\n\n\n,1,\n2,,3\n");

    [Fact]
    public void A_note_right_of_the_table_far_below_costs_no_record()
    {
        var rows = string.Concat(Enumerable.Range(2, 60).Select(row => Row(row, "x", "y")));
        Csv(new MadeWorkbook().With("S", Row(1, "A", "B") + rows + Row(62, "x", "y", "", "đã xem"))).Should().EndWith("x,y\nx,y\n");
    }

    [Fact]
    public void The_first_sheet_that_has_the_columns_is_read_unless_one_is_named()
    {
        var book = new MadeWorkbook().With("Bìa", Row(1, "B", "C")).With("Dữ liệu", Row(1, "x") + Row(2, "A")).With("Cũ", Row(1, "A", "B"));
        Csv(book).Should().Be("x\nA\n");
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.xlsx");
        try
        {
            File.WriteAllBytes(path, book.ToBytes());
            Read(InputSource.FromFile(path + "#CŨ")).Should().Be("A,B\n");
            Message(InputSource.FromFile(path + "#Z")).Should().EndWith("found no sheet 'Z'; allowed: one of the sheets Bìa, Dữ liệu, Cũ");
            File.WriteAllText(path + "#CŨ", "A\n");
            Read(InputSource.FromFile(path + "#CŨ")).Should().Be("A\n", "a file has that whole name");
            File.WriteAllText(path, "A\n");
            Message(InputSource.FromFile(path + "#1")).Should().Contain("found a file without sheets, and so no sheet '1'");
        }
        finally
        {
            File.Delete(path);
            File.Delete(path + "#CŨ");
        }
    }

    [Fact]
    public void Where_no_sheet_has_the_columns_the_error_is_about_the_most_like_one() =>
        FluentActions.Invoking(() => CsvTable.Open(
                Source(new MadeWorkbook().With("1", Row(1, "khác")).With("2", Row(1, "B", "C")).With("3", Row(1, "B"))), Columns))
            .Should().Throw<InputException>().Which.Message.Should().Be("b.xlsx, line 1, column A: found only the columns B, C; allowed: a header with the column A");

    [Fact]
    public void A_workbook_of_LibreOffice_is_read() =>
        Read(InputSource.FromFile(Path.Combine(AppContext.BaseDirectory, "Data", "workbooks", "libreoffice.xlsx")), DossierField.Csv).Should().Be(
            """
            Danh sách hồ sơ tháng 8,,,,,,,,

            MaHoSo,MaTTHC,MaCoQuan,KenhThucHien,TrangThaiHoSo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,GhiChu
            H44.100-260803-0001,1.001193,H44.100,2,9,2026-08-03 08:30:00,2026-08-10,2026-08-10 15:00:00,"một, hai"
            H44.100-260804-0001,1.001193,H44.100,1,9,2026-08-04 09:00:00,2026-08-11,2026-08-12 08:00:00,"hai ""dòng"" tiếp"
            H44.101-260805-0001,1.001193,H44.101,2,4,2026-08-05 10:00:00,2026-09-30,,

            """);

    [Fact]
    public void A_workbook_may_come_as_a_stream_and_packed()
    {
        var bytes = new MadeWorkbook().With("S", Row(1, "A") + Row(2, "x")).ToBytes();
        Read(InputSource.FromStream("stdin", new SlowStream(bytes, 7))).Should().Be("A\nx\n");
        Read(InputSource.FromBytes("b.gz", TestFiles.Gzip(bytes))).Should().Be("A\nx\n");
    }

    internal static InputSource Source(MadeWorkbook book) => InputSource.FromBytes("b.xlsx", book.ToBytes());

    internal static string Message(InputSource source) =>
        FluentActions.Invoking(() => Read(source)).Should().Throw<InputException>().Which.Message;

    internal static string Read(InputSource source, CsvColumns? columns = null)
    {
        using var reader = new StreamReader(source.Open(columns ?? Columns), new UTF8Encoding(false, throwOnInvalidBytes: true));
        return reader.ReadToEnd();
    }

    private static string Csv(MadeWorkbook book) => Read(Source(book));
}
