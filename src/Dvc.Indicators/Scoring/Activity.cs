using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Tells agencies without any dossier, which the empty-denominator policies still give points to.</summary>
internal sealed class Activity
{
    private readonly ImmutableArray<FigureColumn> _columns;
    private readonly bool _isTold;

    public Activity(ScoreResult result)
    {
        var counting = result.Rules.Components.Where(component => component.CountsDossiers).ToList();
        _isTold = counting.Count > 0;
        _columns = [.. counting.Select(component => component.Id)
            .Concat(counting.Select(component => result.Rules.GroupOf(component).Id)).Distinct()
            .Select(result.Figures.Column).OfType<FigureColumn>()];
    }

    public bool IsAbsent(int row)
    {
        var isAbsent = _isTold;
        foreach (var column in _columns)
        {
            isAbsent = isAbsent && IsEmpty(column, row);
        }

        return isAbsent;
    }

    private static bool IsEmpty(FigureColumn column, int row) => column.Kinds[row] switch
    {
        FigureKind.Counted => column.Denominators[row] == 0,
        FigureKind.Reported => column.ReportedAt(row) == 0,
        _ => true,
    };
}
