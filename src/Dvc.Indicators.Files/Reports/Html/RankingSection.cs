using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>The rankings: for each cohort of two or more a chart and a table.</summary>
internal sealed class RankingSection(PageScope scope, OutputBuffer writer)
{
    private readonly ReportFormat _format = scope.Format;
    private readonly ChangeText _changes = new(scope);
    private readonly bool _hasChange = scope.Report.Comparison is not null;
    private readonly bool _hasGrade = !scope.Report.Rules.Grades.IsEmpty;

    /// <summary>The id of a cohort's section.</summary>
    public static string IdOf(ReportCohort cohort) => FormattableString.Invariant($"c{cohort.Cohort.Index}");

    public IEnumerable<FlushPoint> Write()
    {
        foreach (var cohort in scope.Cohorts)
        {
            foreach (var point in WriteCohort(cohort))
            {
                yield return point;
            }
        }
    }

    /// <summary>The heading of a cohort's section: the only ranking of several agencies is called just that.</summary>
    public static LocalizedText HeadOf(PageScope scope, ReportCohort cohort) =>
        scope.Lead is null && cohort == scope.Report.MainCohort ? HtmlTexts.RankingTable : cohort.Title;

    private IEnumerable<FlushPoint> WriteCohort(ReportCohort cohort)
    {
        var id = IdOf(cohort);
        writer.Write($"<section id=\"{id}\" aria-labelledby=\"{id}-head\"><h2 id=\"{id}-head\">{HtmlText.Name(_format.Text(HeadOf(scope, cohort)))} "
            + $"({_format.Count(cohort.Ranking.Length)})</h2>\n");
        writer.Write(scope.Lead is null && cohort == scope.Report.MainCohort ? "" : new RankingChart(scope).Draw(cohort, id));
        if (cohort.Change is { } change)
        {
            writer.Write($"<p class=\"note\">{HtmlText.Plain(_format.Text(change.ToSentence()))}</p>\n");
        }

        foreach (var point in WriteTable(cohort))
        {
            yield return point;
        }

        writer.Write("</section>\n");
    }

    private IEnumerable<FlushPoint> WriteTable(ReportCohort cohort)
    {
        var table = new HtmlTable(writer);
        var caption = $"{scope.Label(ReportTexts.Ranking)}: {HtmlText.Plain(_format.Text(cohort.Title))}";
        table.Begin(HtmlTable.Unseen(caption), caption, "sortable cards rank",
        [
            (scope.Label(ReportTexts.Rank), true, false), (scope.Label(ReportTexts.Agency), false, false),
            (scope.Label(ReportTexts.Total), true, true),
            .. _hasChange ? [(scope.Label(ReportTexts.Change), true, true), (scope.Label(ReportTexts.Places), true, true)]
            : Array.Empty<(string, bool, bool)>(),
            .. _hasGrade ? [(scope.Label(ReportTexts.Grade), false, false)] : Array.Empty<(string, bool, bool)>(),
            .. scope.Report.Rules.Groups.Select(group => ($"{scope.Label(group.Name)} <span class=\"soft\">/{_format.Maximum(new Points(group.Maximum))}</span>", true, true)),
        ]);
        var places = cohort.Ranking.OrderBy(agency => agency.ShortName, VietnameseComparer.Ordering)
            .Index().ToDictionary(one => one.Item.Row, one => one.Index);
        foreach (var agency in cohort.Ranking)
        {
            WriteRow(agency, places[agency.Row]);
            yield return default;
        }

        WriteMean(cohort);
        writer.Write($"</table></div>\n<p class=\"note\">{scope.Label(HtmlTexts.MeanNote)}</p>\n");
    }

    private void WriteRow(ReportAgency agency, int place)
    {
        writer.Write("<tr>");
        Number(agency.Rank?.Value, _format.Rank(agency.Rank), " place");
        var state = agency.HasNoActivity ? $" <span class=\"note\">{scope.Label(ReportTexts.NoActivity)}</span>" : "";
        writer.Write($"<th scope=\"row\" data-v=\"{place.ToString(CultureInfo.InvariantCulture)}\">{scope.Link(agency)}{state}</th>");
        var total = agency.Total.Measured is { } measured
            ? $"<span class=\"part\">{HtmlText.Escape(ReportState.Measured(measured, _format))}</span>" : _format.Points(agency.Total.Points);
        Number(agency.Total.Points?.Value, total, " total");
        if (_hasChange)
        {
            Number(agency.Change?.Total.Points?.Value, _changes.Points(agency.Change?.Total.Points?.Value), " change");
            Number(agency.Change?.Total.Places, _changes.Places(agency.Change?.Total.Places), " change");
        }

        if (_hasGrade)
        {
            var grade = agency.Grade is { } earned ? scope.Report.Rules.Grades.IndexOf(earned).ToString(CultureInfo.InvariantCulture) : "";
            var name = agency.Grade is { } known ? scope.Label(known.Name) : ReportFormat.NoData;
            writer.Write($"<td class=\"change\"{(grade.Length > 0 ? $" data-v=\"{grade}\"" : "")}>{name}</td>");
        }

        WriteGroups(agency);
        writer.Write("</tr>\n");
    }

    // As cells where there is room, and as a list that opens where there is not.
    private void WriteGroups(ReportAgency agency)
    {
        var groups = scope.Report.Rules.Groups;
        for (var group = 0; group < groups.Length; group++)
        {
            var points = agency.GroupScore(group).Points;
            Number(points?.Value, _format.Points(points), " wide");
        }

        writer.Write($"<td class=\"narrow-only\"><details><summary>{_format.Count(groups.Length)} {scope.Label(HtmlTexts.SixGroups)}</summary><dl>");
        for (var group = 0; group < groups.Length; group++)
        {
            writer.Write($"<div><dt>{scope.Label(groups[group].Name)}</dt><dd>{_format.Points(agency.GroupScore(group).Points)}/"
                + $"{_format.Maximum(new Points(groups[group].Maximum))}</dd></div>");
        }

        writer.Write("</dl></details></td>");
    }

    // The mean stands in a body of its own, so that sorting leaves it at the end.
    private void WriteMean(ReportCohort cohort)
    {
        writer.Write("</tbody>");
        writer.Write($"<tbody><tr class=\"mean\"><td class=\"place\"></td><th scope=\"row\">{scope.Label(ReportNames.MeanRow(cohort, _format))} ¹</th>");
        writer.Write($"<td class=\"n total\">{_format.Points(cohort.Mean.Total.Points)}</td>"
            + $"{(_hasChange ? "<td class=\"wide\"></td><td class=\"wide\"></td>" : "")}{(_hasGrade ? "<td class=\"wide\"></td>" : "")}");
        foreach (var group in cohort.Mean.Groups)
        {
            writer.Write($"<td class=\"n wide\">{_format.Points(group.Points)}</td>");
        }

        writer.Write("</tr></tbody>");
    }

    private void Number(decimal? value, string shown, string kind = "")
    {
        var sorted = value is { } known ? $" data-v=\"{known.ToString(CultureInfo.InvariantCulture)}\"" : "";
        writer.Write($"<td class=\"n{kind}\"{sorted}>{shown}</td>");
    }
}
