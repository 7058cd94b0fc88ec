using System.Globalization;

namespace Dvc.Indicators.Tests.Periods;

public class VietnamTimeTests
{
    [Fact]
    public void It_is_counted_in_seconds_from_1990()
    {
        VietnamTime.Create(1990, 1, 1, 0, 0, 0).SecondsSinceEpoch.Should().Be(0);
        // One day, one hour, one minute, one second: 86,400 + 3,600 + 60 + 1.
        VietnamTime.Create(1990, 1, 2, 1, 1, 1).SecondsSinceEpoch.Should().Be(90_061);
        // 110 years with 27 leap days (1992 to 2096): (110 * 365 + 27) * 86,400.
        VietnamTime.Latest.SecondsSinceEpoch.Should().Be(3_471_292_800);
    }

    [Fact]
    public void Day_and_time_of_day_come_back()
    {
        var time = VietnamTime.Create(2026, 2, 28, 23, 59, 58);

        time.Date.Should().Be(new DateOnly(2026, 2, 28));
        time.TimeOfDay.Should().Be(new TimeOnly(23, 59, 58));
        time.IsMidnight.Should().BeFalse();
        VietnamTime.FromSeconds(time.SecondsSinceEpoch).Should().Be(time);
    }

    [Fact]
    public void A_fraction_of_a_second_is_cut_off() =>
        VietnamTime.Create(new DateOnly(2026, 1, 1), new TimeOnly(0, 0, 0, 999)).IsMidnight.Should().BeTrue();

    [Fact]
    public void It_is_written_without_an_offset()
    {
        VietnamTime.Create(2026, 8, 1, 7, 5, 9).ToString().Should().Be("2026-08-01T07:05:09");
        VietnamTime.Latest.ToString().Should().Be("2100-01-01T00:00:00");
        default(VietnamTime).ToString().Should().Be("1990-01-01T00:00:00");
    }

    [Fact]
    public void Utc_is_seven_hours_behind()
    {
        VietnamTime.FromUtc(new DateTime(2026, 7, 31, 17, 0, 0, DateTimeKind.Utc))
            .Should().Be(VietnamTime.AtStartOf(new DateOnly(2026, 8, 1)));
        VietnamTime.FromUtc(new DateTime(1989, 12, 31, 17, 0, 0)).Should().Be(VietnamTime.Earliest);
    }

    [Fact]
    public void The_zone_of_the_machine_is_refused()
    {
        var act = () => VietnamTime.FromUtc(new DateTime(2026, 7, 31, 17, 0, 0, DateTimeKind.Local));

        act.Should().Throw<ArgumentException>().WithMessage("*machine's zone*");
    }

