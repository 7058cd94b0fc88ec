using System.Buffers;
using System.Text.Unicode;

namespace Dvc.Indicators.Files;

/// <summary>Writes UTF-16 as UTF-8, half characters as the byte FF, so that the record that holds one is rejected.</summary>
internal static class Utf8Text
{
    /// <summary>The most bytes of one unit of UTF-16.</summary>
    public const int MostBytes = 3;

    private const byte HalfCharacter = 0xFF;

    /// <summary>Writes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="utf8">Has room for <see cref="MostBytes"/> for each unit.</param>
    /// <param name="isWhole">Whether nothing follows the text; else a first half at its very end is left.</param>
    /// <param name="read">How many units were written.</param>
    /// <returns>How many bytes they became.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<byte> utf8, bool isWhole, out int read)
    {
        var written = 0;
        read = 0;
        while (true)
        {
            var status = Utf8.FromUtf16(text[read..], utf8[written..], out var units, out var bytes, replaceInvalidSequences: false, isWhole);
            read += units;
            written += bytes;
            if (status != OperationStatus.InvalidData)
            {
                return written;
            }

            utf8[written++] = HalfCharacter;
            read++;
        }
    }
}
