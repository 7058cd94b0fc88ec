using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>The agencies, a part each: place, course, points won and lost, components, what can still be won.</summary>
internal sealed class AgencySection
{
    private const int MostWinnable = 8;

    private readonly PageScope _scope;
    private readonly OutputBuffer _writer;
    private readonly ReportFormat _format;
    private readonly GroupCharts _groupCharts;
    private readonly RankingCharts _rankingCharts;
    private readonly ImmutableArray<string> _periods;
    private readonly Dictionary<string, string> _names;
    private readonly HashSet<Component> _shown;
    private readonly bool _hasChange;

    public AgencySection(PageScope scope, OutputBuffer writer)
    {
        (_scope, _writer, _format) = (scope, writer, scope.Format);
        (_groupCharts, _rankingCharts) = (new GroupCharts(_format), new RankingCharts(scope.Report, _format));
        _periods = [.. scope.Report.Course.Select(one => one.Scores.Context.Period is { } period ? _format.Period(period)
            : ReportFormat.NoData)];
        _names = scope.Report.Rules.Components.ToDictionary(part => part.Id, part => HtmlText.Escape(ReportNames.Component(part, _format)),
            StringComparer.Ordinal);
        _shown = [.. scope.Report.ShownComponents];
        _hasChange = scope.Report.Comparison is not null;
    }

    /// <summary>The key to the charts of points.</summary>
    public static string Key(PageScope scope) =>
        $"<ul class=\"key\"><li><i></i>{scope.Label(HtmlTexts.Won)}</li><li><i class=\"lost\"></i>{scope.Label(HtmlTexts.LostWord)}</li>"
        + $"<li><i class=\"none\"></i>{scope.Label(HtmlTexts.NoDataWord)}</li></ul>";

    public IEnumerable<FlushPoint> Write()
    {
        if (_scope.Agencies.IsEmpty)
        {
            yield break;
        }

        _writer.Write($"<section id=\"agencies\" aria-labelledby=\"agencies-head\"><h2 "
            + $"id=\"agencies-head\">{_scope.Label(ReportTexts.Agencies)}</h2>\n");
        foreach (var agency in _scope.Agencies)
        {
            WriteAgency(agency);
            yield return default;
        }

        _writer.Write("</section>\n");
    }

    private void WriteAgency(ReportAgency agency)
    {
        var id = PageScope.IdOf(agency);
        var cohort = _scope.Report.Cohorts[agency.Cohort.Index];
        _writer.Write($"<article id=\"{id}\" aria-labelledby=\"{id}-head\"><h3 "
            + $"id=\"{id}-head\">{HtmlText.Name(PageScope.NameOf(agency))}</h3>\n");
        WriteFacts(agency, cohort);
        WriteCharts(agency, cohort);
        WriteComponents(agency);
        WriteWinnable(agency);
        if (agency.Winnable.Any(points => !points.CanInfluence))
        {
            var authority = agency.PublishingAuthority is { } known ? $" ({HtmlText.Name(known.Name)})" : "";
            _writer.Write($"<p class=\"note\">{_scope.Label(HtmlTexts.Dagger)}{authority}.</p>\n");
        }

        _writer.Write("</article>\n");
    }

    private void WriteFacts(ReportAgency agency, ReportCohort cohort)
    {
        _writer.Write($"<ul class=\"facts\"><li>{_scope.Label(ReportTexts.Code)} <b>{HtmlText.Name(agency.Agency.WrittenCode)}</b></li>");
        _writer.Write($"<li>{_scope.Label(ReportTexts.Total)} <b>{_format.Points(agency.Total.Points)}"
            + $"</b>/{_format.Maximum(agency.Total.Maximum)}</li>");
        if (agency.Rank is { } rank && cohort.Ranking.Length > 1)
        {
            _writer.Write($"<li>{_scope.Label(ReportTexts.Rank)} <b>{_format.Rank(rank)}</b>/{_format.Count(cohort.Ranking.Length)}</li>");
        }

        if (agency.Grade is { } grade)
        {
            _writer.Write($"<li>{_scope.Label(ReportTexts.Grade)} <b>{_scope.Label(grade.Name)}</b></li>");
        }

        if (agency.Change?.Total is { } change)
        {
            _writer.Write($"<li>{_scope.Label(ReportTexts.Change)} <b>{_format.Change(change.Points?.Value)}</b></li>");
            _writer.Write(cohort.Ranking.Length > 1 ? $"<li>{_scope.Label(ReportTexts.Places)} <b>{_format.Places(change.Places)}</b>"
                + $"</li>" : "");
        }

        if (agency.HasNoActivity)
        {
            _writer.Write($"<li><span class=\"no\">{_scope.Label(ReportTexts.NoActivity)}</span></li>");
        }

        _writer.Write("</ul>\n");
        WriteNeighbours(agency);
        if (agency.Total.Measured is { } measured)
        {
            var missing = agency.Missing.Select(id => _names[id]);
            _writer.Write($"<p>{HtmlText.Escape(ReportState.Measured(measured, _format))}. "
                + $"{_scope.Label(HtmlTexts.NoTotal)}: {string.Join("; ", missing)}.</p>\n");
        }
    }

