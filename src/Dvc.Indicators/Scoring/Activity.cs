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
        // What nobody looked at shows neither that there were dossiers nor that there were none.
        var isLookedAt = false;
        foreach (var column in _columns)
        {
            if (IsEmpty(column, row) is { } isEmpty)
            {
                isLookedAt = true;
                if (!isEmpty)
                {
                    return false;
                }
            }
        }

        return _isTold && isLookedAt;
    }

    private static bool? IsEmpty(FigureColumn column, int row) => column.Kinds[row] switch
    {
        FigureKind.Counted => column.Denominators[row] == 0,
        FigureKind.Reported => column.ReportedAt(row) == 0,
        _ => null,
    };
}
