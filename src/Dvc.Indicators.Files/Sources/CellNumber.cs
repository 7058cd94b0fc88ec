using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>Writes numbers of cells as people read them: days as days, whole numbers without exponent.</summary>
internal static class CellNumber
{
    private const int DigitsOfExcel = 15;
    private const double FirstOfSixteenDigits = 1e15;
    private const double LastExactWhole = 9_007_199_254_740_992;
    private const double MostOfDecimal = 7.9e28;
    private const double FirstDayNumberOfMarch1900 = 61;
    private const double FebruaryThe29th = 60;
    private const double DayAfterLast = 2_958_466;
    private const double SecondsOfDay = 86_400;

    /// <summary>Writes a number.</summary>
    /// <param name="written">As the workbook has it; what is no number is given as it is.</param>
    /// <param name="format">What it is shown as.</param>
    /// <param name="is1904">Whether days are counted from 1904 on.</param>
    /// <param name="text">Takes it: 40 characters and the length of the number are enough.</param>
    /// <returns>The number of characters.</returns>
    public static int Write(ReadOnlySpan<char> written, CellForm format, bool is1904, Span<char> text)
    {
        written = written.Trim();
        var length = 0;
        if (format == CellForm.Number && !written.ContainsAnyExceptInRange('0', '9'))
        {
            written.CopyTo(text);
            return written.Length;
        }

        var isNumber = double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value);
        if (isNumber && (format == CellForm.Number || !TryWriteTime(value, format, is1904, text, out length)))
        {
            isNumber = TryWriteNumber(value, text, out length);
        }

        if (!isNumber)
        {
            written.CopyTo(text);
            length = written.Length;
        }

        return length;
    }

    // Whole numbers are exact up to 2^53, written with an exponent or without. Excel counts and shows 15 digits of others: 19.999 is written as 19.998999999999999.
    private static bool TryWriteNumber(double value, Span<char> text, out int length)
    {
        length = 0;
        Span<char> digits = stackalloc char[32];
        if (value == Math.Floor(value) && Math.Abs(value) is > FirstOfSixteenDigits and <= LastExactWhole)
        {
            return ((long)value).TryFormat(text, out length, default, CultureInfo.InvariantCulture);
        }

        return Math.Abs(value) < MostOfDecimal
            && value.TryFormat(digits, out var count, $"G{DigitsOfExcel}", CultureInfo.InvariantCulture)
            && decimal.TryParse(digits[..count], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number.TryFormat(text, out length, default, CultureInfo.InvariantCulture);
    }

    // Excel has a 29 February 1900, which there was not: days before it are one number less than those behind it would have it.
    private static bool TryWriteTime(double value, CellForm format, bool is1904, Span<char> text, out int length)
    {
        length = 0;
        var isDay = format == CellForm.Day && value == Math.Floor(value);
        if (value < 0 || value >= DayAfterLast)
        {
            return false;
        }

        if (!is1904 && Math.Floor(value) == FebruaryThe29th)
        {
            return "1900-02-29".TryCopyTo(text) && (length = 10) > 0;
        }

        var first = is1904 ? new DateTime(1904, 1, 1) : value >= FirstDayNumberOfMarch1900 ? new DateTime(1899, 12, 30) : new DateTime(1899, 12, 31);
        var seconds = Math.Round(value * SecondsOfDay, MidpointRounding.AwayFromZero);
        if (seconds >= (DateTime.MaxValue - first).TotalSeconds)
        {
            return false;
        }

        return first.AddTicks((long)seconds * TimeSpan.TicksPerSecond)
            .TryFormat(text, out length, isDay ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
