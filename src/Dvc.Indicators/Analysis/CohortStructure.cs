using System.Globalization;

namespace Dvc.Indicators.Analysis;

/// <summary>The structure of one cohort.</summary>
internal sealed class CohortStructure(ScoreResult scores, Cohort cohort)
{
    public IEnumerable<StructureMeasure> All()
    {
        var groups = scores.Rules.Groups.Select(group => (group.Id, Components: group.Components.Where(component => component.Maximum > 0).Select(component => component.Id).ToList())).ToList();
        return groups.SelectMany(group => Pairs(group.Components).Concat(group.Components.Select(component => (component, group.Id))))
            .Concat(groups.Select(group => (group.Id, RuleSet.TotalId))).SelectMany(pair => Correlations(pair.Item1, pair.Item2))
            .Concat(groups.SelectMany(group => Together(group.Id, group.Components)))
            .Concat(groups.SelectMany(group => group.Components).SelectMany(Distribution));
    }

    private static IEnumerable<(string, string)> Pairs(List<string> items) =>
        items.Index().SelectMany(first => items.Skip(first.Index + 1).Select(second => (first.Item, second)));

    private IEnumerable<StructureMeasure> Correlations(string first, string second)
    {
        var pairs = ValuePairs.Of(Values(first), Values(second));
        var pearson = pairs.Pearson();
        var spearman = pairs.Spearman();
        return
        [
            Of("pearson", pearson), Of("pearson-p", pairs.PValue(pearson)), Of("spearman", spearman), Of("spearman-p", pairs.PValue(spearman)), Of("kendall", pairs.Kendall()),
            .. FlagsOf(pearson).Select(flag => Of(flag, pearson)),
        ];

        StructureMeasure Of(string measure, double? value) => new(measure, first, second, Rounded.ToShow(value), pairs.Count);
    }

    private static IEnumerable<string> FlagsOf(double? correlation)
    {
        if (correlation is not { } known)
        {
            yield break;
        }

        var decided = Rounded.ToDecide(known);
        if (decided < -0.3)
        {
            yield return "negative";
        }

        if (decided > 0.92)
        {
            yield return "redundant";
        }

        if (Math.Abs(decided) < 0.3)
        {
            yield return "random";
        }
    }

    private IEnumerable<StructureMeasure> Together(string group, List<string> components)
    {
        var columns = components.Select(Values).ToList();
        yield return new StructureMeasure("cronbach", group, null, Rounded.ToShow(Columns.Cronbach(columns)), columns.Count == 0 ? 0 : columns.Max(column => column.Count(value => value is not null)));
        var main = MainComponents.Of(columns);
        foreach (var constant in main.Constant)
        {
            yield return new StructureMeasure("pca-constant", group, components[constant], null, main.Rows);
        }

        foreach (var (place, value) in main.Eigenvalues.Index())
        {
            yield return new StructureMeasure("pca-eigenvalue", group, Number(place), Rounded.ToShow(value), main.Rows);
        }

        if (main.Eigenvalues.Length == 0)
        {
            yield break;
        }

        yield return new StructureMeasure("pca-share", group, null, Rounded.ToShow(main.Eigenvalues[0] / main.Eigenvalues.Length), main.Rows);
        yield return new StructureMeasure("pca-above-1", group, null, main.Eigenvalues.Count(value => Rounded.ToDecide(value) > 1), main.Rows);
        foreach (var (place, loadings) in main.Loadings.Index())
        {
            foreach (var (column, loading) in main.Used.Zip(loadings))
            {
                yield return new StructureMeasure($"pca-loading-{Number(place)}", group, components[column], Rounded.ToShow(loading), main.Rows);
            }
        }
    }

    private IEnumerable<StructureMeasure> Distribution(string component)
    {
        var column = scores.ColumnOf(component);
        var rows = cohort.Rows.Where(column.HasPoints).ToList();
        var points = rows.Select(row => column.Points[row]).Order().ToList();
        if (points.Count == 0)
        {
            return [];
        }

        var values = points.Select(point => (double)point).ToArray();
        var (skewness, kurtosis) = (Columns.Skewness(points), Columns.Kurtosis(points));
        var isSkewed = skewness is { } skew && kurtosis is { } kurt && Math.Abs(Rounded.ToDecide(skew)) > 2 && Rounded.ToDecide(kurt) > 3.5;
        return
        [
            Exact("min", points[0]), Of("q1", Numerics.Quantile(values, 0.25)), Of("median", Numerics.Quantile(values, 0.5)), Of("q3", Numerics.Quantile(values, 0.75)), Exact("max", points[^1]),
            Of("mean", Numerics.Mean(values)), Of("sd", points.Count < 2 ? null : Numerics.Deviation(values)), Of("skewness", skewness), Of("kurtosis", kurtosis),
            Of("share-zero", points.Count(point => point == 0) / (double)points.Count),
            Of("share-max", rows.Count(row => column.Points[row] == column.MaximumAt(row)) / (double)points.Count),
            .. (isSkewed ? (StructureMeasure[])[Of("skewed", skewness)] : []),
        ];

        StructureMeasure Of(string measure, double? value) => Exact(measure, Rounded.ToShow(value));

        StructureMeasure Exact(string measure, decimal? value) => new(measure, component, null, value, points.Count);
    }

    private decimal?[] Values(string item)
    {
        var column = scores.ColumnOf(item);
        return [.. cohort.Rows.Select(row => column.HasPoints(row) ? column.Points[row] : (decimal?)null)];
    }

    private static string Number(int place) => (place + 1).ToString(CultureInfo.InvariantCulture);
}
