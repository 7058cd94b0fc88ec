using static Dvc.Indicators.Tests.Ranking.RankingSamples;

namespace Dvc.Indicators.Tests.Ranking;

/// <summary>What changed between two results.</summary>
public class ComparisonTests
{
    private static readonly ReportingPeriod May = ReportingPeriod.Month(2026, 5);

    // Totals before: a 30, b 20, c 10. After: a 25, b 31.5, c 25: b goes from 2 to 1, a from 1 to 2, c from 3 to 2.
    [Fact]
    public void Points_and_places_won_are_positive_and_lost_negative()
    {
        var comparison = Compare(
            [new("a", 20, 10), new("b", 10, 10), new("c", 10, 0)],
            [new("a", 20, 5), new("b", 20, 11.5m), new("c", 15, 10)]);
        comparison.Changes.Select(change => (change.Agency.WrittenCode, change.Total.Points!.Value.Value, change.Total.Places))
            .Should().Equal(("a", -5m, -1m), ("b", 11.5m, 1m), ("c", 15m, 1m));
        comparison.Changes[1].Groups.Select(change => (change.Id, change.Points!.Value.Value)).Should().Equal(("G1", 10m), ("G2", 1.5m));
        var total = comparison.Changes[0].Total;
        (total.RankBefore.ToString(), total.RankAfter.ToString(), total.RankAfter!.Value.IsTied).Should().Be(("1", "2", true));
        (total.Before.Points!.Value.Value, total.After.Points!.Value.Value).Should().Be((30m, 25m));
        (comparison.Moved.Length, comparison.OnlyBefore.Length, comparison.OnlyAfter.Length).Should().Be((0, 0, 0));
    }

    // In the first group all have 1 before, so each shares the places 1 to 3; after, a alone is third.
    [Fact]
    public void Half_places_are_told_under_the_fractional_rule()
    {
        var outcome = Comparison.Between(
            Rank(Named(1, 1, 1), TieRule.Fractional, May), Rank(Named(0, 1, 1), TieRule.Fractional, June));
        outcome.Require().Changes.Select(change => change.Groups[0].Places).Should().Equal(-1m, 0.5m, 0.5m);
    }

    [Fact]
    public void An_item_without_a_score_in_one_result_has_no_change()
    {
        var change = Compare([new("a", null, 10)], [new("a", 5, 12)]).Changes[0];
        (change.Groups[0].Points, change.Groups[0].Places, change.Groups[0].RankBefore).Should().Be((null, null, null));
        (change.Groups[1].Points!.Value.Value, change.Groups[1].Places).Should().Be((2m, 0m));
        (change.Total.Points, change.Total.Places, change.Total.RankAfter.ToString()).Should().Be((null, null, "1"));
    }

    [Fact]
    public void An_item_of_other_components_is_not_compared_and_they_are_named()
    {
        // G1 (A) was not measured of a before, and G2 (B) is not after.
        var change = Compare([new("a", null, 10), new("b", 5, 5)], [new("a", 5, null), new("b", 6, 5)]).Changes[0];

        change.Total.IsComparable.Should().BeFalse();
        (change.Total.Points, change.Total.Places).Should().Be((null, null));
        change.Total.OnlyMeasuredBefore.Should().Equal("B");
        change.Total.OnlyMeasuredAfter.Should().Equal("A");
        change.Groups[0].OnlyMeasuredAfter.Should().Equal("A");
        change.Groups[0].OnlyMeasuredBefore.Should().BeEmpty();
        change.Groups[1].OnlyMeasuredBefore.Should().Equal("B");
    }

    [Fact]
    public void Incomplete_totals_of_the_same_components_are_compared_by_what_was_measured()
    {
        var total = Compare([new("a", 20, null), new("b", 5, 5)], [new("a", 23.5m, null), new("b", 6, 5)]).Changes[0].Total;

        (total.PointsBefore?.Value, total.PointsAfter?.Value, total.Points?.Value).Should().Be((20m, 23.5m, 3.5m));
        (total.Before.Points, total.RankBefore, total.Places).Should().Be((null, null, null));
    }

