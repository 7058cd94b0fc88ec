using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>The written forms of a reporting period.</summary>
internal static class PeriodText
{
    private const string Separator = "..";
    private const string DayForm = "yyyy-MM-dd";
    private const string Forms = "allowed are 2026, 2026-08, 2026-Q3, 2026-6M, 2026-9M, 2026-01-15..2026-02-14, Q3/2026 and quý III/2026";

    public static string Write(ReportingPeriod period)
    {
        var first = period.FirstDay;
        return period.Kind switch
        {
            PeriodKind.Month => first.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{first.Year}-Q{(first.Month + 2) / 3}"),
            PeriodKind.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{first.Year}-6M"),
            PeriodKind.NineMonths => string.Create(CultureInfo.InvariantCulture, $"{first.Year}-9M"),
            PeriodKind.Year => first.ToString("yyyy", CultureInfo.InvariantCulture),
            _ => first.ToString(DayForm, CultureInfo.InvariantCulture) + Separator
                + period.LastDay.ToString(DayForm, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Reads one period, or with a unit behind a slash all of a range, as <c>2026-01..2026-12/month</c>.</summary>
    public static (ImmutableArray<ReportingPeriod> Periods, string? Error) ReadAll(string text)
    {
        var (dots, slash) = (text.IndexOf(Separator, StringComparison.Ordinal), text.LastIndexOf('/'));
        if (dots < 0 || slash < dots)
        {
            return Read(text) is ({ } one, _) ? ([one], null) : ([], Read(text).Error);
        }

        var unit = text[(slash + 1)..] switch { "month" => 1, "quarter" => 3, "year" => 12, _ => 0 };
        if (unit == 0 || Read(text[..dots]).Period is not { } first || Read(text[(dots + Separator.Length)..slash]).Period is not { } last)
        {
            return ([], $"The periods '{text}' have no known form; allowed is a range with a unit as 2026-01..2026-12/month, the unit month, quarter or year.");
        }

        var periods = ImmutableArray.CreateBuilder<ReportingPeriod>();
        for (var day = first.FirstDay; day <= last.LastDay; day = day.AddMonths(unit))
        {
            periods.Add(unit == 12 ? ReportingPeriod.Year(day.Year)
                : unit == 3 ? ReportingPeriod.Quarter(day.Year, (day.Month + 2) / 3)
                : ReportingPeriod.Month(day.Year, day.Month));
        }

        return periods.Count > 0 && periods[0].FirstDay == first.FirstDay && periods[^1].LastDay == last.LastDay
            ? (periods.ToImmutable(), null)
            : ([], $"The periods '{text}' do not begin with the first and end with the last; allowed is a range that whole units fill.");
    }

    public static (ReportingPeriod? Period, string? Error) Read(string given)
    {
        var text = PeriodWords.ToForm(given);
        var dots = text.IndexOf(Separator, StringComparison.Ordinal);
        if (dots >= 0)
        {
            return ReadDays(text, text[..dots], text[(dots + Separator.Length)..]);
        }

        if (text.Length < 4 || !IsDigits(text.AsSpan(0, 4)) || (text.Length > 4 && text[4] != '-'))
        {
            return Wrong($"The period '{text}' has no known form; {Forms}.");
        }

        var year = Number(text.AsSpan(0, 4));
        return IsYear(year) ? ReadPart(text, year, text.Length == 4 ? null : text[5..]) : WrongYear(text);
    }

    private static (ReportingPeriod? Period, string? Error) ReadPart(string text, int year, string? part) => part switch
    {
        null => Right(ReportingPeriod.Year(year)),
        "6M" => Right(ReportingPeriod.HalfYear(year)),
        "9M" => Right(ReportingPeriod.NineMonths(year)),
        ['Q', >= '1' and <= '4'] => Right(ReportingPeriod.Quarter(year, part[1] - '0')),
        ['Q', >= '0' and <= '9'] => Wrong($"The period '{text}' names a quarter that does not exist; the quarter is Q1, Q2, Q3 or Q4."),
        [>= '0' and <= '9', >= '0' and <= '9'] => Number(part) is >= 1 and <= 12 and var month
            ? Right(ReportingPeriod.Month(year, month))
            : Wrong($"The period '{text}' names a month that does not exist; the month is 01 to 12."),
        _ => Wrong($"The period '{text}' has no known form; {Forms}."),
    };

    private static (ReportingPeriod? Period, string? Error) ReadDays(string text, string first, string last)
    {
        if (!TryDay(first, out var firstDay) || !TryDay(last, out var lastDay))
        {
            return Wrong($"The period '{text}' must hold two calendar dates as in 2026-01-15..2026-02-14.");
        }

        if (!IsYear(firstDay.Year) || !IsYear(lastDay.Year))
        {
            return WrongYear(text);
        }

        return lastDay < firstDay
            ? Wrong($"The period '{text}' ends before it begins; the last day must not be before the first.")
            : Right(ReportingPeriod.Between(firstDay, lastDay));
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsYear(int year) => year is >= ReportingPeriod.FirstYear and <= ReportingPeriod.LastYear;

    private static (ReportingPeriod? Period, string? Error) Right(ReportingPeriod period) => (period, null);

    private static (ReportingPeriod? Period, string? Error) Wrong(string error) => (null, error);

    private static (ReportingPeriod? Period, string? Error) WrongYear(string text) =>
        Wrong($"The period '{text}' lies in a year out of range; the years are 1990 to 2099.");
}
