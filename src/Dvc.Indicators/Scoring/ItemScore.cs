namespace Dvc.Indicators;

/// <summary>The score of one item (component, group or total) of one agency.</summary>
/// <param name="Id">The item's id; <c>TOTAL</c> for the total.</param>
/// <param name="State">How the score came about.</param>
/// <param name="Points">The points, rounded as the rule set says; null unless the state is scored or reported.</param>
/// <param name="Maximum">The most points that this agency could have; 0 where the item does not apply.</param>
public readonly record struct ItemScore(string Id, ScoreState State, Points? Points, Points Maximum)
{
    /// <summary>What was measured of an incomplete group or total; null in every other state.</summary>
    public MeasuredPart? Measured { get; init; }

    /// <summary>Points ÷ maximum, exact; null without points or where the maximum is 0.</summary>
    public Ratio? Share => Points is { } points && Maximum.Value > 0 ? Ratio.FromDecimal(points.Value) / Ratio.FromDecimal(Maximum.Value) : null;
}
