namespace Dvc.Indicators.Files;

/// <summary>
/// The quality of the data as one table that can be filtered by its first column: what was read file by file and why records were rejected,
/// how many agencies have each grade, the dossiers of each agency, and figures to look at again.
/// </summary>
internal sealed class QualitySheet(Report report, ReportFormat format)
{
    private static readonly LocalizedText Grades = new("Số cơ quan theo mức", "Agencies by grade");
    private static readonly LocalizedText FigureNote = new("Số liệu cần xem lại", "Figure to look at again");
    private static readonly LocalizedText Share = new("Tỷ lệ nghi vấn", "Share suspect");

    public Sheet Create()
    {
        (LocalizedText Head, double Width)[] columns =
        [
            (ReportTexts.Kind, 24), (ReportTexts.Code, 12), (ReportTexts.Name, 52), (ReportTexts.Read, 12), (ReportTexts.Accepted, 12),
            (ReportTexts.Superseded, 12), (ReportTexts.Rejected, 12), (ReportTexts.Number, 12), (ReportTexts.Dossiers, 12),
            (ReportTexts.Suspect, 12), (Share, 12), (ReportTexts.Grade, 12),
        ];
        var heads = columns.Select(column => new SheetColumn(format.Text(column.Head), column.Width));
        return new Sheet(format.Text(ReportTexts.Quality), [.. heads], 0, Fill);
    }

    private IEnumerable<FlushPoint> Fill(SheetWriter sheet)
    {
        if (report.Quality is { } quality)
        {
            FillRead(sheet, quality);
            FillGrades(sheet, quality);
            foreach (var agency in report.Agencies)
            {
                FillAgency(sheet, agency);
                yield return default;
            }
        }
        else
        {
            sheet.WriteRow(() => Start(sheet, ReportTexts.Notes, null, format.Text(ReportTexts.FiguresGiven)));
        }

        foreach (var finding in report.Result.Scores.Findings)
        {
            sheet.WriteRow(() => Start(
                sheet, FigureNote, finding.Agency.WrittenCode, $"{finding.Agency.Name}: {format.Text(finding.Message)}"));
            yield return default;
        }
    }

    private void FillRead(SheetWriter sheet, ReportQuality quality)
    {
        foreach (var file in quality.Records.Read.Files)
        {
            sheet.WriteRow(() => WriteCounts(sheet, ReportTexts.File, file.File, file.Counts));
        }

        sheet.WriteRow(() => WriteCounts(sheet, ReportTexts.InAll, format.Text(ReportTexts.InAll), quality.Total));
        foreach (var (reason, count) in quality.Total.RejectedByReason)
        {
            sheet.WriteRow(() =>
            {
                Start(sheet, ReportTexts.Reason, null, format.Text(ReportTexts.NameOf(reason)));
                Skip(sheet, 3);
                sheet.Number(count, CellStyle.Count);
            });
        }

        foreach (var (rule, count, example) in quality.Records.Findings)
        {
            sheet.WriteRow(() =>
            {
                Start(sheet, ReportTexts.RecordFindings, null, $"{format.Text(rule.Label())}: {example.ToText(format.Language)}");
                Skip(sheet, 4);
                sheet.Number(count, CellStyle.Count);
            });
        }

        if (quality.Records.IsWithoutEvaluations)
        {
            sheet.WriteRow(() => Start(sheet, ReportTexts.Notes, null, format.Text(ReportTexts.WithoutEvaluations)));
        }
    }

    private void FillGrades(SheetWriter sheet, ReportQuality quality)
    {
        var counts = quality.Grades.Select(grade => (Name: grade.Key.Label(), Count: grade.Value))
            .Append((ReportTexts.NoActivity, quality.WithoutDossiers));
        foreach (var (name, count) in counts)
        {
            sheet.WriteRow(() =>
            {
                Start(sheet, Grades, null, format.Text(name));
                Skip(sheet, 4);
                sheet.Number(count, CellStyle.Count);
            });
        }
    }

    private void FillAgency(SheetWriter sheet, ReportAgency agency)
    {
        if (agency.Quality is { } quality)
        {
            sheet.WriteRow(() => WriteAgency(sheet, agency, quality));
        }
    }

    private void WriteAgency(SheetWriter sheet, ReportAgency agency, AgencyQuality quality)
    {
        Start(sheet, ReportTexts.Agency, agency.Agency.WrittenCode, agency.Agency.Name);
        Skip(sheet, 5);
        sheet.Number(quality.Dossiers, CellStyle.Count);
        sheet.Number(quality.Suspect, CellStyle.Count);
        sheet.Number(
            quality.Dossiers == 0 ? null : ComponentSheet.RatioOf(new Ratio(quality.Suspect, quality.Dossiers)), CellStyle.Percentage);
        sheet.Text(quality.Grade is { } grade ? format.Text(grade.Label()) : null);
    }

    private void WriteCounts(SheetWriter sheet, LocalizedText kind, string name, ReadCounts counts)
    {
        Start(sheet, kind, null, name);
        foreach (var count in new[] { counts.Read, counts.Accepted, counts.Superseded, counts.Rejected })
        {
            sheet.Number(count, CellStyle.Count);
        }
    }

    private void Start(SheetWriter sheet, LocalizedText kind, string? code, string name)
    {
        sheet.Text(format.Text(kind));
        sheet.Text(code);
        sheet.Text(name, CellStyle.Wrapped);
    }

    private static void Skip(SheetWriter sheet, int columns)
    {
        for (; columns > 0; columns--)
        {
            sheet.Text(null);
        }
    }
}
