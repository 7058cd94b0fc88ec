namespace Dvc.Indicators.Files;

/// <summary>The agencies, a part each: place, groups, components, what can be gained.</summary>
internal sealed class AgencySection
{
    private readonly PageScope _scope;
    private readonly OutputBuffer _writer;
    private readonly ReportFormat _format;
    private readonly ChangeText _changes;
    private readonly ComponentTable _components;

    public AgencySection(PageScope scope, OutputBuffer writer)
    {
        (_scope, _writer, _format) = (scope, writer, scope.Format);
        (_changes, _components) = (new ChangeText(scope), new ComponentTable(scope, writer));
    }

    public IEnumerable<FlushPoint> Write()
    {
        if (_scope.Agencies.IsEmpty)
        {
            yield break;
        }

        _writer.Write($"<section id=\"agencies\" aria-labelledby=\"agencies-head\"><h2 id=\"agencies-head\">{_scope.Label(Head(_scope))}</h2>\n");
        foreach (var agency in _scope.Agencies)
        {
            WriteAgency(agency);
            yield return default;
        }

        _writer.Write("</section>\n");
    }

    /// <summary>The heading: of one agency its components, of several the agencies.</summary>
    public static LocalizedText Head(PageScope scope) => scope.Agencies.Length == 1 ? ReportTexts.Components : ReportTexts.Agencies;

    private void WriteAgency(ReportAgency agency)
    {
        var id = PageScope.IdOf(agency);
        _writer.Write($"<article id=\"{id}\" aria-labelledby=\"{id}-head\"><h3 id=\"{id}-head\">{_scope.Name(PageScope.NameOf(agency))}</h3>\n");
        var place = CohortPlace.Find(_scope.Report.Result, agency.Row);
        if (agency.Row != _scope.Report.Lead?.Row)
        {
            WriteFacts(agency, place);
            _writer.Write($"<div class=\"two\">{CourseSection.Total(_scope, agency, id)}{new GroupChart(_scope).Draw(agency, place?.Mean, id)}</div>\n");
        }

        _components.Write(agency);
        if (_scope.Lead?.Row != agency.Row)
        {
            new RoomList(_scope, _writer).Write(agency);
        }

        _writer.Write("</article>\n");
    }

    private void WriteFacts(ReportAgency agency, CohortPlace? place)
    {
        _writer.Write($"<ul class=\"facts\"><li>{_scope.Label(ReportTexts.Code)} <b>{HtmlText.Name(agency.Agency.WrittenCode)}</b></li>");
        _writer.Write(agency.Total.Measured is { } measured
            ? $"<li>{_scope.Label(ReportTexts.Total)} <b>{HtmlText.Escape(ReportState.Measured(measured, _format))}</b></li>"
            : $"<li>{_scope.Label(ReportTexts.Total)} <b>{_format.Points(agency.Total.Points)}</b>/{_format.Maximum(agency.Total.Maximum)}</li>");
        if (place?.Rank is { } rank)
        {
            _writer.Write($"<li>{_scope.Label(ReportTexts.RankLong)} <b>{_format.Rank(rank)}</b>/{_format.Count(place.Ranked)}</li>");
        }

        if (agency.Grade is { } grade)
        {
            _writer.Write($"<li>{_scope.Label(ReportTexts.Grade)} <b>{_scope.Label(grade.Name)}</b></li>");
        }

        if (agency.Change?.Total is { Points: { } points } change)
        {
            _writer.Write($"<li>{_scope.Label(ReportTexts.Change)} <b>{_changes.Points(points.Value)}</b></li>");
            _writer.Write(place is null || change.Places is null ? "" : $"<li>{_scope.Label(ReportTexts.Places)} <b>{_changes.Places(change.Places)}</b></li>");
        }

        _writer.Write(agency.HasNoActivity ? $"<li><span class=\"badge\">{_scope.Label(ReportTexts.NoActivity)}</span></li>" : "");
        _writer.Write("</ul>\n");
        if (agency.Total.State == ScoreState.Incomplete)
        {
            var missing = agency.Missing.Select(id => _scope.Report.Rules.FindComponent(id) is { } part ? ReportNames.Component(part, _format) : id);
            _writer.Write($"<p class=\"note\">{_scope.Label(HtmlTexts.NoTotal)}: {HtmlText.Escape(string.Join("; ", missing))}.</p>\n");
        }
    }
}
