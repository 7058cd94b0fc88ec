using Dvc.Indicators.Analysis;
using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Analysis;

public class PeersTests
{
    private const string OnTime = "ON_TIME_PROCESSING";

    private static readonly RuleSet Rules = RulesOf(Group("G", Component(OnTime, "\"maximum\": 100, \"target\": 100, \"empty\": \"zero\", \"countsDossiers\": true")));

    [Fact]
    public void Peers_have_half_to_twice_as_many_dossiers_nearest_first()
    {
        // Of 100: 90 is 1.11 away, 120 1.2, 50 and 200 2 (the earlier first), 49 and 201 are too far.
        var peers = Of((50, 100), (20, 200), (45, 90), (49, 49), (25, 50), (60, 120), (201, 201));
        peers.Agencies.Select(agency => agency.WrittenCode).Should().Equal("c", "f", "b", "e");
        peers.AreFar.Should().BeFalse();
        var component = peers.Components.Single();

        // Points 50, 50, 10, 50: sorted 10, 50, 50, 50; third quartile the 3rd.
        (component.Own!.Value.Value, component.Median.Value, component.Quartile.Value, component.Best.Value, component.BestAgency.WrittenCode)
            .Should().Be((50m, 50m, 50m, 50m, "c"));
        component.PointsToQuartile!.Value.Value.Should().Be(0);
    }

    [Fact]
    public void Where_few_are_near_the_nearest_three_stand_in()
    {
        var peers = Of((50, 100), (900, 1000), (0, 120), (5, 10), (400, 800));
        peers.AreFar.Should().BeTrue();
        peers.Agencies.Select(agency => agency.WrittenCode).Should().Equal("c", "e", "b");
        peers.Components.Single().PointsToQuartile!.Value.Value.Should().Be(40);
    }

    [Fact]
    public void Without_dossiers_there_are_none() => Of((0, 0), (1, 2)).Agencies.Should().BeEmpty();

    private static Peers Of(params (int X, int N)[] figures)
    {
        var builder = Figures([.. figures.Select((_, place) => ((char)('a' + place)).ToString())]);
        foreach (var (row, figure) in figures.Index())
        {
            builder.Add(row, OnTime, FigureEntry.FromFigure(new Figure(figure.X, figure.N)));
        }

        return Peers.Of(RankedResult.Create(Scorer.Score(builder.Build(), Rules)), 0);
    }
}
