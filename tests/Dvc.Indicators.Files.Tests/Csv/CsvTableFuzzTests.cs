using System.Globalization;
using System.Text;
using Dvc.Indicators.Files.Tests.Inputs;

namespace Dvc.Indicators.Files.Tests.Csv;

public class CsvTableFuzzTests
{
    private const string Alphabet = "ab\"\"\",,;\t\r\n\nđ ";

    [Theory]
    [InlineData(',', 1)]
    [InlineData(';', 7)]
    [InlineData('\t', 100_000)]
    public void Every_record_line_and_open_quote_is_as_the_plain_reader_finds_it(char separator, int step)
    {
        var random = new Random(766 + step);
        for (var round = 0; round < 4_000; round++)
        {
            // The header fixes the separator; what follows has no rule.
            var text = $"x{separator}y{separator}z\n" + Nasty(random, random.Next(round % 50 == 0 ? 3_000 : 30), separator);
            Actual(text, step).Should().Be(Expected(text, separator), "of {0}", text.ReplaceLineEndings("⏎"));
        }
    }

    [Fact]
    public void A_file_of_many_buffers_is_read_as_the_plain_reader_reads_it()
    {
        var random = new Random(23_6_2022);
        var text = new StringBuilder("x,y,z\n");
        while (text.Length < 300_000)
        {
            // Each record by itself, so that one open quote does not swallow the rest.
            var record = Nasty(random, random.Next(60), ',');
            text.Append(PlainCsv.Read(record, ',').OpenQuoteLine == 0 ? record : "q").Append('\n');
        }

        Actual(text.ToString(), 4_096).Should().Be(Expected(text.ToString(), ','));
    }

    private static string Nasty(Random random, int length, char separator) =>
        string.Create(length, (random, separator), static (span, state) =>
        {
            foreach (ref var c in span)
            {
                c = Alphabet[state.random.Next(Alphabet.Length)];
                c = c == ',' ? state.separator : c;
            }
        });

    private static string Expected(string text, char separator)
    {
        var (records, openQuote) = PlainCsv.Read(text, separator);
        var expected = new StringBuilder();
        foreach (var (line, fields) in records.Skip(1))
        {
            Append(expected, line, fields.Count == 3 ? fields.Select(field => field.Trim()) : ["fields"]);
        }

        return openQuote == 0 ? expected.ToString() : expected.Append(CultureInfo.InvariantCulture, $"open {openQuote}").ToString();
    }

    private static string Actual(string text, int step)
    {
        var actual = new StringBuilder();
        var source = InputSource.FromStream("x", new SlowStream(Encoding.UTF8.GetBytes(text), step));
        using var table = CsvTable.Open(source, new CsvColumns("x", ["x", "y", "z"], []));
        try
        {
            while (table.Read())
            {
                string[] values = table.Fault is null ? [table.Text(0), table.Text(1), table.Text(2)] : ["fields"];
                Append(actual, table.Line, values);
            }
        }
        catch (InputException exception)
        {
            actual.Append(CultureInfo.InvariantCulture, $"open {exception.Errors.Single().Line}");
        }

        return actual.ToString();
    }

    private static void Append(StringBuilder text, long line, IEnumerable<string> values) =>
        text.Append(CultureInfo.InvariantCulture, $"{line}: {string.Join('|', values)}\n");
}
