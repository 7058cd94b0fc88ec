using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>The rankings: for each cohort a dot plot and a table.</summary>
internal sealed class RankingSection(PageScope scope, OutputBuffer writer)
{
    private readonly ReportFormat _format = scope.Format;
    private readonly RankingCharts _charts = new(scope.Report, scope.Format);

    public IEnumerable<FlushPoint> Write()
    {
        if (scope.Cohorts.IsEmpty)
        {
            yield break;
        }

        writer.Write($"<section id=\"ranking\" aria-labelledby=\"ranking-head\"><h2 "
            + $"id=\"ranking-head\">{scope.Label(ReportTexts.Ranking)}</h2>\n");
        foreach (var cohort in scope.Cohorts)
        {
            foreach (var point in WriteCohort(cohort))
            {
                yield return point;
            }
        }

        writer.Write("</section>\n");
    }

    private IEnumerable<FlushPoint> WriteCohort(ReportCohort cohort)
    {
        var title = HtmlText.Plain(_format.Text(cohort.Title));
        writer.Write($"<h3>{HtmlText.Name(_format.Text(cohort.Title))}</h3>\n");
        if (_charts.Cohort(cohort, title) is [_, ..] charts)
        {
            writer.Write($"<figure><figcaption>{scope.Label(HtmlTexts.Distribution)}</figcaption>");
            writer.Write(charts.Count == 1 ? charts[0] : $"<div class=\"pair\">{string.Concat(charts)}</div>");
            writer.Write($"<ul class=\"key\"><li>{scope.Label(HtmlTexts.MeanMark)} ({_format.Points(cohort.Mean.Total.Points)})</li>"
                + $"</ul></figure>\n");
        }

        if (cohort.Change is { } change)
        {
            writer.Write($"<p class=\"note\">{HtmlText.Plain(_format.Text(change.ToSentence()))}</p>\n");
        }

        return WriteTable(cohort, title);
    }

    private IEnumerable<FlushPoint> WriteTable(ReportCohort cohort, string title)
    {
        var table = new HtmlTable(writer);
        var caption = $"{scope.Label(ReportTexts.Ranking)}: {title} ({_format.Count(cohort.Ranking.Length)})";
        var hasChange = scope.Report.Comparison is not null;
        var hasGrade = !scope.Report.Rules.Grades.IsEmpty;
        table.Begin($"{_format.Count(cohort.Ranking.Length)} "
            + $"{scope.Label(cohort.Ranking.Length == 1 ? HtmlTexts.OneAgency : HtmlTexts.ManyAgencies)}", caption, "sortable",
        [
            (scope.Label(ReportTexts.Rank), true, false), (scope.Label(ReportTexts.Agency), false, false),
                (scope.Label(ReportTexts.Total), true, true),
            .. hasChange ? [(scope.Label(ReportTexts.Change), true, true), (scope.Label(ReportTexts.Places), true, true)]
            : Array.Empty<(string, bool, bool)>(),
            .. hasGrade ? [(scope.Label(ReportTexts.Grade), false, false)] : Array.Empty<(string, bool, bool)>(),
            .. scope.Report.Rules.Groups.Select(group => ($"{scope.Label(group.Name)} <span class=\"soft\">/ "
                + $"{_format.Maximum(new Points(group.Maximum))}</span>", true, true)),
        ]);
        var places = cohort.Ranking.OrderBy(agency => PageScope.NameOf(agency), VietnameseComparer.Ordering)
            .Index().ToDictionary(one => one.Item.Row, one => one.Index);
        foreach (var agency in cohort.Ranking)
        {
            WriteRow(agency, places[agency.Row], hasChange, hasGrade);
            yield return default;
        }

        WriteMean(cohort, hasChange, hasGrade);
        writer.Write("</table></div>\n");
    }

    private void WriteRow(ReportAgency agency, int place, bool hasChange, bool hasGrade)
    {
        writer.Write("<tr>");
        Number(agency.Rank?.Value, _format.Rank(agency.Rank));
        writer.Write($"<th scope=\"row\" data-v=\"{place.ToString(CultureInfo.InvariantCulture)}\">{scope.Link(agency)}</th>");
        Number(agency.Total.Points?.Value, _format.Points(agency.Total.Points), " total");
        if (hasChange)
        {
            Number(agency.Change?.Total.Points?.Value, _format.Change(agency.Change?.Total.Points?.Value));
            Number(agency.Change?.Total.Places, _format.Places(agency.Change?.Total.Places));
        }

        if (hasGrade)
        {
            var grade = agency.Grade is { } earned ? scope.Report.Rules.Grades.IndexOf(earned).ToString(CultureInfo.InvariantCulture) : "";
            var name = agency.Grade is { } known ? scope.Label(known.Name) : ReportFormat.NoData;
            writer.Write($"<td{(grade.Length > 0 ? $" data-v=\"{grade}\"" : "")}>{name}</td>");
        }

        for (var group = 0; group < scope.Report.Rules.Groups.Length; group++)
        {
            var points = agency.GroupScore(group).Points;
            Number(points?.Value, _format.Points(points));
        }

        writer.Write("</tr>\n");
    }

    // The mean stands in a body of its own, so that sorting leaves it at the end.
    private void WriteMean(ReportCohort cohort, bool hasChange, bool hasGrade)
    {
        writer.Write("</tbody>");
        if (cohort.Ranking.Length < 2)
        {
            return;
        }

        writer.Write($"<tbody><tr class=\"mean\"><td></td><th scope=\"row\">{scope.Label(ReportNames.MeanRow(cohort))}</th>");
        writer.Write($"<td class=\"n total\">{_format.Points(cohort.Mean.Total.Points)}"
            + $"</td>{(hasChange ? "<td></td><td></td>" : "")}{(hasGrade ? "<td></td>" : "")}");
        foreach (var group in cohort.Mean.Groups)
        {
            writer.Write($"<td class=\"n\">{_format.Points(group.Points)}</td>");
        }

        writer.Write("</tr></tbody>");
    }

    private void Number(decimal? value, string shown, string kind = "")
    {
        var sorted = value is { } known ? $" data-v=\"{known.ToString(CultureInfo.InvariantCulture)}\"" : "";
        writer.Write($"<td class=\"n{kind}\"{sorted}>{shown}</td>");
    }
}