    [Fact]
    public void A_time_without_a_zone_is_the_local_time_of_Viet_Nam()
    {
        VietnamTime.FromLocal(new DateTime(2026, 8, 1, 7, 5, 9).AddTicks(9_999_999)).ToString().Should().Be("2026-08-01T07:05:09");
        VietnamTime.FromLocal(new DateTime(2100, 1, 1)).Should().Be(VietnamTime.Latest);

        var utc = () => VietnamTime.FromLocal(new DateTime(2026, 8, 1, 0, 0, 0, DateTimeKind.Utc));
        var machine = () => VietnamTime.FromLocal(new DateTime(2026, 8, 1, 0, 0, 0, DateTimeKind.Local));
        var early = () => VietnamTime.FromLocal(new DateTime(1990, 1, 1).AddTicks(-1));
        utc.Should().Throw<ArgumentException>().WithMessage("*FromUtc*");
        machine.Should().Throw<ArgumentException>().WithMessage("*machine's zone*");
        early.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("2026-07-31T17:00:00.9999999Z", "2026-08-01T00:00:00")]
    [InlineData("2026-08-01T00:00:00+07:00", "2026-08-01T00:00:00")]
    [InlineData("2026-07-31T23:59:59.999+07:00", "2026-07-31T23:59:59")]
    [InlineData("2026-08-01T09:30:00+09:00", "2026-08-01T07:30:00")]
    [InlineData("2026-07-31T12:00:00-05:00", "2026-08-01T00:00:00")]
    [InlineData("1989-12-31T17:00:00Z", "1990-01-01T00:00:00")]
    public void An_instant_is_moved_to_the_zone_of_Viet_Nam(string instant, string local) =>
        VietnamTime.From(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)).ToString().Should().Be(local);

    [Fact]
    public void An_instant_out_of_range_is_refused()
    {
        Action[] acts =
        [
            () => VietnamTime.From(DateTimeOffset.MinValue),
            () => VietnamTime.From(DateTimeOffset.MaxValue),
            () => VietnamTime.From(new DateTimeOffset(1989, 12, 31, 16, 59, 59, TimeSpan.Zero)),
        ];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Theory]
    [InlineData("2026-08-01T07:05:09")]
    [InlineData("2026-08-01 07:05:09")]
    [InlineData("2026-08-01T07:05:09+07:00")]
    public void A_written_time_is_read_back(string text)
    {
        VietnamTime.Parse(text).Should().Be(VietnamTime.Create(2026, 8, 1, 7, 5, 9));
        VietnamTime.TryParse(text, out var time).Should().BeTrue();
        time.ToString().Should().Be("2026-08-01T07:05:09");
        Parsed<VietnamTime>(text).Should().Be(time);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-08-01")]
    [InlineData("2026-08-01T07:05:09Z")]
    [InlineData("2026-08-01T07:05:09+08:00")]
    [InlineData("2026-02-29T00:00:00")]
    [InlineData("1989-12-31T23:59:59")]
    [InlineData("2100-01-01T00:00:01")]
    [InlineData(" 2026-08-01T07:05:09")]
    public void What_is_no_time_is_not_read(string? text)
    {
        VietnamTime.TryParse(text, out var time).Should().BeFalse();
        time.Should().Be(default(VietnamTime));
        var parse = () => VietnamTime.Parse(text!);
        parse.Should().Throw<Exception>().Where(error => error is FormatException || error is ArgumentNullException);
    }

    private static T Parsed<T>(string text)
        where T : ISpanParsable<T> => T.TryParse(text.AsSpan(), null, out var parsed) && T.Parse(text, null).Equals(parsed)
            && T.Parse(text.AsSpan(), null).Equals(parsed) && T.TryParse(text, null, out _) ? parsed : throw new FormatException();

    [Fact]
    public void A_time_out_of_range_is_refused()
    {
        Action[] acts =
        [
            () => VietnamTime.Create(1989, 12, 31, 23, 59, 59),
            () => VietnamTime.Create(2100, 1, 1, 0, 0, 1),
            () => VietnamTime.AtStartOf(new DateOnly(2100, 1, 2)),
            () => VietnamTime.FromSeconds(VietnamTime.Latest.SecondsSinceEpoch + 1),
            () => VietnamTime.FromUtc(new DateTime(1989, 12, 31, 16, 59, 59).AddTicks(9_999_999)),
            () => VietnamTime.Earliest.AddSeconds(-1),
            () => VietnamTime.Latest.AddSeconds(long.MaxValue),
            () => VietnamTime.Latest.AddSeconds(long.MinValue),
            () => VietnamTime.Create(2026, 2, 29, 0, 0, 0),
        ];

        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Fact]
    public void Differences_are_whole_seconds_with_a_sign()
    {
        var noon = VietnamTime.Create(2026, 1, 1, 12, 0, 0);
        var later = noon.AddSeconds(3_600);

        later.SecondsSince(noon).Should().Be(3_600);
        noon.SecondsSince(later).Should().Be(-3_600);
        VietnamTime.Earliest.SecondsSince(VietnamTime.Latest).Should().Be(-3_471_292_800);
        VietnamTime.Latest.AddSeconds(-3_471_292_800).Should().Be(VietnamTime.Earliest);
    }

    [Fact]
    public void Times_compare_by_the_clock()
    {
        var early = VietnamTime.Create(2026, 1, 1, 0, 0, 0);
        var late = early.AddSeconds(1);

        (early < late).Should().BeTrue();
        (late > early).Should().BeTrue();
        (early >= late).Should().BeFalse();
        (early <= VietnamTime.AtStartOf(new DateOnly(2026, 1, 1))).Should().BeTrue();
        (early != late).Should().BeTrue();
        (early == late).Should().BeFalse();
        early.CompareTo(late).Should().BeNegative();
        early.Equals((object)late).Should().BeFalse();
        early.GetHashCode().Should().Be(late.AddSeconds(-1).GetHashCode());
    }
}
