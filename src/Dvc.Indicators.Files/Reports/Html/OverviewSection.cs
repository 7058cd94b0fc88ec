namespace Dvc.Indicators.Files;

/// <summary>The overview: the headline rates and groups of the page's one agency, or of its first cohort.</summary>
internal sealed class OverviewSection(PageScope scope, OutputBuffer writer)
{
    private readonly ReportFormat _format = scope.Format;
    private readonly GroupCharts _charts = new(scope.Format);

    public void Write()
    {
        writer.Write($"<section id=\"overview\" aria-labelledby=\"overview-head\"><h2 "
            + $"id=\"overview-head\">{scope.Label(ReportTexts.Overview)}</h2>\n");
        WriteComparison();
        if (scope.Lead is { } lead)
        {
            WriteLead(lead);
        }
        else if (!scope.Cohorts.IsEmpty)
        {
            WriteCohort(scope.Cohorts[0]);
        }

        writer.Write("</section>\n");
    }

    private void WriteComparison()
    {
        if (scope.Report.Refusal is { } refusal)
        {
            writer.Write($"<p class=\"note\">{scope.Label(HtmlTexts.NotCompared)}: {scope.Label(refusal.Message)}</p>\n");
        }
        else if (scope.Report.Comparison?.Before.Scores.Context is { Period: { } period } context)
        {
            var cut = context.Cut is { } known ? $" ({scope.Label(ReportTexts.Cut)} {_format.Time(known)})" : "";
            writer.Write($"<p class=\"note\">{scope.Label(HtmlTexts.ChangedSince)} {HtmlText.Escape(_format.Period(period))}{cut}.</p>\n");
        }
    }

    private void WriteLead(ReportAgency lead)
    {
        var change = lead.Change?.Total.Points is { } points
            ? $"<span>{scope.Label(ReportTexts.Change)} <b>{_format.Change(points.Value)}</b></span>" : "";
        var rank = lead.Rank is { } known && lead.Cohort.Rows.Length > 1
            ? $"<span>{scope.Label(ReportTexts.Rank)} <b>{_format.Rank(known)}</b>/{_format.Count(lead.Cohort.Rows.Length)}</span>"
            : "";
        var grade = lead.Grade is { } earned ? $"<span>{scope.Label(ReportTexts.Grade)} <b>{scope.Label(earned.Name)}</b></span>" : "";
        writer.Write($"<p class=\"lead\"><span>{HtmlText.Name(PageScope.NameOf(lead))}</span><span><span "
            + $"class=\"big\">{_format.Points(lead.Total.Points)}</span> ");
        writer.Write($"<span class=\"of\">/ {_format.Maximum(lead.Total.Maximum)} {scope.Label(HtmlTexts.By)}</span>"
            + $"</span>{change}{rank}{grade}</p>\n");
        WriteRates(lead);
        WriteCharts(lead);
        WriteTargets(lead);
    }

    private void WriteRates(ReportAgency lead)
    {
        var rates = lead.Rates.Where(rate => scope.Report.ShownRates.Contains(rate.Rate)).ToList();
        if (rates.Count == 0)
        {
            return;
        }

        writer.Write($"<h3>{scope.Label(ReportTexts.Rates)}</h3>\n<ul class=\"tiles\">");
        foreach (var rate in rates)
        {
            var target = lead.Targets.Where(target => target.IsMeasured
                && (target.Target.Item == rate.Rate.Id || target.Target.Item == rate.Rate.Item)).ToList();
            var status = target.Count == 0 ? "" : $"<small>{scope.Label(ReportTexts.Target)} "
                + $"{_format.Percentage(target[0].Target.Percentage)}: {StatusOf(target[0])}</small>";
            writer.Write($"<li><b>{_format.Percentage(rate.Value)}</b><span>{scope.Label(rate.Rate.Name)}</span>{status}</li>");
        }

        writer.Write("</ul>\n");
    }

    private string StatusOf(TargetResult target) =>
        scope.Label(ReportNames.TargetState(target)).ToLowerInvariant() + (target.Gap is { } gap ? $" ({_format.Change(gap)})" : "");

    private void WriteCharts(ReportAgency lead)
    {
        var mean = lead.Cohort.Rows.Length > 1 ? scope.Report.Result.MeanOf(lead.Cohort) : null;
        var groups = lead.Groups.Select(group => (group.Group.Name, group.Score)).ToList();
        writer.Write($"<div class=\"pair\"><figure><figcaption>{scope.Label(HtmlTexts.ShareByGroup)}</figcaption>");
        writer.Write(_charts.Shares(PageScope.NameOf(lead), groups, mean));
        writer.Write(mean is null ? "" : $"<ul class=\"key\"><li><i class=\"mean\"></i>{scope.Label(HtmlTexts.MeanMark)}</li></ul>");
        writer.Write($"</figure><figure><figcaption>{scope.Label(HtmlTexts.PointsByGroup)}</figcaption>");
        writer.Write(_charts.Points(PageScope.NameOf(lead), lead.Groups));
        writer.Write($"{AgencySection.Key(scope)}</figure></div>\n");
    }

