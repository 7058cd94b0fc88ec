using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>The arithmetic of a funnel with overdispersion.</summary>
internal sealed class FunnelRates
{
    private const double Alert = 1.96;
    private const double Alarm = 3.09;
    private const int FewestForDispersion = 5;

    private readonly List<(int Row, Figure Figure)> _figures;
    private readonly double[] _scores;

    private FunnelRates(Cohort cohort, Component component, List<(int Row, Figure Figure)> figures, double centre)
    {
        (Cohort, Component, Centre, _figures) = (cohort, component, centre, figures);
        _scores = [.. figures.Select(each => ((each.Figure.Numerator / (double)each.Figure.Denominator) - centre) / Math.Sqrt(centre * (1 - centre) / each.Figure.Denominator))];
        Dispersion = DispersionOf(_scores);
    }

    public Cohort Cohort { get; }

    public Component Component { get; }

    public double Centre { get; }

    public double Dispersion { get; }

    public static FunnelRates? Of(ScoreResult scores, Cohort cohort, Component component)
    {
        var figures = cohort.Rows.Select(row => (Row: row, Entry: scores.Figures[row, component.Id]))
            .Where(each => each.Entry is { Kind: FigureKind.Counted, Figure.Denominator: > 0 }).Select(each => (each.Row, each.Entry.Figure)).ToList();
        var (x, n) = (figures.Sum(each => each.Figure.Numerator), figures.Sum(each => each.Figure.Denominator));
        return x > 0 && x < n ? new FunnelRates(cohort, component, figures, x / (double)n) : null;
    }

    public ImmutableArray<Outlier> Flagged(ScoreResult scores) => [.. _figures.Select((each, place) =>
    {
        var z = _scores[place] / Math.Sqrt(Dispersion);
        var size = Math.Abs(Rounded.ToDecide(z));
        return new Outlier(
            each.Row, scores.Agencies[each.Row], each.Figure, Rounded.ToShow(z)!.Value,
            size > Alarm ? OutlierLevel.Alarm : size > Alert ? OutlierLevel.Alert : OutlierLevel.None,
            Limits(each.Figure.Denominator, Alert), Limits(each.Figure.Denominator, Alarm));
    })];

    // Mean of z² with the outer tenths cut to their edges; it counts only where it is more than chance gives.
    private static double DispersionOf(double[] scores)
    {
        var sorted = scores.Order().ToArray();
        var cut = sorted.Length / 10;
        var (low, high) = cut == 0 ? (sorted[0], sorted[^1]) : (sorted[cut - 1], sorted[^cut]);
        var sum = 0.0;
        foreach (var score in scores)
        {
            var kept = Math.Clamp(score, low, high);
            sum += kept * kept;
        }

        return scores.Length >= FewestForDispersion && Rounded.ToDecide(sum) > scores.Length - 1 ? sum / scores.Length : 1;
    }

    private (decimal Low, decimal High) Limits(long cases, double edge)
    {
        var (n, z) = ((double)cases, edge * Math.Sqrt(Dispersion));
        var (middle, width) = ((2 * n * Centre) + (z * z), z * Math.Sqrt((z * z) + (4 * n * Centre * (1 - Centre))));
        return (Rounded.ToShow((middle - width) / (2 * (n + (z * z))))!.Value, Rounded.ToShow((middle + width) / (2 * (n + (z * z))))!.Value);
    }
}
