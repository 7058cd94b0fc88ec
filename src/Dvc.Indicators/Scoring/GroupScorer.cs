namespace Dvc.Indicators;

/// <summary>Adds rounded component scores to group scores; a score from outside for the whole group is taken as it is.</summary>
internal static class GroupScorer
{
    public static ItemColumn Score(RuleSet rules, Group group, ItemColumn[] components, FigureTable figures)
    {
        var count = figures.Agencies.Count;
        var scores = ItemColumn.For(group, count);
        var given = figures.Column(group.Id);
        var isMaximumKnown = components.All(component => component.HasOneMaximum);
        for (var row = 0; row < count; row++)
        {
            if (given is not null && given.Kinds[row] == FigureKind.Reported && rules.AppliesTo(figures.Agencies[row].Level))
            {
                scores.Set(row, ScoreState.Reported, given.ReportedAt(row));
                continue;
            }

            ScoreRow(scores, components, row, isMaximumKnown);
        }

        return scores;
    }

    // Tracked components carry no points, so they do not make a group that lacks everything else a scored one.
    private static void ScoreRow(ItemColumn scores, ItemColumn[] components, int row, bool isMaximumKnown)
    {
        decimal points = 0, maximum = 0, measured = 0;
        bool isScored = false, applies = false, isComplete = true;
        foreach (var component in components)
        {
            if (component.States[row] == ScoreState.NotApplicable)
            {
                continue;
            }

            applies = true;
            maximum += component.MaximumAt(row);
            if (component.States[row] == ScoreState.NotMeasured)
            {
                isComplete &= !component.CarriesPoints(row);
                continue;
            }

            measured += component.MaximumAt(row);
            if (component.HasPoints(row))
            {
                points += component.Points[row];
                isScored |= component.CarriesPoints(row);
            }
        }

        if (!isMaximumKnown)
        {
            scores.SetMaximum(row, maximum);
        }

        if (!isComplete)
        {
            scores.SetIncomplete(row, new MeasuredPart(isScored ? new Points(points) : null, new Points(measured)));
            return;
        }

        var state = !applies ? ScoreState.NotApplicable : isScored ? ScoreState.Scored : ScoreState.NoData;
        scores.Set(row, state, isScored ? points : 0);
    }
}
