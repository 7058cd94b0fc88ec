using FsCheck;
using FsCheck.Fluent;

namespace Dvc.Indicators.Tests.Agencies;

public class AgencyCodeTests
{
    [Theory]
    [InlineData("H15.12", "H15.12")]
    [InlineData("000.00.12.H15", "H15.12")]
    [InlineData("000.00.00.H15", "H15")]
    [InlineData("000.05.00.H15", "H15.00.05")] // zeros between other groups stay
    [InlineData("001.12.H15", "H15.12.001")]
    [InlineData("H15.00", "H15.00")] // left to right already: nothing is dropped
    [InlineData("H15", "H15")]
    [InlineData("12.34", "12.34")]
    [InlineData("H15.A", "H15.A")]
    [InlineData("00", "00")]
    [InlineData("H15.", "H15.")]
    [InlineData(".", ".")]
    [InlineData("  000.00.12.H15\t", "H15.12")]
    [InlineData("12.Đ5", "Đ5.12")]
    [InlineData("A\u0301.1", "Á.1")]
    [InlineData("12 .H15", "H15.12")]
    [InlineData("12. H15", "H15.12")]
    [InlineData("0 00.00.1\u00A02 . H 15", "H15.12")]
    [InlineData("H15 . 12", "H15.12")]
    [InlineData("A \u0301.1", "Á.1")]
    [InlineData("12..H15", "H15..12")]
    [InlineData(" . ", ".")]
    public void Both_written_forms_name_one_agency(string text, string leftToRight)
    {
        var code = AgencyCode.Parse(text);

        code.ToString().Should().Be(leftToRight);
        code.Should().Be(AgencyCode.Parse(leftToRight));
        code.GetHashCode().Should().Be(AgencyCode.Parse(leftToRight).GetHashCode());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    public void An_empty_code_is_refused(string? text)
    {
        AgencyCode.TryParse(text, out var code).Should().BeFalse();
        code.IsEmpty.Should().BeTrue();
        var act = () => AgencyCode.Parse(text!);
        act.Should().Throw<Exception>().Where(error => error is ArgumentNullException || error is FormatException);
    }

    [Fact]
    public void No_text_throws_and_every_code_reads_back_as_itself() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), ReadsBack).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("\uD83D")]
    [InlineData("1.\uDE00")]
    [InlineData("\uDE00.\uD83D")]
    [InlineData("1.\uD83D \uDE00")]
    [InlineData("1\u0301.A\u0323\u0302 ")]
    [InlineData("\u0301.A")]
    [InlineData("1.\U00010400")]
    [InlineData("\0.H15\0")]
    [InlineData("...............A")]
    [InlineData("000.000.A.")]
    [InlineData("1\u200B.H15")]
    public void Odd_texts_too(string text) => ReadsBack(text);

    [Fact]
    public void Blanks_and_points_anywhere_too() =>
        Prop.ForAll(
            Arb.From(Gen.Elements(" .\t0A1\u00A0Đ\u0301".ToCharArray()).ArrayOf()),
            signs => ReadsBack(new string(signs))).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void It_is_parsable()
    {
        Parsed<AgencyCode>("12 .H15").Should().Be(AgencyCode.Parse("H15.12"));
        TryParsed<AgencyCode>(" ", out _).Should().BeFalse();

        static T Parsed<T>(string text)
            where T : ISpanParsable<T> => T.Parse(text.AsSpan(), null).Equals(T.Parse(text, null)) ? T.Parse(text, null) : throw new FormatException();

        static bool TryParsed<T>(string text, out T? value)
            where T : ISpanParsable<T> => T.TryParse(text, null, out value) | T.TryParse(text.AsSpan(), null, out value);
    }

    private static void ReadsBack(string? text)
    {
        if (!AgencyCode.TryParse(text, out var code))
        {
            string.IsNullOrWhiteSpace(text).Should().BeTrue();
            return;
        }

        AgencyCode.Parse(code.ToString()).Should().Be(code);
        code.Groups.Should().NotBeEmpty();
        code.CompareTo(code).Should().Be(0);
        code.IsAncestorOf(code).Should().BeFalse();
        new Agency(code, text!, "").Code.Should().Be(code);
        AgencyRoster.FromCodes([code]).IndexOf(code).Should().Be(0);
    }

    [Fact]
    public void Case_matters() => (AgencyCode.Parse("h15") == AgencyCode.Parse("H15")).Should().BeFalse();

    [Theory]
    [InlineData("H44", "H44.13", true)]
    [InlineData("H44.13", "H44.13.5", true)]
    [InlineData("H44.13", "H44.130", false)]
    [InlineData("H44.13", "H44.13", false)]
    [InlineData("H44.13", "H44", false)]
    [InlineData("000.00.00.H44", "000.00.13.H44", true)]
    public void Above_and_below_go_by_whole_groups(string above, string below, bool isAncestor) =>
        AgencyCode.Parse(above).IsAncestorOf(AgencyCode.Parse(below)).Should().Be(isAncestor);

    [Fact]
    public void Groups_are_given_from_left_to_right() =>
        AgencyCode.Parse("000.05.12.H15").Groups.Should().Equal("H15", "12", "05");

    [Fact]
    public void Codes_sort_by_code_points()
    {
        // U+FF21 comes before U+1F600, though the latter begins with the smaller number D83D.
        string[] sorted = ["H1", "H1.2", "H10", "H2", "h1", "Đ", "\uFF21", "\U0001F600"];

        sorted.Reverse().Select(AgencyCode.Parse).Order().Select(code => code.ToString()).Should().Equal(sorted);
        (AgencyCode.Parse("H10") < AgencyCode.Parse("H2")).Should().BeTrue();
        (AgencyCode.Parse("H10") > AgencyCode.Parse("H2")).Should().BeFalse();
        (AgencyCode.Parse("H2") <= AgencyCode.Parse("H2")).Should().BeTrue();
        (AgencyCode.Parse("H1") >= AgencyCode.Parse("H2")).Should().BeFalse();
    }

    [Fact]
    public void The_default_value_is_no_code()
    {
        var none = default(AgencyCode);
        var code = AgencyCode.Parse("H15");

        none.ToString().Should().BeEmpty();
        none.Groups.Should().BeEmpty();
        none.IsEmpty.Should().BeTrue();
        (none != code).Should().BeTrue();
        none.CompareTo(code).Should().BeNegative();
        none.IsAncestorOf(code).Should().BeFalse();
        code.IsAncestorOf(none).Should().BeFalse();
        none.Equals((object)default(AgencyCode)).Should().BeTrue();
        none.GetHashCode().Should().Be(0);
    }
}
