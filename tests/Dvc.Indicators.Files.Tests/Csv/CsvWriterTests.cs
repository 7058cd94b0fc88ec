using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files.Tests.Csv;

public class CsvWriterTests
{
    [Theory]
    [InlineData("a", "a", "a")]
    [InlineData("", "", "")]
    [InlineData(" a ", " a ", " a ")]
    [InlineData("a,b", "\"a,b\"", "a,b")]
    [InlineData("a;b", "a;b", "\"a;b\"")]
    [InlineData("a\"b", "\"a\"\"b\"", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"", "\"a\nb\"")]
    [InlineData("a\rb", "\"a\rb\"", "\"a\rb\"")]
    [InlineData("=1", "=1", "\u00A0=1")]
    [InlineData("+1", "+1", "\u00A0+1")]
    [InlineData("-1", "-1", "\u00A0-1")]
    [InlineData("@a", "@a", "\u00A0@a")]
    [InlineData(" \t=1", " \t=1", "\u00A0 \t=1")]
    [InlineData("=\"a\";1", "\"=\"\"a\"\";1\"", "\"\u00A0=\"\"a\"\";1\"")]
    public void A_text_is_quoted_where_it_must_be_and_for_Excel_never_a_formula(string text, string forPrograms, string forExcel)
    {
        Written(CsvForm.Machine, csv => csv.Text(text)).Should().Be(forPrograms);
        Written(CsvForm.ExcelVietnamese, csv => csv.Text(text)).Should().Be($"\uFEFF{forExcel}");
        Encoding.UTF8.GetString(CsvWriter.Encode(text)).Should().Be(forPrograms);
    }

    [Fact]
    public void Values_of_every_kind_are_separated_and_rows_end_in_a_line_feed()
    {
        static void Write(CsvWriter csv)
        {
            csv.WriteRow("a", "", "c");
            csv.Empty();
            csv.Encoded("x"u8);
            csv.Number(long.MinValue + 1);
            csv.Number(null);
            csv.Number(1.5m);
            csv.Number(0.07m, leastDecimals: 2);
            csv.Empty(2);
            csv.EndRow();
            csv.Empty(2);
            csv.EndRow();
        }

        Written(CsvForm.Machine, Write).Should().Be("a,,c\n,x,-9223372036854775807,,1.5,0.07,,\n,\n");
        Written(CsvForm.ExcelVietnamese, Write).Should().Be("\uFEFFa;;c\n;x;-9223372036854775807;;1,5;0,07;;\n;\n");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("-0.0")]
    [InlineData("0.005")]
    [InlineData("-0.005")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("10")]
    [InlineData("100.10")]
    [InlineData("-12.5")]
    [InlineData("0.123456789012")]
    [InlineData("3.10000000000000")]
    [InlineData("0.1234567890125")]
    [InlineData("-0.1234567890125")]
    [InlineData("0.0000000000001")]
    [InlineData("-0.0000000000001")]
    [InlineData("999999.999999999999")]
    [InlineData("184467440737095516")]
    [InlineData("184467440737095517")]
    [InlineData("18446744073709551615")]
    [InlineData("7922816251426433.7593543950335")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    public void Numbers_are_what_the_invariant_format_makes_of_them(string number)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        (int Least, int Most, string Format)[] forms = [(0, 12, "0.############"), (2, 12, "0.00##########"), (2, 4, "0.00##"), (2, 2, "0.00"), (0, 0, "0")];
        foreach (var (least, most, format) in forms)
        {
            var expected = value.ToString(format, CultureInfo.InvariantCulture);
            Written(CsvForm.Machine, csv => csv.Number(value, least, most)).Should().Be(expected);
            Written(CsvForm.ExcelVietnamese, csv => csv.Number(value, least, most)).Should().Be("\uFEFF" + expected.Replace('.', ','));
        }
    }

    private static string Written(CsvForm form, Action<CsvWriter> write)
    {
        using var buffer = new OutputBuffer();
        write(new CsvWriter(buffer, form));
        return Encoding.UTF8.GetString(buffer.Written.Span);
    }
}
