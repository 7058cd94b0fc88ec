namespace Dvc.Indicators.Cli.Text;

/// <summary>Which agencies of a result are shown and in which order. Ranks and means stay those of the whole cohort.</summary>
/// <param name="result">The result.</param>
internal sealed class ResultSelection(RankedResult result)
{
    /// <summary>The order of ranks.</summary>
    public const string ByRank = "rank";

    /// <summary>The order of names.</summary>
    public const string ByName = "name";

    /// <summary>The order of codes.</summary>
    public const string ByCode = "code";

    /// <summary>The last rank that is shown; null for all agencies.</summary>
    public long? Top { get; init; }

    /// <summary>The level that is shown; null for all.</summary>
    public AgencyLevel? Level { get; init; }

    /// <summary>The rows that are shown; null for all.</summary>
    public IReadOnlySet<int>? Agencies { get; init; }

    /// <summary>The order: one of those above, or the id of a group or component, the most points first; null for that of each form.</summary>
    public string? Sort { get; init; }

    /// <summary>Whether every agency is shown.</summary>
    public bool IsAll => Top is null && Level is null && Agencies is null;

    /// <summary>Whether an agency is shown.</summary>
    public bool Shows(int row) =>
        (Level is not { } level || result.Scores.Agencies[row].Level == level)
        && (Agencies is null || Agencies.Contains(row))
        && (Top is not { } top || result.RankOf(row, RuleSet.TotalId)?.Value <= top);

    /// <summary>Whether an agency is shown.</summary>
    public bool Shows(Agency agency) => Shows(result.Scores.Agencies.IndexOf(agency.Code));

    /// <summary>The shown agencies of a cohort in their order, by rank where none is named.</summary>
    public IReadOnlyList<int> RowsOf(Cohort cohort) => [.. InOrder(cohort).Where(Shows)];

    /// <summary>The shown agencies of the whole result, in the order of the agencies file where none is named.</summary>
    public IReadOnlyList<int> Rows() =>
        [.. Sort is null ? Enumerable.Range(0, result.Scores.Count).Where(Shows) : result.Cohorts.SelectMany(RowsOf)];

    private IEnumerable<int> InOrder(Cohort cohort) => Sort switch
    {
        null or ByRank or RuleSet.TotalId => RowsByRank(cohort),
        ByName => cohort.Rows.OrderBy(row => result.Scores.Agencies[row].Name, VietnameseComparer.Ordering),
        ByCode => cohort.Rows.OrderBy(row => result.Scores.Agencies[row].WrittenCode, StringComparer.Ordinal),
        var item => cohort.Rows.OrderByDescending(row => PointsOf(result.Scores[row], item)?.Value ?? decimal.MinValue),
    };

    // Unranked agencies come last; they are named, not hidden.
    private IEnumerable<int> RowsByRank(Cohort cohort)
    {
        var ranked = result.Standings(cohort).Select(standing => standing.Row).ToList();
        return ranked.Concat(cohort.Rows.Except(ranked));
    }

    private static Points? PointsOf(AgencyScore score, string item) =>
        score.Rules.FindGroup(item) is null ? score.Component(item).Score.Points : score.Group(item).Points;
}
