namespace Dvc.Indicators;

/// <summary>One agency in an <see cref="IndexResult"/>.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class AgencyResult
{
    private readonly IndexResult _result;

    internal AgencyResult(IndexResult result, int row) => (_result, Row) = (result, row);

    /// <summary>Its row in the result, from 0.</summary>
    public int Row { get; }

    /// <summary>The agency.</summary>
    public Agency Agency => _result.Agencies[Row];

    /// <summary>All its scores.</summary>
    public AgencyScore Scores => _result.Scores[Row];

    /// <summary>Its total.</summary>
    public ItemScore Total => Scores.Total;

    /// <summary>Its place by the total within its cohort; null without a total.</summary>
    public Rank? Rank => _result.Ranked.RankOf(Row, RuleSet.TotalId);

    /// <summary>One item of the agency.</summary>
    /// <param name="item">The id of a component or group, or <c>TOTAL</c>.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    /// <exception cref="ArgumentException">The rules have no such item.</exception>
    public ItemResult this[string item]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(item);
            return new ItemResult(_result, Row, item);
        }
    }

    /// <summary>Why its total is what it is.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The explanation as text, lines ending with a line feed.</returns>
    public string Explain(Language language) => this[RuleSet.TotalId].Explain(language);
}
