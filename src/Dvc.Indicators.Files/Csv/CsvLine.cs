using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Lines of CSV without quotes.</summary>
internal static class CsvLine
{
    /// <summary>Whether all fields are empty but for blanks.</summary>
    /// <param name="line">The line without its break.</param>
    /// <param name="separator">The separator of fields.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(ReadOnlySpan<byte> line, byte separator)
    {
        // Nearly every record begins with what is surely no blank.
        return line.IsEmpty || ((line[0] is <= (byte)' ' or >= 0x7F || line[0] == separator) && AreBlank(line, separator));
    }

    private static bool AreBlank(ReadOnlySpan<byte> rest, byte separator)
    {
        while (!rest.IsEmpty)
        {
            var isWhole = Rune.DecodeFromUtf8(rest, out var rune, out var length) == OperationStatus.Done;
            if (!isWhole || (rune.Value != separator && !FieldText.IsBlank(rune)))
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }
}
