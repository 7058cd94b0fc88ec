using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Writes one page: the frame, and in it the sections.</summary>
internal sealed class PageWriter(PageScope scope, OutputBuffer writer)
{
    // From here on a browser draws the sections only as they come into view.
    private const int ManyAgencies = 60;

    private readonly ReportFormat _format = scope.Format;

    public IEnumerable<FlushPoint> Write()
    {
        WriteHead();
        WriteHeader();
        WriteNavigation();
        writer.Write($"<main id=\"main\"{(scope.Agencies.Length > ManyAgencies ? " class=\"many\"" : "")}>\n");
        new OverviewSection(scope, writer).Write();
        foreach (var point in new RankingSection(scope, writer).Write())
        {
            yield return point;
        }

        foreach (var point in new AgencySection(scope, writer).Write())
        {
            yield return point;
        }

        if (scope.Home is null)
        {
            new QualitySection(scope, writer).Write();
            new MethodSection(scope, writer).Write();
        }

        writer.Write("</main>\n");
        WriteFooter();
    }

    private void WriteHead()
    {
        var language = scope.Options.Language == Language.Vietnamese ? "vi" : "en";
        var period = scope.Report.Period is { } known ? $" – {HtmlText.Escape(_format.Period(known))}" : "";
        writer.Write($"<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n");
        writer.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"{HtmlAssets.Policy(scope.Options.HasScript)}\">\n");
        writer.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" "
            + "content=\"light\">\n");
        writer.Write("<meta name=\"referrer\" content=\"no-referrer\">\n");
        writer.Write($"<title>{HtmlText.Plain(_format.Text(scope.Title))}{period}</title>\n<style>{HtmlAssets.Style}</style>\n</head>\n");
        writer.Write($"<body data-search=\"{scope.Label(HtmlTexts.Search)}\" data-shown=\"{scope.Label(HtmlTexts.Shown)}\">\n");
        writer.Write($"<a class=\"skip\" href=\"#main\">{scope.Label(HtmlTexts.Skip)}</a>\n<div class=\"page\">\n");
    }

    private void WriteHeader()
    {
        var report = scope.Report;
        writer.Write($"<header>\n<p class=\"kicker\">{scope.Label(HtmlTexts.Kicker)}</p>\n"
            + $"<h1>{HtmlText.Name(_format.Text(scope.Title))}</h1>\n<ul class=\"facts\">");
        var period = report.Period is { } known ? _format.Period(known) : _format.Text(ReportTexts.UnknownPeriod);
        writer.Write($"<li>{scope.Label(ReportTexts.Period)}: <b>{HtmlText.Escape(period)}</b></li>");
        if (report.Cut is { } cut && cut != report.Period?.End)
        {
            writer.Write($"<li>{scope.Label(ReportTexts.Cut)}: <b>{HtmlText.Escape(_format.Time(cut))}</b></li>");
        }

        foreach (var (isWarning, word) in ReportState.Words(report, _format))
        {
            writer.Write($"<li><span class=\"{(isWarning ? "state provisional" : "state")}\">{HtmlText.Escape(word)}</span></li>");
        }

        writer.Write($"<li>{scope.Label(ReportTexts.RuleSet)}: <b>{HtmlText.Escape(report.Rules.Id)}</b> "
            + $"{HtmlText.Escape(report.Rules.Version)}</li>");
        writer.Write("</ul>\n");
        if (ReportState.MissingIn(report, _format) is { } missing)
        {
            writer.Write($"<p class=\"note\">{HtmlText.Escape(missing)}</p>\n");
        }

        writer.Write("</header>\n");
    }

    private void WriteNavigation()
    {
        var links = ImmutableArray.CreateBuilder<(string Target, LocalizedText Label)>();
        if (scope.Home is { } home)
        {
            links.Add((home, HtmlTexts.Home));
        }

        links.Add(("#overview", ReportTexts.Overview));
        if (!scope.Cohorts.IsEmpty)
        {
            links.Add(("#ranking", ReportTexts.Ranking));
        }

        if (!scope.Agencies.IsEmpty)
        {
            links.Add(("#agencies", ReportTexts.Agencies));
        }

        if (scope.Home is null)
        {
            links.Add(("#quality", ReportTexts.Quality));
            links.Add(("#method", ReportTexts.Method));
        }

        writer.Write($"<nav aria-label=\"{scope.Label(HtmlTexts.Contents)}\"><ul>");
        foreach (var (target, label) in links)
        {
            writer.Write($"<li><a href=\"{target}\">{scope.Label(label)}</a></li>");
        }

        writer.Write("</ul></nav>\n");
    }

    private void WriteFooter()
    {
        var rules = scope.Report.Rules;
        writer.Write($"<footer>{scope.Label(rules.Name)}. {scope.Label(ReportTexts.RuleSet)} <code>{HtmlText.Escape(rules.Id)}</code> "
            + $"{HtmlText.Escape(rules.Version)}, ");
        writer.Write($"SHA-256 <code>{rules.Hash}</code></footer>\n</div>\n");
        if (scope.Options.HasScript)
        {
            writer.Write($"<script>{HtmlAssets.Script}</script>\n");
        }

        writer.Write("</body>\n</html>\n");
    }
}
