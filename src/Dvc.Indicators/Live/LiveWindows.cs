using System.Collections.Immutable;

namespace Dvc.Indicators.Live;

/// <summary>Which periods a live index answers for.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class LiveWindows
{
    private readonly ImmutableArray<ReportingPeriod> _given;

    private LiveWindows(ImmutableArray<ReportingPeriod> given) => _given = given;

    /// <summary>
    /// The month, the quarter and the year that the clock is in, and the month and the quarter before them, which offices still correct when
    /// they report.
    /// </summary>
    public static LiveWindows Standard { get; } = new([]);

    /// <summary>Periods of one's own; each has a result from its start on.</summary>
    /// <param name="periods">The periods, at least one, each once.</param>
    /// <returns>The windows.</returns>
    /// <exception cref="ArgumentNullException">The list or a period is null.</exception>
    /// <exception cref="ArgumentException">There is no period, or one is there twice.</exception>
    public static LiveWindows Of(params IEnumerable<ReportingPeriod> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        ImmutableArray<ReportingPeriod> given = [.. periods.Select(period => period ?? throw new ArgumentNullException(nameof(periods)))];
        return given.Length > 0 && given.Distinct().Count() == given.Length
            ? new LiveWindows(given)
            : throw new ArgumentException("At least one period is asked for, and each once.", nameof(periods));
    }

    /// <summary>The periods that have begun and are answered for at an instant, in a fixed order.</summary>
    internal ImmutableArray<ReportingPeriod> At(VietnamTime now) =>
        _given.IsEmpty ? StandardAt(now.Date) : [.. _given.Where(period => period.Start <= now)];

    /// <summary>The first instant after one at which <see cref="At"/> may give other periods; null where it never will.</summary>
    internal VietnamTime? NextAfter(VietnamTime now)
    {
        if (_given.IsEmpty)
        {
            return MonthOf(now.Date) is { LastDay.Year: ReportingPeriod.LastYear, LastDay.Month: 12 } ? null : MonthOf(now.Date).End;
        }

        VietnamTime[] starts = [.. _given.Select(period => period.Start).Where(start => start > now)];
        return starts.Length == 0 ? null : starts.Min();
    }

    private static ImmutableArray<ReportingPeriod> StandardAt(DateOnly day)
    {
        var month = MonthOf(day);
        var quarter = ReportingPeriod.Quarter(day.Year, ((day.Month - 1) / 3) + 1);
        ReportingPeriod?[] periods = [month, quarter, ReportingPeriod.Year(day.Year), month.Previous(), quarter.Previous()];
        return [.. periods.OfType<ReportingPeriod>()];
    }

    private static ReportingPeriod MonthOf(DateOnly day) => ReportingPeriod.Month(day.Year, day.Month);
}
