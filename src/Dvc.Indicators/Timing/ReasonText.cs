using System.Globalization;

namespace Dvc.Indicators;

/// <summary>How times, days and spans are written in sentences of both languages.</summary>
internal static class ReasonText
{
    public static string Vietnamese(VietnamTime time) => Vietnamese(time.Date) + Clock(time);

    public static string Vietnamese(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    public static string English(VietnamTime time) => English(time.Date) + Clock(time);

    public static string English(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string VietnameseSpan(long seconds) => Span(seconds, "ngày", "ngày");

    public static string EnglishSpan(long seconds) => Span(seconds, "day", "days");

    public static string EnglishCount(int count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");

    private static string Clock(VietnamTime time) => time.TimeOfDay.ToString(" HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Span(long seconds, string day, string days)
    {
        var (count, rest) = Math.DivRem(seconds, VietnamTime.SecondsPerDay);
        var clock = TimeSpan.FromSeconds(rest).ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);
        return count == 0 ? clock : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? day : days)} {clock}");
    }
}
