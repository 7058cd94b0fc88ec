using Dvc.Indicators.Analysis;
using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Analysis;

public class StructureTests
{
    private static readonly RuleSet Rules = RulesOf(
        Group("G", Component("A", "\"maximum\": 10, \"target\": 100, \"empty\": \"no-data\""), Component("B", "\"maximum\": 10, \"target\": 100, \"empty\": \"no-data\""), Component("C", "\"maximum\": 1, \"target\": 100, \"empty\": \"no-data\"")));

    private static readonly List<StructureMeasure> Measures = Of([1, 2, 3, 4, 5], [2, 1, 4, 3, 5], [0.3m, 0.3m, 0.3m, 0.3m, 0.3m]);

    [Theory]
    [InlineData("pearson", 0.8)]
    [InlineData("spearman", 0.8)]
    [InlineData("kendall", 0.6)]
    [InlineData("pearson-p", 0.1041)]
    public void Five_agencies_by_hand(string measure, double expected)
    {
        // Σ(a − 3)(b − 3) = 2 + 2 + 0 + 0 + 4 = 8 of √(10·10); 8 pairs agree and 2 do not: 6 of 10; t = 0.8 √(3 ÷ 0.36) = 2.3094, p = 0.1041.
        Measures.Single(each => each.Measure == measure && each is { First: "A", Second: "B" }).Value.Should().Be((decimal)expected);
    }

    [Fact]
    public void A_constant_column_has_no_correlation_and_is_named()
    {
        Measures.Where(each => each.Second == "C").Should().OnlyContain(each => each.Value == null);
        Measures.Single(each => each.Measure == "pca-constant").Second.Should().Be("C");
    }

    [Fact]
    public void Two_columns_have_the_main_components_of_their_correlation()
    {
        Measures.Where(each => each.Measure == "pca-eigenvalue").Select(each => each.Value).Should().Equal(1.8m, 0.2m);
        Measures.Single(each => each.Measure == "pca-share").Value.Should().Be(0.9m);
        Measures.Single(each => each.Measure == "pca-above-1").Value.Should().Be(1);
        Measures.Where(each => each.Measure == "pca-loading-1").Select(each => each.Value).Should().Equal(0.7071m, 0.7071m);

        // Of two entries of the same size the first is positive.
        Measures.Where(each => each.Measure == "pca-loading-2").Select(each => each.Value).Should().Equal(0.7071m, -0.7071m);

        // Variances 2.5, 2.5, 0, covariance 2: 3 ÷ 2 × (1 − 5 ÷ 9).
        Measures.Single(each => each.Measure == "cronbach").Value.Should().Be(0.6667m);
    }

    [Fact]
    public void Distributions_are_told()
    {
        string[] names = ["min", "q1", "median", "q3", "max", "mean", "sd", "skewness", "kurtosis", "share-zero", "share-max"];
        Measures.Where(each => each.First == "A" && names.Contains(each.Measure)).Select(each => each.Value)
            .Should().Equal(1m, 2m, 3m, 4m, 5m, 3m, 1.5811m, 0m, -1.2m, 0m, 0m);
        Of([0, 0, 0, 0, 10, 0, 0], [1, 2, 3, 4, 5, 6, 7], [0, 1, 0, 1, 0, 1, 0]).Should().Contain(each => each.Measure == "skewed" && each.First == "A");
    }

    [Fact]
    public void Flags_tell_what_does_not_go_together()
    {
        var measures = Of([1, 2, 3, 4, 5], [5, 4, 3, 2, 1], [0.1m, 0.2m, 0.3m, 0.4m, 0.5m]);
        measures.Should().Contain(each => each.Measure == "negative" && each.First == "A" && each.Second == "B" && each.Value == -1m);
        measures.Should().Contain(each => each.Measure == "redundant" && each.First == "A" && each.Second == "C");
    }

    [Fact]
    public void With_two_agencies_or_none_nothing_is_defined()
    {
        Of([1, 2], [2, 1], [0, 1]).Where(each => each.Measure is "pearson" or "spearman" or "kendall").Should().OnlyContain(each => each.Value == null);
        Of([null], [null], [null]).Where(each => each.Value != null).Should().BeEmpty();
    }

    private static List<StructureMeasure> Of(params decimal?[][] columns)
    {
        var builder = Figures([.. columns[0].Select((_, row) => ((char)('a' + row)).ToString())]);
        foreach (var (component, column) in ((string[])["A", "B", "C"]).Zip(columns))
        {
            foreach (var (row, points) in column.Index().Where(each => each.Item is not null))
            {
                builder.Add(row, component, FigureEntry.FromReported(new Points(points!.Value)));
            }
        }

        var result = RankedResult.Create(Scorer.Score(builder.Build(), Rules));
        return [.. Structure.Of(result.Scores, result.Cohorts[0])];
    }
}
