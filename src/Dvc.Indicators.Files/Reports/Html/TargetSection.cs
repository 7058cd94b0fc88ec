namespace Dvc.Indicators.Files;

/// <summary>The targets of the agency at the top: what was reached of what was asked.</summary>
internal sealed class TargetSection(PageScope scope, OutputBuffer writer)
{
    private readonly ReportFormat _format = scope.Format;

    public void Write()
    {
        if (scope.Lead is not { Targets: { IsEmpty: false } targets })
        {
            return;
        }

        writer.Write($"<section id=\"targets\" aria-labelledby=\"targets-head\"><h2 id=\"targets-head\">{scope.Label(ReportTexts.Targets)}</h2>\n");
        var table = new HtmlTable(writer);
        table.Begin(HtmlTable.Unseen(scope.Label(ReportTexts.Targets)), $"{scope.Label(ReportTexts.Targets)}: {scope.Label(HtmlTexts.Table)}", "cards", (scope.Label(ReportTexts.Target), false, false),
            (scope.Label(ReportTexts.Actual), true, false), (scope.Label(ReportTexts.TargetLevel), true, false),
            (scope.Label(ReportTexts.Gap), true, false), (scope.Label(ReportTexts.TargetResult), false, false));
        var sources = targets.Select(target => SourceOf(target.Target)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var target in targets)
        {
            var number = _format.Number(sources.IndexOf(SourceOf(target.Target)) + 1);
            writer.Write($"<tr><th scope=\"row\">{scope.Label(target.Target.Name)} <sup>{number}</sup></th>");
            Cell(ReportTexts.Actual, _format.Percentage(target.Actual));
            Cell(ReportTexts.TargetLevel, _format.Percentage(target.Target.Percentage));
            Cell(ReportTexts.Gap, _format.Change(target.Gap));
            writer.Write($"<td class=\"state\">{SignOf(target)} {scope.Label(ReportNames.TargetState(target))}</td></tr>\n");
        }

        table.End();
        writer.Write($"<ol class=\"sources\">{string.Concat(sources.Select(source => $"<li>{HtmlText.Escape(source)}</li>"))}</ol>\n</section>\n");
    }

    private static string SignOf(TargetResult target) => target.IsMet switch { true => "●", false => "○", null => ReportFormat.NoData };

    private string SourceOf(OfficialTarget target) =>
        target.Confidence == Confidence.Assumed ? $"{target.Source} – {_format.Text(target.Confidence.Label())}" : target.Source;

    private void Cell(LocalizedText label, string value) => writer.Write($"<td class=\"n\" data-l=\"{scope.Label(label)}\">{value}</td>");
}
