using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>Reads an input whole, up to a limit of its unpacked size: the one way in which the package reads what must be in memory at once.</summary>
internal static class WholeInput
{
    private const int SmallestPiece = 1 << 14;
    private const int LargestPiece = 1 << 20;

    /// <summary>Reads an input.</summary>
    /// <param name="source">The input.</param>
    /// <param name="limit">The most bytes that it may have, unpacked; memory stays below it and a mebibyte where there are more.</param>
    /// <param name="columns">Those of the table that it may be; null where other content is wanted.</param>
    /// <exception cref="InputException">The input can not be read or is larger.</exception>
    public static ReadOnlyMemory<byte> Read(InputSource source, int limit, CsvColumns? columns = null)
    {
        using var input = source.Open(columns);
        if (input.Size > limit)
        {
            throw TooLarge(source, limit);
        }

        // Where the size is known one piece takes all, and one byte more finds the end.
        var piece = new byte[(int)Math.Max(input.Size + 1 ?? 0, SmallestPiece)];
        var pieces = new List<byte[]>();
        var (filled, length) = (0, 0L);
        for (var count = input.Read(piece); count > 0; count = input.Read(piece.AsSpan(filled)))
        {
            filled += count;
            length += count;
            if (length > limit)
            {
                throw TooLarge(source, limit);
            }

            if (filled == piece.Length)
            {
                pieces.Add(piece);
                piece = new byte[Math.Clamp(filled * 2L, SmallestPiece, LargestPiece)];
                filled = 0;
            }
        }

        return pieces.Count == 0 ? piece.AsMemory(0, filled) : Joined(pieces, piece.AsSpan(0, filled), (int)length);
    }

    /// <summary>A text without its byte order mark, if it has one.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8) => utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    private static byte[] Joined(List<byte[]> pieces, ReadOnlySpan<byte> last, int length)
    {
        var whole = new byte[length];
        var at = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(whole, at);
            at += piece.Length;
        }

        last.CopyTo(whole.AsSpan(at));
        return whole;
    }

    private static InputException TooLarge(InputSource source, int limit)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"{limit >> 20} MiB");
        return new InputException(new FileError(
            source.Name, null, null, new($"hơn {size}", $"more than {size}"), new($"nhiều nhất {size} sau khi giải nén", $"at most {size}, unpacked")));
    }
}
