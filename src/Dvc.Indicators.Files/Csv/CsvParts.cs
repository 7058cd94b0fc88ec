namespace Dvc.Indicators.Files;

/// <summary>Writes the rows of a large table on two threads: the lines of every second part are made while the part before it is written.</summary>
internal static class CsvParts
{
    private const int RowsOfPart = 1024;

    /// <summary>Writes rows in their order.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="header">The first line, with its line feed.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="begin">Makes what writes the lines of one row after another; what two of them write is made at once.</param>
    public static void Write(Stream stream, ReadOnlySpan<byte> header, int rows, Func<Action<int, CsvBytes>> begin)
    {
        var (write, writeNext) = (begin(), begin());
        stream.Write(header);
        using var next = new MemoryStream();
        for (var row = 0; row < rows; row += 2 * RowsOfPart)
        {
            var (middle, end) = (Math.Min(row + RowsOfPart, rows), Math.Min(row + (2 * RowsOfPart), rows));
            var making = middle < end ? Task.Run(() => Write(next, middle, end, writeNext)) : Task.CompletedTask;
            Write(stream, row, middle, write);
            making.GetAwaiter().GetResult();
            next.WriteTo(stream);
            next.SetLength(0);
        }
    }

    private static void Write(Stream stream, int row, int end, Action<int, CsvBytes> write)
    {
        using var bytes = new CsvBytes(stream);
        for (; row < end; row++)
        {
            write(row, bytes);
        }
    }
}
