using System.Globalization;
using Dvc.Indicators.Analysis;

namespace Dvc.Indicators.Tests.Analysis;

/// <summary>All values that COINr's documentation prints of its example (Data/analysis/ORIGIN.md), to the digits printed there.</summary>
public class PublishedStatisticsTests
{
    private static readonly string[] Conn = ["Physical", "ConEcFin", "Political", "Instit", "P2P"];
    private static readonly string[] Sust = ["Environ", "Social", "SusEcFin"];

    [Fact]
    public void Printed_values_are_met()
    {
        var columns = Table("asem-indicators.csv").Concat(Table("asem-scores.csv")).ToDictionary();
        var rows = Lines("expected.csv");
        rows.Should().HaveCount(62);
        foreach (var row in rows)
        {
            var (function, arguments, expected, tolerance) = (row[0], row[1].Split(' '), Number(row[2]), Number(row[3]));
            ValueOf(function, [.. arguments.Where(columns.ContainsKey).Select(name => columns[name])]).Should().BeApproximately(expected, tolerance, $"{function} {row[1]}");
        }
    }

    [Fact]
    public void Printed_quantiles_of_ranks_are_of_type_7()
    {
        var ranks = Lines("asem-uncertainty-ranks.csv").ToDictionary(row => row[0], row => row.Skip(2).Select(Number).Order().ToArray());
        foreach (var row in Lines("asem-uncertainty-stats.csv"))
        {
            var own = ranks[row[0]];
            ((double[])[Numerics.Mean(own), Numerics.Quantile(own, 0.5), Numerics.Quantile(own, 0.05), Numerics.Quantile(own, 0.95)]).Select(value => Rounded.ToShow(value))
                .Should().Equal(row.Skip(2).Select(text => Rounded.ToShow(Number(text))), row[0]);
        }
    }

    private static double ValueOf(string function, List<decimal?[]> columns)
    {
        var values = columns.Count == 0 ? [] : columns[0].OfType<decimal>().Order().ToList();
        double[] numbers = [.. values.Select(value => (double)value)];
        return function.Split('-') switch
        {
            ["pearson"] => ValuePairs.Of(columns[0], columns[1]).Pearson()!.Value,
            ["cronbach"] => Columns.Cronbach(columns)!.Value,
            ["mean"] => Numerics.Mean(numbers),
            ["median"] => Numerics.Quantile(numbers, 0.5),
            ["std"] => Numerics.Deviation(numbers),
            ["skewness"] => Columns.Skewness(values)!.Value,
            ["kurtosis"] => Columns.Kurtosis(values)!.Value,
            ["pca", "sd", var k] => Math.Sqrt(MainComponents.Of(columns).Eigenvalues[int.Parse(k, CultureInfo.InvariantCulture) - 1]),
            ["pca", "loading", var k] => Math.Abs(MainComponents.Of(columns).Loadings[0][int.Parse(k, CultureInfo.InvariantCulture) - 1]),
            ["without", var pillar] => MeanChangeWithout(pillar),
            _ => throw new InvalidOperationException(function),
        };
    }

    private static double MeanChangeWithout(string pillar)
    {
        var scores = Table("asem-scores.csv");
        var (before, after) = (Ranks(IndexOf(Conn, Sust)), Ranks(IndexOf(Without(Conn), Without(Sust))));
        return (double)before.Zip(after, (was, now) => Math.Abs(now - was)).Average();

        string[] Without(string[] pillars) => [.. pillars.Where(each => each != pillar)];

        List<decimal> IndexOf(string[] conn, string[] sust) => [.. scores["Conn"].Select((_, row) => (conn.Average(name => scores[name][row]!.Value) + sust.Average(name => scores[name][row]!.Value)) / 2)];
    }

    private static List<decimal> Ranks(List<decimal> values) =>
        [.. values.Select((own, place) => new RankPlaces(values.Where((_, other) => other != place), TieRule.Competition).PlaceOf(own))];

    private static Dictionary<string, decimal?[]> Table(string file)
    {
        var lines = Read(file);
        var rows = lines.Skip(1).ToList();
        return lines[0].Index().Skip(1).ToDictionary(
            head => head.Item, head => rows.Select(row => row[head.Index].Length == 0 ? (decimal?)null : decimal.Parse(row[head.Index], NumberStyles.Float, CultureInfo.InvariantCulture)).ToArray());
    }

    private static List<string[]> Lines(string file) => [.. Read(file).Skip(1)];

    private static List<string[]> Read(string file) =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "analysis", file)).Where(line => line.Length > 0).Select(line => line.Split(','))];

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
