using System.Text;
using Dvc.Indicators.Files.Tests.Inputs;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Csv;

public class CsvTableTests
{
    private static readonly CsvColumns Columns = new("x", ["code", "tên"], ["note"]);

    [Theory]
    [InlineData("code,tên\n1,2\n")]
    [InlineData("code;tên\n1;2\n")]
    [InlineData("code\ttên\n1\t2\n")]
    [InlineData("code;tên;\"a,b,c,d\"\n1;2;3\n")] // commas within quotes are not counted
    [InlineData("a;b,code,tên\n,1,2\n")] // two commas, one semicolon
    [InlineData("a;b;c,code,tên\n,1,2\n")] // a tie: comma
    [InlineData("tên\tcode;note\tx\n2\t\t1\n", "", "2")]
    public void The_separator_is_the_most_frequent_one_of_the_header_outside_quotes(string text, string code = "1", string name = "2")
    {
        // The last case has the columns "tên", "code;note" and "x": a missing column proves that the tab was taken.
        if (code.Length == 0)
        {
            Failure(text).Should().Equal(
                "x.csv, line 1, column code: found only the columns tên, code;note, x; allowed: a header with the column code");
            return;
        }

        Read(text).Should().Equal($"2: {code}|{name}|");
    }

    [Theory]
    [InlineData("code,tên,note\n1,2,3\n4,5,6\n")]
    [InlineData("\uFEFFcode,tên,note\r\n1,2,3\r\n4,5,6")]
    [InlineData("\"code\",\" te\u0302n \",Note\n\" 1 \",\"2\",3\n4 ,\t5,6\n")]
    [InlineData("NOTE,TÊN,Code,other\n3,2,1,x\n6,5,4,y\n")]
    public void Byte_order_mark_line_ends_quotes_blanks_case_order_and_composition_do_not_matter(string text) =>
        Read(text).Should().Equal("2: 1|2|3", "3: 4|5|6");

    [Fact]
    public void Quoted_fields_hold_separators_quotes_and_line_breaks_and_lines_are_physical() =>
        Read("code,tên,note\n\"a,b\",\"c \"\"d\"\"\",\"e\nf\"\r\n\n\r\n  \n\"x\r\ny\",z,\n").Should().Equal(
            "2: a,b|c \"d\"|e\nf", "7: x\r\ny|z|");

    [Fact]
    public void Lines_without_characters_are_skipped_before_the_header_too() =>
        Read("\n\r\ncode,tên\n\n1,2\n\n").Should().Equal("5: 1|2|");

