using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Reads dates that are numbers: seconds or milliseconds since 1970 in UTC, or days as Excel counts them from 1900.</summary>
internal static class NumberedTime
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private const int SecondsOfDay = 86_400;
    private const int OffsetOfVietnam = 7 * 3600;
    private const int MillisecondsOfSecond = 1_000;
    private const int FebruaryThe29th = 60;
    private const int DayAfterLastOfExcel = 2_958_466;

    private static readonly DateTime Epoch = DateTime.UnixEpoch;
    private static readonly DateTime FirstOfExcel = new(1899, 12, 30);
    private static readonly DateTime FirstOfExcelBeforeMarch1900 = new(1899, 12, 31);

    /// <summary>Reads a number; a comma may be its decimal sign.</summary>
    /// <param name="text">The value, not empty.</param>
    /// <param name="form">What numbers are.</param>
    /// <param name="reason">Null, or what is wrong.</param>
    /// <param name="time">What it says.</param>
    /// <returns>False where it is no number.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, DateForm form, out RejectionReason? reason, out ReadTime time)
    {
        (reason, time) = (RejectionReason.Date, default);
        var written = Encoding.UTF8.GetString(text).Replace(',', '.');
        if (!decimal.TryParse(written, Style, CultureInfo.InvariantCulture, out var number))
        {
            // More digits than a number can have are still one.
            return !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        }

        if (form == DateForm.ExcelDays)
        {
            reason = FromExcel(number, out time);
        }
        else
        {
            reason = FromEpoch(form == DateForm.EpochMilliseconds ? number / MillisecondsOfSecond : number, out time);
        }

        return true;
    }

    // A day that stands for none may be meant in UTC or here.
    private static RejectionReason? FromEpoch(decimal number, out ReadTime time)
    {
        time = default;
        var seconds = Math.Floor(number);
        if (seconds < (decimal)(DateTime.MinValue - Epoch).TotalSeconds || seconds > (decimal)Math.Floor((DateTime.MaxValue - Epoch).TotalSeconds))
        {
            return RejectionReason.Date;
        }

        var utc = Epoch.AddSeconds((double)seconds);
        var day = DayOf(utc);
        return day.IsPlaceholder || utc > DateTime.MaxValue.AddSeconds(-OffsetOfVietnam)
            ? Resolve(utc, hasTimeOfDay: true, out time)
            : Resolve(utc.AddSeconds(OffsetOfVietnam), hasTimeOfDay: true, out time);
    }

    // Fractions have fifteen digits, so that seconds are rounded. Excel has a 29 February 1900, which there was not.
    private static RejectionReason? FromExcel(decimal number, out ReadTime time)
    {
        time = default;
        if (number < 0 || number >= DayAfterLastOfExcel || Math.Floor(number) == FebruaryThe29th)
        {
            return RejectionReason.Date;
        }

        var seconds = Math.Round(number * SecondsOfDay, MidpointRounding.AwayFromZero);
        if (seconds >= (decimal)DayAfterLastOfExcel * SecondsOfDay)
        {
            return RejectionReason.Date;
        }

        var first = number > FebruaryThe29th ? FirstOfExcel : FirstOfExcelBeforeMarch1900;
        return Resolve(first.AddSeconds((double)seconds), number != Math.Floor(number), out time);
    }

    private static RejectionReason? Resolve(DateTime local, bool hasTimeOfDay, out ReadTime time) =>
        TimeText.Resolve(DayOf(local), hasTimeOfDay, (int)local.TimeOfDay.TotalSeconds, default, ZoneHandling.Refuse, out time);

    private static DayText DayOf(DateTime time) => new(time.Year, time.Month, time.Day, DayForm.Numbers);
}
