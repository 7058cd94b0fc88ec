using System.Collections.Concurrent;

namespace Dvc.Indicators.Analysis;

/// <summary>The spread of every agency's points in an item.</summary>
internal sealed class AgencySpreads(ScoreResult scores, string item, Dependence dependence)
{
    // Of components without factors the least ratios are the same for all agencies with the same maximum.
    private readonly ConcurrentDictionary<(string Component, decimal Maximum), double[]> _least = new();

    public (TotalSpread? Spread, bool IsSampled)[] All(int threads)
    {
        var spreads = new (TotalSpread? Spread, bool IsSampled)[scores.Count];
        Parallel.For(0, spreads.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, row =>
            spreads[row] = scores.ColumnOf(item).HasPoints(row) ? Of(row) : (null, false));
        return spreads;
    }

    private (TotalSpread Spread, bool IsSampled) Of(int row)
    {
        var scale = new ItemScale(scores, item, row);
        var sampled = scores.Rules.Components.Where(component => IsSampled(component, row) && scale.WorthOf(component) > 0).ToList();
        var spread = FigureSpread.Sum(Blocks(sampled, row).Select(block => block.Select(component => SpreadOf(component, row, scale)).ToList()));
        return (InUnits(spread, scale), sampled.Count > 0);
    }

    private bool IsSampled(Component component, int row) =>
        LeverVocabulary.Find(component.Figure) is { IsSampled: true }
        && scores.Figures[row, component.Id] is { Kind: FigureKind.Counted, Figure.Denominator: > 0 }
        && scores.ColumnOf(component.Id) is var column && column.States[row] == ScoreState.Scored && column.MaximumAt(row) > 0;

    private IEnumerable<List<Component>> Blocks(List<Component> sampled, int row)
    {
        if (dependence == Dependence.Full)
        {
            var ofDossiers = sampled.Where(component => LeverVocabulary.UnitOf(component) == LeverUnit.Dossier).ToList();
            return sampled.Except(ofDossiers).Select(component => (List<Component>)[component]).Concat(ofDossiers.Count > 0 ? [ofDossiers] : []);
        }

        var bonds = dependence == Dependence.Nested ? new LeverBonds(scores, row) : null;
        return sampled.Where(component => OuterOf(component, bonds) is not { } outer || !sampled.Contains(outer))
            .Select(component => (List<Component>)[component, .. sampled.Where(inner => OuterOf(inner, bonds) == component)]);
    }

    private static Component? OuterOf(Component component, LeverBonds? bonds) =>
        bonds?.Bound(LeverRelationKind.Follows, component, isInner: true) ?? bonds?.Bound(LeverRelationKind.Within, component, isInner: true);

    private FigureSpread SpreadOf(Component component, int row, ItemScale scale)
    {
        var column = scores.ColumnOf(component.Id);
        var maximum = column.MaximumAt(row);
        var least = component.MultipliedBy.IsEmpty
            ? _least.GetOrAdd((component.Id, maximum), _ => LeastRatios(component, row, maximum))
            : LeastRatios(component, row, maximum);
        return FigureSpread.Of(
            scores.Figures[row, component.Id].Figure, least, (long)(column.Points[row] * PointUnits.InOne(scores.Rules)), scale.WorthOf(component));
    }

    private double[] LeastRatios(Component component, int row, decimal maximum)
    {
        var of = ComponentPoints.For(scores, row, component.Id);
        var unit = PointUnits.One(scores.Rules);
        return [.. Enumerable.Range(0, (int)(maximum / unit) + 1).Select(units => of.LeastRatio(new Points(units * unit)) is { } ratio
            ? (double)ratio.Numerator / (double)ratio.Denominator : 1)];
    }

    private static TotalSpread InUnits(PointSpread spread, ItemScale scale)
    {
        var (first, last) = (scale.UnitsAfter(spread.Start), scale.UnitsAfter(spread.Start + spread.Probabilities.Length - 1));
        if (last - first + 1 == spread.Probabilities.Length)
        {
            return new TotalSpread(first, spread.Probabilities);
        }

        var units = new double[(int)(last - first) + 1];
        for (var place = 0; place < spread.Probabilities.Length; place++)
        {
            units[(int)(scale.UnitsAfter(spread.Start + place) - first)] += spread.Probabilities[place];
        }

        return new TotalSpread(first, units);
    }
}