    [Fact]
    public void Places_are_compared_only_among_the_same_members_and_points_all_the_same()
    {
        var comparison = Compare([new("a", 3), new("b", 2), new("gone", 1)], [new("a", 2), new("b", 3), new("new", 1)]);

        comparison.Changes.Select(change => (change.Total.Points?.Value, change.Total.Places, change.Groups[0].Places))
            .Should().Equal((-1m, null, null), (1m, null, null));
        comparison.ChangedCohorts.Should().ContainSingle().Which.ToSentence().Should().Be(new LocalizedText(
            "Tất cả cơ quan: không so sánh thứ hạng vì hai kết quả có các cơ quan khác nhau; không còn: gone; mới có: new.",
            "All agencies: places are not compared, as the results do not have the same agencies; gone: gone; new: new."));
        Compare([new("a", 3), new("b", 2)], [new("b", 2), new("a", 3)]).ChangedCohorts.Should().BeEmpty();
    }

    [Fact]
    public void Components_change_in_points_and_have_no_ranks()
    {
        var (before, after) = (Scoring.ScoringSamples.Figures("a"), Scoring.ScoringSamples.Figures("a"));
        before.Add(Code("a"), "A", 1, 2);
        after.Add(Code("a"), "A", 3, 4);
        var change = Between(Scored(before, May), Scored(after, June)).Changes[0].Components;
        change.Select(component => component.Id).Should().Equal("A", "B");
        (change[0].Points!.Value.Value, change[0].Places, change[1].Points).Should().Be((15m, null, null));
    }

    [Fact]
    public void Agencies_are_paired_by_code_whatever_their_order_and_listed_in_the_later_one()
    {
        var comparison = Compare([new("a", 1), new("b", 2), new("gone", 3)], [new("new", 9), new("b", 2), new("a", 2)]);
        comparison.Changes.Select(change => (change.Agency.WrittenCode, change.Total.Points!.Value.Value))
            .Should().Equal(("b", 0m), ("a", 1m));
        comparison.OnlyBefore.Select(agency => agency.WrittenCode).Should().Equal("gone");
        comparison.OnlyAfter.Select(agency => agency.WrittenCode).Should().Equal("new");
    }

    [Fact]
    public void An_agency_in_another_cohort_than_before_has_moved_and_is_not_compared()
    {
        var comparison = Compare(
            [Department("H1.1", "H1"), Department("H1.2", "H1"), Department("H2.1", "H2")],
            [Department("H1.1", "H1"), Department("H1.2", "H2"), Department("H2.1", "H2")]);
        comparison.Changes.Select(change => change.Agency.WrittenCode).Should().Equal("H1.1", "H2.1");
        comparison.Moved.Select(agency => (agency.WrittenCode, agency.Parent.ToString())).Should().Equal(("H1.2", "H2"));
        (comparison.OnlyBefore.Length, comparison.OnlyAfter.Length).Should().Be((0, 0));
    }

    [Fact]
    public void A_comparison_keeps_both_results()
    {
        var (before, after) = (Rank(Named(1), period: May), Rank(Named(2), period: June));
        var comparison = Between(before, after);
        (comparison.Before, comparison.After).Should().Be((before, after));
    }

    private static Row Department(string code, string parent) => new(code, 1, 1, AgencyLevel.Department, parent);

    private static RankedResult Scored(Dvc.Indicators.FigureTableBuilder figures, ReportingPeriod period) =>
        Indicators.Score(figures.Build(), TwoGroups, new Dvc.Indicators.ScoringContext(period));

    private static Comparison Compare(Row[] before, Row[] after) => Between(Rank(before, period: May), Rank(after, period: June));

    private static Comparison Between(RankedResult before, RankedResult after)
    {
        var outcome = Comparison.Between(before, after);
        outcome.Errors.Should().BeEmpty();
        return outcome.Require();
    }
}
