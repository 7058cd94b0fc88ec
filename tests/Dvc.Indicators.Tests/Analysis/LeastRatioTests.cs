using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Analysis;

/// <summary>The least ratio worth some points is worth them, and the next smaller is not.</summary>
public class LeastRatioTests
{
    [Theory]
    [InlineData("ON_TIME_PROCESSING")]
    [InlineData("DOSSIERS_ONLINE")]
    [InlineData("DOSSIERS_PAID_ONLINE")]
    [InlineData("PROCEDURES_PAID_ONLINE")]
    [InlineData("DOSSIER_RECEIVING_SATISFACTION")]
    [InlineData("REUSED_DIGITIZED_DATA")]
    public void It_is_the_edge_of_the_rule(string id)
    {
        var scores = Scorer.Score(Figures(Code).Count(id, 1, 2).Build(), Portal);
        var of = ComponentPoints.For(scores, 0, id);
        for (var units = 1; units <= Portal.FindComponent(id)!.Maximum * 100; units++)
        {
            var points = new Points(units / 100m);
            var least = of.LeastRatio(points)!.Value;
            var (numerator, denominator) = ((long)least.Numerator * 1000, (long)least.Denominator * 1000);
            of.Of(new Figure(numerator, denominator))!.Value.Should().BeGreaterThanOrEqualTo(points);
            of.Of(new Figure(numerator - 1, denominator))!.Value.Should().BeLessThan(points);
        }

        of.LeastRatio(new Points(1000)).Should().BeNull();
        of.LeastRatio(Points.Zero).Should().Be(default(Ratio));
    }

    [Fact]
    public void Factors_raise_it()
    {
        var rules = BuiltInRules.Find("decision-766-document")!;
        var builder = Figures(Code);
        foreach (var component in rules.Components)
        {
            builder.Count(component.Id, 1, 2);
        }

        var of = ComponentPoints.For(Scorer.Score(builder.Build(), rules), 0, "DOSSIERS_ONLINE");
        var needed = of.LeastRatio(of.Of(new Figure(1, 4))!.Value)!.Value;
        (needed <= new Ratio(1, 4)).Should().BeTrue();
        of.Of(new Figure((long)needed.Numerator, (long)needed.Denominator)).Should().Be(of.Of(new Figure(1, 4)));
    }
}
