using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>The values of one agency over the periods of a course.</summary>
internal static class CourseLines
{
    private const int FewestInRow = 3;

    /// <summary>A value of each period, and the word for each that has none.</summary>
    public static CourseLine Of(PageScope scope, ReportCourse course, ReportAgency agency, Func<AgencyScore, decimal?> value)
    {
        var scores = course.Periods.Select(one => ScoreIn(scope, one.Result, agency)).ToList();
        return new CourseLine(
            [.. course.Periods.Select(one => ReportCourse.Brief(one.Period, scope.Format))],
            [.. scores.Select(score => score is { } known ? value(known) : null)],
            [.. scores.Select(score => scope.Format.Text(GapOf(score)))]);
    }

    /// <summary>The agency's score in the result of one period, in the same cohort; null where it has none there.</summary>
    public static AgencyScore? ScoreIn(PageScope scope, RankedResult? result, ReportAgency agency)
    {
        if (result is null || result.Scores.Agencies.IndexOf(agency.Agency.Code) is not (>= 0 and var row))
        {
            return null;
        }

        return result.CohortOf(row).Key == scope.Report.Result.CohortOf(agency.Row).Key ? result.Scores[row] : null;
    }

    /// <summary>What the course shows: a run of rises or falls to its end, else the highest and the lowest.</summary>
    public static LocalizedText Finding(ReportCourse course, CourseLine line)
    {
        var (rises, falls) = (Run(line.Values, 1), Run(line.Values, -1));
        if (rises >= FewestInRow || falls >= FewestInRow)
        {
            return rises > falls
                ? new($"Tăng {rises} kỳ liên tiếp", $"Up {rises} periods in a row")
                : new($"Giảm {falls} kỳ liên tiếp", $"Down {falls} periods in a row");
        }

        var (high, low) = (line.Known.MaxBy(i => line.Values[i]!.Value), line.Known.MinBy(i => line.Values[i]!.Value));
        return line.Values[high] == line.Values[low]
            ? HtmlTexts.TotalByPeriod
            : new(Told(Language.Vietnamese, "Cao nhất", "thấp nhất"), Told(Language.English, "Highest", "lowest"));

        string Told(Language language, string highest, string lowest)
        {
            var format = ReportFormat.From(language);
            return $"{highest} {format.Period(course.Periods[high].Period)} ({format.Number(line.Values[high]!.Value, 2, 2)}), "
                + $"{lowest} {format.Period(course.Periods[low].Period)} ({format.Number(line.Values[low]!.Value, 2, 2)})";
        }
    }

    private static LocalizedText GapOf(AgencyScore? score) => score switch
    {
        null => new("chưa có", "none"),
        { HasNoActivity: true } => new("không phát sinh", "none arose"),
        _ => new("chưa đủ", "incomplete"),
    };

    private static int Run(ImmutableArray<decimal?> values, int sign)
    {
        var run = 0;
        for (var i = values.Length - 1; i > 0 && values[i] is { } now && values[i - 1] is { } before && Math.Sign(now - before) == sign; i--)
        {
            run++;
        }

        return run;
    }
}
