namespace Dvc.Indicators.Files;

/// <summary>The components of one agency with their figures, below their groups.</summary>
internal sealed class ComponentTable
{
    private const int FewestForPercentage = 10;

    private readonly PageScope _scope;
    private readonly OutputBuffer _writer;
    private readonly ReportFormat _format;
    private readonly ChangeText _changes;
    private readonly Dictionary<string, string> _names;
    private readonly HashSet<Component> _shown;
    private readonly bool _hasChange;

    public ComponentTable(PageScope scope, OutputBuffer writer)
    {
        (_scope, _writer, _format, _changes) = (scope, writer, scope.Format, new ChangeText(scope));
        _names = scope.Report.Rules.Components.ToDictionary(part => part.Id, part => HtmlText.Escape(ReportNames.Component(part, _format)),
            StringComparer.Ordinal);
        _shown = [.. scope.Report.ShownComponents];
        _hasChange = scope.Report.Comparison is not null;
    }

    public void Write(ReportAgency agency)
    {
        var table = new HtmlTable(_writer);
        var name = $"{_scope.Label(ReportTexts.Components)}: {HtmlText.Plain(PageScope.NameOf(agency))} ({HtmlText.Plain(agency.Agency.WrittenCode)})";
        table.Begin(_scope.Label(ReportTexts.Components), name, "cards parts",
        [
            (_scope.Label(ReportTexts.Component), false, false), (_scope.Label(ReportTexts.Numerator), true, false),
            (_scope.Label(ReportTexts.Denominator), true, false), (_scope.Label(ReportTexts.Ratio), true, false),
            (_scope.Label(ReportTexts.Points), true, false), (_scope.Label(ReportTexts.Maximum), true, false),
            (_scope.Label(ReportTexts.Lost), true, false),
            .. _hasChange ? [(_scope.Label(ReportTexts.Change), true, false)] : Array.Empty<(string, bool, bool)>(),
        ]);
        var (hasFew, hasOthers) = (false, false);
        foreach (var group in agency.Groups)
        {
            WriteRow("group", _scope.Label(group.Group.Name), null, null, group.Score.Share, group.Score, group.Lost, group.Change?.Points);
            foreach (var part in group.Components.Where(part => _shown.Contains(part.Component)))
            {
                var state = part.Score.State == ScoreState.Scored
                    ? "" : $" <span class=\"note\">{_scope.Label(ReportTexts.NameOf(part.Score.State))}</span>";
                var isFew = part.Denominator is > 0 and < FewestForPercentage;
                (hasFew, hasOthers) = (hasFew || isFew, hasOthers || !part.CanInfluence);
                WriteRow("", $"{_names[part.Component.Id]}{(part.CanInfluence ? "" : " †")}{(isFew ? " ‡" : "")}{state}",
                    part.Numerator, part.Denominator, part.Ratio, part.Score, part.Lost, part.Change?.Points);
            }
        }

        table.End();
        WriteNotes(agency, hasFew, hasOthers);
    }

    private void WriteNotes(ReportAgency agency, bool hasFew, bool hasOthers)
    {
        var authority = agency.PublishingAuthority is { } known ? $" ({HtmlText.Name(known.Name)})" : "";
        _writer.Write(hasOthers ? $"<p class=\"note\">{_scope.Label(HtmlTexts.Dagger)}{authority}.</p>\n" : "");
        _writer.Write(hasFew ? $"<p class=\"note\">{_scope.Label(HtmlTexts.FewNote)}</p>\n" : "");
    }

    private void WriteRow(string kind, string head, long? numerator, long? denominator, Ratio? ratio, ItemScore score, Points? lost, Points? change)
    {
        _writer.Write(kind.Length > 0 ? $"<tr class=\"{kind}\">" : "<tr>");
        _writer.Write($"<th scope=\"row\">{head}</th>");
        Cell("count", ReportTexts.Numerator, numerator is null ? "" : _format.Count(numerator));
        Cell("count", ReportTexts.Denominator, denominator is null ? "" : _format.Count(denominator));
        Cell("", ReportTexts.Ratio, HtmlText.Escape(_format.Percentage(ratio)));
        Cell("", ReportTexts.Points, score.Measured is { } measured
            ? HtmlText.Escape(ReportState.Measured(measured, _format)) : _format.Points(score.Points));
        Cell("", ReportTexts.Maximum, _format.Maximum(score.Maximum));
        Cell("", ReportTexts.Lost, _format.Points(lost));
        if (_hasChange)
        {
            Cell("", ReportTexts.Change, _changes.Points(change?.Value));
        }

        _writer.Write("</tr>\n");
    }

    private void Cell(string kind, LocalizedText label, string value) => _writer.Write(
        $"<td class=\"n{(kind.Length > 0 ? $" {kind}" : "")}{(value.Length == 0 ? " none" : "")}\" data-l=\"{_scope.Label(label)}\">{value}</td>");
}
