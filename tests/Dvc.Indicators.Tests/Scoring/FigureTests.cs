using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>Figures and the table of them.</summary>
public class FigureTests
{
    [Theory]
    [InlineData(-1, 5, "numerator")]
    [InlineData(5, -1, "denominator")]
    [InlineData(1_000_000_000_001, 5, "numerator")]
    [InlineData(5, 1_000_000_000_001, "denominator")]
    [InlineData(long.MinValue, 5, "numerator")]
    public void A_count_out_of_range_is_refused(long numerator, long denominator, string name)
    {
        var make = () => new Figure(numerator, denominator);
        make.Should().Throw<ArgumentOutOfRangeException>().WithMessage("A count is from 0 to 1000000000000.*")
            .Which.ParamName.Should().Be(name);
    }

    [Fact]
    public void The_largest_counts_are_scored_exactly()
    {
        PointsOf(Portal, "DOSSIER_SYNC", 1_000_000_000_000, 1_000_000_000_000).Should().Be(6m);
        PointsOf(Portal, "DOSSIER_SYNC", 1_000_000_000_000, 1).Should().Be(6m);
        PointsOf(Portal, "DOSSIERS_PAID_ONLINE", 1_000_000_000_000, 1).Should().Be(6m);

        // 6 × ratio = 0.005 at 1/1200 = 833333333.33… of 10^12.
        PointsOf(Portal, "DOSSIER_SYNC", 833_333_333, 1_000_000_000_000).Should().Be(0m);
        PointsOf(Portal, "DOSSIER_SYNC", 833_333_334, 1_000_000_000_000).Should().Be(0.01m);
    }

    [Fact]
    public void A_figure_has_a_ratio_unless_it_is_of_nothing()
    {
        new Figure(3, 6).Ratio.Should().Be(new Ratio(1, 2));
        new Figure(3, 0).Ratio.Should().BeNull();
        new Figure(3, 6).ToString().Should().Be("3/6");
    }

    [Fact]
    public void A_negative_reported_score_is_refused()
    {
        var report = () => FigureEntry.FromReported(new Points(-0.01m));
        report.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void An_entry_tells_what_is_known()
    {
        default(FigureEntry).Kind.Should().Be(FigureKind.Absent);
        default(FigureEntry).Kind.Should().Be(FigureKind.Absent);
        FigureEntry.FromReported(new Points(2)).Should().Match<FigureEntry>(entry => entry.Ratio == null && entry.Reported == new Points(2));
        FigureEntry.FromFigure(new Figure(1, 2)).Ratio.Should().Be(new Ratio(1, 2));
    }

    [Fact]
    public void An_item_of_an_agency_is_given_once()
    {
        var builder = Figures("A", "B").Count("C", 1, 2);
        builder.Invoking(table => table.Add(AgencyCode.Parse("A"), "C", 1, 2)).Should().Throw<ArgumentException>()
            .WithMessage("C of agency A was given twice; once is allowed.*");
        builder.Invoking(table => table.AddReported(AgencyCode.Parse("A"), "C", 1)).Should().Throw<ArgumentException>();
        builder.AddReported(AgencyCode.Parse("B"), "C", 1).Has(1, "C").Should().BeTrue();
        (builder.Has(0, "C"), builder.Has(0, "D")).Should().Be((true, false));
    }

    [Fact]
    public void An_agency_without_a_row_is_refused()
    {
        var builder = Figures("A");
        builder.Invoking(table => table.Add(AgencyCode.Parse("Z"), "C", 1, 2)).Should().Throw<ArgumentException>()
            .WithMessage("Agency Z has no row; the agencies of the roster are allowed.*");
        builder.Invoking(table => table.Add(1, "C", default)).Should().Throw<ArgumentOutOfRangeException>();
        builder.Invoking(table => table.Add(-1, "C", default)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_table_holds_what_was_given_and_the_builder_is_empty_again()
    {
        var builder = Figures("A", "B").Count("D", 1, 2).Count("C", 3, 4).Report("G", 5);
        var table = builder.Build();
        table.Items.Should().Equal("D", "C", "G");
        table[0, "C"].Should().Be(FigureEntry.FromFigure(new Figure(3, 4)));
        table[0, "G"].Should().Be(FigureEntry.FromReported(new Points(5)));
        table[1, "C"].Kind.Should().Be(FigureKind.Absent);
        table[0, "never"].Kind.Should().Be(FigureKind.Absent);
        builder.Has(0, "C").Should().BeFalse();
        builder.Count("C", 9, 9);
        table[0, "C"].Figure.Should().Be(new Figure(3, 4));
    }

    [Fact]
    public void A_result_is_asked_by_row_code_and_id()
    {
        var result = PublishedData.Score("phu-tho-2026-q3");
        result.Find(AgencyCode.Parse("000.00.07.H44"))!.Value.Agency.WrittenCode.Should().Be("H44.07");
        result.Find(AgencyCode.Parse("H99")).Should().BeNull();
        result.Invoking(all => all[13]).Should().Throw<ArgumentOutOfRangeException>();
        result.Invoking(all => all[-1]).Should().Throw<ArgumentOutOfRangeException>();
        result[0].Invoking(score => score.Group("PUBLISH_ON_TIME")).Should().Throw<ArgumentException>()
            .WithMessage("The rule set decision-766-portal-2026 has no group PUBLISH_ON_TIME.*");
        result[0].Invoking(score => score.Component("CKMB")).Should().Throw<ArgumentException>();
        (result.Rules, result.Context).Should().Be((BuiltInRules.Default, ScoringContext.Unknown));
    }

    [Fact]
    public void No_agencies_give_an_empty_result() =>
        Scorer.Score(new FigureTableBuilder(AgencyRoster.Create([])).Build(), Portal)
            .Should().Match<ScoreResult>(result => result.Count == 0 && result.Findings.IsEmpty);
}
