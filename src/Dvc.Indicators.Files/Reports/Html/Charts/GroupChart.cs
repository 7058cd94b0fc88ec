namespace Dvc.Indicators.Files;

/// <summary>The groups of one agency (C1): what it has of each maximum, on one scale of points, with the period before and the mean of the cohort.</summary>
internal sealed class GroupChart(PageScope scope)
{
    private const int RowHeight = 32;
    private const decimal Middle = 16;

    private readonly ReportFormat _format = scope.Format;

    /// <summary>The chart; the id makes its title unique on the page.</summary>
    public string Draw(ReportAgency agency, CohortMean? mean, string id)
    {
        var groups = agency.Groups.Where(group => group.Score.Maximum.Value > 0).ToList();
        if (groups.Count == 0)
        {
            return "";
        }

        var most = groups.Max(group => Math.Max(group.Score.Maximum.Value, group.Score.Points?.Value ?? 0));
        var rows = groups.Select(group => Row(group, MeanOf(agency, mean, group), most));
        return $"<figure class=\"groups\" aria-labelledby=\"{id}-groups\"><figcaption id=\"{id}-groups\">{HtmlText.Escape(Finding(groups))}"
            + $"<small>{scope.Label(HtmlTexts.GroupAxis)} {_format.Number(most)}</small></figcaption>{Key(groups, mean)}"
            + $"<div class=\"bars\">{string.Concat(rows)}</div></figure>\n";
    }

    private static Points? MeanOf(ReportAgency agency, CohortMean? mean, ReportGroup group)
    {
        var place = agency.Groups.IndexOf(group);
        return mean is null || place < 0 ? null : mean.Groups[place].Points;
    }

    // The finding is the title; where everything is reached or little is known, a plain label.
    private string Finding(List<ReportGroup> groups)
    {
        var furthest = groups.Where(group => group.Lost is { Value: > 0 }).MaxBy(group => group.Lost!.Value.Value);
        return furthest is null || groups.Count(group => group.Score.Points is not null) < 2
            ? _format.Text(HtmlTexts.PointsByGroup)
            : _format.Text(new LocalizedText(
                $"{furthest.Group.Name.Vietnamese} còn cách điểm tối đa xa nhất", $"{furthest.Group.Name.English} is furthest from its maximum"));
    }

    private string Key(List<ReportGroup> groups, CohortMean? mean)
    {
        List<string> keys =
        [
            ChartMarks.Key("won", null, scope.Label(HtmlTexts.Won)), ChartMarks.Key("whole", null, scope.Label(HtmlTexts.MaximumWord)),
        ];
        if (groups.Exists(group => Unmeasured(group) > 0))
        {
            keys.Add(ChartMarks.Key("none", null, scope.Label(HtmlTexts.NoDataWord)));
        }

        if (groups.Exists(group => group.Change?.PointsBefore is not null))
        {
            keys.Add(ChartMarks.Key("before", ChartMarks.Tick, scope.Label(HtmlTexts.BeforeWord)));
        }

        if (mean is not null)
        {
            keys.Add(ChartMarks.Key("mean", ChartMarks.Diamond, scope.Label(HtmlTexts.MeanWord)));
        }

        return $"<ul class=\"key\">{string.Concat(keys)}<li>{scope.Label(HtmlTexts.RightColumn)}</li></ul>";
    }

    private string Row(ReportGroup group, Points? mean, decimal most)
    {
        var svg = new Svg("bar", RowHeight);
        var (maximum, points) = (group.Score.Maximum.Value, group.Score.Points ?? group.Score.Measured?.Points);
        var none = Unmeasured(group);
        svg.Rectangle("whole", 0, 9, (maximum - none) / most * 100, 14);
        if (points is { Value: > 0 } reached)
        {
            svg.Rectangle("won", 0, 9, reached.Value / most * 100, 14);
        }

        if (none > 0)
        {
            svg.Rectangle("none", (maximum - none) / most * 100, 9, none / most * 100, 14);
        }

        if (group.Change?.PointsBefore is { } before)
        {
            svg.Mark("before", before.Value / most * 100, Middle, ChartMarks.Tick);
        }

        if (mean is { } middle)
        {
            svg.Mark("mean", middle.Value / most * 100, Middle, ChartMarks.Diamond);
        }

        var shown = group.Score.Measured is { } measured
            ? HtmlText.Escape(ReportState.Measured(measured, _format))
            : $"<b>{_format.Points(group.Score.Points)}</b>/{_format.Maximum(group.Score.Maximum)}";
        return $"<div class=\"group\"><span class=\"name\">{scope.Label(group.Group.Name)}</span>{svg}<span class=\"n\">{shown}</span>"
            + $"<span class=\"n soft\">{(group.Lost is null ? "" : _format.Points(group.Lost))}</span></div>";
    }

    private static decimal Unmeasured(ReportGroup group) => group.Score.Measured is { } measured
        ? group.Score.Maximum.Value - measured.Maximum.Value
        : group.Score.Points is null ? group.Score.Maximum.Value : 0;
}
