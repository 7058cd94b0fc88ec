using System.Globalization;
using static Dvc.Indicators.Tests.Ranking.RankingSamples;

namespace Dvc.Indicators.Tests.Ranking;

/// <summary>Who is ranked among whom, and who stands next to whom.</summary>
public class RankedResultTests
{
    // Two provinces; below the first two departments and two communes, below the second one department.
    private static readonly Row[] Country =
    [
        new("H1", 30, 20, AgencyLevel.Province),
        new("H1.1", 10, 5, AgencyLevel.Department, "H1"),
        new("H1.2", 11, 3, AgencyLevel.Commune, "H1"),
        new("H1.3", 12, 1, AgencyLevel.Department, "H1"),
        new("H2", 31, 20, AgencyLevel.Province),
        new("H2.1", 1, 1, AgencyLevel.Department, "H2"),
        new("H1.4", 40, 2, AgencyLevel.Commune, "H1"),
    ];

    [Fact]
    public void A_cohort_of_another_result_is_refused_even_if_it_looks_the_same()
    {
        var (one, other) = (Rank(Named(1, 2)), Rank(Named(2, 1)));
        one.Cohorts[0].Should().Be(other.Cohorts[0], "both hold rows 0 and 1 of no level");

        one.Invoking(it => it.Standings(other.Cohorts[0])).Should().Throw<ArgumentException>().WithMessage("*of another result*");
        one.Invoking(it => it.MeanOf(other.Cohorts[0])).Should().Throw<ArgumentException>().WithMessage("*of another result*");
        one.Invoking(it => it.Standings(new Cohort(5, default, [0]))).Should().Throw<ArgumentException>();
        one.Standings(one.Cohorts[0]).Should().HaveCount(2);
    }

