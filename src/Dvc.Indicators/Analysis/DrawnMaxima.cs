using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>Ranks of one cohort under drawn maxima. Only sums, products and quotients: the same bytes on every machine.</summary>
internal sealed class DrawnMaxima
{
    private const double Spread = 0.25;

    private readonly ScoreResult _scores;
    private readonly ImmutableArray<int> _rows;
    private readonly double[] _nominal;
    private readonly double[] _maxima;
    private readonly double[][] _points;

    public DrawnMaxima(RankedResult result, Cohort cohort)
    {
        _scores = result.Scores;
        _rows = [.. cohort.Rows.Where(_scores.TotalColumn.HasPoints)];
        var groups = _scores.Rules.Groups.Where(group => group.Maximum > 0).ToList();
        _nominal = [.. groups.Select(group => (double)(group.Weight ?? group.Maximum))];
        _maxima = [.. groups.Select(group => (double)group.Maximum)];
        _points = [.. _rows.Select(row => groups.Select(group => (double)_scores.ColumnOf(group.Id).Points[row]).ToArray())];
    }

    public ImmutableArray<MaximaRanks> Find(int draws, int seed)
    {
        var uniform = Numerics.Uniform(draws * _nominal.Length, seed);
        var ranks = _rows.Select(_ => new double[draws]).ToArray();
        var (maxima, totals, sorted) = (new double[_nominal.Length], new double[_rows.Length], new double[_rows.Length]);
        for (var draw = 0; draw < draws; draw++)
        {
            Draw(uniform.AsSpan(draw * maxima.Length, maxima.Length), maxima);
            for (var place = 0; place < totals.Length; place++)
            {
                totals[place] = Total(_points[place], maxima);
            }

            totals.CopyTo(sorted, 0);
            Array.Sort(sorted);
            for (var place = 0; place < totals.Length; place++)
            {
                ranks[place][draw] = 1 + CountAbove(sorted, totals[place]);
            }
        }

        return [.. _rows.Select((row, place) => Of(row, ranks[place]))];
    }

    private void Draw(ReadOnlySpan<double> uniform, double[] maxima)
    {
        var (sum, nominal) = (0.0, 0.0);
        for (var group = 0; group < maxima.Length; group++)
        {
            maxima[group] = _nominal[group] * (1 + (Spread * ((2 * uniform[group]) - 1)));
            sum += maxima[group];
            nominal += _nominal[group];
        }

        for (var group = 0; group < maxima.Length; group++)
        {
            maxima[group] = maxima[group] * nominal / sum;
        }
    }

    private double Total(double[] points, double[] maxima)
    {
        var total = 0.0;
        for (var group = 0; group < maxima.Length; group++)
        {
            var part = maxima[group] * points[group] / _maxima[group];
            total += part;
        }

        return total;
    }

    private static int CountAbove(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] <= value ? (middle + 1, high) : (low, middle);
        }

        return sorted.Length - low;
    }

    private MaximaRanks Of(int row, double[] ranks)
    {
        Array.Sort(ranks);
        return new MaximaRanks(row, _scores.Agencies[row], At(0.05), At(0.5), At(0.95));

        decimal At(double probability) => Rounded.ToShow(Numerics.Quantile(ranks, probability))!.Value;
    }
}
