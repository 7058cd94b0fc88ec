using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Reads the values of fields: counts, scores, days.</summary>
internal static class FieldValues
{
    public const string AllowedScore = "a number from 0 to 1000000, digits with an optional decimal point and at most 12 decimals";
    public const string AllowedDay = "a date from 1990 to 2099, as 2025-07-01 or 01/07/2025";

    private const decimal LargestScore = 1_000_000;
    private const int MostDecimals = 12;

    public static string AllowedCount { get; } =
        string.Create(CultureInfo.InvariantCulture, $"a whole number from 0 to {Figure.LargestCount}, digits only");

    /// <summary>A whole number from 0 to <see cref="Figure.LargestCount"/>, digits only.</summary>
    public static bool TryCount(ReadOnlySpan<byte> utf8, out long count)
    {
        count = 0;
        return !utf8.IsEmpty && !utf8.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && Utf8Parser.TryParse(utf8, out count, out var read) && read == utf8.Length && count <= Figure.LargestCount;
    }

    /// <summary>A whole number, as the other overload takes it.</summary>
    public static bool TryCount(string text, out long count) => TryCount(Encoding.UTF8.GetBytes(text), out count);

    /// <summary>Points: digits with an optional decimal point.</summary>
    public static bool TryScore(string text, out decimal score)
    {
        score = 0;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text.AsSpan() : text.AsSpan(0, point);
        var decimals = point < 0 ? "0" : text.AsSpan(point + 1).TrimEnd('0');
        return IsDigits(whole) && (point < 0 || IsDigits(text.AsSpan(point + 1))) && decimals.Length <= MostDecimals
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out score) && score <= LargestScore;
    }

    /// <summary>
    /// A day in one of the forms of dates, a time of day and +07:00 being allowed and dropped. Any other zone is refused.
    /// </summary>
    public static bool TryDay(string text, out DateOnly day)
    {
        day = default;
        var rest = WithoutZone(text);
        if (rest.Length >= 14 && IsDigits(rest[..14]))
        {
            return IsTime($"{rest[8..10]}:{rest[10..12]}:{rest[12..]}") && TryParse(rest[..8], "yyyyMMdd", out day);
        }

        if (rest.Length < 10)
        {
            return false;
        }

        var isSlashed = rest[2] == '/';
        var hasTime = rest.Length > 10 && (rest[10] == ' ' || (rest[10] == 'T' && !isSlashed));
        return (rest.Length == 10 || (hasTime && IsTime(rest[11..])))
            && TryParse(rest[..10], isSlashed ? "dd'/'MM'/'yyyy" : "yyyy-MM-dd", out day);
    }

    private static bool TryParse(ReadOnlySpan<char> text, string form, out DateOnly day) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 1990 and <= 2099;

    private static ReadOnlySpan<char> WithoutZone(ReadOnlySpan<char> text)
    {
        var length = text.EndsWith("+07:00") ? 6 : text.EndsWith("+0700") ? 5 : 0;
        var rest = text[..^length];
        return length > 0 && rest.EndsWith(' ') ? rest[..^1] : rest;
    }

    // HH:mm:ss, with a fraction of a second or without.
    private static bool IsTime(ReadOnlySpan<char> text) =>
        text.Length >= 8
        && TimeOnly.TryParseExact(text[..8], "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && (text.Length == 8 || (text[8] == '.' && IsDigits(text[9..])));

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
