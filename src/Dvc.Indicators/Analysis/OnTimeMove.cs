namespace Dvc.Indicators.Analysis;

/// <summary>What an agency's total is when dossiers become on time or late: 2.1 and 5.4 move.</summary>
internal static class OnTimeMove
{
    /// <summary>The total after both numerators moved.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="row">The agency's row; it has a total.</param>
    /// <param name="onTime">How many more dossiers are on time.</param>
    /// <param name="satisfied">How many more are satisfied.</param>
    public static decimal Score(ScoreResult scores, int row, long onTime, long satisfied)
    {
        var table = Moved(Moved(scores.Figures.Only(row), scores.Rules, "ON_TIME_PROCESSING", onTime), scores.Rules, "DOSSIER_RECEIVING_SATISFACTION", satisfied);
        return Scorer.Score(table, scores.Rules).TotalColumn.Points[0];
    }

    private static FigureTable Moved(FigureTable figures, RuleSet rules, string figure, long by) =>
        rules.Components.Where(component => component.Figure == figure && figures[0, component.Id].Kind == FigureKind.Counted).Aggregate(figures, (table, component) =>
        {
            var own = table[0, component.Id].Figure;
            return table.With(0, component.Id, FigureEntry.FromFigure(new Figure(Math.Max(0, own.Numerator + by), own.Denominator)));
        });
}
