using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Ranking;

/// <summary>Agencies whose scores in two groups are given, so that only the ranking is tested.</summary>
internal static class RankingSamples
{
    /// <summary>Two groups of 60 and 40 points.</summary>
    public static readonly RuleSet TwoGroups = RulesOf(
        Group("G1", Component("A", "\"maximum\": 60, \"target\": 100, \"empty\": \"no-data\"")),
        Group("G2", Component("B", "\"maximum\": 40, \"target\": 100, \"empty\": \"no-data\"")));

    public static readonly ReportingPeriod June = ReportingPeriod.Month(2026, 6);

    /// <summary>Scores and ranks agencies.</summary>
    public static RankedResult Rank(IReadOnlyList<Row> rows, TieRule tieRule = TieRule.Competition, ReportingPeriod? period = null)
    {
        var builder = new FigureTableBuilder(AgencyRoster.Create(rows.Select(row => row.Agency)));
        foreach (var row in rows)
        {
            Report(builder, row, "G1", row.First);
            Report(builder, row, "G2", row.Second);
        }

        return RankedResult.Create(Scorer.Score(builder.Build(), TwoGroups, new ScoringContext(period)), tieRule);
    }

    /// <summary>Agencies a, b, c, … without levels, with points in the first group and 0 in the second.</summary>
    public static List<Row> Named(params decimal?[] points) =>
        [.. points.Select((first, index) => new Row(((char)('a' + index)).ToString(), first))];

    /// <summary>The ranks of all agencies in roster order, as text; "-" for none.</summary>
    public static IEnumerable<string> Ranks(this RankedResult result, string item = RuleSet.TotalId) =>
        Enumerable.Range(0, result.Scores.Count).Select(row => result.RankOf(row, item)?.ToString() ?? "-");

    public static AgencyCode Code(string code) => AgencyCode.Parse(code);

    private static void Report(FigureTableBuilder builder, Row row, string group, decimal? points)
    {
        if (points is { } score)
        {
            builder.AddReported(row.Agency.Code, group, score);
        }
    }

    internal sealed record Row(string Code, decimal? First, decimal? Second = 0, AgencyLevel? Level = null, string? Parent = null)
    {
        public Agency Agency => new(AgencyCode.Parse(Code), Code, Code)
        {
            Level = Level,
            Parent = Parent is null ? null : AgencyCode.Parse(Parent),
        };
    }
}
