namespace Dvc.Indicators.Files;

/// <summary>The method: the rule set and every source.</summary>
internal sealed class MethodSection(PageScope scope, OutputBuffer writer)
{
    private readonly ReportFormat _format = scope.Format;

    public void Write()
    {
        var rules = scope.Report.Rules;
        writer.Write($"<section id=\"method\" aria-labelledby=\"method-head\"><h2 id=\"method-head\">{scope.Label(ReportTexts.Method)}"
            + $"</h2>\n");
        writer.Write($"<p>{scope.Label(rules.Name)} ({scope.Label(rules.Confidence.Label())}).</p>\n");
        writer.Write($"<p>{scope.Label(rules.IsWeighted ? HtmlTexts.HowWeighted : HtmlTexts.HowScored)}</p>\n");
        writer.Write($"<p class=\"note\">{scope.Label(ReportTexts.RuleSet)} <code>{HtmlText.Escape(rules.Id)}</code>, "
            + $"{scope.Label(ReportTexts.Version)} ");
        writer.Write($"{HtmlText.Escape(rules.Version)}, {scope.Label(ReportTexts.Hash)} (SHA-256) <code>{rules.Hash}</code></p>\n");
        WriteRules(rules);
        WriteSources();
        writer.Write("</section>\n");
    }

    private void WriteRules(RuleSet rules)
    {
        var table = new HtmlTable(writer);
        var caption = $"{scope.Label(ReportTexts.RuleSet)}: {scope.Label(ReportTexts.Components)}";
        table.Begin(caption, caption, "", (scope.Label(ReportTexts.Component), false, false), (scope.Label(ReportTexts.Maximum), true, false),
            (scope.Label(HtmlTexts.Threshold), true, false), (scope.Label(ReportTexts.Numerator), false, false),
                (scope.Label(ReportTexts.Denominator), false, false),
            (scope.Label(ReportTexts.Confidence), false, false));
        foreach (var group in rules.Groups)
        {
            var weight = group.Weight is { } known ? $" ({scope.Label(HtmlTexts.Weight)} {_format.Number(known)})" : "";
            writer.Write($"<tr class=\"group\"><th scope=\"row\">{scope.Label(group.Name)}{weight}</th><td "
                + $"class=\"n\">{_format.Number(group.Maximum)}</td><td></td><td></td><td></td><td></td></tr>\n");
            foreach (var part in group.Components)
            {
                var threshold = part.Method == ScoringMethod.MinMax || part.Maximum == 0 ? ReportFormat.NoData
                    : _format.Percentage(part.Target);
                writer.Write($"<tr><th scope=\"row\">{HtmlText.Escape(ReportNames.Component(part, _format))}</th><td "
                    + $"class=\"n\">{_format.Number(part.Maximum)}</td><td class=\"n\">{threshold}</td>");
                writer.Write($"<td class=\"what\">{scope.Label(part.Numerator)}</td><td class=\"what\">{scope.Label(part.Denominator)}"
                    + $"</td><td>{scope.Label(part.Confidence.Label())}</td></tr>\n");
            }
        }

        table.End();
    }

    private void WriteSources()
    {
        writer.Write($"<h3>{scope.Label(ReportTexts.Sources)}</h3>\n<ul>");
        foreach (var citation in scope.Report.Citations)
        {
            var confidence = string.Join(", ", citation.Confidences.Select(one => scope.Label(one.Label())));
            var items = citation.Items.IsEmpty ? "" : $": {HtmlText.Escape(string.Join(", ", citation.Items))}";
            writer.Write($"<li>{HtmlText.Escape(citation.Text)}<span "
                + $"class=\"soft\">{items}{(confidence.Length > 0 ? $" ({confidence})" : "")}</span></li>");
        }

        writer.Write("</ul>\n");
    }
}
