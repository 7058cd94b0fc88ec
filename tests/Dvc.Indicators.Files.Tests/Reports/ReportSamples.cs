using Dvc.Indicators.Files.Tests.Results;

namespace Dvc.Indicators.Files.Tests.Reports;

/// <summary>Results for reports.</summary>
internal static class ReportSamples
{
    private static readonly string[] Nothing = [];

    /// <summary>The province of Phú Thọ with its departments and communes in the third quarter of 2026, as published.</summary>
    public static RankedResult PhuTho(string? period = "2026-Q3") => SampleResults.Published("phu-tho-2026-q3", period);

    /// <summary>The 34 provinces on two days of the third quarter; only groups are published.</summary>
    public static RankedResult Provinces(string day) => SampleResults.Published($"provinces-2026-10-{day}", "2026-Q3");

    /// <summary>A province H44 and two communes; their figures as <c>component numerator/denominator</c>.</summary>
    public static RankedResult Communes(string[] province, string[] first, string[]? second = null, string period = "2026-Q3",
        VietnamTime? cut = null) =>
        Make(
            AgencyRoster.Create(
            [
                Agency("H44", "UBND tỉnh Phú Thọ", AgencyLevel.Province),
                Agency("H44.1", "Xã Đồng Tâm", AgencyLevel.Commune, "H44"),
                Agency("H44.2", "Xã Dân Chủ", AgencyLevel.Commune, "H44"),
            ]),
            BuiltInRules.Default,
            new ScoringContext(ReportingPeriod.Parse(period), cut),
            province, first, second ?? Nothing);

    public static RankedResult Make(AgencyRoster roster, RuleSet rules, ScoringContext context, params string[][] figures)
    {
        var builder = new FigureTableBuilder(roster);
        for (var row = 0; row < figures.Length; row++)
        {
            foreach (var text in figures[row])
            {
                builder.Add(row, text[..text.IndexOf(' ', StringComparison.Ordinal)],
                    Entry(text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
            }
        }

        return RankedResult.Create(Scorer.Score(builder.Build(), rules, context));
    }

    public static Agency Agency(string code, string name, AgencyLevel level, string? parent = null) =>
        new(AgencyCode.Parse(code), code, name) { Level = level, Parent = parent is null ? null : AgencyCode.Parse(parent) };

    /// <summary>Figures that give every component but those named its full points.</summary>
    public static string[] Full(params string[] others)
    {
        var named = others.Select(text => text.Split(' ')[0]).ToHashSet();
        return [.. BuiltInRules.Default.Components.Where(part => !named.Contains(part.Id)).Select(part => $"{part.Id} 10/10"),
            .. others.Where(text => text.Contains(' ', StringComparison.Ordinal))];
    }

    private static FigureEntry Entry(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2
            ? FigureEntry.FromFigure(new Figure(long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture),
            long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)))
            : FigureEntry.FromReported(new Points(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
