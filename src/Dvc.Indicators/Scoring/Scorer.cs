using System.Collections.Immutable;
using Dvc.Indicators.Rules;

namespace Dvc.Indicators.Scoring;

/// <summary>
/// Turns figures into component, group and total scores under a rule set, in exact arithmetic: a component is scored from the unrounded
/// ratio and then rounded half up; a group is the sum of its rounded components; a total is the sum of its groups. Safe for use by
/// several threads.
/// </summary>
public static class Scorer
{
    /// <summary>Scores all agencies.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="rules">The rule set.</param>
    /// <param name="context">The period and the cut of the figures; null where they are not known.</param>
    /// <returns>The scores of every agency of the figures' roster.</returns>
    /// <exception cref="ArgumentNullException">The figures or the rules are null.</exception>
    public static ScoreResult Score(FigureTable figures, RuleSet rules, ScoringContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(rules);
        var calculator = new ComponentCalculator(rules, figures);
        var components = ImmutableArray.CreateBuilder<ItemColumn>(rules.Components.Length);
        var groups = ImmutableArray.CreateBuilder<ItemColumn>(rules.Groups.Length);
        foreach (var group in rules.Groups)
        {
            var columns = group.Components.Select(component => ScoreComponent(figures, rules, group, component, calculator)).ToArray();
            components.AddRange(columns);
            groups.Add(GroupScorer.Score(group, columns, figures));
        }

        var total = TotalScorer.Score(rules, groups, figures.Agencies.Count);
        return new ScoreResult(rules, figures, context ?? ScoringContext.Unknown, components.ToImmutable(), groups.ToImmutable(), total);
    }

    private static ItemColumn ScoreComponent(
        FigureTable figures, RuleSet rules, Group group, Component component, ComponentCalculator calculator)
    {
        var count = figures.Agencies.Count;
        var scores = ItemColumn.For(component, count);
        if (PlainComponentScorer.CanScore(group, component))
        {
            var applies = AppliesTo(figures, rules, component);
            new PlainComponentScorer(component, rules.PointsDigits).Score(figures.Column(component.Id), scores, applies);
            return scores;
        }

        for (var row = 0; row < count; row++)
        {
            var calculation = calculator.Calculate(group, component, row);
            scores.Set(row, calculation.State, calculation.Points?.Value ?? 0);
            scores.SetMaximum(row, calculation.Maximum);
        }

        return scores;
    }

    private static bool[] AppliesTo(FigureTable figures, RuleSet rules, Component component)
    {
        var applies = new bool[figures.Agencies.Count];
        if (rules.Levels.IsEmpty && component.Levels.IsEmpty)
        {
            Array.Fill(applies, true);
            return applies;
        }

        for (var row = 0; row < applies.Length; row++)
        {
            var level = figures.Agencies[row].Level;
            applies[row] = rules.AppliesTo(level) && component.AppliesTo(level);
        }

        return applies;
    }
}
