using System.Collections.Immutable;

namespace Dvc.Indicators;

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
    /// <exception cref="ArgumentException">
    /// The figures hold an id that is no component and no group of the rules, or counts for a group; the message names all.
    /// </exception>
    public static ScoreResult Score(FigureTable figures, RuleSet rules, ScoringContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(rules);
        FigureChecks.ThrowIfUnknown(figures, rules, nameof(figures));
        var calculator = new ComponentCalculator(rules, figures);
        var applicability = new Applicability(rules, figures.Agencies);
        var components = ImmutableArray.CreateBuilder<ItemColumn>(rules.Components.Length);
        var groups = ImmutableArray.CreateBuilder<ItemColumn>(rules.Groups.Length);
        foreach (var group in rules.Groups)
        {
            var columns = group.Components.Select(component => ScoreOne(group, component)).ToArray();
            components.AddRange(columns);
            groups.Add(GroupScorer.Score(rules, group, columns, figures));
        }

        var groupColumns = groups.MoveToImmutable();
        var total = TotalScorer.Score(rules, groupColumns, figures.Agencies.Count);
        return new ScoreResult(rules, figures, context ?? ScoringContext.Unknown, components.MoveToImmutable(), groupColumns, total);

        ItemColumn ScoreOne(Group group, Component component) => PlainComponentScorer.CanScore(group, component)
            ? ScorePlainly(figures, rules, component, applicability)
            : ScoreStepByStep(figures.Agencies.Count, group, component, calculator);
    }

    private static ItemColumn ScorePlainly(FigureTable figures, RuleSet rules, Component component, Applicability applicability)
    {
        var scores = ItemColumn.For(component, figures.Agencies.Count);
        new PlainComponentScorer(component, rules.PointsDigits).Score(figures.Column(component.Id), scores, applicability.RowsFor(component));
        return scores;
    }

    private static ItemColumn ScoreStepByStep(int count, Group group, Component component, ComponentCalculator calculator)
    {
        var scores = ItemColumn.For(component, count);
        for (var row = 0; row < count; row++)
        {
            var calculation = calculator.Calculate(group, component, row);
            scores.Set(row, calculation.State, calculation.Points?.Value ?? 0);
            scores.SetMaximum(row, calculation.Maximum);
        }

        return scores;
    }
}
