using System.Globalization;

namespace Dvc.Indicators.Analysis;

/// <summary>A goal of <see cref="Reach"/>. Immutable.</summary>
public sealed class ReachGoal
{
    private ReachGoal(ReachGoalKind kind, decimal value, string? grade)
    {
        Kind = kind;
        Value = value;
        GradeId = grade;
    }

    /// <summary>What is named.</summary>
    public ReachGoalKind Kind { get; }

    /// <summary>The points or the place; 0 where a grade is named.</summary>
    public decimal Value { get; }

    /// <summary>The grade's id; null unless a grade is named.</summary>
    public string? GradeId { get; }

    /// <summary>At least so many points.</summary>
    /// <param name="points">The points, at least 0.</param>
    /// <returns>The goal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The points are negative.</exception>
    public static ReachGoal Points(decimal points)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(points);
        return new ReachGoal(ReachGoalKind.Points, points, null);
    }

    /// <summary>At least a grade of the rule set, in the total.</summary>
    /// <param name="id">The grade's id.</param>
    /// <returns>The goal.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static ReachGoal Grade(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new ReachGoal(ReachGoalKind.Grade, 0, id);
    }

    /// <summary>At least a place among the agencies of the cohort that have points, under the tie rule of the result.</summary>
    /// <param name="place">The place, at least 1; under fractional ranks it may be a half.</param>
    /// <returns>The goal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The place is less than 1.</exception>
    public static ReachGoal Rank(decimal place)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(place, 1);
        return new ReachGoal(ReachGoalKind.Rank, place, null);
    }

    /// <summary>The goal as results write it, such as <c>points 80</c>, <c>grade A</c> or <c>rank 3</c>.</summary>
    /// <returns>The invariant text.</returns>
    public override string ToString() => Kind switch
    {
        ReachGoalKind.Grade => $"grade {GradeId}",
        ReachGoalKind.Rank => string.Create(CultureInfo.InvariantCulture, $"rank {Value}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"points {Value}"),
    };
}
