namespace Dvc.Indicators.Files;

/// <summary>
/// The overview: what is reported, then the only province, ministry or agency with its rates, groups, targets and what it can still win, then
/// each cohort with its mean.
/// </summary>
internal sealed class OverviewSheet(Report report, ReportFormat format)
{
    private static readonly LocalizedText AgencyCount = new("Số cơ quan", "Agencies");
    private static readonly LocalizedText InTotal = new("Điểm trong tổng", "Points in the total");

    public Sheet Create()
    {
        var columns = Math.Max(7, report.Rules.Groups.Length + 3);
        return new Sheet(
            format.Text(ReportTexts.Overview), [new SheetColumn("", 76), .. Enumerable.Repeat(new SheetColumn("", 15), columns - 1)], 0, Fill);
    }

    private string Label(LocalizedText text) => format.Text(text);

    private IEnumerable<FlushPoint> Fill(SheetWriter sheet)
    {
        sheet.WriteRow(() => sheet.Text(Label(report.Title), CellStyle.Title));
        FillHead(sheet);
        if (report.Lead is { } lead)
        {
            FillRates(sheet, lead);
            FillGroups(sheet, lead);
            FillTargets(sheet, lead);
            FillWinnable(sheet, lead);
        }

        return FillCohorts(sheet);
    }

    private void FillHead(SheetWriter sheet)
    {
        var line = new DataLine(report, format);
        sheet.WriteRow(() => sheet.Text(string.Join(" · ", line.Rest.Prepend(line.Data)), CellStyle.Plain));
        foreach (var (_, word) in line.Badges)
        {
            sheet.WriteRow(() => sheet.Text(word, CellStyle.Strong));
        }

        sheet.WriteRow(() => { });
        foreach (var (place, sentence) in report.Sentences.Index())
        {
            sheet.WriteRow(() => sheet.Text(Label(sentence), place == 0 ? CellStyle.Strong : CellStyle.Plain));
        }

        if (report.Quality is { Total: var read })
        {
            Table(sheet, ReportTexts.Quality, ReportTexts.Read, ReportTexts.Accepted, ReportTexts.Superseded, ReportTexts.Rejected);
            Row(sheet, Label(ReportTexts.InAll), CellStyle.Count, read.Read, read.Accepted, read.Superseded, read.Rejected);
        }
    }

    private void FillRates(SheetWriter sheet, ReportAgency lead)
    {
        if (report.ShownRates.IsEmpty)
        {
            return;
        }

        Table(sheet, ReportTexts.Rates, ReportTexts.Ratio);
        foreach (var rate in lead.Rates.Where(rate => report.ShownRates.Contains(rate.Rate)))
        {
            Row(sheet, Label(Tiles.NameOf(report.Rules, rate.Rate)), CellStyle.Percentage, ComponentSheet.RatioOf(rate.Value));
        }
    }

    private void FillGroups(SheetWriter sheet, ReportAgency lead)
    {
        LocalizedText[] heads = [ReportTexts.Points, ReportTexts.Maximum, ReportTexts.Lost, .. HasRank(lead) ? [ReportTexts.Rank] : Array.Empty<LocalizedText>()];
        Table(sheet, ReportTexts.Groups, report.Comparison is null ? heads : [.. heads, ReportTexts.Change]);
        foreach (var group in lead.Groups)
        {
            Score(sheet, Label(group.Group.Name), group.Score, HasRank(lead) ? group.Rank : null, HasRank(lead), group.Change);
        }

        Score(sheet, Label(ReportTexts.Total), lead.Total, lead.Rank, HasRank(lead), lead.Change?.Total);
    }

    private static bool HasRank(ReportAgency lead) => lead.Cohort.Rows.Length > 1;

