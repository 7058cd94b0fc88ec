using Dvc.Indicators.Analysis;
using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Analysis;

public class ReconciliationTests
{
    private static readonly RuleSet Rules = RulesOf(
        Group("TDGQ", Component("ON_TIME", "\"maximum\": 20, \"target\": 100, \"empty\": \"zero\"")),
        Group("OTHER", Component("ONLINE", "\"maximum\": 6, \"target\": 50, \"empty\": \"zero\"")));

    [Fact]
    public void Published_points_imply_an_interval_of_numerators()
    {
        var item = Compare(144_991, 184_513, new PublishedItem(AgencyCode.Parse(Code), "ON_TIME", null, new Points(15.68m)));
        item.Score!.Value.Value.Should().Be(15.72m);
        item.Difference!.Value.Value.Should().Be(-0.04m);
        item.Verdict.Should().Be(ReconciliationVerdict.Figure);
        item.Numerators.Should().Be((144_613L, 144_704L));
        item.LeastDifference.Should().Be(-287);
        item.Explanation!.English.Should().Be("15.68 of 184,513 says 144,613 to 144,704: at least 287 fewer than our 144,991.");
        item.Explanation.Vietnamese.Should().Be("15,68 điểm trên 184.513 nghĩa là tử số từ 144.613 đến 144.704: ít hơn ít nhất 287 so với 144.991 của ta.");
    }

    [Fact]
    public void Some_points_no_count_gives()
    {
        var item = Compare(7, 7, new PublishedItem(AgencyCode.Parse(Code), "ON_TIME", null, new Points(0.01m)));
        item.Numerators.Should().BeNull();
        item.Explanation!.English.Should().StartWith("No count of 7 gives 0.01");
    }

    [Theory]
    [InlineData(5, 10, 10.0, ReconciliationVerdict.Equal)]
    [InlineData(5, 10, 9.0, ReconciliationVerdict.Score)]
    [InlineData(4, 10, 10.0, ReconciliationVerdict.Figure)]
    [InlineData(5, 11, null, ReconciliationVerdict.Figure)]
    [InlineData(5, 10, null, ReconciliationVerdict.Equal)]
    [InlineData(null, 0, 10.0, ReconciliationVerdict.Equal)]
    [InlineData(null, 0, 10.01, ReconciliationVerdict.Figure)]
    public void The_verdict_says_what_differs(int? x, int n, double? score, ReconciliationVerdict expected) =>
        Compare(5, 10, new PublishedItem(
            AgencyCode.Parse(Code), "ON_TIME", x is { } counted ? new Figure(counted, n) : null, score is { } points ? new Points((decimal)points) : null))
            .Verdict.Should().Be(expected);

    [Theory]
    [InlineData("H98", "ON_TIME")]
    [InlineData(Code, "NOTHING")]
    public void What_we_do_not_have_is_missing(string agency, string item) =>
        Compare(5, 10, new PublishedItem(AgencyCode.Parse(agency), item, null, new Points(1))).Verdict.Should().Be(ReconciliationVerdict.Missing);

    [Fact]
    public void Groups_and_totals_are_compared_by_points()
    {
        Compare(5, 10, new PublishedItem(AgencyCode.Parse(Code), "TDGQ", null, new Points(10))).Verdict.Should().Be(ReconciliationVerdict.Equal);
        Compare(5, 10, new PublishedItem(AgencyCode.Parse(Code), "TOTAL", null, new Points(13))).Verdict.Should().Be(ReconciliationVerdict.Score);
    }

    [Fact]
    public void The_hypothesis_with_most_equal_values_comes_first()
    {
        var published = new PublishedItem(AgencyCode.Parse(Code), "ON_TIME", new Figure(4, 10), new Points(8));
        var tried = Reconciliation.Try([published], [Of("same", 5), Of("fewer", 4), Of("none", 0)]);
        tried.Select(each => (each.Hypothesis.Id, each.Comparison.EqualCount)).Should().Equal(("fewer", 1), ("same", 0), ("none", 0));

        static Hypothesis Of(string id, int numerator) => new(id, new LocalizedText(id, id), () => Scores(numerator, 10));
    }

    private static ReconciledItem Compare(long numerator, long denominator, PublishedItem published) =>
        Reconciliation.Create(Scores(numerator, denominator), [published]).Items.Single();

    private static ScoreResult Scores(long numerator, long denominator) =>
        Scorer.Score(Figures(Code).Count("ON_TIME", numerator, denominator).Count("ONLINE", 1, 6).Build(), Rules);
}
