using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files.Tests.Csv;

public class CsvPartsTests
{
    // A part is 1,024 rows and two are made at a time: none, one row, a whole part, a row more, two parts, a row more, and many.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(10_000)]
    public void Rows_stand_in_their_order_behind_the_header(int rows)
    {
        using var stream = new MemoryStream();

        CsvParts.Write(stream, "row\n"u8, rows, () => (row, bytes) =>
        {
            bytes.Write(row);
            bytes.Write((byte)'\n');
        });

        var expected = Enumerable.Range(0, rows).Select(row => row.ToString(CultureInfo.InvariantCulture) + "\n");
        Encoding.UTF8.GetString(stream.ToArray()).Should().Be("row\n" + string.Concat(expected));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1030)]
    public void What_goes_wrong_with_a_row_is_thrown_on_either_thread(int wrong)
    {
        using var stream = new MemoryStream();

        var write = () => CsvParts.Write(stream, "row\n"u8, 2048, () => (row, _) =>
        {
            if (row == wrong)
            {
                throw new InvalidOperationException("row");
            }
        });

        write.Should().Throw<InvalidOperationException>().WithMessage("row");
    }
}
