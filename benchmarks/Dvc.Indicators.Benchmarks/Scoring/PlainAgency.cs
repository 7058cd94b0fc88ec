namespace Dvc.Indicators.Benchmarks.Scoring;

/// <summary>An agency as a program without this library would hold it.</summary>
internal sealed record PlainAgency(string Code, AgencyLevel? Level, string? Parent, Dictionary<string, Figure> Figures)
{
    public static List<PlainAgency> ListOf(FigureTable figures) => [.. figures.Agencies.Agencies.Select((agency, row) => new PlainAgency(
        agency.WrittenCode,
        agency.Level,
        agency.Parent?.ToString(),
        figures.Items.Where(item => figures[row, item].Kind == FigureKind.Counted)
            .ToDictionary(item => item, item => figures[row, item].Figure)))];
}
