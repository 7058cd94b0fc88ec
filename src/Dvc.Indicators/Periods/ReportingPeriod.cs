using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>A reporting period (kỳ báo cáo): whole days in the local time of Viet Nam, from its first to its last, both included.</summary>
/// <remarks>
/// "Received in August 2026" includes 2026-08-01T00:00:00 and excludes 2026-09-01T00:00:00. The years are 1990 to 2099.
/// Two periods are equal when kind and days are: <c>2026-08-01..2026-08-31</c> has the days of <c>2026-08</c> and does not equal it.
/// Immutable and safe for use by several threads.
/// </remarks>
public sealed record ReportingPeriod : IParsable<ReportingPeriod>
{
    /// <summary>The first year of which there are periods.</summary>
    public const int FirstYear = 1990;

    /// <summary>The last year of which there are periods.</summary>
    public const int LastYear = 2099;

    private ReportingPeriod(PeriodKind kind, DateOnly firstDay, DateOnly lastDay)
    {
        Kind = kind;
        FirstDay = firstDay;
        LastDay = lastDay;
    }

    /// <summary>The kind of period.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The first day, which belongs to the period.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>The last day, which belongs to the period.</summary>
    public DateOnly LastDay { get; }

    /// <summary>The day after the last, which no longer belongs to the period.</summary>
    public DateOnly EndDay => LastDay.AddDays(1);

    /// <summary>The instant at which the period begins, which belongs to it.</summary>
    public VietnamTime Start => VietnamTime.AtStartOf(FirstDay);

    /// <summary>The instant at which the period ends, which no longer belongs to it.</summary>
    public VietnamTime End => VietnamTime.AtStartOf(EndDay);

    /// <summary>The number of days, at least 1.</summary>
    public int Days => EndDay.DayNumber - FirstDay.DayNumber;

    /// <summary>What the period is called, as <c>Tháng 8/2026</c> and <c>August 2026</c>.</summary>
    public LocalizedText Label => PeriodNames.Label(this);

    /// <summary>The period of one calendar month.</summary>
    /// <param name="year">The year, 1990 to 2099.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Year or month is out of range.</exception>
    public static ReportingPeriod Month(int year, int month) => Months(PeriodKind.Month, year, InRange(month, 12, nameof(month)), 1);

    /// <summary>The period of one quarter.</summary>
    /// <param name="year">The year, 1990 to 2099.</param>
    /// <param name="quarter">The quarter, 1 (January to March) to 4.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Year or quarter is out of range.</exception>
    public static ReportingPeriod Quarter(int year, int quarter) =>
        Months(PeriodKind.Quarter, year, InRange(quarter, 4, nameof(quarter)) * 3 - 2, 3);

    /// <summary>The period of January to June.</summary>
    /// <param name="year">The year, 1990 to 2099.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public static ReportingPeriod HalfYear(int year) => Months(PeriodKind.HalfYear, year, 1, 6);

    /// <summary>The period of January to September.</summary>
    /// <param name="year">The year, 1990 to 2099.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public static ReportingPeriod NineMonths(int year) => Months(PeriodKind.NineMonths, year, 1, 9);

    /// <summary>The period of one calendar year.</summary>
    /// <param name="year">The year, 1990 to 2099.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public static ReportingPeriod Year(int year) => Months(PeriodKind.Year, year, 1, 12);

    /// <summary>The period of two days and all between them; its kind is <see cref="PeriodKind.Days"/>, whatever the days are.</summary>
    /// <param name="first">The first day, which belongs to the period; the year 1990 to 2099.</param>
    /// <param name="last">The last day, which belongs to the period; not before the first.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A year is out of range, or the last day is before the first.</exception>
    public static ReportingPeriod Between(DateOnly first, DateOnly last)
    {
        CheckYear(first.Year, nameof(first));
        CheckYear(last.Year, nameof(last));
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        return new ReportingPeriod(PeriodKind.Days, first, last);
    }

