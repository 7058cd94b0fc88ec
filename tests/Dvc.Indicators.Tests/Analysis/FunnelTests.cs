using Dvc.Indicators.Analysis;
using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Analysis;

public class FunnelTests
{
    private static readonly RuleSet Rules = RulesOf(Group("G", Component("ON_TIME_PROCESSING", "\"maximum\": 100, \"target\": 100, \"empty\": \"zero\"")));

    [Fact]
    public void Five_agencies_by_hand()
    {
        // Together 250 of 500; p0 = 0.5, the deviation at 100 is 0.05: z = 0, 1, −1, 4, −4; φ = (0 + 1 + 1 + 16 + 16) ÷ 5 = 6.8, used; √φ = 2.6077.
        var funnel = Of((50, 100), (55, 100), (45, 100), (70, 100), (30, 100));
        funnel.Centre.Should().Be(0.5m);
        funnel.Dispersion.Should().Be(6.8m);
        funnel.Rates.Select(rate => rate.Z).Should().Equal(0m, 0.3835m, -0.3835m, 1.5339m, -1.5339m);
        funnel.Rates.Should().OnlyContain(rate => rate.Flag == OutlierLevel.None);
        funnel.ExpectedFalse.Should().Be((0.25m, 0.010m));
    }

    [Fact]
    public void Below_five_agencies_dispersion_is_not_used()
    {
        // Together 150 of 300; z = 0, 2.4, −2.4 at 0.05, and so an alert; 3.2 and −3.2 are alarms.
        Of((50, 100), (62, 100), (38, 100)).Rates.Select(rate => rate.Flag).Should().Equal(OutlierLevel.None, OutlierLevel.Alert, OutlierLevel.Alert);
        Of((50, 100), (66, 100), (34, 100)).Rates.Select(rate => rate.Flag).Should().Equal(OutlierLevel.None, OutlierLevel.Alarm, OutlierLevel.Alarm);

        // z = 1.96: (2·100·0.5 + 3.8416 ± 1.96 √(3.8416 + 100)) ÷ 207.6832.
        Of((50, 100), (62, 100), (38, 100)).Rates[0].AlertLimits.Should().Be((0.4038m, 0.5962m));
    }

    [Fact]
    public void Where_all_or_none_are_right_there_is_no_funnel()
    {
        Funnel.All(Ranked((0, 10), (0, 20))).Should().BeEmpty();
        Funnel.All(Ranked((10, 10), (20, 20))).Should().BeEmpty();
    }

    private static Funnel Of(params (int X, int N)[] figures) => Funnel.All(Ranked(figures)).Single();

    private static RankedResult Ranked(params (int X, int N)[] figures)
    {
        var builder = Figures([.. figures.Select((_, place) => ((char)('a' + place)).ToString())]);
        foreach (var (row, figure) in figures.Index())
        {
            builder.Add(row, "ON_TIME_PROCESSING", FigureEntry.FromFigure(new Figure(figure.X, figure.N)));
        }

        return RankedResult.Create(Scorer.Score(builder.Build(), Rules));
    }
}
