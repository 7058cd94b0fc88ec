using System.Text;

namespace Dvc.Indicators.Files.Tests.Inputs;

public class InputBytesTests
{
    private const string Again = "; allowed: open it in Excel and save as .xlsx or CSV UTF-8";

    private static readonly CsvColumns Columns = new("dossiers", ["A"], []);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UTF16_with_its_mark_is_turned_into_UTF8(bool isBigEndian)
    {
        // Characters of two units lie on the borders of what is read at once.
        var text = "A\n" + string.Concat(Enumerable.Repeat("đ😀\r\n", 40_000)) + "hết";
        byte[] bytes = [.. Utf16(isBigEndian).GetPreamble(), .. Utf16(isBigEndian).GetBytes(text)];
        foreach (var source in new[]
        {
            TestFiles.Source(bytes), TestFiles.Source(TestFiles.Gzip(bytes)), InputSource.FromStream("s", new SlowStream(bytes, 4_097)),
        })
        {
            Encoding.UTF8.GetString(Read(source)).Should().Be("\uFEFF" + text, "the mark is passed over later, as that of UTF-8");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Half_a_character_becomes_the_byte_FF(bool isBigEndian)
    {
        var utf16 = Utf16(isBigEndian);
        byte[] Units(params ushort[] units) => [.. utf16.GetPreamble(), .. units.SelectMany(unit => isBigEndian ? [(byte)(unit >> 8), (byte)unit] : new[] { (byte)unit, (byte)(unit >> 8) })];
        Read(TestFiles.Source(Units('A', '\n', 0xD83D, 'x', 0xDE00, '\n', 0xD83D)))[3..].Should().Equal((byte)'A', (byte)'\n', 0xFF, (byte)'x', 0xFF, (byte)'\n', 0xFF);
        Read(TestFiles.Source([.. Units('A'), (byte)'x']))[3..].Should().Equal((byte)'A', 0xFF);
    }

    [Fact]
    public void A_record_with_half_a_character_is_rejected_and_the_others_are_read()
    {
        var text = "MaTTHC,TenTTHC\n1,một\n2,\uD83D\n3,ba\n";
        byte[] bytes = [0xFF, 0xFE, .. text.SelectMany(c => new[] { (byte)c, (byte)(c >> 8) })];
        var table = ProcedureFile.Read(TestFiles.Source(bytes, "p.csv")).Require();
        table.Select(procedure => procedure.Name).Should().Equal("một", "ba");
        table.Rejections.Should().ContainSingle().Which.Should().Match<Rejection>(
            rejection => rejection.Line == 3 && rejection.Reason == RejectionReason.Encoding);
    }

    [Fact]
    public void Other_text_is_refused_with_one_sentence()
    {
        Message([0xFF, 0xFE, 0, 0, (byte)'A', 0, 0, 0]).Should().Be("f: found text in UTF-32; allowed: text in UTF-8 or UTF-16");
        Message([0, 0, 0xFE, 0xFF, 0, 0, 0, (byte)'A']).Should().Be("f: found text in UTF-32; allowed: text in UTF-8 or UTF-16");
        Message(Encoding.Unicode.GetBytes("A,B\n")).Should().Be("f: found UTF-16 without a byte order mark" + Again);
        Message(Encoding.Latin1.GetBytes("A\n\u00EA\n\u00EA\n\u00EA\n")).Should()
            .Be("f: found bytes that are not UTF-8, as in text of Windows-1258 or Windows-1252" + Again);
    }

    [Theory]
    [InlineData("A\n\u00EA\n\u00EA\nx\n", false)] // two bad lines
    [InlineData("A\n\u00EA\n\u00EA\n\u00EA\n\u00C3\u00AA\n\u00C3\u00AA\n\u00C3\u00AA\n", false)] // half of them
    [InlineData("A\n\u00EA\n\u00EA\n\u00EA\n\u00C3\u00AA\n\u00C3\u00AA\n", true)]
    [InlineData("A\n\u00EA\n\u00EA\n\u00EA", true)]
    public void More_than_half_of_the_lines_and_three_make_a_text_no_UTF8(string latin, bool isRefused) =>
        Throws(() => Read(TestFiles.Source(Encoding.Latin1.GetBytes(latin)))).Should().Be(isRefused);

    [Fact]
    public void Only_the_first_4_MiB_are_judged_without_the_line_that_they_cut()
    {
        var first = "A\n" + string.Concat(Enumerable.Repeat("xxxxxxxxxxxxxxx\n", (4 << 16) - 1));
        byte[] bytes = [.. Encoding.ASCII.GetBytes(first), .. Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("\u00EA\n", 1_000)))];
        Throws(() => Read(TestFiles.Source([.. bytes[..^2_000], .. Encoding.Latin1.GetBytes(new string('\u00EA', 100)), .. bytes[^2_000..]]))).Should().BeFalse();
        Throws(() => Read(TestFiles.Source([.. Encoding.Latin1.GetBytes("\u00EA\n\u00EA\n\u00EA\n"), .. bytes]))).Should().BeTrue();
    }

    [Theory]
    [InlineData("<html><body>", "a web page, such as is saved as .xls")]
    [InlineData("\r\n<!DOCTYPE HTML PUBLIC>", "a web page, such as is saved as .xls")]
    [InlineData("<table border=\"1\">", "a web page, such as is saved as .xls")]
    [InlineData("<?xml version=\"1.0\"?>\n<html>", "a web page, such as is saved as .xls")]
    [InlineData("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>", "a spreadsheet as XML (SpreadsheetML), such as is saved as .xls")]
    [InlineData("<?xml version=\"1.0\"?>\n<x/>", "XML")]
    public void What_only_Excel_opens_is_refused_with_what_to_do(string text, string kind)
    {
        Message(Encoding.UTF8.GetBytes(text)).Should().Be($"f: found {kind}{Again}");
        Message([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]).Should().Be($"f: found {kind}{Again}");
    }

    [Fact]
    public void Old_workbooks_and_those_with_a_password_are_refused()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];
        Message(old).Should().Be("f: found a workbook of Excel 97-2003 (.xls)" + Again);
        Message([.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage")]).Should().Be("f: found a workbook with a password" + Again);
    }

    [Fact]
    public void The_small_files_are_judged_too()
    {
        var latin = Encoding.Latin1.GetBytes("code,name,level,parent\n1,Ph\u00FA,commune,\n2,Ph\u00FA,commune,\n3,Ph\u00FA,commune,\n");
        AgencyFile.Read(TestFiles.Source(latin, "agencies.csv")).Messages().Should().Equal(
            "agencies.csv: found bytes that are not UTF-8, as in text of Windows-1258 or Windows-1252" + Again);
        PetitionFile.Read(TestFiles.Source("<table>", "p.xls")).Messages().Should().Equal("p.xls: found a web page, such as is saved as .xls" + Again);
    }

    private static UnicodeEncoding Utf16(bool isBigEndian) => new(isBigEndian, byteOrderMark: true);

    private static byte[] Read(InputSource source) => TestFiles.Written(stream =>
    {
        using var input = source.Open(Columns);
        input.CopyTo(stream);
    });

    private static string Message(byte[] bytes) =>
        FluentActions.Invoking(() => Read(TestFiles.Source(bytes, "f"))).Should().Throw<InputException>().Which.Message;

    private static bool Throws(Action read)
    {
        try
        {
            read();
            return false;
        }
        catch (InputException)
        {
            return true;
        }
    }
}