    private void WriteNeighbours(ReportAgency agency)
    {
        var parts = new List<string>();
        if (agency.Neighbours is { Above: { } above, GapAbove: { } gapAbove })
        {
            parts.Add(Gap(HtmlTexts.Behind, above, gapAbove));
        }

        if (agency.Neighbours is { Tied: [var tied, ..] equals })
        {
            var more = equals.Length > 1 ? $" {_scope.Label(HtmlTexts.AndMore)} {_format.Count(equals.Length - 1)}" : "";
            parts.Add($"{_scope.Label(HtmlTexts.TiedWith)} {_scope.Link(_scope.Report.Agencies[tied.Row])}{more}");
        }

        if (agency.Neighbours is { Below: { } below, GapBelow: { } gapBelow })
        {
            parts.Add(Gap(HtmlTexts.Ahead, below, gapBelow));
        }

        if (parts.Count > 0)
        {
            _writer.Write($"<p class=\"note\">{_scope.Label(HtmlTexts.Position)}: {string.Join("; ", parts)}.</p>\n");
        }
    }

    private string Gap(LocalizedText word, Standing other, Points gap) =>
        $"{_scope.Label(word)} {_scope.Link(_scope.Report.Agencies[other.Row])} {_format.Points(gap)} {_scope.Label(HtmlTexts.By)}";

    private void WriteCharts(ReportAgency agency, ReportCohort cohort)
    {
        _writer.Write($"<div class=\"pair\"><figure><figcaption>{_scope.Label(HtmlTexts.PointsByGroup)}</figcaption>");
        _writer.Write($"{_groupCharts.Points(PageScope.NameOf(agency), agency.Groups)}{Key(_scope)}</figure>");
        var (place, course) = (_rankingCharts.Agency(agency, cohort), CourseChart.Draw(agency, _periods, _format));
        if (place is not null || course is not null)
        {
            _writer.Write("<div>");
            _writer.Write(place is null ? "" : $"<figure><figcaption>{_scope.Label(HtmlTexts.Position)}</figcaption>{place}</figure>");
            _writer.Write(course is null ? "" : $"<figure><figcaption>{_scope.Label(HtmlTexts.Course)} "
                + $"({HtmlText.Escape(_periods[0])} – {HtmlText.Escape(_periods[^1])})</figcaption>{course}</figure>");
            _writer.Write("</div>");
        }

        _writer.Write("</div>\n");
    }

    private void WriteComponents(ReportAgency agency)
    {
        var table = new HtmlTable(_writer);
        var name = $"{_scope.Label(ReportTexts.Components)}: {HtmlText.Plain(PageScope.NameOf(agency))} "
            + $"({HtmlText.Plain(agency.Agency.WrittenCode)})";
        table.Begin(_scope.Label(ReportTexts.Components), name, "",
        [
            (_scope.Label(ReportTexts.Component), false, false), (_scope.Label(ReportTexts.Numerator), true, false),
                (_scope.Label(ReportTexts.Denominator), true, false),
            (_scope.Label(ReportTexts.Ratio), true, false), (_scope.Label(ReportTexts.Points), true, false),
                (_scope.Label(ReportTexts.Maximum), true, false),
            (_scope.Label(ReportTexts.Lost), true, false),
            .. _hasChange ? [(_scope.Label(ReportTexts.Change), true, false)] : Array.Empty<(string, bool, bool)>(),
        ]);
        foreach (var group in agency.Groups)
        {
            table.Row("group", _scope.Label(group.Group.Name),
                Cells(null, null, group.Score.Share, group.Score, group.Lost, group.Change?.Points));
            foreach (var part in group.Components.Where(part => _shown.Contains(part.Component)))
            {
                var state = part.Score.State == ScoreState.Scored
                    ? "" : $" <span class=\"soft\">({_scope.Label(ReportTexts.NameOf(part.Score.State))})</span>";
                var head = $"{_names[part.Component.Id]}{(part.CanInfluence ? "" : " †")}{state}";
                table.Row("", head, Cells(part.Numerator, part.Denominator, part.Ratio, part.Score, part.Lost, part.Change?.Points));
            }
        }

        table.End();
    }

    private string[] Cells(long? numerator, long? denominator, Ratio? ratio, ItemScore score, Points? lost, Points? change)
    {
        string[] cells =
        [
            numerator is null ? "" : _format.Count(numerator), denominator is null ? "" : _format.Count(denominator),
                _format.Percentage(ratio),
            _format.Points(score.Points), _format.Maximum(score.Maximum), _format.Points(lost),
        ];
        return _hasChange ? [.. cells, _format.Change(change?.Value)] : cells;
    }

    private void WriteWinnable(ReportAgency agency)
    {
        _writer.Write($"<h4>{_scope.Label(ReportTexts.Winnable)}</h4>\n");
        if (agency.Winnable.IsEmpty)
        {
            _writer.Write($"<p>{_scope.Label(HtmlTexts.NothingToWin)}</p>\n");
            return;
        }

        _writer.Write("<ol class=\"win\">");
        foreach (var points in agency.Winnable.Take(MostWinnable))
        {
            var name = points.Component is { } part ? _names[part.Id] : _scope.Label(points.Group.Name);
            var noData = points.HasData ? "" : $" <span class=\"soft\">({_scope.Label(HtmlTexts.NoDataWord)})</span>";
            _writer.Write($"<li><b>{_format.Points(points.InTotal)}</b><span>{name}{(points.CanInfluence ? "" : " †")}{noData}"
                + $"</span></li>");
        }

        _writer.Write("</ol>\n");
        if (agency.Winnable.Length > MostWinnable)
        {
            var rest = agency.Winnable.Skip(MostWinnable).Sum(points => points.InTotal.Value);
            _writer.Write($"<p class=\"note\">{_scope.Label(HtmlTexts.AndMore)} "
                + $"{_format.Count(agency.Winnable.Length - MostWinnable)} {_scope.Label(HtmlTexts.MoreItems)}: ");
            _writer.Write($"{_format.Points(new Points(rest))} {_scope.Label(HtmlTexts.By)}.</p>\n");
        }
    }
}
