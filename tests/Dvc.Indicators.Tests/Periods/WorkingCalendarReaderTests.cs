using System.Text;

namespace Dvc.Indicators.Tests.Periods;

public class WorkingCalendarReaderTests
{
    [Fact]
    public void A_calendar_of_ones_own_is_read()
    {
        // Monday 5 January 2026 off, Sunday 11 January worked; the years need neither order nor be without gaps.
        var calendar = Read("""
            {"years": [
              {"year": 2028, "status": "computed", "source": "the law", "off": [], "worked": []},
              {"year": 2026, "status": "announced", "source": "Thông báo", "off": ["2026-01-05"], "worked": ["2026-01-11"]}]}
            """).Value!;

        calendar.Years.Select(year => (year.Year, year.Status, year.Source)).Should().Equal(
            (2026, CalendarStatus.Announced, "Thông báo"), (2028, CalendarStatus.Computed, "the law"));
        calendar.IsWorkingDay(new DateOnly(2026, 1, 5)).Should().BeFalse();
        calendar.IsWorkingDay(new DateOnly(2026, 1, 11)).Should().BeTrue();
        calendar.IsWorkingDay(new DateOnly(2026, 1, 1)).Should().BeTrue();
    }

    [Fact]
    public void A_year_in_the_gap_is_missing()
    {
        var calendar = Read("""
            {"years": [
              {"year": 2026, "status": "computed", "source": "the law", "off": [], "worked": []},
              {"year": 2028, "status": "computed", "source": "the law", "off": [], "worked": []}]}
            """).Value!;

        calendar.Covers(2027).Should().BeFalse();
        calendar.TryAddWorkingDays(new DateOnly(2026, 12, 31), 1, out _, out var after).Should().BeFalse();
        calendar.TrySubtractWorkingDays(new DateOnly(2028, 1, 3), 1, out _, out var before).Should().BeFalse();
        (after, before).Should().Be((2027, 2027));
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var reading = Read("""
            {"Years": [], "years": [
              {"year": 2026, "status": "sure", "source": " ", "off": ["2026-01-03", "2027-01-01", "1/1/2026", 5],
               "worked": ["2026-01-05"], "x": 1},
              {"year": 2026, "status": "computed", "source": "s", "off": ["2026-01-01", "2026-01-01"], "worked": null},
              {"year": "2027", "status": "computed", "source": "s", "off": [], "worked": []},
              {"year": 1989, "source": "s", "off": [], "worked": []},
              7]}
            """);

        reading.IsValid.Should().BeFalse();
        reading.Value.Should().BeNull();
        reading.Errors.Select(error => error.ToString()).Should().Equal(
            "$.Years: found an unknown name; allowed is id, years.",
            "$.years[0].x: found an unknown name; allowed is year, status, source, off, worked.",
            "$.years[0].status: found \"sure\"; allowed is \"announced\" or \"computed\".",
            "$.years[0].source: found \" \"; allowed is words that say where the days come from.",
            "$.years[0].off[0]: found \"2026-01-03\", a Saturday; allowed is a day from Monday to Friday.",
            "$.years[0].off[1]: found \"2027-01-01\"; allowed is a day of the year 2026.",
            "$.years[0].off[2]: found \"1/1/2026\"; allowed is a calendar date as \"2026-01-01\".",
            "$.years[0].off[3]: found 5; allowed is a calendar date as \"2026-01-01\".",
            "$.years[0].worked[0]: found \"2026-01-05\", a Monday; allowed is a Saturday or Sunday.",
            "$.years[1].year: found 2026 a second time; allowed is every year once.",
            "$.years[1].off[1]: found \"2026-01-01\" a second time; allowed is every day once.",
            "$.years[1].worked: found null; allowed is an array of dates as \"2026-01-01\", which may be empty.",
            "$.years[2].year: found \"2027\"; allowed is a whole number from 1990 to 2099.",
            "$.years[3].year: found 1989; allowed is a whole number from 1990 to 2099.",
            "$.years[3].status: found nothing; allowed is \"announced\" or \"computed\".",
            "$.years[4]: found 7; allowed is an object.");
    }

    [Theory]
    [InlineData("", "$", "text that is not JSON*")]
    [InlineData("{\"years\": [", "$", "text that is not JSON*")]
    [InlineData("{\"years\": 1, \"years\": 2}", "$", "text that is not JSON*")]
    [InlineData("[]", "$", "an empty array")]
    [InlineData("{}", "$.years", "nothing")]
    [InlineData("{\"years\": []}", "$.years", "an empty array")]
    [InlineData("{\"years\": {}}", "$.years", "an object")]
    public void Text_that_holds_no_years_is_refused(string json, string path, string found)
    {
        var error = Read(json).Errors.Should().ContainSingle().Which;

        error.Where.Should().Be(path);
        error.Found.English.Should().Match(found);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_text()
    {
        Read("""{"\ud800": 1, "years": []}""").IsValid.Should().BeFalse();
        Read("""{"years": [{"year": 2026, "status": "computed", "source": "\ud800", "off": [], "worked": []}]}""")
            .Errors.Should().ContainSingle().Which.Where.Should().Be("$.years[0].source");
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused() =>
        WorkingCalendar.Read(new byte[] { 0x7B, 0xFF, 0x7D }).Errors.Should().ContainSingle().Which.Allowed.English.Should().Be("JSON in UTF-8");

    [Fact]
    public void A_byte_order_mark_is_skipped() =>
        Read("\uFEFF" + """{"years": [{"year": 2026, "status": "computed", "source": "s", "off": [], "worked": []}]}""")
            .IsValid.Should().BeTrue();

    private static Outcome<WorkingCalendar> Read(string json) => WorkingCalendar.Read(Encoding.UTF8.GetBytes(json));
}
