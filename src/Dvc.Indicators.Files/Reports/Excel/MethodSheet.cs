namespace Dvc.Indicators.Files;

/// <summary>
/// The method as one table: the rule set, its groups, components, headline rates and grades, and the targets, each with its source.
/// </summary>
internal sealed class MethodSheet(Report report, ReportFormat format)
{
    private static readonly LocalizedText FullAt = new("Đạt tối đa từ", "Full at");
    private static readonly LocalizedText From = new("Từ (điểm)", "From (points)");

    private readonly RuleSet _rules = report.Rules;

    public Sheet Create()
    {
        (LocalizedText Head, double Width)[] columns =
        [
            (ReportTexts.Kind, 14), (ReportTexts.Code, 38), (ReportTexts.Name, 44), (ReportTexts.Numerator, 32), (ReportTexts.Denominator, 32),
            (ReportTexts.Maximum, 10), (FullAt, 12), (ReportTexts.Confidence, 16), (ReportTexts.Sources, 48),
        ];
        var heads = columns.Select(column => new SheetColumn(format.Text(column.Head), column.Width));
        return new Sheet(format.Text(ReportTexts.RuleSet), [.. heads], 0, Fill);
    }

    private IEnumerable<FlushPoint> Fill(SheetWriter sheet)
    {
        Row(sheet, ReportTexts.RuleSet, $"{_rules.Id} {_rules.Version}", _rules.Name, _rules.TotalMaximum, null, _rules.Confidence, _rules.Citation);
        foreach (var group in _rules.Groups)
        {
            Row(sheet, ReportTexts.Group, group.Id, group.Name, group.Maximum, null, null, group.Citation);
            foreach (var part in group.Components)
            {
                Row(sheet, part);
            }
        }

        foreach (var rate in _rules.HeadlineRates)
        {
            Row(sheet, ReportTexts.Rate, rate.Item, rate.Name, null, null, null, null);
        }

        foreach (var grade in _rules.Grades)
        {
            var from = format.Number(grade.From);
            var name = new LocalizedText(
                $"{grade.Name.Vietnamese}: {From.Vietnamese} {from}", $"{grade.Name.English}: {From.English} {from}");
            Row(sheet, ReportTexts.Grade, grade.Id, name, null, null, grade.Confidence, null);
        }

        foreach (var target in report.Targets)
        {
            Row(sheet, ReportTexts.Target, target.Item, target.Name, null, target.Percentage, target.Confidence, target.Source);
        }

        yield return default;
    }

    private void Row(SheetWriter sheet, Component part) => sheet.WriteRow(() =>
    {
        Start(sheet, ReportTexts.Component, part.Id, ReportNames.Component(part, format));
        sheet.Text(format.Text(part.Numerator), CellStyle.Wrapped);
        sheet.Text(format.Text(part.Denominator), CellStyle.Wrapped);
        Finish(sheet, part.Maximum, part.Method == ScoringMethod.MinMax ? null : part.Target, part.Confidence, part.Citation);
    });

    private void Row(
        SheetWriter sheet,
        LocalizedText kind,
        string id,
        LocalizedText name,
        decimal? maximum,
        decimal? percentage,
        Confidence? confidence,
        string? source) =>
        sheet.WriteRow(() =>
        {
            Start(sheet, kind, id, format.Text(name));
            sheet.Text(null);
            sheet.Text(null);
            Finish(sheet, maximum, percentage, confidence, source);
        });

    private void Start(SheetWriter sheet, LocalizedText kind, string id, string name)
    {
        sheet.Text(format.Text(kind));
        sheet.Text(id);
        sheet.Text(name, CellStyle.Wrapped);
    }

    private void Finish(SheetWriter sheet, decimal? maximum, decimal? percentage, Confidence? confidence, string? source)
    {
        sheet.Number(maximum);
        sheet.Number(percentage / 100, CellStyle.Percentage);
        sheet.Text(confidence is { } known ? format.Text(known.Label()) : null, CellStyle.Wrapped);
        sheet.Text(source, CellStyle.Wrapped);
    }
}
