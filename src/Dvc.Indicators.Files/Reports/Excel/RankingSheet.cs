namespace Dvc.Indicators.Files;

/// <summary>The rankings of one level: its cohorts one below the other, best first, each with its mean.</summary>
internal sealed class RankingSheet(Report report, ReportFormat format, AgencyLevel? level, IReadOnlyList<ReportCohort> cohorts)
{
    private readonly bool _hasCohorts = cohorts.Count > 1;

    public static IEnumerable<Sheet> Create(Report report, ReportFormat format) => report.Cohorts
        .Where(cohort => cohort.Ranking.Length > 1)
        .GroupBy(cohort => cohort.Cohort.Key.Level)
        .Select(level => new RankingSheet(report, format, level.Key, [.. level]).Create());

    private Sheet Create()
    {
        var name = format.Text(ReportTexts.Ranking);
        return new Sheet(level is { } known ? $"{name} {format.Text(known.Label())}" : name, [.. Columns()], _hasCohorts ? 4 : 3, Fill);
    }

    private IEnumerable<SheetColumn> Columns()
    {
        IEnumerable<(LocalizedText Head, double Width)> columns =
        [
            .. _hasCohorts ? [(ReportTexts.Cohort, 44d)] : Array.Empty<(LocalizedText, double)>(),
            (ReportTexts.Rank, 8), (ReportTexts.Code, 12), (ReportTexts.Agency, 36), (ReportTexts.Total, 10), (ReportTexts.Lost, 10),
            .. report.Rules.Grades.IsEmpty ? [] : new[] { (ReportTexts.Grade, 12d) },
            .. report.Comparison is null ? [] : new[] { (ReportTexts.Change, 10d), (ReportTexts.Places, 10d) },
            .. report.Rules.Groups.Select(group => (group.Name, 13d)),
            .. report.ShownRates.Select(rate => (Tiles.NameOf(report.Rules, rate), 14d)),
            (ReportTexts.State, 17), (ReportTexts.Notes, 24),
        ];
        return columns.Select(column => new SheetColumn(format.Text(column.Head), column.Width));
    }

    private IEnumerable<FlushPoint> Fill(SheetWriter sheet)
    {
        foreach (var cohort in cohorts)
        {
            var title = format.Text(cohort.Title);
            foreach (var agency in cohort.Ranking)
            {
                sheet.BeginRow();
                WriteAgency(sheet, title, agency);
                sheet.EndRow();
                yield return default;
            }

            if (cohort.Ranking.Length > 1)
            {
                sheet.WriteRow(() => WriteMean(sheet, title, cohort));
            }
        }
    }

    private void WriteAgency(SheetWriter sheet, string cohort, ReportAgency agency)
    {
        if (_hasCohorts)
        {
            sheet.Text(cohort);
        }

        sheet.Number(agency.Rank?.Value, agency.Rank is { IsTied: true } ? CellStyle.TiedRank : CellStyle.Number);
        sheet.Text(agency.Agency.WrittenCode);
        sheet.Text(agency.Agency.Name);
        sheet.Number(agency.Total.Points?.Value, CellStyle.Points);
        sheet.Number(agency.Lost?.Value, CellStyle.Points);
        if (!report.Rules.Grades.IsEmpty)
        {
            sheet.Text(agency.Grade is { } grade ? format.Text(grade.Name) : null);
        }

        if (report.Comparison is not null)
        {
            sheet.Number(agency.Change?.Total.Points?.Value, CellStyle.Change);
            sheet.Number(agency.Change?.Total.Places, CellStyle.Places);
        }

        for (var group = 0; group < report.Rules.Groups.Length; group++)
        {
            sheet.Number(agency.GroupScore(group).Points?.Value, CellStyle.Points);
        }

        foreach (var rate in agency.Rates.Where(rate => report.ShownRates.Contains(rate.Rate)))
        {
            sheet.Number(ComponentSheet.RatioOf(rate.Value), CellStyle.Percentage);
        }

        sheet.Text(format.Text(ReportTexts.NameOf(agency.Total.State)));
        sheet.Text(NoteOf(agency));
    }

    private void WriteMean(SheetWriter sheet, string title, ReportCohort cohort)
    {
        if (_hasCohorts)
        {
            sheet.Text(title, CellStyle.Strong);
        }

        sheet.Text(null, CellStyle.Strong);
        sheet.Text(null, CellStyle.Strong);
        sheet.Text(format.Text(ReportNames.MeanRow(cohort, format)), CellStyle.Strong);
        sheet.Number(cohort.Mean.Total.Points?.Value, CellStyle.StrongPoints);
        sheet.Number(ReportPoints.Lost(cohort.Mean.Total)?.Value, CellStyle.StrongPoints);
        Skip((report.Rules.Grades.IsEmpty ? 0 : 1) + (report.Comparison is null ? 0 : 2));
        foreach (var group in cohort.Mean.Groups)
        {
            sheet.Number(group.Points?.Value, CellStyle.StrongPoints);
        }

        Skip(report.ShownRates.Length + 2);

        void Skip(int columns)
        {
            for (; columns > 0; columns--)
            {
                sheet.Text(null, CellStyle.Strong);
            }
        }
    }

    private string? NoteOf(ReportAgency agency)
    {
        var missing = agency.Total.Measured is { } measured
            ? $"{ReportState.Measured(measured, format)}; {format.Text(Missing(string.Join(", ", agency.Missing)))}"
            : "";
        return (missing.Length, agency.HasNoActivity) switch
        {
            (0, false) => null,
            (0, true) => format.Text(ReportTexts.NoActivity),
            (_, false) => missing,
            _ => $"{format.Text(ReportTexts.NoActivity)}; {missing}",
        };
    }

    private static LocalizedText Missing(string components) => new($"thiếu {components}", $"missing {components}");
}
