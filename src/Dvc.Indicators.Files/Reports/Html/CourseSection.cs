namespace Dvc.Indicators.Files;

/// <summary>The course over three or more periods: the total, the groups, and both as a table.</summary>
internal sealed class CourseSection(PageScope scope, OutputBuffer writer)
{
    private const int TotalHeight = 150;
    private const int GroupHeight = 96;

    private readonly ReportFormat _format = scope.Format;

    public void Write()
    {
        if (ReportCourse.Find(scope.Report) is not { } course)
        {
            return;
        }

        writer.Write($"<section id=\"course\" aria-labelledby=\"course-head\"><h2 id=\"course-head\">{scope.Label(HtmlTexts.Course)}</h2>\n");
        if (scope.Lead is { } lead)
        {
            WriteGroups(course, lead);
            WritePeriods(course, lead);
        }
        else if (scope.Report.MainCohort is { } cohort)
        {
            WriteAgencies(course, cohort);
        }

        writer.Write("</section>\n");
    }

    /// <summary>The total of one agency over the periods (C3); empty with fewer than three.</summary>
    public static string Total(PageScope scope, ReportAgency agency, string id)
    {
        if (ReportCourse.Find(scope.Report) is not { } course)
        {
            return "";
        }

        var line = CourseLines.Of(scope, course, agency, score => score.Total.Points?.Value);
        if (line.Known.Count < 2)
        {
            return "";
        }

        var scale = ChartScale.Of([.. line.Values.OfType<decimal>()]);
        var finding = HtmlText.Escape(scope.Format.Text(CourseLines.Finding(course, line)));
        return $"<figure class=\"course\"><figcaption id=\"{id}-course\">{finding}<small>{scope.Label(HtmlTexts.TotalByPeriod)}</small></figcaption>"
            + $"{new CourseChart(scope.Format).Points(line, scale, TotalHeight, $"{id}-course")}</figure>";
    }

    private void WriteGroups(ReportCourse course, ReportAgency lead)
    {
        writer.Write($"<h3>{scope.Label(HtmlTexts.ShareOverTime)}</h3>\n<div class=\"small\">");
        foreach (var group in scope.Report.Rules.Groups)
        {
            var line = CourseLines.Of(scope, course, lead, score => score.Group(group.Id).Share?.ToPercentage(2));
            if (line.Known.Count > 0)
            {
                writer.Write($"<figure><figcaption id=\"course-{HtmlText.Escape(group.Id)}\">{scope.Label(group.Name)}</figcaption>"
                    + $"{new CourseChart(_format).Shares(line, GroupHeight, $"course-{HtmlText.Escape(group.Id)}")}</figure>");
            }
        }

        writer.Write("</div>\n");
    }

    private void WritePeriods(ReportCourse course, ReportAgency lead)
    {
        var table = new HtmlTable(writer);
        table.Begin(scope.Label(HtmlTexts.TotalByPeriod), scope.Label(HtmlTexts.TotalByPeriod), "", [
            (scope.Label(ReportTexts.Period), false, false), (scope.Label(ReportTexts.Total), true, false),
            .. scope.Report.Rules.Groups.Select(group => (scope.Label(group.Name), true, false)),
        ]);
        foreach (var (period, result) in course.Periods)
        {
            var score = CourseLines.ScoreIn(scope, result, lead);
            table.Row("", HtmlText.Escape(_format.PeriodTitle(period)),
                [_format.Points(score?.Total.Points), .. scope.Report.Rules.Groups.Select(group => _format.Points(score?.Group(group.Id).Points))]);
        }

        table.End();
    }

    private void WriteAgencies(ReportCourse course, ReportCohort cohort)
    {
        var table = new HtmlTable(writer);
        table.Begin(scope.Label(HtmlTexts.TotalByPeriod), scope.Label(HtmlTexts.TotalByPeriod), "", [
            (scope.Label(ReportTexts.Agency), false, false),
            .. course.Periods.Select(one => (HtmlText.Escape(ReportCourse.Brief(one.Period, _format)), true, false)),
        ]);
        foreach (var agency in cohort.Ranking)
        {
            table.Row("", scope.Link(agency), [.. course.Periods.Select(one => _format.Points(CourseLines.ScoreIn(scope, one.Result, agency)?.Total.Points))]);
        }

        table.End();
    }
}
