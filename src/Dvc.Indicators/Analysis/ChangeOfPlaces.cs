namespace Dvc.Indicators.Analysis;

/// <summary>Where places come from: the value of a set of changes is the negative place when only they have happened.</summary>
internal static class ChangeOfPlaces
{
    public static PlaceCause Find(RankedResult before, RankedResult after, int rowBefore, int rowAfter)
    {
        var (own0, own1) = (PointsOf(before, rowBefore), PointsOf(after, rowAfter));
        var (others0, others1) = (RankPlaces.Of(before, rowBefore, RuleSet.TotalId), RankPlaces.Of(after, rowAfter, RuleSet.TotalId));
        var (none, own, others, both) = (-others0.PlaceOf(own0), -others0.PlaceOf(own1), -others1.PlaceOf(own0), -others1.PlaceOf(own1));
        var common = after.CohortOf(rowAfter).Rows.Where(row => row != rowAfter)
            .Select(row => (Row: row, Before: before.Scores.Agencies.IndexOf(after.Scores.Agencies[row].Code)))
            .Where(pair => pair.Before >= 0 && before.CohortOf(pair.Before).Key == after.CohortOf(rowAfter).Key
                && before.Scores.TotalColumn.HasPoints(pair.Before) && after.Scores.TotalColumn.HasPoints(pair.Row))
            .Select(pair => (Agency: after.Scores.Agencies[pair.Row], WasAhead: PointsOf(before, pair.Before) > own0, IsAhead: PointsOf(after, pair.Row) > own1))
            .ToList();
        return new PlaceCause
        {
            Before = -none,
            After = -both,
            ByOwn = ((own - none) + (both - others)) / 2,
            ByOthers = ((others - none) + (both - own)) / 2,
            PassedUs = [.. common.Where(pair => !pair.WasAhead && pair.IsAhead).Select(pair => pair.Agency)],
            WePassed = [.. common.Where(pair => pair.WasAhead && !pair.IsAhead).Select(pair => pair.Agency)],
        };
    }

    private static decimal PointsOf(RankedResult result, int row) => result.Scores.TotalColumn.Points[row];
}
