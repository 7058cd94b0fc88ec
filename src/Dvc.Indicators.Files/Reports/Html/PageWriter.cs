using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Writes one page: the frame, and in it the sections.</summary>
internal sealed class PageWriter(PageScope scope, OutputBuffer writer)
{
    // From here on a browser draws the sections only as they come into view.
    private const int ManyAgencies = 60;

    // A country has more cohorts than a line of contents can hold.
    private const int MostLinked = 6;

    private readonly ReportFormat _format = scope.Format;

    public IEnumerable<FlushPoint> Write()
    {
        WriteHead();
        WriteHeader();
        WriteNavigation();
        writer.Write($"<main id=\"main\"{(scope.Agencies.Length > ManyAgencies ? " class=\"many\"" : "")}>\n");
        if (scope.IsFirst)
        {
            new FirstScreen(scope, writer).Write();
            new CourseSection(scope, writer).Write();
            new TargetSection(scope, writer).Write();
        }

        foreach (var point in new RankingSection(scope, writer).Write())
        {
            yield return point;
        }

        if (scope is { IsFirst: true, Lead: { } lead })
        {
            new RoomList(scope, writer).WriteSection(lead);
        }
        else if (scope.IsFirst)
        {
            new PeerSections(scope, writer).Write();
        }

        foreach (var point in new AgencySection(scope, writer).Write())
        {
            yield return point;
        }

        if (scope.IsFirst)
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
        writer.Write($"<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n");
        writer.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"{HtmlAssets.Policy(scope.Options.HasScript)}\">\n");
        writer.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" "
            + "content=\"light\">\n");
        writer.Write("<meta name=\"referrer\" content=\"no-referrer\">\n");
        writer.Write($"<title>{HtmlText.Plain(_format.Text(scope.Title))}</title>\n<style>{HtmlAssets.Style}</style>\n</head>\n");
        writer.Write($"<body data-search=\"{scope.Label(HtmlTexts.Search)}\" data-shown=\"{scope.Label(HtmlTexts.Shown)}\">\n");
        writer.Write($"<a class=\"skip\" href=\"#main\">{scope.Label(HtmlTexts.Skip)}</a>\n<div class=\"page\">\n");
    }

    private void WriteHeader()
    {
        var (report, line) = (scope.Report, new DataLine(scope.Report, _format));
        writer.Write("<header>\n");
        writer.Write(report.Issuer is { } issuer ? $"<p class=\"issuer\">{HtmlText.Name(issuer)}</p>\n" : "");
        writer.Write($"<h1>{HtmlText.Name(_format.Text(scope.Title))}</h1>\n<p class=\"data\"><b>{HtmlText.Escape(line.Data)}</b>");
        writer.Write($"{string.Concat(line.Rest.Select(part => $" · {HtmlText.Escape(part)}"))}</p>\n");
        var badges = line.Badges.Select(badge => $"<li class=\"badge{(badge.IsWarning ? " warning" : "")}\">{HtmlText.Name(badge.Text)}</li>").ToList();
        writer.Write(badges.Count > 0 ? $"<ul class=\"badges\">{string.Concat(badges)}</ul>\n" : "");
        writer.Write("</header>\n");
    }

    private void WriteNavigation()
    {
        var links = ImmutableArray.CreateBuilder<(string Target, LocalizedText Label)>();
        if (scope.Home is { } home)
        {
            links.Add((home, HtmlTexts.Home));
        }

        links.AddRange(Sections().Where(section => section.IsThere).Select(section => (section.Target, section.Label)));
        writer.Write($"<nav aria-label=\"{scope.Label(HtmlTexts.Contents)}\"><ul>");
        foreach (var (target, label) in links)
        {
            writer.Write($"<li><a href=\"{target}\">{scope.Label(label)}</a></li>");
        }

        writer.Write("</ul></nav>\n");
    }

    private IEnumerable<(string Target, LocalizedText Label, bool IsThere)> Sections()
    {
        var (report, isFirst) = (scope.Report, scope.IsFirst);
        yield return ("#summary", ReportTexts.Overview, isFirst);
        yield return ("#course", HtmlTexts.Course, isFirst && ReportCourse.Find(report) is not null);
        yield return ("#targets", ReportTexts.Targets, isFirst && scope.Lead is { Targets.IsEmpty: false });
        foreach (var cohort in scope.Cohorts.Take(MostLinked))
        {
            yield return ($"#{RankingSection.IdOf(cohort)}", RankingSection.HeadOf(scope, cohort), true);
        }

        yield return ("#room", ReportTexts.Winnable, isFirst && scope.Lead is not null);
        yield return ("#movers", HtmlTexts.Movers, isFirst && PeerSections.HasMovers(report));
        yield return ("#extremes", HtmlTexts.Extremes, isFirst && PeerSections.HasExtremes(report));
        yield return ("#agencies", AgencySection.Head(scope), !scope.Agencies.IsEmpty);
        yield return ("#quality", ReportTexts.Quality, isFirst);
        yield return ("#method", ReportTexts.Method, isFirst);
    }

    private void WriteFooter()
    {
        var report = scope.Report;
        List<(LocalizedText Label, string? Value)> parts =
        [
            (HtmlTexts.Issuer, report.Issuer), (HtmlTexts.DateOfReport, report.Date is { } date ? _format.Day(date) : null), (HtmlTexts.Contact, report.Contact),
        ];
        var given = parts.Where(part => part.Value is not null).Select(part => $"<li>{scope.Label(part.Label)}: {HtmlText.Name(part.Value!)}</li>");
        writer.Write($"<footer><ul class=\"facts\">{string.Concat(given)}<li>{HtmlText.Escape(new DataLine(report, _format).Data)}</li></ul></footer>\n</div>\n");
        if (scope.Options.HasScript)
        {
            writer.Write($"<script>{HtmlAssets.Script}</script>\n");
        }

        writer.Write("</body>\n</html>\n");
    }
}
