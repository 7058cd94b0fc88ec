using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>Reads dates that are JSON arrays of numbers, or objects with the one member <c>$date</c>.</summary>
internal static class TimeJson
{
    private const int MostNumbers = 7;
    private const int MostNanoseconds = 999_999_999;

    /// <summary>The text of an object <c>{"$date": "…"}</c>; false where it is another object.</summary>
    public static bool TryText(ReadOnlySpan<byte> json, out string text)
    {
        text = "";
        var reader = new Utf8JsonReader(json, DossierJson.Strict);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || !reader.Read() || !IsDate(ref reader) || !reader.Read()
            || reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        text = reader.GetString()!;
        return reader.Read() && reader.TokenType == JsonTokenType.EndObject;
    }

    /// <summary>Reads an array: year, month, day, then perhaps hour and minute, second, nanoseconds.</summary>
    public static RejectionReason? ReadArray(ReadOnlySpan<byte> json, out ReadTime time)
    {
        time = default;
        Span<int> numbers = stackalloc int[MostNumbers];
        numbers.Clear();
        if (!TryNumbers(json, numbers, out var count) || count is not (3 or 5 or 6 or 7) || numbers[6] > MostNanoseconds
            || !TimeOfDayText.TryCount(numbers[3], numbers[4], numbers[5], out var second))
        {
            return RejectionReason.Date;
        }

        var day = new DayText(numbers[0], numbers[1], numbers[2], DayForm.Numbers);
        return TimeText.Resolve(day, count > 3, second, default, ZoneHandling.Refuse, out time);
    }

    private static bool IsDate(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("$date"u8);

    private static bool TryNumbers(ReadOnlySpan<byte> json, Span<int> numbers, out int count)
    {
        count = 0;
        var reader = new Utf8JsonReader(json, DossierJson.Strict);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count == numbers.Length || reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var number) || number < 0)
            {
                return false;
            }

            numbers[count++] = number;
        }

        return true;
    }
}
