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
            + $"id=\"quality-head\">{scope.Say(ReportTexts.Quality)}</h2>\n");
        if (scope.Report.Quality is { } quality)
        {
            WriteFiles(quality);
            WriteReasons(quality);
            WriteGrades(quality);
        }
        else
        {
            writer.Write($"<p>{scope.Say(ReportTexts.FiguresGiven)}</p>\n");
        }

        var agencies = scope.Report.Agencies;
        WriteNotes(HtmlTexts.Incomplete, agencies.Where(agency => agency.Total.State == ScoreState.Incomplete), scope.Link);
        WriteNotes(HtmlTexts.Idle, agencies.Where(agency => agency.HasNoActivity), scope.Link);
        WriteNotes(
            HtmlTexts.Findings, scope.Report.Result.Scores.Findings, finding =>
                $"{HtmlText.Name(finding.Agency.Name)}: {scope.Say(finding.Message)}");
        writer.Write("</section>\n");
    }

    private void WriteFiles(ReportQuality quality)
    {
        _table.Begin(scope.Say(ReportTexts.Read), scope.Say(ReportTexts.Read), "", (scope.Say(ReportTexts.File), false, false),
            (scope.Say(ReportTexts.Read), true, false),
            (scope.Say(ReportTexts.Accepted), true, false), (scope.Say(ReportTexts.Superseded), true, false),
                (scope.Say(ReportTexts.Rejected), true, false));
        foreach (var file in quality.Records.Read.Files)
        {
            _table.Row("", HtmlText.Name(file.File), Cells(file.Counts));
        }

        _table.Row("mean", scope.Say(ReportTexts.InAll), Cells(quality.Total));
        _table.End();
        if (quality.Records.IsWithoutEvaluations)
        {
            writer.Write($"<p class=\"note\">{scope.Say(ReportTexts.WithoutEvaluations)}</p>\n");
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

        _table.Begin(scope.Say(ReportTexts.Rejected), scope.Say(ReportTexts.Rejected), "narrow",
            (scope.Say(ReportTexts.Reason), false, false), (scope.Say(ReportTexts.Number), true, false));
        foreach (var (reason, count) in quality.Total.RejectedByReason)
        {
            _table.Row("", scope.Say(ReportTexts.Of(reason)), _format.Count(count));
        }

        _table.End();
    }

    private void WriteGrades(ReportQuality quality)
    {
        _table.Begin(scope.Say(HtmlTexts.AgenciesByGrade), scope.Say(HtmlTexts.AgenciesByGrade), "narrow",
            (scope.Say(ReportTexts.Grade), false, false), (scope.Say(HtmlTexts.AgencyCount), true, false));
        foreach (var (grade, count) in quality.Grades)
        {
            _table.Row("", scope.Say(grade.Label()), _format.Count(count));
        }

        if (quality.WithoutDossiers > 0)
        {
            _table.Row("", scope.Say(ReportTexts.NoActivity), _format.Count(quality.WithoutDossiers));
        }

        _table.End();
    }

    private void WriteNotes<T>(LocalizedText title, IEnumerable<T> notes, Func<T, string> say)
    {
        var all = notes.ToList();
        if (all.Count == 0)
        {
            return;
        }

        writer.Write($"<h3>{scope.Say(title)} ({_format.Count(all.Count)})</h3>\n<ul>");
        foreach (var note in all.Take(MostNotes))
        {
            writer.Write($"<li>{say(note)}</li>");
        }

        writer.Write(all.Count > MostNotes ? $"<li>{scope.Say(HtmlTexts.AndMore)} {_format.Count(all.Count - MostNotes)} "
            + $"{scope.Say(HtmlTexts.MoreItems)}</li></ul>\n" : "</ul>\n");
    }
}
