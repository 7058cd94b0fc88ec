using FsCheck;
using FsCheck.Fluent;
using static Dvc.Indicators.Tests.Ranking.RankingSamples;

namespace Dvc.Indicators.Tests.Ranking;

/// <summary>What holds for all rankings.</summary>
public class RankingPropertyTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(300);

    // Few different scores, so that ties are the rule; some with more digits than the sort keys hold, some missing.
    private static Gen<decimal?> Scores => Gen.Frequency(
        (8, Gen.Choose(0, 9).Select(units => (decimal?)units)),
        (4, Gen.Choose(0, 6000).Select(units => (decimal?)(units / 100m))),
        (1, Gen.Choose(0, 3).Select(units => (decimal?)(units / 10_000_000m))),
        (1, Gen.Choose(4290, 4300).Select(units => (decimal?)units)),
        (2, Gen.Constant<decimal?>(null)));

    private static Gen<Row[]> Countries =>
        from count in Gen.Choose(1, 40)
        from rows in (
            from first in Scores
            from second in Scores
            from level in Gen.Elements(AgencyLevel.Department, AgencyLevel.Commune)
            from parent in Gen.Elements("H1", "H2")
            select new Row("", first, second, level, parent)).ArrayOf(count)
        select rows.Select((row, index) => row with { Code = $"{row.Parent}.{index}" }).ToArray();

    private static Gen<TieRule> TieRules => Gen.Elements(Enum.GetValues<TieRule>());

    [Fact]
    public void A_competition_rank_is_one_more_than_the_number_of_better_agencies() =>
        Prop.ForAll(Arb.From(Countries), rows =>
        {
            var result = Rank(rows);
            foreach (var (row, item) in ItemsOf(result))
            {
                var peers = result.CohortOf(row).Rows.Select(peer => PointsOf(result, peer, item)).ToList();
                var own = PointsOf(result, row, item);
                result.RankOf(row, item)?.Value.Should().Be(1 + peers.Count(points => points > own));
                (result.RankOf(row, item) is null).Should().Be(own is null);
                (result.RankOf(row, item)?.IsTied ?? false).Should().Be(own is not null && peers.Count(points => points == own) > 1);
            }
        }).Check(Often);

    // The number of better scores for the dense rule; the mean of the places taken up for the fractional one.
    [Fact]
    public void Dense_and_fractional_ranks_are_what_their_names_say() =>
        Prop.ForAll(Arb.From(Countries), rows =>
        {
            var (dense, fractional) = (Rank(rows, TieRule.Dense), Rank(rows, TieRule.Fractional));
            foreach (var (row, item) in ItemsOf(dense).Where(pair => dense.RankOf(pair.Row, pair.Item) is not null))
            {
                var peers = dense.CohortOf(row).Rows.Select(peer => PointsOf(dense, peer, item)).ToList();
                var own = PointsOf(dense, row, item);
                var (better, equal) = (peers.Count(points => points > own), peers.Count(points => points == own));
                dense.RankOf(row, item)!.Value.Value.Should().Be(1 + peers.Where(points => points > own).Distinct().Count());
                fractional.RankOf(row, item)!.Value.Value.Should().Be(Enumerable.Range(better + 1, equal).Sum() / (decimal)equal);
            }
        }).Check(Often);

    [Fact]
    public void Permuting_agencies_permutes_ranks()
    {
        var cases = from rows in Countries from order in Gen.Shuffle(rows) from tieRule in TieRules select (rows, order, tieRule);
        Prop.ForAll(Arb.From(cases), given =>
        {
            var (straight, shuffled) = (Rank(given.rows, given.tieRule), Rank(given.order, given.tieRule));
            foreach (var (row, item) in ItemsOf(straight))
            {
                var there = shuffled.Scores.Agencies.IndexOf(given.rows[row].Agency.Code);
                shuffled.RankOf(there, item).Should().Be(straight.RankOf(row, item));
            }
        }).Check(Often);
    }

    [Fact]
    public void Adding_an_agency_equal_to_another_improves_nobody()
    {
        var cases = from rows in Countries from twin in Gen.Elements(rows) from tieRule in TieRules select (rows, twin, tieRule);
        Prop.ForAll(Arb.From(cases), given =>
        {
            var before = Rank(given.rows, given.tieRule);
            var after = Rank([.. given.rows, given.twin with { Code = "twin" }], given.tieRule);
            foreach (var (row, item) in ItemsOf(before).Where(pair => before.RankOf(pair.Row, pair.Item) is not null))
            {
                after.RankOf(row, item)!.Value.Value.Should().BeGreaterThanOrEqualTo(before.RankOf(row, item)!.Value.Value);
            }
        }).Check(Often);
    }

    [Fact]
    public void Neighbours_are_those_of_the_standings() =>
        Prop.ForAll(Arb.From(Countries), rows =>
        {
            var result = Rank(rows);
            foreach (var (row, item) in ItemsOf(result).Where(pair => result.RankOf(pair.Row, pair.Item) is not null))
            {
                var standings = result.Standings(result.CohortOf(row), item);
                var own = PointsOf(result, row, item);
                var neighbours = result.NeighboursOf(row, item)!;
                neighbours.Above.Should().Be(standings.LastOrDefault(standing => standing.Points.Value > own));
                neighbours.Below.Should().Be(standings.FirstOrDefault(standing => standing.Points.Value < own));
                neighbours.Tied.Should().Equal(standings.Where(standing => standing.Points.Value == own && standing.Row != row));
            }
        }).Check(Often);

    [Fact]
    public void Sorting_whole_numbers_gives_the_order_of_sorting_decimals() =>
        Prop.ForAll(Arb.From(Scores.ListOf()), points =>
        {
            var scores = new ItemColumn("X", 100, points.Count);
            for (var row = 0; row < points.Count; row++)
            {
                scores.Set(row, points[row] is null ? ScoreState.NoData : ScoreState.Scored, points[row] ?? 0);
            }

            var cohort = new Cohort(0, default, [.. Enumerable.Range(0, points.Count)]);
            var (fast, plain) = (new List<long>(), new List<long>());
            RankKeys.Fill(scores, cohort, fast);
            RankKeys.FillByDecimals(scores, cohort, plain);
            fast.Select(RankKeys.RowOf).Should().Equal(plain.Select(RankKeys.RowOf));
            fast.Zip(fast.Skip(1), RankKeys.AreTied).Should().Equal(plain.Zip(plain.Skip(1), RankKeys.AreTied));
        }).Check(Often);

    private static IEnumerable<(int Row, string Item)> ItemsOf(RankedResult result) =>
        from row in Enumerable.Range(0, result.Scores.Count) from item in new[] { "G1", "G2", RuleSet.TotalId } select (row, item);

    private static decimal? PointsOf(RankedResult result, int row, string item) =>
        (item == RuleSet.TotalId ? result.Scores[row].Total : result.Scores[row].Group(item)).Points?.Value;
}
