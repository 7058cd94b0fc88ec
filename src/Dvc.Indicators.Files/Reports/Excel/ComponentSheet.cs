namespace Dvc.Indicators.Files;

/// <summary>The components of every agency, one a row: figure, ratio, points, maximum and what was lost.</summary>
internal sealed class ComponentSheet(Report report, ReportFormat format, ArraySegment<ReportAgency> agencies)
{
    private const int MostRows = 1_048_576;

    private readonly Dictionary<Component, string> _shown = report.ShownComponents.ToDictionary(part => part, part => ReportNames.Component(part, format));

    /// <summary>One sheet, or more where the rows are more than a sheet can have.</summary>
    public static IEnumerable<Sheet> Create(Report report, ReportFormat format)
    {
        var most = (MostRows - 1) / Math.Max(1, report.ShownComponents.Length);
        var parts = report.Agencies.Chunk(most).DefaultIfEmpty([]);
        return parts.Select(part => new ComponentSheet(report, format, part).Create());
    }

    private Sheet Create() => new(format.Text(ReportTexts.Components), [.. Columns()], 2, Fill);

    private IEnumerable<SheetColumn> Columns()
    {
        (LocalizedText Head, double Width)[] columns =
        [
            (ReportTexts.Code, 12), (ReportTexts.Agency, 36), (ReportTexts.Level, 18), (ReportTexts.Group, 30), (ReportTexts.Component, 56),
            (ReportTexts.Numerator, 12), (ReportTexts.Denominator, 12), (ReportTexts.Ratio, 11), (ReportTexts.Points, 10),
            (ReportTexts.Maximum, 10), (ReportTexts.Lost, 17), (ReportTexts.State, 17), (ReportTexts.Notes, 24),
        ];
        var all = columns.Select(column => new SheetColumn(format.Text(column.Head), column.Width));
        return report.Comparison is null ? all : all.Append(new SheetColumn(format.Text(ReportTexts.Change), 11));
    }

    private IEnumerable<FlushPoint> Fill(SheetWriter sheet)
    {
        foreach (var agency in agencies)
        {
            foreach (var group in agency.Groups)
            {
                foreach (var part in group.Components)
                {
                    if (_shown.TryGetValue(part.Component, out var name))
                    {
                        WriteRow(sheet, agency, group.Group, part, name);
                    }
                }
            }

            yield return default;
        }
    }

    private void WriteRow(SheetWriter sheet, ReportAgency agency, Group group, ReportComponent part, string name)
    {
        sheet.BeginRow();
        sheet.Text(agency.Agency.WrittenCode);
        sheet.Text(agency.Agency.Name);
        sheet.Text(LevelOf(agency));
        sheet.Text(format.Text(group.Name));
        sheet.Text(name);
        sheet.Number(part.Numerator, CellStyle.Count);
        sheet.Number(part.Denominator, CellStyle.Count);
        sheet.Number(RatioOf(part.Ratio), CellStyle.Percentage);
        sheet.Number(part.Score.Points?.Value, CellStyle.Points);
        sheet.Number(part.Score.Maximum.Value);
        sheet.Number(part.Lost?.Value, CellStyle.Points);
        sheet.Text(format.Text(ReportTexts.NameOf(part.Score.State)));
        sheet.Text(part.CanInfluence ? null : format.Text(ReportTexts.NotIts));
        if (report.Comparison is not null)
        {
            sheet.Number(part.Change?.Points?.Value, CellStyle.Change);
        }

        sheet.EndRow();
    }

    private string? LevelOf(ReportAgency agency) =>
        agency.Agency.Level is { } level ? format.Text(AgencyLevels.Label(level)) : null;

    /// <summary>A ratio as a number, rounded to the two decimals of a percentage as every writer rounds it.</summary>
    internal static decimal? RatioOf(Ratio? ratio) => ratio?.ToPercentage(2) / 100;
}
