namespace Dvc.Indicators.Files;

/// <summary>The quality of the data: what was read and rejected, grades, and what is suspicious or missing in the figures.</summary>
internal sealed class QualitySection(PageScope scope, OutputBuffer writer)
{
    private const int MostNotes = 20;

    private readonly ReportFormat _format = scope.Format;
    private readonly HtmlTable _table = new(writer);

    public void Write()
    {
        writer.Write($"<section id=\"quality\" aria-labelledby=\"quality-head\"><h2 "
            + $"id=\"quality-head\">{scope.Label(ReportTexts.Quality)}</h2>\n");
        if (scope.Report.Quality is { } quality)
        {
            WriteFiles(quality);
            WriteReasons(quality);
            WriteFindings(quality);
            WriteGrades(quality);
        }
        else
        {
            writer.Write($"<p>{scope.Label(ReportTexts.FiguresGiven)}</p>\n");
        }

        var agencies = scope.Report.Agencies;
        WriteNotes(HtmlTexts.Incomplete, agencies.Where(agency => agency.Total.State == ScoreState.Incomplete), scope.Link);
        WriteNotes(HtmlTexts.Idle, agencies.Where(agency => agency.HasNoActivity), scope.Link);
        WriteNotes(
            HtmlTexts.Findings, scope.Report.Result.Scores.Findings, finding =>
                $"{HtmlText.Name(finding.Agency.Name)}: {scope.Label(finding.Message)}");
        writer.Write("</section>\n");
    }

    private void WriteFiles(ReportQuality quality)
    {
        _table.Begin(scope.Label(ReportTexts.Read), scope.Label(ReportTexts.Read), "", (scope.Label(ReportTexts.File), false, false),
            (scope.Label(ReportTexts.Read), true, false),
            (scope.Label(ReportTexts.Accepted), true, false), (scope.Label(ReportTexts.Superseded), true, false),
                (scope.Label(ReportTexts.Rejected), true, false));
        foreach (var file in quality.Records.Read.Files)
        {
            _table.Row("", HtmlText.Name(file.File), Cells(file.Counts));
        }

        _table.Row("mean", scope.Label(ReportTexts.InAll), Cells(quality.Total));
        _table.End();
        if (quality.Records.IsWithoutEvaluations)
        {
            writer.Write($"<p class=\"note\">{scope.Label(ReportTexts.WithoutEvaluations)}</p>\n");
        }
    }

    private string[] Cells(ReadCounts counts) =>
        [_format.Count(counts.Read), _format.Count(counts.Accepted), _format.Count(counts.Superseded), _format.Count(counts.Rejected)];

    private void WriteReasons(ReportQuality quality)
    {
        if (quality.Total.RejectedByReason.IsEmpty)
        {
            return;
        }

        _table.Begin(scope.Label(ReportTexts.Rejected), scope.Label(ReportTexts.Rejected), "narrow",
            (scope.Label(ReportTexts.Reason), false, false), (scope.Label(ReportTexts.Number), true, false));
        foreach (var (reason, count) in quality.Total.RejectedByReason)
        {
            _table.Row("", scope.Label(ReportTexts.NameOf(reason)), _format.Count(count));
        }

        _table.End();
    }

    private void WriteFindings(ReportQuality quality)
    {
        if (quality.Records.Findings.IsEmpty)
        {
            return;
        }

        _table.Begin(scope.Label(ReportTexts.RecordFindings), scope.Label(ReportTexts.RecordFindings), "",
            (scope.Label(ReportTexts.Rule), false, false), (scope.Label(ReportTexts.Number), true, false), (scope.Label(ReportTexts.Example), false, false));
        foreach (var (rule, count, example) in quality.Records.Findings)
        {
            _table.Row("", scope.Label(rule.Label()), _format.Count(count), HtmlText.Name(example.ToText(_format.Language)));
        }

        _table.End();
    }

    private void WriteGrades(ReportQuality quality)
    {
        _table.Begin(scope.Label(HtmlTexts.AgenciesByGrade), scope.Label(HtmlTexts.AgenciesByGrade), "narrow",
            (scope.Label(ReportTexts.Grade), false, false), (scope.Label(HtmlTexts.AgencyCount), true, false));
        foreach (var (grade, count) in quality.Grades)
        {
            _table.Row("", scope.Label(grade.Label()), _format.Count(count));
        }

        if (quality.WithoutDossiers > 0)
        {
            _table.Row("", scope.Label(ReportTexts.NoActivity), _format.Count(quality.WithoutDossiers));
        }

        _table.End();
    }

    private void WriteNotes<T>(LocalizedText title, IEnumerable<T> notes, Func<T, string> format)
    {
        var all = notes.ToList();
        if (all.Count == 0)
        {
            return;
        }

        writer.Write($"<h3>{scope.Label(title)} ({_format.Count(all.Count)})</h3>\n<ul>");
        foreach (var note in all.Take(MostNotes))
        {
            writer.Write($"<li>{format(note)}</li>");
        }

        writer.Write(all.Count > MostNotes ? $"<li>{scope.Label(HtmlTexts.AndMore)} {_format.Count(all.Count - MostNotes)} "
            + $"{scope.Label(HtmlTexts.MoreItems)}</li></ul>\n" : "</ul>\n");
    }
}