    private void WriteTargets(ReportAgency lead)
    {
        if (lead.Targets.IsEmpty)
        {
            return;
        }

        var table = new HtmlTable(writer);
        var name = $"{scope.Label(ReportTexts.Targets)}: {HtmlText.Plain(PageScope.NameOf(lead))}";
        table.Begin(scope.Label(ReportTexts.Targets), name, "", (scope.Label(ReportTexts.Target), false, false),
            (scope.Label(ReportTexts.Actual), true, false),
            (scope.Label(ReportTexts.Gap), true, false), (scope.Label(ReportTexts.State), false, false),
                (scope.Label(ReportTexts.LegalSource), false, false));
        foreach (var target in lead.Targets)
        {
            var kind = target.IsMet switch { true => "yes", false => "no", null => "soft" };
            writer.Write($"<tr><th scope=\"row\">{scope.Label(target.Target.Name)}</th><td "
                + $"class=\"n\">{_format.Percentage(target.Actual)}</td>");
            writer.Write($"<td class=\"n\">{_format.Change(target.Gap)}</td><td class=\"{kind}\">{scope.Label(ReportNames.TargetState(target))}</td>");
            writer.Write($"<td class=\"what soft\">{HtmlText.Escape(target.Target.Source)} "
                + $"({scope.Label(target.Target.Confidence.Label())})</td></tr>\n");
        }

        table.End();
    }

    private void WriteCohort(ReportCohort cohort)
    {
        var ranked = cohort.Ranking.Where(agency => agency.Total.Points is not null).ToList();
        writer.Write($"<p class=\"lead\"><span>{scope.Label(ReportNames.MeanRow(cohort))}</span><span><span "
            + $"class=\"big\">{_format.Points(cohort.Mean.Total.Points)}</span> ");
        writer.Write($"<span class=\"of\">/ {_format.Maximum(cohort.Mean.Total.Maximum)} {scope.Label(HtmlTexts.By)}</span></span>"
            + $"</p>\n<ul class=\"tiles\">");
        writer.Write($"<li><b>{_format.Count(cohort.Ranking.Length)}</b><span>{scope.Label(HtmlTexts.AgencyCount)}</span>"
            + $"<small>{scope.Label(cohort.Title)}</small></li>");
        if (ranked.Count > 0)
        {
            WriteTile(HtmlTexts.Highest, _format.Points(ranked[0].Total.Points), ranked[0]);
            WriteTile(HtmlTexts.Lowest, _format.Points(ranked[^1].Total.Points), ranked[^1]);
        }

        writer.Write("</ul>\n");
        WriteCohortRates(cohort);
        var groups = scope.Report.Rules.Groups.Zip(cohort.Mean.Groups).Select(group => (group.First.Name, group.Second)).ToList();
        writer.Write($"<figure><figcaption>{scope.Label(HtmlTexts.ShareByGroup)}</figcaption>");
        writer.Write($"{_charts.Shares(_format.Text(ReportNames.MeanRow(cohort)), groups, null)}</figure>\n");
    }

    private void WriteTile(LocalizedText label, string number, ReportAgency agency) =>
        writer.Write($"<li><b>{number}</b><span>{scope.Label(label)}</span><small>{HtmlText.Name(PageScope.NameOf(agency))}</small></li>");

    private void WriteCohortRates(ReportCohort cohort)
    {
        var rates = scope.Report.Rules.HeadlineRates.Index().Where(rate => scope.Report.ShownRates.Contains(rate.Item))
            .Select(rate => (rate.Item, Agencies: Known(cohort, rate.Index))).Where(rate => rate.Agencies.Count > 0).ToList();
        if (rates.Count == 0)
        {
            return;
        }

        var table = new HtmlTable(writer);
        table.Begin(scope.Label(ReportTexts.Rates), scope.Label(ReportTexts.Rates), "", (scope.Label(ReportTexts.Rate), false, false),
            (scope.Label(HtmlTexts.Highest), true, false), (scope.Label(ReportTexts.Agency), false, false),
            (scope.Label(HtmlTexts.Lowest), true, false), (scope.Label(ReportTexts.Agency), false, false));
        foreach (var (rate, agencies) in rates)
        {
            writer.Write($"<tr><th scope=\"row\">{scope.Label(rate.Name)}</th>");
            foreach (var (agency, value) in new[] { agencies[0], agencies[^1] })
            {
                writer.Write($"<td class=\"n\">{_format.Percentage(value)}</td><td "
                    + $"class=\"what\">{HtmlText.Name(PageScope.NameOf(agency))}</td>");
            }

            writer.Write("</tr>\n");
        }

        table.End();
    }

    private static List<(ReportAgency Agency, Ratio Value)> Known(ReportCohort cohort, int rate) =>
        [.. cohort.Ranking.Where(agency => agency.Rates[rate].Value is not null).Select(agency =>
            (agency, agency.Rates[rate].Value!.Value)).OrderByDescending(one => one.Item2)];
}
