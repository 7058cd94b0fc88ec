namespace Dvc.Indicators.Benchmarks.Scoring;

/// <summary>
/// The rival: what a developer writes in an afternoon with LINQ over objects and decimal arithmetic. It knows figures of the default
/// rule set only; no reported scores, no findings, no explanations.
/// </summary>
internal static class PlainScoring
{
    public static List<PlainRow> Score(List<PlainAgency> agencies, RuleSet rules)
    {
        var rows = agencies.Select(agency => ScoreOne(agency, rules)).ToList();
        foreach (var cohort in rows.GroupBy(row => (row.Agency.Level, row.Agency.Parent)))
        {
            foreach (var item in rules.Groups.Select(group => group.Id).Append(RuleSet.TotalId))
            {
                Rank(cohort, item);
            }
        }

        return rows;
    }

    /// <summary>Throws unless the rival's answer is the library's, score for score and rank for rank.</summary>
    public static void RequireEqual(List<PlainRow> plain, RankedResult ranked)
    {
        var rules = ranked.Scores.Rules;
        for (var row = 0; row < plain.Count; row++)
        {
            var score = ranked.Scores[row];
            var items = rules.Groups.Select(group => (group.Id, score.Group(group.Id).Points))
                .Append((RuleSet.TotalId, score.Total.Points));
            foreach (var (id, points) in items)
            {
                var rank = plain[row].Ranks.TryGetValue(id, out var place) ? place : (decimal?)null;
                if (plain[row].Points[id] != points?.Value || rank != ranked.RankOf(row, id)?.Value)
                {
                    throw new InvalidOperationException($"The rival disagrees about {id} of {plain[row].Agency.Code}.");
                }
            }

            var component = rules.Components.FirstOrDefault(c => plain[row].Points[c.Id] != score.Component(c.Id).Score.Points?.Value);
            if (component is not null)
            {
                throw new InvalidOperationException($"The rival disagrees about {component.Id} of {plain[row].Agency.Code}.");
            }
        }
    }

    private static PlainRow ScoreOne(PlainAgency agency, RuleSet rules)
    {
        var points = rules.Components.ToDictionary(component => component.Id, component => PointsOf(agency, component));
        foreach (var group in rules.Groups)
        {
            var scored = group.Components.Where(component => component.Maximum > 0 && points[component.Id] is not null).ToList();
            points[group.Id] = scored.Count == 0 ? null : scored.Sum(component => points[component.Id]);
        }

        var isComplete = rules.Groups.All(group => points[group.Id] is not null);
        points[RuleSet.TotalId] = isComplete ? rules.Groups.Sum(group => points[group.Id]) : null;
        return new PlainRow(agency, points, []);
    }

    // One division only, after all products: a half hundredth is then met exactly.
    private static decimal? PointsOf(PlainAgency agency, Component component)
    {
        if (!agency.Figures.TryGetValue(component.Id, out var figure) || figure.Denominator == 0)
        {
            return component.Empty switch { EmptyPolicy.Zero => 0, EmptyPolicy.Full => component.Maximum, _ => null };
        }

        var points = component.PercentageDigits is { } digits
            ? component.Maximum * Rounded(100m * figure.Numerator / figure.Denominator, digits) / component.Target
            : component.Maximum * 100 * figure.Numerator / (component.Target * figure.Denominator);
        return Math.Min(component.Maximum, Rounded(points, 2));
    }

    private static decimal Rounded(decimal value, int digits) => Math.Round(value, digits, MidpointRounding.AwayFromZero);

    private static void Rank(IEnumerable<PlainRow> cohort, string item)
    {
        var place = 1;
        var scored = cohort.Where(row => row.Points[item] is not null);
        foreach (var equals in scored.GroupBy(row => row.Points[item]).OrderByDescending(points => points.Key))
        {
            foreach (var row in equals)
            {
                row.Ranks[item] = place;
            }

            place += equals.Count();
        }
    }

    internal sealed record PlainRow(PlainAgency Agency, Dictionary<string, decimal?> Points, Dictionary<string, int> Ranks);
}
