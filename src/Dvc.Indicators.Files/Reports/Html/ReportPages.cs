using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>Divides a report into pages: one, or a summary and a page for each agency at the top with all below it.</summary>
internal sealed class ReportPages(Report report, HtmlOptions options)
{
    /// <summary>The summary page.</summary>
    public const string SummaryFile = "index.html";

    /// <summary>The page that agencies at the top without any below them share.</summary>
    private const string SharedFile = "agencies.html";

    /// <summary>The whole report as one page.</summary>
    public Formatter OnePage()
    {
        var scope = new PageScope(
            report, options, report.Title, report.Lead, report.Cohorts, report.Agencies, agency => $"#{PageScope.IdOf(agency)}", null);
        return output => new PageWriter(scope, output).Write();
    }

    public void WriteAll(Action<string, Action<Stream>> write)
    {
        var files = FilesOfRows();
        write(SummaryFile, stream => Write(stream, Summary(files)));
        foreach (var file in files.Distinct(StringComparer.Ordinal))
        {
            write(file, stream => Write(stream, Part(file, files)));
        }
    }

    private PageScope Summary(string[] files) => new(
        report, options, report.Title, report.Lead, [.. report.Cohorts.Where(IsAtTop)], [],
        agency => $"{files[agency.Row]}#{PageScope.IdOf(agency)}", null);

    private PageScope Part(string file, string[] files)
    {
        var agencies = report.Agencies.Where(agency => files[agency.Row] == file).ToImmutableArray();
        var lead = file == SharedFile ? null : agencies.First(agency => IsRoot(agency.Row));
        var title = lead is null
            ? report.Title
            : new LocalizedText($"{PageScope.NameOf(lead)}: {report.Rules.Name.Vietnamese}",
            $"{PageScope.NameOf(lead)}: {report.Rules.Name.English}");
        ImmutableArray<ReportCohort> cohorts = [.. report.Cohorts.Where(cohort => !IsAtTop(cohort)
            && files[cohort.Ranking[0].Row] == file)];
        return new PageScope(report, options, title, lead, cohorts, agencies, LinkTo, SummaryFile);

        string LinkTo(ReportAgency agency) => files[agency.Row] == file
            ? $"#{PageScope.IdOf(agency)}" : $"{files[agency.Row]}#{PageScope.IdOf(agency)}";
    }

    private bool IsRoot(int row) => report.Result.Scores.Agencies.ParentIndex(row) < 0;

    // A cohort whose parent stands outside the result is as high as the result goes.
    private bool IsAtTop(ReportCohort cohort) => IsRoot(cohort.Ranking[0].Row);

    private string[] FilesOfRows()
    {
        var roster = report.Result.Scores.Agencies;
        var hasChildren = new bool[roster.Count];
        for (var row = 0; row < roster.Count; row++)
        {
            if (roster.ParentIndex(row) is >= 0 and var parent)
            {
                hasChildren[parent] = true;
            }
        }

        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { SummaryFile, SharedFile };
        var files = new string[roster.Count];
        foreach (var row in roster.DepthFirstOrder)
        {
            files[row] = roster.ParentIndex(row) is >= 0 and var parent ? files[parent]
                : hasChildren[row] ? FreeName(roster[row].WrittenCode, taken)
                : SharedFile;
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
