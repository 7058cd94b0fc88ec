using System.Text;

namespace Dvc.Indicators.Tests.Periods;

public class CalendarIdentityTests
{
    private const string Year2026 =
        """{"year": 2026, "status": "announced", "source": "s", "off": ["2026-02-16", "2026-01-01"], "worked": ["2026-01-10"]}""";

    private const string Year2027 = """{"year": 2027, "status": "announced", "source": "s", "off": [], "worked": []}""";

    // SHA-256 of "2026\n-2026-01-01\n-2026-02-16\n+2026-01-10\n2027\n", worked out by another program.
    private const string Hash = "38446431f4d555d0a4b2b0034cbee426b0d4830487eda3a327b75cf9cf9840dd";

    [Fact]
    public void The_hash_is_over_years_days_off_and_days_worked() =>
        Identity($$"""{"years": [{{Year2026}}, {{Year2027}}]}""").Should().Be(new CalendarIdentity(CalendarIdentity.Unnamed, Hash));

    // Worked out by another program from the calendar's file.
    [Fact]
    public void The_built_in_calendar_has_an_id_and_a_hash() =>
        WorkingCalendar.VietNam.Identity.Should().Be(
            new CalendarIdentity("working-calendar-vn", "03fc1cebce6d3b4e7a0e404a0b63c252589980d5ebcb8f9899b7d0d5000de857"));

    [Fact]
    public void Id_source_status_and_the_order_of_years_do_not_change_the_hash()
    {
        var identity = Identity($$"""{"id": "tinh-a_2026.v2", "years": [{{Year2027}}, {{Year2026.Replace("announced", "computed").Replace("\"s\"", "\"t\"")}}]}""");

        identity.Should().Be(new CalendarIdentity("tinh-a_2026.v2", Hash));
        identity.ToString().Should().Be($"tinh-a_2026.v2 ({Hash[..12]})");
    }

    [Theory]
    [InlineData("\"2026-02-16\", ", "")]
    [InlineData("2026-02-16", "2026-02-17")]
    [InlineData("2026-01-10", "2026-01-11")]
    [InlineData("\"2026-01-10\"", "")]
    public void Every_day_changes_the_hash(string day, string other) =>
        Identity($$"""{"years": [{{Year2026.Replace(day, other)}}, {{Year2027}}]}""").Hash.Should().NotBe(Hash);

    [Fact]
    public void A_year_without_exceptions_is_still_a_year_that_is_known() =>
        Identity($$"""{"years": [{{Year2026}}]}""").Hash.Should().NotBe(Hash);

    [Theory]
    [InlineData("\"\"", "$.id: found \"\"; allowed is a text of letters, digits, '.', '-' and '_'.")]
    [InlineData("\"lịch\"", "$.id: found \"lịch\"; allowed is a text of letters, digits, '.', '-' and '_'.")]
    [InlineData("1", "$.id: found 1; allowed is a text of letters, digits, '.', '-' and '_'.")]
    [InlineData("null", "$.id: found null; allowed is a text of letters, digits, '.', '-' and '_'.")]
    public void An_id_of_another_form_is_refused(string id, string expected)
    {
        var reading = WorkingCalendar.Read(Encoding.UTF8.GetBytes($$"""{"id": {{id}}, "years": [{{Year2026}}]}"""));

        reading.Errors.Select(error => error.ToString()).Should().Equal(expected);
    }

    [Theory]
    [InlineData("", Hash)]
    [InlineData("a b", Hash)]
    [InlineData("a", "")]
    [InlineData("a", "ABC")]
    public void An_identity_of_another_form_is_refused(string id, string hash) =>
        new Action(() => _ = new CalendarIdentity(id, hash)).Should().Throw<ArgumentException>();

    private static CalendarIdentity Identity(string json) => WorkingCalendar.Read(Encoding.UTF8.GetBytes(json)).Value!.Identity;
}
