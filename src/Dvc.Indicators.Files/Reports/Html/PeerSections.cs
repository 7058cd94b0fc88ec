namespace Dvc.Indicators.Files;

/// <summary>What a report on several agencies tells beyond their ranking: who moved most, and who leads and ends each group.</summary>
internal sealed class PeerSections(PageScope scope, OutputBuffer writer)
{
    private const int Most = 5;

    private readonly ReportFormat _format = scope.Format;

    /// <summary>Whether any agency of the main cohort rose or fell.</summary>
    public static bool HasMovers(Report report) => report.MainCohort is { } cohort && cohort.Ranking.Any(agency => MoveOf(agency) is not (null or 0));

    /// <summary>Whether the main cohort has two agencies to compare.</summary>
    public static bool HasExtremes(Report report) => report.MainCohort is { } cohort && cohort.Ranking.Length > 1;

    public void Write()
    {
        if (scope.Report.MainCohort is not { } cohort)
        {
            return;
        }

        if (HasMovers(scope.Report))
        {
            WriteMovers(cohort);
        }

        if (HasExtremes(scope.Report))
        {
            WriteExtremes(cohort);
        }
    }

    private void WriteMovers(ReportCohort cohort)
    {
        writer.Write($"<section id=\"movers\" aria-labelledby=\"movers-head\"><h2 id=\"movers-head\">{scope.Label(HtmlTexts.Movers)}</h2>\n<div class=\"two\">");
        var moved = cohort.Ranking.Where(agency => MoveOf(agency) is not (null or 0)).OrderByDescending(MoveOf).ToList();
        WriteTable(HtmlTexts.Rose, [.. moved.Where(agency => MoveOf(agency) > 0).Take(Most)]);
        WriteTable(HtmlTexts.Fell, [.. moved.Where(agency => MoveOf(agency) < 0).Reverse().Take(Most)]);
        writer.Write("</div></section>\n");
    }

    private void WriteTable(LocalizedText caption, List<ReportAgency> agencies)
    {
        if (agencies.Count == 0)
        {
            return;
        }

        var (table, changes) = (new HtmlTable(writer), new ChangeText(scope));
        var title = _format.Text(caption);
        var head = HtmlText.Escape($"{char.ToUpperInvariant(title[0])}{title.AsSpan(1)}");
        table.Begin(head, head, "narrow", (scope.Label(ReportTexts.Agency), false, false), (scope.Label(ReportTexts.Change), true, false),
            (scope.Label(ReportTexts.Places), true, false), (scope.Label(ReportTexts.Total), true, false));
        foreach (var agency in agencies)
        {
            table.Row("", scope.Link(agency), changes.Points(MoveOf(agency)), changes.Places(agency.Change?.Total.Places), _format.Points(agency.Total.Points));
        }

        table.End();
    }

    private void WriteExtremes(ReportCohort cohort)
    {
        writer.Write($"<section id=\"extremes\" aria-labelledby=\"extremes-head\"><h2 id=\"extremes-head\">{scope.Label(HtmlTexts.Extremes)}</h2>\n");
        var table = new HtmlTable(writer);
        table.Begin(HtmlTable.Unseen(scope.Label(HtmlTexts.Extremes)), $"{scope.Label(HtmlTexts.Extremes)}: {scope.Label(HtmlTexts.Table)}", "cards", (scope.Label(ReportTexts.Group), false, false),
            (scope.Label(HtmlTexts.Average), true, false), (scope.Label(HtmlTexts.Highest), false, false), (scope.Label(HtmlTexts.Lowest), false, false));
        foreach (var (g, group) in scope.Report.Rules.Groups.Index())
        {
            var judged = cohort.Ranking.Where(agency => !agency.HasNoActivity).Select(agency => (Agency: agency, agency.GroupScore(g).Points))
                .Where(one => one.Points is not null).OrderByDescending(one => one.Points!.Value.Value).ToList();
            if (judged.Count > 1)
            {
                writer.Write($"<tr><th scope=\"row\">{scope.Label(group.Name)}</th><td class=\"n\" data-l=\"{scope.Label(HtmlTexts.Average)}\">"
                    + $"{_format.Points(cohort.Mean.Groups[g].Points)}/{_format.Maximum(new Points(group.Maximum))}</td>");
                Cell(HtmlTexts.Highest, judged[0]);
                Cell(HtmlTexts.Lowest, judged[^1]);
                writer.Write("</tr>\n");
            }
        }

        table.End();
        writer.Write("</section>\n");
    }

    private void Cell(LocalizedText label, (ReportAgency Agency, Points? Points) one) => writer.Write(
        $"<td data-l=\"{scope.Label(label)}\">{scope.Link(one.Agency)} ({_format.Points(one.Points)})</td>");

    private static decimal? MoveOf(ReportAgency agency) => agency.Change?.Total.Points?.Value;
}
