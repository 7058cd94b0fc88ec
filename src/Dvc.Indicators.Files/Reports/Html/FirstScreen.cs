namespace Dvc.Indicators.Files;

/// <summary>What is seen first: the sentences, then the total with its place and the groups, or the ranking of several agencies.</summary>
internal sealed class FirstScreen(PageScope scope, OutputBuffer writer)
{
    private readonly ReportFormat _format = scope.Format;
    private readonly ChangeText _changes = new(scope);

    public void Write()
    {
        writer.Write($"<section id=\"summary\" class=\"first\" aria-labelledby=\"summary-head\"><h2 id=\"summary-head\" class=\"away\">"
            + $"{scope.Label(ReportTexts.Overview)}</h2>\n");
        WriteSentences();
        if (scope.Lead is { } lead)
        {
            WriteLead(lead);
        }
        else if (scope.Report.MainCohort is { } cohort)
        {
            var (ranking, spread) = (new RankingChart(scope).Draw(cohort, "main"), new SpreadChart(scope).Draw(cohort, "main"));
            writer.Write(ranking.Length > 0 || spread.Length > 0 ? $"<div class=\"two wide\">{ranking}{spread}</div>\n" : "");
        }

        writer.Write("</section>\n");
    }

    private void WriteSentences()
    {
        var sentences = scope.Report.Sentences;
        if (sentences.IsEmpty)
        {
            return;
        }

        writer.Write($"<div class=\"says\"><p>{HtmlText.Name(_format.Text(sentences[0]))}</p>");
        if (sentences.Length > 1)
        {
            writer.Write($"<ul>{string.Concat(sentences.Skip(1).Select(one => $"<li>{HtmlText.Name(_format.Text(one))}</li>"))}</ul>");
        }

        writer.Write("</div>\n");
    }

    private void WriteLead(ReportAgency lead)
    {
        writer.Write("<div class=\"two\"><div class=\"card\">");
        WriteCard(lead);
        writer.Write(CourseSection.Total(scope, lead, "first"));
        writer.Write($"</div>{new GroupChart(scope).Draw(lead, scope.Report.Place?.Mean, "first")}</div>\n");
        new Tiles(scope, writer).Write(lead);
    }

    private void WriteCard(ReportAgency lead)
    {
        var (points, maximum) = lead.Total.Measured is { Points: { } part } measured
            ? (part, measured.Maximum) : (lead.Total.Points ?? default(Points?), lead.Total.Maximum);
        writer.Write($"<h3>{scope.Label(ReportTexts.Total)}</h3><p class=\"big\"><b>{_format.Points(points)}</b> / {_format.Maximum(maximum)} "
            + $"{scope.Label(lead.Total.Measured is null ? HtmlTexts.By : ReportState.MeasuredPoints)}</p><dl>");
        if (scope.Report.Place is { Rank: { } rank } place)
        {
            Pair(_format.Text(ReportTexts.RankLong), $"{_format.Rank(rank)}/{_format.Count(place.Ranked)}");
        }

        if (lead.Change?.Total is { Points: { } change } && scope.Report.Previous?.Scores.Context.Period is { } before)
        {
            var places = scope.Report.Places is { } moved ? $" · {PlacesText(moved)}" : "";
            Pair($"{_format.Text(HtmlTexts.Since)} {_format.Period(before)}", $"{_changes.Points(change.Value)} {scope.Label(HtmlTexts.By)}{places}");
        }

        if (scope.Report.Place is { Mean.Total.Points: { } mean } cohort)
        {
            var name = $"{_format.Text(HtmlTexts.MeanShort)} {_format.Count(cohort.Ranked)} {_format.Text(cohort.Noun)}";
            Pair(name, _format.Points(mean));
        }

        if (lead.Grade is { } grade)
        {
            Pair(_format.Text(ReportTexts.Grade), $"{HtmlText.Escape(ReportNames.Grade(grade, _format))}{(grade.Confidence == Confidence.Assumed ? " *" : "")}");
        }

        writer.Write("</dl>");
        writer.Write(lead.Grade is { Confidence: Confidence.Assumed } ? $"<p class=\"note\">{scope.Label(HtmlTexts.AssumedNote)}</p>" : "");
    }

    private string PlacesText(decimal moved) => moved == 0
        ? scope.Label(new LocalizedText("giữ nguyên thứ hạng", "same rank"))
        : $"{_changes.Places(moved)} {scope.Label(new LocalizedText("bậc", Math.Abs(moved) == 1 ? "place" : "places"))}";

    private void Pair(string label, string value) => writer.Write($"<div><dt>{HtmlText.Escape(label)}</dt><dd>{value}</dd></div>");
}
