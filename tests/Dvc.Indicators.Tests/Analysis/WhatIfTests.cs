using Dvc.Indicators.Analysis;
using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Analysis;

public class WhatIfTests
{
    private static readonly RuleSet Rules = RulesOf(Group("G", Component("A", "\"maximum\": 60, \"target\": 100, \"empty\": \"zero\""), Component("B", "\"maximum\": 40, \"target\": 100, \"empty\": \"zero\"")));

    [Theory]
    [InlineData("A=9/10", 74.0)]
    [InlineData("A=+2", 62.0)]
    [InlineData("A=-5", 20.0)]
    [InlineData("A=score:12.5", 32.5)]
    [InlineData("a/A=10/10", 80.0)]
    [InlineData("G=score:99", 99.0)]
    public void Figures_are_changed_and_scored(string text, double expected)
    {
        var what = Create(text);
        what.After.Scores[0].Total.Points!.Value.Value.Should().Be((decimal)expected);
        what.Before.Scores[0].Total.Points!.Value.Value.Should().Be(50);
        what.ChangesOf(0)[0].Points!.Value.Value.Should().Be((decimal)expected - 50);
        what.ChangesOf(0)[0].Places.Should().Be(expected > 60 ? 1 : 0);
    }

    [Theory]
    [InlineData("A=11/10")]
    [InlineData("A")]
    [InlineData("A=x")]
    [InlineData("=1/2")]
    [InlineData("/A=1/2")]
    public void What_is_no_edit_is_not_read(string text) => WhatIfEdit.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("A=+6", "*A*5/10*0 to the denominator*")]
    [InlineData("C=1/2", "found C; allowed: a component or group of made-up*")]
    [InlineData("zz/A=1/2", "*zz*")]
    [InlineData("G=1/2", "*G*no figure*")]
    public void What_can_not_be_is_refused(string text, string message) =>
        this.Invoking(_ => Create(text)).Should().Throw<ArgumentException>().WithMessage(message);

    [Fact]
    public void A_dropped_component_takes_its_maximum_with_it()
    {
        var what = WhatIf.Create(Ranked(), new WhatIfOptions { Dropped = ["A"] });
        what.AreRulesChanged.Should().BeTrue();
        what.After.Scores.Rules.TotalMaximum.Should().Be(40);
        what.After.Scores[0].Total.Points!.Value.Value.Should().Be(20);
    }

    private static WhatIf Create(string text) => WhatIf.Create(Ranked(), new WhatIfOptions
    {
        Edits = [WhatIfEdit.TryParse(text, out var edit) ? edit : throw new InvalidOperationException(text)],
        Agency = AgencyCode.Parse("a"),
    });

    private static RankedResult Ranked() => RankedResult.Create(Scorer.Score(
        Figures("a", "b").Count("A", 5, 10).Count("B", 5, 10).Add(1, "A", FigureEntry.FromFigure(new Figure(6, 10))).Add(1, "B", FigureEntry.FromFigure(new Figure(6, 10))).Build(), Rules));
}
