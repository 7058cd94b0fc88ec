using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>The periods of a report's course in order, those between them of which no result was given included.</summary>
internal sealed class ReportCourse
{
    private const int MostPeriods = 60;

    private ReportCourse(ImmutableArray<(ReportingPeriod Period, RankedResult? Result)> periods) => Periods = periods;

    /// <summary>The periods, oldest first, with their results.</summary>
    public ImmutableArray<(ReportingPeriod Period, RankedResult? Result)> Periods { get; }

    /// <summary>The course of a report; null with fewer than three periods.</summary>
    public static ReportCourse? Find(Report report)
    {
        var known = report.Course.Where(result => result.Scores.Context.Period is not null)
            .Select(result => (Period: result.Scores.Context.Period!, Result: (RankedResult?)result))
            .DistinctBy(one => one.Period).OrderBy(one => one.Period.FirstDay).ThenBy(one => one.Period.LastDay).ToList();
        return known.Count < 3 ? null : new ReportCourse([.. Filled(known)]);
    }

    /// <summary>A period as brief as an axis needs it: T7, Q3, 2026.</summary>
    public static string Brief(ReportingPeriod period, ReportFormat format)
    {
        var first = period.FirstDay;
        return period.Kind switch
        {
            PeriodKind.Month => format.Text(new LocalizedText($"T{format.Number(first.Month)}", first.ToString("MMM", CultureInfo.InvariantCulture))),
            PeriodKind.Quarter => $"Q{format.Number((first.Month + 2) / 3)}",
            PeriodKind.Days => format.Text(new LocalizedText(
                period.LastDay.ToString("dd'/'M", CultureInfo.InvariantCulture),
                period.LastDay.ToString("d MMM", CultureInfo.InvariantCulture))),
            _ => first.ToString("yyyy", CultureInfo.InvariantCulture),
        };
    }

    // A month without a result is a gap in the course, not a shorter way from one month to another.
    private static IEnumerable<(ReportingPeriod, RankedResult?)> Filled(List<(ReportingPeriod Period, RankedResult? Result)> known)
    {
        var all = new List<(ReportingPeriod, RankedResult?)>();
        var results = known.ToDictionary(one => one.Period, one => one.Result);
        for (var period = known[^1].Period; period is not null && all.Count < MostPeriods; period = period.Previous())
        {
            all.Add((period, results.GetValueOrDefault(period)));
            if (period == known[0].Period)
            {
                all.Reverse();
                return known.TrueForAll(one => all.Exists(each => each.Item1 == one.Period)) ? all : known;
            }
        }

        return known;
    }
}
