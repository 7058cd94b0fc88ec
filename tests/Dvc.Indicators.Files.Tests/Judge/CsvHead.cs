namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>The first bytes of a file, read ahead as far as its header line goes, to tell the separator.</summary>
internal static class CsvHead
{
    private const int FirstStep = 1 << 14;

    /// <summary>Reads ahead.</summary>
    /// <param name="input">The file from its beginning.</param>
    /// <param name="most">The most bytes to read.</param>
    /// <returns>All bytes read, without a byte order mark, and the separator.</returns>
    public static (ReadOnlyMemory<byte> Bytes, char Separator) Read(Stream input, int most)
    {
        var bytes = new byte[FirstStep];
        var count = 0;
        while (true)
        {
            var got = input.ReadAtLeast(bytes.AsSpan(count), bytes.Length - count, throwOnEndOfStream: false);
            count += got;
            var content = WithoutByteOrderMark(bytes.AsMemory(0, count));
            if (TryFindSeparator(content.Span, out var separator) || count < bytes.Length || count >= most)
            {
                return (content, separator);
            }

            Array.Resize(ref bytes, Math.Min(most, 2 * bytes.Length));
        }
    }

    /// <summary>Whether the content begins with the byte order mark of UTF-16 or UTF-32, which CsvHelper would follow.</summary>
    public static bool IsOtherUnicode(ReadOnlySpan<byte> content) =>
        content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0x00, 0x00, 0xFE, 0xFF, ..];

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> content) =>
        content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;

    /// <summary>The most frequent of comma, semicolon and tab in the first line that has characters, outside quotes.</summary>
    /// <returns>False when the line does not end within the content.</returns>
    private static bool TryFindSeparator(ReadOnlySpan<byte> content, out char separator)
    {
        var line = content.TrimStart("\r\n"u8);
        int commas = 0, semicolons = 0, tabs = 0;
        var i = 0;
        while (i < line.Length && line[i] is not ((byte)'\r' or (byte)'\n'))
        {
            if (line[i] == '"' && (i == 0 || line[i - 1] is (byte)',' or (byte)';' or (byte)'\t'))
            {
                var end = CsvQuotes.EndOf(line, i);
                i = end < 0 ? line.Length : end + 1;
                continue;
            }

            commas += line[i] == ',' ? 1 : 0;
            semicolons += line[i] == ';' ? 1 : 0;
            tabs += line[i] == '\t' ? 1 : 0;
            i++;
        }

        separator = tabs > Math.Max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
        return i < line.Length;
    }
}
