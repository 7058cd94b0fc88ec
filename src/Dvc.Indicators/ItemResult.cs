namespace Dvc.Indicators;

/// <summary>One component, group or total of an agency in an <see cref="IndexResult"/>.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class ItemResult
{
    private readonly IndexResult _result;
    private readonly int _row;

    internal ItemResult(IndexResult result, int row, string item)
    {
        (_result, _row, Id) = (result, row, item);
        Explanation = Explanation.Create(result.Scores, row, item);
    }

    /// <summary>The id of the item.</summary>
    public string Id { get; }

    /// <summary>Why the score is what it is.</summary>
    public Explanation Explanation { get; }

    /// <summary>The points; null where there are none.</summary>
    public Points? Points => Score.Points;

    /// <summary>The points with their state and the most that there are.</summary>
    public ItemScore Score
    {
        get
        {
            var (scores, rules) = (_result.Scores[_row], _result.Scores.Rules);
            return Id == RuleSet.TotalId ? scores.Total : rules.FindGroup(Id) is not null ? scores.Group(Id) : scores.Component(Id).Score;
        }
    }

    /// <summary>The explanation as text.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text, lines ending with a line feed.</returns>
    public string Explain(Language language) => Explanation.ToText(language);
}
