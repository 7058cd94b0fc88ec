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
        var outcome = new Outcome<string>([new OutcomeError("$.a", "1", "2", "One."), new OutcomeError("Two.")]);

        (outcome.IsValid, outcome.Value).Should().Be((false, null));
        outcome.Errors.Select(error => (error.Where, error.Found, error.Allowed)).Should().Equal(("$.a", "1", "2"), ("", "Two.", ""));
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
        var error = new OutcomeError("a", "b", "c", "d");

        error.Should().Be(new OutcomeError("a", "b", "c", "d"));
        error.Should().NotBe(new OutcomeError("a", "b", "c", "e"));
        error.Should().NotBe(new OutcomeError("a", "b", "e", "d"));
        new OutcomeError("x").Should().NotBe(new ComparisonRefusal(RefusalReason.OtherRuleSet, new LocalizedText("x", "x")));
    }

    [Fact]
    public void An_error_of_agencies_names_the_agency_as_it_is_written()
    {
        var agency = new Agency(AgencyCode.Parse("H15.1"), "1.H15", "") { Parent = AgencyCode.Parse("H16") };

        var error = AgencyTree.Build([agency]).Errors.Should().ContainSingle().Which;

        (error.Where, error.Found, error.Allowed).Should().Be(
            ("1.H15", "has the parent H16, which is not listed", "a parent must be a listed agency or empty"));
    }
}
