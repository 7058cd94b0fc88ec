namespace Dvc.Indicators.Files;

/// <summary>How far the agencies of a cohort lie apart in each group (C8): least to most, the middle half, and the mean, as shares of the maximum.</summary>
internal sealed class SpreadChart(PageScope scope)
{
    private const int RowHeight = 26;

    private readonly ReportFormat _format = scope.Format;

    /// <summary>The chart; empty where no group has two scores.</summary>
    public string Draw(ReportCohort cohort, string id)
    {
        var rows = scope.Report.Rules.Groups.Select((group, g) => Row(cohort, group, g)).Where(row => row.Length > 0).ToList();
        if (rows.Count == 0)
        {
            return "";
        }

        var axis = new Svg("axis", 18);
        foreach (var tick in new[] { 0, 50, 100 })
        {
            axis.Text(tick switch { 0 => "start", 100 => "end", _ => "middle" }, tick, 13, $"{_format.Number(tick)}%");
        }

        var keys = $"<ul class=\"key\">{ChartMarks.Key("mean", ChartMarks.Diamond, scope.Label(HtmlTexts.MeanWord))}"
            + $"<li>{scope.Label(HtmlTexts.SpreadKey)}</li></ul>";
        return $"<figure class=\"spread\" aria-labelledby=\"{id}-spread\"><figcaption id=\"{id}-spread\">{scope.Label(HtmlTexts.Spread)}"
            + $"<small>{scope.Label(HtmlTexts.SpreadAxis)}</small></figcaption>{keys}<div class=\"strips\">{string.Concat(rows)}"
            + $"<div class=\"strip\"><span class=\"name\"></span>{axis}<span></span></div></div></figure>\n";
    }

    private string Row(ReportCohort cohort, Group group, int g)
    {
        var shares = cohort.Ranking.Select(agency => agency.GroupScore(g).Share).OfType<Ratio>().Order().ToList();
        if (shares.Count < 2 || cohort.Mean.Groups[g] is not { Share: { } mean, Points: { } points } score)
        {
            return "";
        }

        var svg = new Svg("span", RowHeight);
        svg.Line("grid", 0, 13, 100, 13);
        svg.Line("range", At(shares[0]), 13, At(shares[^1]), 13);
        svg.Line("half", At(shares[shares.Count / 4]), 13, At(shares[shares.Count * 3 / 4]), 13);
        svg.Mark("mean", At(mean), 13, ChartMarks.Diamond);
        return $"<div class=\"strip\"><span class=\"name\">{scope.Label(group.Name)}</span>{svg}"
            + $"<span class=\"n\"><b>{_format.Points(points)}</b>/{_format.Maximum(score.Maximum)}</span></div>";
    }

    private static decimal At(Ratio share) => Math.Min(100, share.ToPercentage(2));
}
