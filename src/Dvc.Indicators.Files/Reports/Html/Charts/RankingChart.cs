namespace Dvc.Indicators.Files;

/// <summary>A cohort's ranking (C2): a dot an agency on a scale of points, or, where they are many, how many have how many points.</summary>
internal sealed class RankingChart(PageScope scope)
{
    /// <summary>The most agencies that are named one by one.</summary>
    public const int MostNamed = 40;

    private const int RowHeight = 26;
    private const decimal Left = 2;
    private const decimal Wide = 96;
    private const decimal BinWidth = 5;

    private readonly ReportFormat _format = scope.Format;

    /// <summary>The chart; empty where fewer than two are ranked.</summary>
    public string Draw(ReportCohort cohort, string id)
    {
        var ranked = cohort.Ranking.Where(agency => agency.Total.Points is not null).ToList();
        if (ranked.Count < 2)
        {
            return "";
        }

        var mean = cohort.Mean.Total.Points?.Value;
        return ranked.Count <= MostNamed ? Dots(ranked, mean, cohort, id) : Columns(ranked, id);
    }

    private string Dots(List<ReportAgency> ranked, decimal? mean, ReportCohort cohort, string id)
    {
        var values = ranked.Select(ValueOf).ToList();
        var scale = ChartScale.Of(mean is { } known ? [.. values, known] : values);
        var rows = ranked.Select(agency => Row(agency, scale, mean));
        var key = mean is { } middle
            ? $"<ul class=\"key\"><li><svg class=\"chart mark\" width=\"16\" height=\"16\" aria-hidden=\"true\"><line class=\"middle\" x1=\"8\" y1=\"0\" x2=\"8\" y2=\"16\"/></svg>"
                + $"{HtmlText.Escape(_format.Text(ReportNames.MeanRow(cohort, _format)))} ({_format.Points(new Points(middle))})</li></ul>"
            : "";
        return $"<figure class=\"ranking\" aria-labelledby=\"{id}-dots\"><figcaption id=\"{id}-dots\">{HtmlText.Name(Finding(ranked))}"
            + $"<small>{scope.Label(HtmlTexts.TotalAxis)}</small></figcaption>{key}<div class=\"dots\">{string.Concat(rows)}{Axis(scale)}</div>"
            + $"<p class=\"note\">{HtmlText.Escape(AxisNote(scale))}</p></figure>\n";
    }

    private string Finding(List<ReportAgency> ranked)
    {
        var (best, last) = (ValueOf(ranked[0]), ValueOf(ranked[^1]));
        if (best == last || ranked.Count(agency => ValueOf(agency) == best) > 1 || ranked[0].HasNoActivity || ranked[^1].HasNoActivity)
        {
            return _format.Text(HtmlTexts.Distribution);
        }

        var gap = _format.Number(best - last, 2, 2);
        return _format.Text(new LocalizedText(
            $"{ranked[0].ShortName} cao nhất, cách đơn vị thấp nhất {gap} điểm", $"{ranked[0].ShortName} is highest, {gap} points above the lowest"));
    }

    private string Row(ReportAgency agency, ChartScale scale, decimal? mean)
    {
        var isOwn = scope.Lead?.Row == agency.Row;
        var svg = new Svg("dot", RowHeight);
        svg.Line("guide", 0, 13, 100, 13);
        foreach (var tick in scale.Ticks)
        {
            svg.Line("grid", At(tick, scale), 0, At(tick, scale), RowHeight);
        }

        if (mean is { } middle)
        {
            svg.Line("middle", At(middle, scale), 0, At(middle, scale), RowHeight);
        }

        svg.Dot("won", At(ValueOf(agency), scale), 13, isOwn ? 7 : 5);
        return $"<div class=\"agency{(isOwn ? " own" : "")}\"><span class=\"n\">{_format.Rank(agency.Rank)}</span>"
            + $"<span class=\"name\">{scope.Link(agency)}</span>{svg}<span class=\"n\"><b>{_format.Points(agency.Total.Points)}</b></span></div>";
    }

    private string Axis(ChartScale scale)
    {
        var svg = new Svg("axis", 18);
        foreach (var tick in scale.Ticks)
        {
            svg.Text("middle", At(tick, scale), 13, _format.Number(tick));
        }

        return $"<div class=\"agency\"><span></span><span class=\"name\"></span>{svg}<span></span></div>";
    }

    private string AxisNote(ChartScale scale) => _format.Text(new LocalizedText(
        $"Trục từ {_format.Number(scale.From)} đến {_format.Number(scale.To)} điểm", $"Axis from {_format.Number(scale.From)} to {_format.Number(scale.To)} points"));

    // Too many to be named: columns of five points with their counts.
    private string Columns(List<ReportAgency> ranked, string id)
    {
        var counts = ranked.GroupBy(agency => decimal.Floor(ValueOf(agency) / BinWidth) * BinWidth).ToDictionary(bin => bin.Key, bin => bin.Count());
        var (from, to, most) = (counts.Keys.Min(), counts.Keys.Max() + BinWidth, counts.Values.Max());
        var width = 100 / ((to - from) / BinWidth);
        var svg = new Svg("columns", 170, $"{id}-bins");
        for (var (low, x) = (from, 0m); low < to; (low, x) = (low + BinWidth, x + width))
        {
            var count = counts.GetValueOrDefault(low);
            var height = count * 120m / most;
            svg.Rectangle("won", x + (width * 0.08m), 145 - height, width * 0.84m, height);
            svg.Text("middle", x + (width / 2), 140 - height, _format.Count(count));
            svg.Text("middle", x + (width / 2), 163, $"{_format.Number(low)}–{_format.Number(low + BinWidth)}");
        }

        return $"<figure class=\"ranking\"><figcaption id=\"{id}-bins\">{scope.Label(HtmlTexts.Distribution)}<small>{scope.Label(HtmlTexts.BinAxis)}"
            + $"</small></figcaption>{svg}</figure>\n";
    }

    private static decimal At(decimal points, ChartScale scale) => Left + (scale.Share(points) * Wide);

    private static decimal ValueOf(ReportAgency agency) => agency.Total.Points!.Value.Value;
}
