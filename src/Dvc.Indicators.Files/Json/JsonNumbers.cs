using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>Writes exact decimals as JSON numbers.</summary>
internal static class JsonNumbers
{
    /// <summary>Writes a number in its shortest form, or null.</summary>
    public static void Write(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, Shortest(known));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    // A decimal remembers trailing zeros; 6.00 and 6 are the same points and must give the same bytes.
    private static decimal Shortest(decimal number) => number / 1.0000000000000000000000000000m;
}
