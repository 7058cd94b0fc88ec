namespace Dvc.Indicators.Tests.Values;

/// <summary>An outcome is a value or all errors, and says the errors together when the value is demanded.</summary>
public class OutcomeTests
{
    [Fact]
    public void A_value_has_no_errors()
    {
        var outcome = new Outcome<string>("x");

        (outcome.IsValid, outcome.Value, outcome.Require()).Should().Be((true, "x", "x"));
        outcome.Errors.Should().BeEmpty();
    }

    [Fact]
    public void Errors_are_said_all_at_once_a_line_each()
    {
        var outcome = new Outcome<string>([Error("1", "2", "One."), new OutcomeError(Text("Two."))]);

        (outcome.IsValid, outcome.Value).Should().Be((false, null));
        outcome.Errors.Select(error => (error.Where, error.Found.English, error.Allowed.English)).Should().Equal(("$.a", "1", "2"), ("", "Two.", ""));
        outcome.Invoking(it => it.Require()).Should().Throw<FormatException>().WithMessage("One.\nTwo.");
    }

    [Fact]
    public void There_is_a_value_or_an_error()
    {
        var act = () => new Outcome<string>((IEnumerable<OutcomeError>)[]);
        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Errors_are_equal_when_type_and_texts_are()
    {
        var error = Error("b", "c", "d");

        error.Should().Be(Error("b", "c", "d"));
        error.Should().NotBe(Error("b", "c", "e"));
        error.Should().NotBe(Error("b", "e", "d"));
        new OutcomeError(Text("x")).Should().NotBe(new ComparisonRefusal(RefusalReason.OtherRuleSet, Text("x")));
    }

    [Fact]
    public void An_error_at_a_place_is_told_in_both_languages()
    {
        var error = OutcomeError.At("$.a", new LocalizedText("một mảng", "an array"), new LocalizedText("một đối tượng", "an object"));

        error.Message.Vietnamese.Should().Be("$.a: nhận được một mảng; cho phép: một đối tượng");
        error.ToString().Should().Be("$.a: found an array; allowed: an object");
    }

    [Fact]
    public void An_error_of_agencies_names_the_agency_as_it_is_written()
    {
        var agency = new Agency(AgencyCode.Parse("H15.1"), "1.H15", "") { Parent = AgencyCode.Parse("H16") };

        var error = AgencyTree.Build([agency]).Errors.Should().ContainSingle().Which;

        (error.Where, error.Found.English, error.Allowed.English).Should().Be(
            ("1.H15", "has the parent H16, which is not listed", "a parent must be a listed agency or empty"));
    }

    private static OutcomeError Error(string found, string allowed, string message) => new("$.a", Text(found), Text(allowed), Text(message));

    private static LocalizedText Text(string text) => LocalizedText.Same(text);
}
