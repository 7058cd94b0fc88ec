using System.Text;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>Reads dates that are JSON arrays of numbers, or objects with the one member <c>$date</c>.</summary>
internal static class TimeJson
{
    private const int MostNumbers = 7;
    private const int MostNanoseconds = 999_999_999;

    /// <summary>Reads a date.</summary>
    /// <param name="json">The array or object.</param>
    /// <param name="form">How the dates of the column are written.</param>
    /// <param name="zone">What becomes of foreign zones.</param>
    /// <param name="time">What it says.</param>
    /// <returns>Null, or what is wrong.</returns>
    public static RejectionReason? Read(ReadOnlySpan<byte> json, DateForm form, ZoneHandling zone, out ReadTime time)
    {
        time = default;
        if (json[0] == '[')
        {
            return ReadArray(json, out time);
        }

        if (!TryText(json, form, out var text))
        {
            return RejectionReason.Date;
        }

        var written = FieldText.Written(Encoding.UTF8.GetBytes(text));
        return written.IsEmpty ? null : MappedTime.Read(written, form, zone, out time);
    }

    // The text of {"$date": "…"}; a number where the mapping says what numbers are.
    private static bool TryText(ReadOnlySpan<byte> json, DateForm form, out string text)
    {
        text = "";
        var reader = new Utf8JsonReader(json, DossierJson.Strict);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || !reader.Read() || !IsDate(ref reader) || !reader.Read()
            || !(reader.TokenType == JsonTokenType.String || (reader.TokenType == JsonTokenType.Number && MappedTime.TakesNumbers(form))))
        {
            return false;
        }

        text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
        return reader.Read() && reader.TokenType == JsonTokenType.EndObject;
    }

    // Year, month, day, then perhaps hour and minute, second, nanoseconds.
    private static RejectionReason? ReadArray(ReadOnlySpan<byte> json, out ReadTime time)
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
