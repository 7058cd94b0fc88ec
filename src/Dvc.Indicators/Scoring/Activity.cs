namespace Dvc.Indicators.Scoring;

/// <summary>Tells agencies without any dossier, which the empty-denominator policies still give points to.</summary>
internal static class Activity
{
    public static bool IsAbsent(ScoreResult result, int row)
    {
        var counting = result.Rules.Components.Where(component => component.CountsDossiers).ToList();
        return counting.Count > 0
            && counting.TrueForAll(component =>
                IsEmpty(result.Figures[row, component.Id]) && IsEmpty(result.Figures[row, result.Rules.GroupOf(component).Id]));
    }

    private static bool IsEmpty(FigureEntry entry) => entry.Kind switch
    {
        FigureKind.Counted => entry.Figure.Denominator == 0,
        FigureKind.Reported => entry.Reported.Value == 0,
        _ => true,
    };
}
