namespace Dvc.Indicators.Files;

/// <summary>The charts of groups: their shares beside the cohort's mean, and their points won and lost.</summary>
internal sealed class GroupCharts(ReportFormat format)
{
    private const int RowHeight = 38;
    private const int LongestName = 44;

    /// <summary>Horizontal bars: how much of each group's maximum was reached, and a tick at the cohort's mean.</summary>
    public string Shares(string name, IReadOnlyList<(LocalizedText Name, ItemScore Score)> groups, CohortMean? mean)
    {
        var description = groups.Select(group => $"{format.Text(group.Name)} {format.Percentage(group.Score.Share)}");
        var svg = new Svg(Title(HtmlTexts.ShareByGroup, name), HtmlText.Escape(string.Join("; ", description)), groups.Count * RowHeight,
            "shares");
        for (var g = 0; g < groups.Count; g++)
        {
            var (top, share) = (g * RowHeight, groups[g].Score.Share);
            svg.Text("name", 0, top + 13, HtmlText.Plain(format.Text(groups[g].Name), LongestName));
            svg.Text("number", Svg.Width, top + 13, HtmlText.Escape(format.Percentage(share)));
            svg.Rectangle("all", 0, top + 19, Svg.Width, 11);
            if (share is { } known)
            {
                svg.Rectangle("won", 0, top + 19, Svg.Width * Math.Min(1, known.Round(4)), 11);
            }

            if (mean?.Groups[g].Share is { } middle)
            {
                var x = Svg.Width * Math.Min(1, middle.Round(4));
                svg.Line("under", x, top + 16, x, top + 33);
                svg.Line("mean", x, top + 16, x, top + 33);
            }
        }

        return svg.ToString();
    }

    /// <summary>Stacked bars on one scale of points: won, lost, and without data as an empty frame.</summary>
    public string Points(string name, IReadOnlyList<ReportGroup> groups)
    {
        var shown = groups.Where(group => group.Score.Maximum.Value > 0).ToList();
        var most = shown.Count == 0 ? 1 : shown.Max(group => Math.Max(group.Score.Maximum.Value, group.Score.Points?.Value ?? 0));
        var description = shown.Select(group => $"{format.Text(group.Group.Name)} {Told(group)}");
        var svg = new Svg(Title(HtmlTexts.PointsByGroup, name), HtmlText.Escape(string.Join("; ", description)), shown.Count * RowHeight,
            "points");
        for (var g = 0; g < shown.Count; g++)
        {
            var (top, group) = (g * RowHeight, shown[g]);
            svg.Text("name", 0, top + 13, HtmlText.Plain(format.Text(group.Group.Name), LongestName - 8));
            svg.Text("number", Svg.Width, top + 13, HtmlText.Escape(Told(group)));
            decimal x = 0;
            foreach (var (kind, points) in new[] { ("won", group.Score.Points), ("lost", group.Lost), ("none", group.WithoutData) })
            {
                var width = (points?.Value ?? 0) / most * Svg.Width;
                if (width > 0)
                {
                    // The frame of what has no data is drawn within its place.
                    svg.Rectangle(kind, kind == "none" ? x + 1 : x, top + (kind == "none" ? 20 : 19),
                        kind == "none" ? Math.Max(1, width - 2) : width, kind == "none" ? 9 : 11);
                }

                x += width;
            }
        }

        return svg.ToString();
    }

    private string Told(ReportGroup group) => group.Lost is { } lost
        ? $"{format.Points(group.Score.Points)}/{format.Maximum(group.Score.Maximum)} ({format.Text(HtmlTexts.LostWord)} "
            + $"{format.Points(lost)})"
        : group.Score.Measured is { } measured ? ReportState.Measured(measured, format)
        : $"{ReportFormat.NoData}/{format.Maximum(group.Score.Maximum)} ({format.Text(HtmlTexts.NoDataWord)})";

    private string Title(LocalizedText title, string name) => $"{HtmlText.Escape(format.Text(title))}: {HtmlText.Plain(name)}";
}
