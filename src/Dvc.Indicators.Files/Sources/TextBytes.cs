using System.Text.Unicode;

namespace Dvc.Indicators.Files;

/// <summary>Tells whether a text is UTF-8 with a few faults, which cost their records, or no UTF-8 at all.</summary>
internal static class TextBytes
{
    /// <summary>So much of a file is looked at.</summary>
    public const int Most = 4 << 20;

    private const int FewestBadLines = 3;

    /// <summary>Whether it is no UTF-8: of the lines with bytes above 7F at least 3, and more than half, are none.</summary>
    /// <param name="text">The first bytes, at most <see cref="Most"/>.</param>
    /// <param name="isWhole">Whether that is all of the file; else its last line may be cut and is left out.</param>
    public static bool AreNoUtf8(ReadOnlySpan<byte> text, bool isWhole)
    {
        text = isWhole ? text : text[..(text.LastIndexOf((byte)'\n') + 1)];
        if (Utf8Check.IsValid(text))
        {
            return false;
        }

        var (lines, bad) = (0, 0);
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range];
            if (line.ContainsAnyInRange((byte)0x80, (byte)0xFF))
            {
                lines++;
                bad += Utf8.IsValid(line) ? 0 : 1;
            }
        }

        return bad >= FewestBadLines && 2 * bad > lines;
    }
}
