using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>Divides a report into pages: one, or a summary and a page for each agency below its first, or for each at the top of several.</summary>
internal sealed class ReportPages(Report report, HtmlOptions options)
{
    /// <summary>The summary page.</summary>
    public const string SummaryFile = "index.html";

    /// <summary>The whole report as one page.</summary>
    public Formatter OnePage()
    {
        var scope = new PageScope(
            report, options, report.Title, report.Lead, Shown(report.Cohorts), report.Agencies, agency => $"#{PageScope.IdOf(agency)}", null);
        return output => new PageWriter(scope, output).Write();
    }

    public void WriteAll(Action<string, Action<Stream>> write)
    {
        var files = FilesOfRows();
        write(SummaryFile, stream => Write(stream, Summary(files)));
        foreach (var file in files.Distinct(StringComparer.Ordinal).Where(file => file != SummaryFile))
        {
            write(file, stream => Write(stream, Part(file, files)));
        }
    }

    // The agency at the top is told of on the first page.
    private PageScope Summary(string[] files) => new(
        report, options, report.Title, report.Lead, Shown(report.Cohorts.Where(cohort => report.Lead is not null || IsRoot(cohort.Ranking[0].Row))),
        report.Lead is { } lead ? [lead] : [], agency => LinkFrom(SummaryFile, agency, files), null);

    private PageScope Part(string file, string[] files)
    {
        var agencies = report.Agencies.Where(agency => files[agency.Row] == file).ToImmutableArray();
        var title = new ReportTitle(report.Result, agencies[0], null).ToText();
        var cohorts = report.Lead is null
            ? Shown(report.Cohorts.Where(cohort => !IsRoot(cohort.Ranking[0].Row) && files[cohort.Ranking[0].Row] == file)) : [];
        return new PageScope(report, options, title, null, cohorts, agencies, agency => LinkFrom(file, agency, files), SummaryFile);
    }

    private static string LinkFrom(string file, ReportAgency agency, string[] files) => files[agency.Row] == file
        ? $"#{PageScope.IdOf(agency)}" : $"{files[agency.Row]}#{PageScope.IdOf(agency)}";

    // One agency alone has nobody to stand beside.
    private static ImmutableArray<ReportCohort> Shown(IEnumerable<ReportCohort> cohorts) => [.. cohorts.Where(cohort => cohort.Ranking.Length > 1)];

    private bool IsRoot(int row) => report.Result.Scores.Agencies.ParentIndex(row) < 0;

    // Below one agency each has a page; of several at the top each has one with all below it.
    private string[] FilesOfRows()
    {
        var roster = report.Result.Scores.Agencies;
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { SummaryFile };
        var files = new string[roster.Count];
        foreach (var row in roster.DepthFirstOrder)
        {
            files[row] = row == report.Lead?.Row ? SummaryFile
                : report.Lead is null && roster.ParentIndex(row) is >= 0 and var parent ? files[parent]
                : FreeName(roster[row].WrittenCode, taken);
        }

        return files;
    }

    // Codes may hold any character and differ by case only; names of files must be valid and different on every system.
    private static string FreeName(string code, HashSet<string> taken)
    {
        var name = string.Concat(code.Take(60).Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' || (c == '.' && code[0] != '.') ? c
            : '_'));
        var file = $"{name}.html";
        for (var number = 2; !taken.Add(file); number++)
        {
            file = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}.html");
        }

        return file;
    }

    private static void Write(Stream stream, PageScope scope) =>
        FormattedOutput.Write(stream, output => new PageWriter(scope, output).Write());
}
