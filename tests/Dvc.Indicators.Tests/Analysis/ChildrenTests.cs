using Dvc.Indicators.Analysis;
using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Analysis;

public class ChildrenTests
{
    private const string OnTime = "ON_TIME_PROCESSING", Paid = "PROCEDURES_PAID_ONLINE";

    private static readonly RuleSet Rules = RulesOf(Group(
        "G", Component(OnTime, "\"maximum\": 20, \"target\": 100, \"empty\": \"zero\", \"countsDossiers\": true"), Component(Paid, "\"maximum\": 2, \"target\": 100, \"empty\": \"zero\"")));

    [Fact]
    public void Each_child_is_taken_out_and_the_rest_is_the_agency_s_own()
    {
        // p has 70 of 100; p.1 10 of 50, p.2 40 of 40: 20 of 10 are left, which figures from outside may be.
        var shares = Of((70, 100), (10, 50), (40, 40));
        shares.Should().HaveCount(3);

        // Without p.1: 60 of 50 is capped at 20 points; 14 − 20 = −6. Without p.2: 30 of 60 gives 10; 14 − 10 = 4.
        shares.Select(share => (share.Child.WrittenCode, share.InTotal.Value)).Take(2).Should().Equal(("p.1", -6m), ("p.2", 4m));
        shares[0].Parts.Single().Share.Should().Be(0.5m);
        shares[2].IsOwn.Should().BeTrue();
        shares[2].Parts.Single().Figure.Should().Be(new Figure(20, 10));
    }

    [Fact]
    public void Counts_above_the_parent_s_are_no_part_of_it()
    {
        var shares = Of((70, 100), (10, 101), (40, 40));
        shares[0].NotPart.Should().Equal(OnTime);
        shares[0].InTotal.Value.Should().Be(0);
        shares.Should().HaveCount(2);
    }

    [Fact]
    public void Taken_out_by_what_if_it_is_the_same()
    {
        var what = WhatIf.Create(RankedResult.Create(Scores((70, 100), (30, 50), (40, 40))), new WhatIfOptions { Without = [AgencyCode.Parse("p.2")] });
        var change = what.ChangesOf(0)[0].Points!.Value.Value;
        change.Should().Be(-Of((70, 100), (30, 50), (40, 40))[1].InTotal.Value).And.Be(-4);
    }

    private static IReadOnlyList<ChildShare> Of(params (int X, int N)[] figures) => Children.Of(Scores(figures), 0).Require();

    private static ScoreResult Scores(params (int X, int N)[] figures)
    {
        var agencies = ((string[])["p", "p.1", "p.2"]).Select(code => new Agency(AgencyCode.Parse(code), code, code) { Parent = code == "p" ? null : AgencyCode.Parse("p") });
        var builder = new FigureTableBuilder(AgencyRoster.Create(agencies));
        foreach (var (row, figure) in figures.Index())
        {
            builder.Add(row, OnTime, FigureEntry.FromFigure(new Figure(figure.X, figure.N))).Add(row, Paid, FigureEntry.FromFigure(new Figure(1, 2)));
        }

        return Scorer.Score(builder.Build(), Rules);
    }
}
