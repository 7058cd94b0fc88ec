using System.Globalization;
using System.Text;
using Dvc.Indicators.Files.Tests.Inputs;

namespace Dvc.Indicators.Files.Tests.Csv;

public class CsvTableFuzzTests
{
    private static readonly CsvColumns Columns = new("x", ["x", "y", "z"], []);

    private const string Alphabet = "ab\"\"\",,;\t\r\n\nđ ";

    [Theory]
    [InlineData(',', 1)]
    [InlineData(';', 7)]
    [InlineData('\t', 100_000)]
    public void Every_record_and_every_quote_at_fault_is_as_the_judge_finds_it(char separator, int step)
    {
        var random = new Random(766 + step);
        for (var round = 0; round < 4_000; round++)
        {
            // The header fixes the separator; what follows has no rule.
            var text = $"x{separator}y{separator}z\n" + Nasty(random, random.Next(round % 50 == 0 ? 3_000 : 30), separator);
            Actual(text, step).Should().Be(Expected(text), "of {0}", text.ReplaceLineEndings("⏎"));
        }
    }

    [Fact]
    public void A_file_of_many_buffers_is_read_as_the_judge_reads_it()
    {
        var random = new Random(23_6_2022);
        var text = new StringBuilder("x,y,z\n");
        while (text.Length < 300_000)
        {
            text.Append(Nasty(random, random.Next(60), ',')).Append('\n');
        }

        Actual(text.ToString(), 4_096).Should().Be(Expected(text.ToString()));
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

    private static string Expected(string text)
    {
        var expected = new StringBuilder();
        var table = new Judge.CsvTable("x", new MemoryStream(Encoding.UTF8.GetBytes(text)), Columns);
        while (table.Read())
        {
            Append(expected, table.Line, table.Fault?.ToString() ?? $"{Text(table.Bytes(0))}|{Text(table.Bytes(1))}|{Text(table.Bytes(2))}");
        }

        return expected.Append(CultureInfo.InvariantCulture, $"{table.BlankLines} blank").ToString();
    }

    private static string Actual(string text, int step)
    {
        var actual = new StringBuilder();
        using var table = CsvTable.Open(InputSource.FromStream("x", new SlowStream(Encoding.UTF8.GetBytes(text), step)), Columns);
        while (table.Read())
        {
            Append(actual, table.Line, table.Fault?.ToString() ?? $"{Text(table.Bytes(0))}|{Text(table.Bytes(1))}|{Text(table.Bytes(2))}");
        }

        return actual.Append(CultureInfo.InvariantCulture, $"{table.BlankLines} blank").ToString();
    }

    private static string Text(ReadOnlySpan<byte> field) => Encoding.UTF8.GetString(field);

    private static void Append(StringBuilder text, long line, string record) => text.Append(CultureInfo.InvariantCulture, $"{line}: {record}\n");
}