    /// <summary>Reads a period.</summary>
    /// <param name="text">
    /// One of the forms <c>2026</c>, <c>2026-08</c>, <c>2026-Q3</c>, <c>2026-6M</c>, <c>2026-9M</c>, <c>2026-01-15..2026-02-14</c>
    /// (both days included), or as people write: <c>Q3/2026</c>, <c>quý III/2026</c>, <c>tháng 8/2026</c>, <c>năm 2026</c>.
    /// </param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is no form of a period or names no possible days; the message says what is.</exception>
    public static ReportingPeriod Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var period, out var error) ? period : throw new FormatException(error.English);
    }

    /// <summary>Reads a period, or says in one sentence why the text is none.</summary>
    /// <param name="text">The text, in one of the forms that <see cref="Parse"/> names; null is an error like any other.</param>
    /// <param name="period">The period, or null when there is an error.</param>
    /// <param name="error">The error sentence, or null when there is a period.</param>
    /// <returns>True when the text is a period.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ReportingPeriod? period, [NotNullWhen(false)] out LocalizedText? error)
    {
        (period, error) = PeriodText.Read(text ?? "");
        return period is not null;
    }

    /// <summary>Reads a period.</summary>
    /// <param name="text">The text, in one of the forms that <see cref="Parse"/> names; null is no period.</param>
    /// <param name="period">The period, or null when the text is none.</param>
    /// <returns>True when the text is a period.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ReportingPeriod? period) =>
        TryParse(text, out period, out _) && text is not null;

    /// <summary>Reads one period, or all periods of a range with a unit, as <c>2026-01..2026-12/month</c> (month, quarter or year).</summary>
    /// <param name="text">The text; null is an error like any other.</param>
    /// <param name="periods">The periods in the order of time; empty when there is an error.</param>
    /// <param name="error">The error sentence, or null when there are periods.</param>
    /// <returns>True when the text names periods.</returns>
    public static bool TryParseAll(string? text, out ImmutableArray<ReportingPeriod> periods, [NotNullWhen(false)] out LocalizedText? error)
    {
        (periods, error) = PeriodText.ReadAll(text ?? "");
        return error is null;
    }

    static ReportingPeriod IParsable<ReportingPeriod>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ReportingPeriod>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ReportingPeriod result) => TryParse(s, out result);

    /// <summary>Whether a time lies in the period.</summary>
    /// <param name="time">The time.</param>
    /// <returns>True from <see cref="Start"/>, included, to <see cref="End"/>, excluded.</returns>
    public bool Contains(VietnamTime time) => time >= Start && time < End;

    /// <summary>The period of the same kind before this one.</summary>
    /// <returns>
    /// The month or quarter before; for six months, nine months and the year those of the year before; for any two days as many days
    /// immediately before. Null where that would begin before 1990.
    /// </returns>
    public ReportingPeriod? Previous()
    {
        if (Kind == PeriodKind.Days)
        {
            var first = FirstDay.AddDays(-Days);
            return first.Year < FirstYear ? null : Between(first, FirstDay.AddDays(-1));
        }

        var step = Kind switch { PeriodKind.Month => 1, PeriodKind.Quarter => 3, _ => 12 };
        var before = FirstDay.AddMonths(-step);
        return before.Year < FirstYear ? null : new ReportingPeriod(Kind, before, EndDay.AddMonths(-step).AddDays(-1));
    }

    /// <summary>What the period is called in one language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>A name such as <c>Quý 3/2026</c> or <c>Quarter 3 of 2026</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a <see cref="Language"/>.</exception>
    public string Name(Language language) => Label.In(language);

    /// <summary>The period in the form that <see cref="Parse"/> reads back.</summary>
    /// <returns>The canonical form of its kind, as <c>2026-08</c>.</returns>
    public override string ToString() => PeriodText.Write(this);

    private static ReportingPeriod Months(PeriodKind kind, int year, int firstMonth, int months)
    {
        CheckYear(year, nameof(year));
        var first = new DateOnly(year, firstMonth, 1);
        return new ReportingPeriod(kind, first, first.AddMonths(months).AddDays(-1));
    }

    private static int InRange(int value, int last, string parameter) => value >= 1 && value <= last
        ? value
        : throw new ArgumentOutOfRangeException(
            parameter, value, string.Create(CultureInfo.InvariantCulture, $"The {parameter} must lie from 1 to {last}."));

    private static void CheckYear(int year, string parameter)
    {
        if (year is < FirstYear or > LastYear)
        {
            throw new ArgumentOutOfRangeException(parameter, year, "The year must lie from 1990 to 2099.");
        }
    }
}