    private void Score(SheetWriter sheet, string name, ItemScore score, Rank? rank, bool hasRank, ItemChange? change) => sheet.WriteRow(() =>
    {
        sheet.Text(name, CellStyle.Wrapped);
        sheet.Number(score.Points?.Value, CellStyle.Points);
        sheet.Number(score.Maximum.Value);
        sheet.Number(ReportPoints.Lost(score)?.Value, CellStyle.Points);
        if (hasRank)
        {
            sheet.Number(rank?.Value, rank is { IsTied: true } ? CellStyle.TiedRank : CellStyle.Number);
        }

        if (report.Comparison is not null)
        {
            sheet.Number(change?.Points?.Value, CellStyle.Change);
        }
    });

    private void FillTargets(SheetWriter sheet, ReportAgency lead)
    {
        if (lead.Targets.IsEmpty)
        {
            return;
        }

        Table(sheet, ReportTexts.Targets, ReportTexts.Target, ReportTexts.Actual, ReportTexts.Gap, ReportTexts.State);
        foreach (var target in lead.Targets)
        {
            sheet.WriteRow(() =>
            {
                sheet.Text(Label(target.Target.Name), CellStyle.Wrapped);
                sheet.Number(target.Target.Percentage / 100, CellStyle.Percentage);
                sheet.Number(ComponentSheet.RatioOf(target.Actual), CellStyle.Percentage);
                sheet.Number(target.Gap, CellStyle.Change);
                sheet.Text(Label(ReportNames.TargetState(target)), CellStyle.Wrapped);
            });
        }
    }

    private void FillWinnable(SheetWriter sheet, ReportAgency lead)
    {
        if (lead.Winnable.IsEmpty)
        {
            return;
        }

        Table(sheet, ReportTexts.Winnable, ReportTexts.Points, InTotal, ReportTexts.Notes);
        foreach (var points in lead.Winnable)
        {
            sheet.WriteRow(() =>
            {
                sheet.Text(points.Component is { } part ? ReportNames.Component(part, format) : Label(points.Group.Name), CellStyle.Wrapped);
                sheet.Number(points.Points.Value, CellStyle.Points);
                sheet.Number(points.InTotal.Value, CellStyle.Points);
                sheet.Text(points.CanInfluence ? null : Label(ReportTexts.NotIts), CellStyle.Wrapped);
            });
        }
    }

    private IEnumerable<FlushPoint> FillCohorts(SheetWriter sheet)
    {
        var rules = report.Rules;
        var cohorts = report.Cohorts.Where(cohort => cohort.Ranking.Length > 1).ToList();
        if (cohorts.Count == 0)
        {
            yield break;
        }

        Table(sheet, ReportTexts.Cohort, [AgencyCount, ReportTexts.Mean, .. rules.Groups.Select(group => group.Name)]);
        var maxima = rules.Groups.Select(group => (decimal?)group.Maximum);
        Row(sheet, Label(ReportTexts.Maximum), CellStyle.Points, [null, rules.TotalMaximum, .. maxima]);
        foreach (var cohort in cohorts)
        {
            sheet.WriteRow(() =>
            {
                sheet.Text(Label(cohort.Title), CellStyle.Wrapped);
                sheet.Number(cohort.Ranking.Length, CellStyle.Count);
                sheet.Number(cohort.Mean.Total.Points?.Value, CellStyle.Points);
                foreach (var group in cohort.Mean.Groups)
                {
                    sheet.Number(group.Points?.Value, CellStyle.Points);
                }
            });
            yield return default;
        }
    }

    private void Table(SheetWriter sheet, LocalizedText title, params LocalizedText[] heads)
    {
        sheet.WriteRow(() => { });
        sheet.WriteHeads([Label(title), .. heads.Select(Label)]);
    }

    private static void Row(SheetWriter sheet, string name, CellStyle style, params decimal?[] numbers) => sheet.WriteRow(() =>
    {
        sheet.Text(name, CellStyle.Wrapped);
        foreach (var number in numbers)
        {
            sheet.Number(number, style);
        }
    });
}
