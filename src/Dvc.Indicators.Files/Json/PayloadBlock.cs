using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>The text of a block of a payload: elements of an array and the commas between them.</summary>
internal static class PayloadBlock
{
    // What is read before: a block begins at an element or at the comma behind one.
    private static ReadOnlySpan<byte> First => "["u8;

    private static ReadOnlySpan<byte> Later => "[\"\""u8;

    /// <summary>An element.</summary>
    public static Range RangeOf(DossierBlock block, int element)
    {
        var start = element > 0 ? block.Borders[element - 1] + 1 : block.IsFirst ? 0 : 1;
        return start..block.Borders[element];
    }

    /// <summary>Whether a text is one value of JSON.</summary>
    public static bool IsJson(ReadOnlySpan<byte> text)
    {
        try
        {
            var reader = new Utf8JsonReader(text, DossierJson.Strict);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Where a block is no JSON; null where it is.</summary>
    /// <param name="block">The block.</param>
    /// <param name="length">The number of its bytes that are looked at.</param>
    /// <param name="isAtEnd">Whether the file ends with them.</param>
    public static JsonPlace? FindDamage(DossierBlock block, int length, bool isAtEnd)
    {
        var before = block.IsFirst ? First : Later;
        var reader = new Utf8JsonReader(before, isFinalBlock: false, new JsonReaderState(DossierJson.Strict));
        while (reader.Read())
        {
        }

        try
        {
            reader = new Utf8JsonReader(block.Bytes.AsSpan(0, length), isAtEnd, reader.CurrentState);
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException exception)
        {
            return JsonPlace.Of(exception).Move(new JsonPlace(0, before.Length), block.Start);
        }
    }
}
