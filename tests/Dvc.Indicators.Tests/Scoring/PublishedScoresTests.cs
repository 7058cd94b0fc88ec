namespace Dvc.Indicators.Tests.Scoring;

/// <summary>The portal's published scores, reproduced to the last hundredth.</summary>
public class PublishedScoresTests
{
    [Theory]
    [InlineData("gia-lai-departments-2026", 14, 189, 84, 14)]
    [InlineData("phu-tho-2026-q3", 13, 182, 78, 13)]
    [InlineData("provinces-2026-10-05", 34, 0, 204, 34)]
    [InlineData("provinces-2026-10-06", 34, 0, 204, 34)]
    public void Every_published_score_equals_the_computed_one(string set, int agencies, int components, int groups, int totals)
    {
        var expected = PublishedData.Expected(set);
        var result = PublishedData.Score(set);

        result.Count.Should().Be(agencies);
        expected.Count(row => row.Item == "component").Should().Be(components);
        expected.Count(row => row.Item == "group").Should().Be(groups);
        expected.Count(row => row.Item == "total").Should().Be(totals);
        var differences = expected
            .Select(row => (Row: row, Computed: ItemOf(result.Find(row.Agency)!.Value, row.Item, row.Id)))
            .Where(pair => pair.Computed.Points?.Value != pair.Row.Score
                || (pair.Row.Maximum is { } maximum && pair.Computed.Maximum.Value != maximum));
        differences.Should().BeEmpty();
    }

    [Fact]
    public void All_sets_together_hold_1036_published_scores() =>
        PublishedData.Sets.Sum(set => PublishedData.Expected(set).Count).Should().Be(1036);

    [Fact]
    public void A_component_that_the_portal_does_not_score_has_no_score_here()
    {
        foreach (var set in PublishedData.Sets[..2])
        {
            var published = PublishedData.Expected(set).Where(row => row.Item == "component")
                .Select(row => (row.Agency, row.Id)).ToHashSet();
            var result = PublishedData.Score(set);
            var inReportedGroups = new[] { "CLGQ", "TTTT", "TDGQ" };
            var ids = result.Rules.Groups.Where(group => !inReportedGroups.Contains(group.Id))
                .SelectMany(group => group.Components).Where(component => component.Maximum > 0).Select(component => component.Id).ToList();
            foreach (var row in Enumerable.Range(0, result.Count))
            {
                foreach (var id in ids.Where(id => !published.Contains((result.Agencies[row].Code, id))))
                {
                    var score = result[row].Component(id).Score;
                    (score.State, score.Points).Should().Be((ScoreState.NoData, null));
                }
            }
        }
    }

    [Fact]
    public void The_published_figures_of_these_sets_hold_nothing_suspicious() =>
        PublishedData.Sets.SelectMany(set => PublishedData.Score(set).Findings).Should().BeEmpty();

    [Theory]
    [InlineData("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n", "x, y", "say \"hi\"")]
    [InlineData("a,b\n,2\n", "", "2")]
    public void The_reader_of_the_test_data_knows_quotes(string text, string first, string second) =>
        PublishedData.Fields(text)[1].Should().Equal(first, second);

    private static ItemScore ItemOf(AgencyScore score, string item, string id) => item switch
    {
        "component" => score.Component(id).Score,
        "group" => score.Group(id),
        _ => score.Total,
    };
}
