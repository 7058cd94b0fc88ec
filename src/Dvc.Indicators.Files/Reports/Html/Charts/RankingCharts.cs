namespace Dvc.Indicators.Files;

/// <summary>Dot plots of rankings: a whole cohort, or one agency among its neighbours.</summary>
internal sealed class RankingCharts(Report report, ReportFormat format)
{
    /// <summary>The most agencies that are named one by one; a larger cohort is one row of dots.</summary>
    public const int MostNamed = 40;

    private const int MostInOneChart = 12;
    private const int RowHeight = 24;
    private const int NameWidth = 212;
    private const int LongestName = 27;
    private const int PlotEnd = 345;

    private readonly Dictionary<Cohort, List<ReportAgency>> _ranked = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The totals of a cohort, a dot each, in one chart or two on one scale; none where fewer than two agencies have a total.
    /// </summary>
    public IReadOnlyList<string> Cohort(ReportCohort cohort, string title)
    {
        var ranked = RankedOf(cohort);
        if (ranked.Count < 2)
        {
            return [];
        }

        return ranked.Count <= MostNamed ? Named(cohort, ranked, title) : [OneRow(cohort, ranked, title)];
    }

    /// <summary>One agency among the best, its neighbours and the last of its cohort; null without a rank or company.</summary>
    public string? Agency(ReportAgency agency, ReportCohort cohort)
    {
        var ranked = RankedOf(cohort);
        if (agency.Neighbours is not { } neighbours || ranked.Count < 2)
        {
            return null;
        }

        var rows = new[] { ranked[0].Row, neighbours.Above?.Row, agency.Row, neighbours.Below?.Row, ranked[^1].Row }
            .OfType<int>().Distinct().Select(row => report.Agencies[row]).ToList();
        var title = $"{HtmlText.Escape(format.Text(HtmlTexts.Position))}: {HtmlText.Plain(PageScope.NameOf(agency))}";
        return Rows(rows, agency.Row, Scale(ranked), cohort.Mean.Total.Points, title);
    }

    // Each agency of a cohort asks for it.
    private List<ReportAgency> RankedOf(ReportCohort cohort)
    {
        if (!_ranked.TryGetValue(cohort.Cohort, out var ranked))
        {
            ranked = [.. cohort.Ranking.Where(agency => agency.Total.Points is not null)];
            _ranked.Add(cohort.Cohort, ranked);
        }

        return ranked;
    }

    private List<string> Named(ReportCohort cohort, List<ReportAgency> ranked, string title)
    {
        var parts = ranked.Chunk(ranked.Count > MostInOneChart ? (ranked.Count + 1) / 2 : ranked.Count).Select(part =>
            part.ToList()).ToList();
        return parts.ConvertAll(part =>
        {
            var places = parts.Count > 1 ? $" ({HtmlText.Escape($"{format.Rank(part[0].Rank)} – {format.Rank(part[^1].Rank)}")})" : "";
            return Rows(part, -1, Scale(ranked), cohort.Mean.Total.Points,
                $"{HtmlText.Escape(format.Text(HtmlTexts.Distribution))}: {title}{places}");
        });
    }

    private string Rows(List<ReportAgency> rows, int own, (decimal From, decimal To) scale, Points? mean, string title)
    {
        var description = rows.Select(row => $"{format.Rank(row.Rank)}. {PageScope.NameOf(row)} {format.Points(row.Total.Points)}");
        var svg = new Svg(title, HtmlText.Plain(string.Join("; ", description)), (rows.Count * RowHeight) + 4, "dots");
        if (mean is { } middle)
        {
            var x = At(middle.Value, scale);
            svg.Line("mean", x, 2, x, (rows.Count * RowHeight) + 2);
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var (y, kind) = ((i * RowHeight) + 13, rows[i].Row == own ? " own" : "");
            svg.Text($"name{kind}", 0, y + 4, $"{HtmlText.Escape(format.Rank(rows[i].Rank))}. "
                + $"{HtmlText.Plain(PageScope.NameOf(rows[i]), LongestName)}");
            svg.Line("guide", NameWidth, y, PlotEnd, y);
            svg.Dot($"dot{kind}", At(rows[i].Total.Points!.Value.Value, scale), y, rows[i].Row == own ? 6 : 4.5m);
            svg.Text($"number{kind}", Svg.Width, y + 4, HtmlText.Escape(format.Points(rows[i].Total.Points)));
        }

        return svg.ToString();
    }

    private string OneRow(ReportCohort cohort, List<ReportAgency> ranked, string title)
    {
        var scale = Scale(ranked);
        var (best, last) = (ranked[0], ranked[^1]);
        var description = $"{Label(HtmlTexts.Highest)} {format.Points(best.Total.Points)}; {Label(HtmlTexts.Lowest)} "
            + $"{format.Points(last.Total.Points)}; "
            + $"{Label(ReportTexts.Mean)} {format.Points(cohort.Mean.Total.Points)}";
        var svg = new Svg($"{HtmlText.Escape(Label(HtmlTexts.Distribution))}: {title}", HtmlText.Escape(description), 54, "strip");
        svg.Line("guide", 10, 18, 390, 18);
        foreach (var agency in ranked)
        {
            svg.Dot("dot", Wide(agency.Total.Points!.Value.Value), 18, 4.5m);
        }

        if (cohort.Mean.Total.Points is { } mean)
        {
            svg.Line("mean", Wide(mean.Value), 6, Wide(mean.Value), 30);
        }

        svg.Text("name", 0, 48, HtmlText.Escape($"{Label(HtmlTexts.Lowest)} {format.Points(last.Total.Points)}"));
        svg.Text("middle", 200, 48, HtmlText.Escape($"{Label(ReportTexts.Mean)} {format.Points(cohort.Mean.Total.Points)}"));
        svg.Text("number", Svg.Width, 48, HtmlText.Escape($"{Label(HtmlTexts.Highest)} {format.Points(best.Total.Points)}"));
        return svg.ToString();

        decimal Wide(decimal points) => 10 + ((points - scale.From) / (scale.To - scale.From) * 380);
    }

    private string Label(LocalizedText text) => format.Text(text);

    private static decimal At(decimal points, (decimal From, decimal To) scale) =>
        NameWidth + 6 + ((points - scale.From) / (scale.To - scale.From) * (PlotEnd - NameWidth - 12));

    // A dot has no length, so its scale need not begin at 0; that of equal agencies has to have a length all the same.
    private static (decimal From, decimal To) Scale(List<ReportAgency> ranked)
    {
        var (to, from) = (ranked[0].Total.Points!.Value.Value, ranked[^1].Total.Points!.Value.Value);
        return to > from ? (from, to) : (from - 1, to + 1);
    }
}