    [Fact]
    public void Too_few_and_too_many_fields_are_told_with_the_line()
    {
        var table = CsvTable.Open(Source("code,tên\n1\n1,2,3\n", "x.csv"), Columns);

        table.Read().Should().BeTrue();
        table.FaultError().Message.English.Should().Be("x.csv, line 2: found 1 field; allowed: 2 fields, as in the header");
        table.Read().Should().BeTrue();
        table.FaultError().Message.English.Should().Be("x.csv, line 3: found 3 fields; allowed: 2 fields, as in the header");
        table.Read().Should().BeFalse();
        table.Dispose();
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_told_with_the_line_and_only_there()
    {
        byte[] bytes = [.. "code,tên\n"u8, .. "1,H"u8, 0xE0, .. "\n3,4\n"u8];
        using var table = CsvTable.Open(Source(bytes, "x.csv"), Columns);

        table.Read().Should().BeTrue();
        table.FaultError().Message.English.Should().Be("x.csv, line 2: found bytes that are not UTF-8, as in text of Windows-1258 or Windows-1252; allowed: text in UTF-8: open it in Excel and save as .xlsx or CSV UTF-8");
        table.Read().Should().BeTrue();
        table.Fault.Should().BeNull();
        table.Text(0).Should().Be("3");
    }

    [Fact]
    public void A_header_that_is_not_UTF_8_is_an_error() =>
        Failure([.. "code,t"u8, 0xEA, .. "n\n1,2\n"u8]).Should().Equal(
            "x.csv, line 1: found bytes that are not UTF-8, as in text of Windows-1258 or Windows-1252; allowed: text in UTF-8: open it in Excel and save as .xlsx or CSV UTF-8");

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\n")]
    public void A_file_without_a_header_is_an_error(string text) =>
        Failure(text).Should().Equal("x.csv: found an empty file; allowed: a header with the columns code, tên");

    [Fact]
    public void Every_missing_column_and_every_name_that_stands_twice_is_told() =>
        Failure("Note,a,A,note\n").Should().Equal(
            "x.csv, line 1, column Note: found the name twice; allowed: each column name once",
            "x.csv, line 1, column code: found only the columns Note, a, A, note; allowed: a header with the column code",
            "x.csv, line 1, column tên: found only the columns Note, a, A, note; allowed: a header with the column tên");

    [Fact]
    public void Fields_without_a_name_may_be_several() => Read("code,tên,,\n1,2,,\n").Should().Equal("2: 1|2|");

    [Fact]
    public void A_quote_at_fault_in_the_header_is_an_error_naming_its_line() => Failure("code,\"tên\n1,2\n").Should().Equal(
        "x.csv, line 1: found a quote on line 1 that is not closed as it must be; allowed: fields in quotes that end with a quote before a "
        + "separator or the end of the line, and quotes within them written twice");

    [Theory]
    [InlineData("code,tên\n1,2\n3,\"4\n5,6\n", "2: 1|2|", "3: quote on line 3", "4: 5|6|")] // never closed
    [InlineData("code,tên\n1,\"2\n3,4\n5,\"x\"\n", "2: quote on line 4", "3: 3|4|", "4: 5|x|")] // closed before a letter, two lines on
    [InlineData("code,tên\n1,\"a\"b\n", "2: quote on line 2")]
    [InlineData("code,tên,note\n\"1\n2\",\"\n3,4,5\n", "2: quote on line 3", "3: quote on line 3", "4: 3|4|5")] // each line by itself
    [InlineData("code,tên,note\n1,\"2\na,b,c\nd\",e\n", "2: quote on line 2", "3: a|b|c", "4: fields")] // a line like a record within
    [InlineData("code,tên,note\n1,\"2,\n3,\",e\n", "2: quote on line 2", "3: quote on line 3")] // first and last line together
    [InlineData("code,tên\n1,2\"\"\n3,4\"\n", "2: 1|2\"\"|", "3: 3|4\"|")] // letters, as they do not begin a field
    public void A_quote_at_fault_costs_the_record_that_begins_with_it(string text, params string[] records) =>
        Read(text).Should().Equal(records);

    [Fact]
    public void A_field_of_several_lines_with_fewer_separators_than_the_header_is_whole() =>
        Read("code,tên,note\n1,\"a,b\nc\nd\",e\n2,\"a\nb,c\",f\n").Should().Equal("2: 1|a,b\nc\nd|e", "5: 2|a\nb,c|f");

    [Theory]
    [InlineData("\"")]
    [InlineData("")]
    public void A_record_without_end_is_an_error_and_does_not_fill_the_memory(string quote)
    {
        var endless = new EndlessStream(Encoding.UTF8.GetBytes($"code,tên\n1,2\n3,{quote}"));

        Failure(InputSource.FromStream("x.csv", endless)).Should().Equal(
            "x.csv, line 3: found a record without end; allowed: records of at most 4 MiB; perhaps a quote is left open");
        endless.BytesGiven.Should().BeLessThan(4 * CsvHead.LargestRecord);
    }

    [Fact]
    public void A_large_record_within_the_limit_is_read()
    {
        var value = new string('x', CsvHead.LargestRecord - 100);

        Read($"code,tên\n1,{value}\n").Should().Equal($"2: 1|{value}|");
    }

    private static List<string> Read(string text)
    {
        using var table = CsvTable.Open(InputSource.FromStream("x.csv", new SlowStream(Encoding.UTF8.GetBytes(text), 1_000)), Columns);
        var records = new List<string>();
        while (table.Read())
        {
            var values = table.Fault is null ? $"{table.Text(0)}|{table.Text(1)}|{table.Text(2)}"
                : table.Fault.Reason == RejectionReason.Quote ? table.Fault.Value : "fields";
            records.Add($"{table.Line}: {values}");
        }

        return records;
    }

    private static IEnumerable<string> Failure(string text) => Failure(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string> Failure(byte[] bytes) => Failure(Source(bytes, "x.csv"));

    private static IEnumerable<string> Failure(InputSource source)
    {
        var readAll = () =>
        {
            using var table = CsvTable.Open(source, Columns);
            while (table.Read())
            {
            }
        };
        return readAll.Should().Throw<InputException>().Which.Errors.Select(error => error.Message.English);
    }

    /// <summary>A beginning, then x for ever.</summary>
    private sealed class EndlessStream(byte[] beginning) : MemoryStream(beginning)
    {
        public long BytesGiven { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var count = base.Read(buffer);
            if (count == 0)
            {
                buffer.Fill((byte)'x');
                count = buffer.Length;
            }

            BytesGiven += count;
            return count;
        }
    }
}