    [Fact]
    public void A_tie_rule_that_is_none_is_refused()
    {
        var scores = Rank(Named(1)).Scores;
        scores.Invoking(it => RankedResult.Create(it, (TieRule)3)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Agencies_are_ranked_within_their_level_below_their_parent()
    {
        var result = Rank(Country);
        result.Cohorts.Select(cohort => (cohort.Index, cohort.Key.Level, cohort.Key.Parent?.ToString())).Should().Equal(
            (0, AgencyLevel.Province, null),
            (1, AgencyLevel.Department, "H1"),
            (2, AgencyLevel.Commune, "H1"),
            (3, AgencyLevel.Department, "H2"));
        result.Cohorts.SelectMany(cohort => cohort.Rows).Should().Equal(0, 4, 1, 3, 2, 6, 5);
        result.Ranks("G1").Should().Equal("2", "2", "2", "1", "1", "1", "1");
        result.Ranks("G2").Should().Equal("1", "1", "1", "2", "1", "1", "2");
    }

    // Totals: provinces 50 and 51; departments of H1 15 and 13; communes of H1 14 and 42; the department of H2 stands alone.
    [Fact]
    public void The_total_has_a_ranking_of_its_own()
    {
        var result = Rank(Country);
        result.Ranks().Should().Equal("2", "1", "2", "2", "1", "1", "1");
        result.CohortOf(5).Rows.Should().Equal(5);
        Enumerable.Range(0, Country.Length).Should().AllSatisfy(row => result.CohortOf(row).Rows.Should().Contain(row));
    }

    [Fact]
    public void Without_levels_all_agencies_are_one_cohort()
    {
        var cohort = Rank(Named(1, 2, 3)).Cohorts.Should().ContainSingle().Which;
        cohort.Key.Should().Be(new CohortKey(null, null));
        (cohort.Key.Label.Vietnamese, cohort.Key.Label.English).Should().Be(("Tất cả cơ quan", "All agencies"));
    }

    [Fact]
    public void A_cohort_is_named_for_its_level_and_parent()
    {
        var labels = Rank(Country).Cohorts.Select(cohort => cohort.Key.Label).ToList();
        labels.Select(label => label.English).Should().Equal("Province", "Department (H1)", "Commune (H1)", "Department (H2)");
        labels[1].Vietnamese.Should().Be("Sở, ban, ngành (H1)");
    }

    [Fact]
    public void An_agency_without_a_score_has_no_rank_and_takes_no_place()
    {
        var result = Rank([new("a", 5, 1), new("b", null, 40), new("c", 4, null), new("d", 3, 2)]);
        result.Ranks("G1").Should().Equal("1", "-", "2", "3");
        result.Ranks("G2").Should().Equal("3", "1", "-", "2");
        result.Ranks().Should().Equal("1", "-", "-", "2");
        result.Standings(result.Cohorts[0]).Select(standing => standing.Row).Should().Equal(0, 3);
        result.NeighboursOf(1).Should().BeNull();
    }

    [Fact]
    public void A_cohort_without_any_score_has_no_standings()
    {
        var result = Rank(Named(null, null));
        result.Ranks().Should().Equal("-", "-");
        result.Standings(result.Cohorts[0]).Should().BeEmpty();
    }

    [Fact]
    public void Without_agencies_there_are_no_cohorts() => Rank([]).Cohorts.Should().BeEmpty();

    [Fact]
    public void Standings_go_from_best_to_last_and_equal_agencies_in_roster_order()
    {
        var result = Rank(Named(7, 9, null, 8, 7, 8));
        result.Standings(result.Cohorts[0], "G1")
            .Select(standing => (standing.Agency.WrittenCode, standing.Points.Value, standing.Rank.ToString(), standing.Rank.IsTied))
            .Should().Equal(("b", 9m, "1", false), ("d", 8m, "2", true), ("f", 8m, "2", true), ("a", 7m, "4", true), ("e", 7m, "4", true));
    }

    // Best first: b 9, c 8, d 8, a 7, e 7, f 5.
    [Theory]
    [InlineData(0, "d", "1", "e", "f", "2")]
    [InlineData(4, "d", "1", "a", "f", "2")]
    [InlineData(2, "b", "1", "d", "a", "1")]
    [InlineData(1, null, null, "", "c", "1")]
    [InlineData(5, "e", "2", "", null, null)]
    public void Neighbours_are_the_nearest_with_other_points(
        int row, string? above, string? gapAbove, string tied, string? below, string? gapBelow)
    {
        var neighbours = Rank(Named(7, 9, 8, 8, 7, 5)).NeighboursOf(row, "G1")!;
        neighbours.Above?.Agency.WrittenCode.Should().Be(above);
        neighbours.GapAbove?.Value.Should().Be(Points(gapAbove));
        string.Concat(neighbours.Tied.Select(standing => standing.Agency.WrittenCode)).Should().Be(tied);
        neighbours.Below?.Agency.WrittenCode.Should().Be(below);
        neighbours.GapBelow?.Value.Should().Be(Points(gapBelow));
        (neighbours.Above is null, neighbours.GapAbove is null).Should().Be((above is null, above is null));
        (neighbours.Below is null, neighbours.GapBelow is null).Should().Be((below is null, below is null));
    }

    [Fact]
    public void Neighbours_are_of_the_same_cohort()
    {
        var neighbours = Rank(Country).NeighboursOf(3)!;
        (neighbours.Above!.Agency.WrittenCode, neighbours.GapAbove!.Value.Value, neighbours.Below).Should().Be(("H1.1", 2m, null));
    }

    [Fact]
    public void What_is_not_ranked_is_refused_by_name()
    {
        var result = Rank(Named(1));
        result.Invoking(ranked => ranked.RankOf(0, "A")).Should().Throw<ArgumentException>()
            .WithMessage("There is no ranking of A; the groups of made-up and TOTAL are ranked.*");
        result.Invoking(ranked => ranked.Standings(ranked.Cohorts[0], "X")).Should().Throw<ArgumentException>();
        result.Invoking(ranked => ranked.NeighboursOf(0, "X")).Should().Throw<ArgumentException>();
        result.RankOf(0, RuleSet.TotalId)!.Value.Value.Should().Be(1m);
    }

    private static decimal? Points(string? text) =>
        text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
