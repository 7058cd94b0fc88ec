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

    /// <summary>A whole number from 0 to <see cref="Figure.LargestCount"/>: digits, perhaps with <c>.0</c> or <c>,0</c> behind them.</summary>
    public static bool TryCount(ReadOnlySpan<byte> utf8, out long count)
    {
        utf8 = NumberText.WithoutZeroDecimal(utf8);
        count = 0;
        return !utf8.IsEmpty && !utf8.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && Utf8Parser.TryParse(utf8, out count, out var read) && read == utf8.Length && count <= Figure.LargestCount;
    }

    /// <summary>A whole number, as the other overload takes it.</summary>
    public static bool TryCount(string text, out long count) => TryCount(Encoding.UTF8.GetBytes(text), out count);

    /// <summary>Points: digits with an optional decimal point, or as a mapping says.</summary>
    public static bool TryScore(string text, DecimalSign sign, out decimal score)
    {
        score = 0;
        return sign == DecimalSign.Unknown ? TryScore(text, out score)
            : NumberText.TryPoint(Encoding.UTF8.GetBytes(text), sign, out var pointed) && TryScore(Encoding.UTF8.GetString(pointed), out score);
    }

    /// <summary>Points: digits with an optional decimal point.</summary>
    public static bool TryScore(string text, out decimal score)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : text.AsSpan(point + 1).TrimEnd('0').Length;
        return NumberText.TryRead(Encoding.UTF8.GetBytes(text), out score) && decimals <= MostDecimals && score <= LargestScore;
    }

    /// <summary>
    /// A day in one of the forms of dates, a time of day and +07:00 being allowed and dropped. Any other zone is refused.
    /// </summary>
    /// <param name="text">The value, not empty.</param>
    /// <param name="form">How the dates of the column are written.</param>
    /// <param name="read">How it is written.</param>
    /// <param name="day">The day; null where it stands for none.</param>
    public static bool TryDay(string text, DateForm form, out ReadTime read, out DateOnly? day)
    {
        var fault = MappedTime.Read(Encoding.UTF8.GetBytes(text), form, ZoneHandling.Refuse, out read);
        day = read.Time?.Date;
        return fault is null;
    }
}
