using static Dvc.Indicators.Tests.Agencies.SampleAgencies;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>Scores are found by code or its text, in both written forms.</summary>
public class LookUpTests
{
    private static readonly AgencyRoster Roster = Tree(
        Agency("H44"), Agency("H44.100", "H44"), Agency("H44.5", "H44", successor: "H44.100", to: "2025-06-30"),
        Agency("H44.7", "H44", from: "2030-01-01")).In(ReportingPeriod.Month(2025, 7)).Require();

    private static readonly RankedResult Result = Indicators.Score(
        new FigureTableBuilder(Roster).Add(Code("H44.100"), "ON_TIME_PROCESSING", 1, 2).Build());

    [Theory]
    [InlineData("H44.100")]
    [InlineData("000.00.100.H44")]
    [InlineData(" H44 .100")]
    public void An_agency_is_found_by_either_form_of_its_code(string code)
    {
        Result.Scores[code].Component("ON_TIME_PROCESSING").Score.Points!.Value.Value.Should().Be(10);
        (Result.Scores[Code(code)].Row, Result[code].Row, Result[Code(code)].Row).Should().Be((1, 1, 1));
        (Result.Scores.Find(code)!.Value.Row, Result.Find(code)!.Value.Row, Result.Find(Code(code))!.Value.Row).Should().Be((1, 1, 1));
        Roster.IndexOf(code).Should().Be(1);
    }

    [Theory]
    [InlineData("H44.10", "No agency has the code H44.10; *")]
    [InlineData("H44.5", "The agency H44.5 is former and has no row; its records count for H44.100.")]
    [InlineData("5.H44", "The agency H44.5 is former and has no row; its records count for H44.100.")]
    [InlineData("H44.7", "The agency H44.7 has no row: it begins after the period.")]
    [InlineData(" ", "An empty text is no agency code.")]
    public void A_code_without_a_row_is_not_found_and_the_indexer_says_why(string code, string message)
    {
        (Result.Scores.Find(code), Result.Find(code), Roster.IndexOf(code)).Should().Be((null, null, -1));
        Result.Invoking(it => it[code]).Should().Throw<KeyNotFoundException>().WithMessage(message);
        Result.Scores.Invoking(it => it[code]).Should().Throw<KeyNotFoundException>().WithMessage(message);
    }

    [Fact]
    public void No_text_is_refused()
    {
        Result.Invoking(it => it[(string)null!]).Should().Throw<ArgumentNullException>();
        Result.Invoking(it => it.Find((string)null!)).Should().Throw<ArgumentNullException>();
        Result.Invoking(it => it[default(AgencyCode)]).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void A_tree_is_asked_by_either_form_too()
    {
        var tree = Tree(Agency("H44"), Agency("H44.100", "H44"));

        (tree.Find("100.H44")?.WrittenCode, tree.Find("H45"), tree.Find("")).Should().Be(("H44.100", null, null));
    }
}
