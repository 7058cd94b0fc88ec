namespace Dvc.Indicators.Files;

/// <summary>The method: the rule set and every source.</summary>
internal sealed class MethodSection(PageScope scope, OutputBuffer writer)
{
    private readonly ReportFormat _format = scope.Format;

    public void Write()
    {
        var rules = scope.Report.Rules;
        writer.Write($"<section id=\"method\" aria-labelledby=\"method-head\"><h2 id=\"method-head\">{scope.Say(ReportTexts.Method)}"
            + $"</h2>\n");
        writer.Write($"<p>{scope.Say(rules.Name)} ({scope.Say(rules.Confidence.Label())}).</p>\n");
        writer.Write($"<p>{scope.Say(rules.IsWeighted ? HtmlTexts.HowWeighted : HtmlTexts.HowScored)}</p>\n");
        writer.Write($"<p class=\"note\">{scope.Say(ReportTexts.RuleSet)} <code>{HtmlText.Escape(rules.Id)}</code>, "
            + $"{scope.Say(ReportTexts.Version)} ");
        writer.Write($"{HtmlText.Escape(rules.Version)}, SHA-256 <code>{rules.Hash}</code></p>\n");
        WriteRules(rules);
        WriteSources();
        writer.Write("</section>\n");
    }

    private void WriteRules(RuleSet rules)
    {
        var table = new HtmlTable(writer);
        var caption = $"{scope.Say(ReportTexts.RuleSet)}: {scope.Say(ReportTexts.Components)}";
        table.Begin(caption, caption, "", (scope.Say(ReportTexts.Component), false, false), (scope.Say(ReportTexts.Maximum), true, false),
            (scope.Say(HtmlTexts.Threshold), true, false), (scope.Say(ReportTexts.Numerator), false, false),
                (scope.Say(ReportTexts.Denominator), false, false),
            (scope.Say(ReportTexts.Confidence), false, false));
        foreach (var group in rules.Groups)
        {
            var weight = group.Weight is { } known ? $" ({scope.Say(HtmlTexts.Weight)} {_format.Number(known)})" : "";
            writer.Write($"<tr class=\"group\"><th scope=\"row\">{scope.Say(group.Name)}{weight}</th><td "
                + $"class=\"n\">{_format.Number(group.Maximum)}</td><td></td><td></td><td></td><td></td></tr>\n");
            foreach (var part in group.Components)
            {
                var threshold = part.Method == ScoringMethod.MinMax || part.Maximum == 0 ? ReportFormat.NoData
                    : _format.Percentage(part.Target);
                writer.Write($"<tr><th scope=\"row\">{HtmlText.Escape(ReportNames.Of(part, _format))}</th><td "
                    + $"class=\"n\">{_format.Number(part.Maximum)}</td><td class=\"n\">{threshold}</td>");
                writer.Write($"<td class=\"what\">{scope.Say(part.Numerator)}</td><td class=\"what\">{scope.Say(part.Denominator)}"
                    + $"</td><td>{scope.Say(part.Confidence.Label())}</td></tr>\n");
            }
        }

        table.End();
    }

    private void WriteSources()
    {
        writer.Write($"<h3>{scope.Say(ReportTexts.Sources)}</h3>\n<ul>");
        foreach (var citation in scope.Report.Citations)
        {
            var confidence = string.Join(", ", citation.Confidences.Select(one => scope.Say(one.Label())));
            var items = citation.Items.IsEmpty ? "" : $": {HtmlText.Escape(string.Join(", ", citation.Items))}";
            writer.Write($"<li>{HtmlText.Escape(citation.Text)}<span "
                + $"class=\"soft\">{items}{(confidence.Length > 0 ? $" ({confidence})" : "")}</span></li>");
        }

        writer.Write("</ul>\n");
    }
}
