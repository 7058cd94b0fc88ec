using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>The main components (PCA) of columns: of their correlations over complete rows, constant columns left out.</summary>
/// <param name="Rows">The number of complete rows.</param>
/// <param name="Used">The columns used.</param>
/// <param name="Constant">The columns that are constant over the complete rows.</param>
/// <param name="Eigenvalues">The eigenvalues, largest first; empty where fewer than two columns vary.</param>
/// <param name="Loadings">Their vectors; the largest entry of each is positive.</param>
internal sealed record MainComponents(int Rows, ImmutableArray<int> Used, ImmutableArray<int> Constant, double[] Eigenvalues, double[][] Loadings)
{
    private const double Same = 1e-9;

    public static MainComponents Of(IReadOnlyList<decimal?[]> columns)
    {
        var rows = columns.Count == 0 ? [] : Enumerable.Range(0, columns[0].Length).Where(row => columns.All(column => column[row] is not null)).ToList();
        var complete = columns.Select(column => rows.Select(row => column[row]).ToArray()).ToList();
        ImmutableArray<int> used = [.. complete.Index().Where(column => rows.Count > 0 && Columns.Vary([.. column.Item.Select(value => value!.Value)])).Select(column => column.Index)];
        ImmutableArray<int> constant = rows.Count == 0 ? [] : [.. Enumerable.Range(0, columns.Count).Except(used)];
        if (used.Length < 2 || rows.Count < 3)
        {
            return new MainComponents(rows.Count, used, constant, [], []);
        }

        var matrix = new double[used.Length, used.Length];
        for (var i = 0; i < used.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                matrix[i, j] = matrix[j, i] = i == j ? 1 : ValuePairs.Of(complete[used[i]], complete[used[j]]).Pearson()!.Value;
            }
        }

        var (values, vectors) = Numerics.Eigen(matrix);
        return new MainComponents(rows.Count, used, constant, values, Array.ConvertAll(vectors, Turned));
    }

    private static double[] Turned(double[] vector)
    {
        var largest = 0;
        for (var place = 1; place < vector.Length; place++)
        {
            largest = Math.Abs(vector[place]) > Math.Abs(vector[largest]) + Same ? place : largest;
        }

        return vector[largest] < 0 ? Array.ConvertAll(vector, entry => -entry) : vector;
    }
}
