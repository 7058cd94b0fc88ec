using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>The written forms of a reporting period.</summary>
internal static class PeriodText
{
    private const string Separator = "..";
    private const string DayForm = "yyyy-MM-dd";
    private const string Forms = "2026, 2026-08, 2026-Q3, 2026-6M, 2026-9M, 2026-01-15..2026-02-14, Q3/2026";

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
    public static (ImmutableArray<ReportingPeriod> Periods, LocalizedText? Error) ReadAll(string text)
    {
        var (dots, slash) = (text.IndexOf(Separator, StringComparison.Ordinal), text.LastIndexOf('/'));
        if (dots < 0 || slash < dots)
        {
            return Read(text) is ({ } one, _) ? ([one], null) : ([], Read(text).Error);
        }

        var unit = text[(slash + 1)..] switch { "month" => 1, "quarter" => 3, "year" => 12, _ => 0 };
        if (unit == 0 || Read(text[..dots]).Period is not { } first || Read(text[(dots + Separator.Length)..slash]).Period is not { } last)
        {
            return ([], new(
                $"Các kỳ '{text}' không đúng dạng; cho phép khoảng có đơn vị như 2026-01..2026-12/month, đơn vị là month, quarter hoặc year.",
                $"The periods '{text}' have no known form; allowed is a range with a unit as 2026-01..2026-12/month, the unit month, quarter or year."));
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
            : ([], new(
                $"Các kỳ '{text}' không bắt đầu ở kỳ đầu và kết thúc ở kỳ cuối; cho phép khoảng gồm trọn các đơn vị.",
                $"The periods '{text}' do not begin with the first and end with the last; allowed is a range that whole units fill."));
    }

    public static (ReportingPeriod? Period, LocalizedText? Error) Read(string given)
    {
        var text = PeriodWords.ToForm(given);
        var dots = text.IndexOf(Separator, StringComparison.Ordinal);
        if (dots >= 0)
        {
            return ReadDays(text, text[..dots], text[(dots + Separator.Length)..]);
        }

        if (text.Length < 4 || !IsDigits(text.AsSpan(0, 4)) || (text.Length > 4 && text[4] != '-'))
        {
            return NoForm(text);
        }

        var year = Number(text.AsSpan(0, 4));
        return IsYear(year) ? ReadPart(text, year, text.Length == 4 ? null : text[5..]) : WrongYear(text);
    }

    private static (ReportingPeriod? Period, LocalizedText? Error) ReadPart(string text, int year, string? part) => part switch
    {
        null => Right(ReportingPeriod.Year(year)),
        "6M" => Right(ReportingPeriod.HalfYear(year)),
        "9M" => Right(ReportingPeriod.NineMonths(year)),
        ['Q', >= '1' and <= '4'] => Right(ReportingPeriod.Quarter(year, part[1] - '0')),
        ['Q', >= '0' and <= '9'] => Wrong(
            $"Kỳ '{text}' nêu một quý không có; quý là Q1, Q2, Q3 hoặc Q4.",
            $"The period '{text}' names a quarter that does not exist; the quarter is Q1, Q2, Q3 or Q4."),
        [>= '0' and <= '9', >= '0' and <= '9'] => Number(part) is >= 1 and <= 12 and var month
            ? Right(ReportingPeriod.Month(year, month))
            : Wrong(
                $"Kỳ '{text}' nêu một tháng không có; tháng từ 01 đến 12.",
                $"The period '{text}' names a month that does not exist; the month is 01 to 12."),
        _ => NoForm(text),
    };

    private static (ReportingPeriod? Period, LocalizedText? Error) ReadDays(string text, string first, string last)
    {
        if (!TryDay(first, out var firstDay) || !TryDay(last, out var lastDay))
        {
            return Wrong(
                $"Kỳ '{text}' phải gồm hai ngày có thật như 2026-01-15..2026-02-14.",
                $"The period '{text}' must hold two calendar dates as in 2026-01-15..2026-02-14.");
        }

        if (!IsYear(firstDay.Year) || !IsYear(lastDay.Year))
        {
            return WrongYear(text);
        }

        return lastDay < firstDay
            ? Wrong(
                $"Kỳ '{text}' kết thúc trước khi bắt đầu; ngày cuối không được trước ngày đầu.",
                $"The period '{text}' ends before it begins; the last day must not be before the first.")
            : Right(ReportingPeriod.Between(firstDay, lastDay));
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsYear(int year) => year is >= ReportingPeriod.FirstYear and <= ReportingPeriod.LastYear;

    private static (ReportingPeriod? Period, LocalizedText? Error) Right(ReportingPeriod period) => (period, null);

    private static (ReportingPeriod? Period, LocalizedText? Error) Wrong(string vietnamese, string english) => (null, new(vietnamese, english));

    private static (ReportingPeriod? Period, LocalizedText? Error) NoForm(string text) => Wrong(
        $"Kỳ '{text}' không đúng dạng; cho phép {Forms} và quý III/2026.",
        $"The period '{text}' has no known form; allowed are {Forms} and quý III/2026.");

    private static (ReportingPeriod? Period, LocalizedText? Error) WrongYear(string text) =>
        Wrong(
            $"Kỳ '{text}' thuộc năm ngoài phạm vi; các năm từ 1990 đến 2099.",
            $"The period '{text}' lies in a year out of range; the years are 1990 to 2099.");
}
