namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>
/// CsvHelper as the reader of a program that counts by itself: a file parted at line breaks, one reader of spans a part and thread. Line
/// breaks in quotes would break it; the generated files have none.
/// </summary>
internal static class SpanCsv
{
    private const int Buffer = 1 << 16;

    public static RivalCounts Count(string file, string procedures, JudgedPeriod period, int threads)
    {
        var rules = new SpanCsvRules(period, WorkingCalendar.VietNam, procedures);
        var borders = Borders(file, threads);
        var parts = new SpanCsvPart[threads];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
        {
            using var stream = new FilePart(file, borders[part], borders[part + 1]);
            parts[part] = new SpanCsvPart(rules);
            parts[part].Count(stream);
        });
        var counts = new RivalCounts();
        foreach (var part in parts)
        {
            part.AddTo(counts);
        }

        return counts;
    }

    private static long[] Borders(string file, int parts)
    {
        using var handle = File.OpenHandle(file);
        var length = RandomAccess.GetLength(handle);
        var borders = new long[parts + 1];
        borders[parts] = length;
        for (var part = 0; part < parts; part++)
        {
            borders[part] = AfterLineBreak(handle, length * part / parts);
        }

        return borders;
    }

    private static long AfterLineBreak(Microsoft.Win32.SafeHandles.SafeFileHandle handle, long place)
    {
        var bytes = new byte[Buffer];
        var count = RandomAccess.Read(handle, bytes, place);
        return place + bytes.AsSpan(0, count).IndexOf((byte)'\n') + 1;
    }
}
