using static Dvc.Indicators.Files.Tests.Records.DossierReadings;

namespace Dvc.Indicators.Files.Tests.Records;

public class DossierDateTests
{
    private static readonly RecordOptions Local = new() { Zone = ZoneHandling.Local };
    private static readonly RecordOptions Utc = new() { Zone = ZoneHandling.Utc };

    [Theory]
    [InlineData("20260810123456", "2026-08-10T12:34:56")]
    [InlineData("2026-08-10 12:34:56", "2026-08-10T12:34:56")]
    [InlineData("2026-08-10T12:34:56", "2026-08-10T12:34:56")]
    [InlineData("2026-08-10", "2026-08-10T00:00:00")]
    [InlineData("10/08/2026 12:34:56", "2026-08-10T12:34:56")]
    [InlineData("10/08/2026", "2026-08-10T00:00:00")]
    [InlineData("  10/08/2026\t", "2026-08-10T00:00:00")]
    [InlineData("\u00A010/08/2026\u3000", "2026-08-10T00:00:00")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00")]
    [InlineData("1990-01-01 00:00:00", "1990-01-01T00:00:00")]
    [InlineData("31/12/2099 23:59:59", "2099-12-31T23:59:59")]
    public void The_six_forms_are_read(string text, string time) => With("NgayTiepNhan", text).Received.ToString().Should().Be(time);

    [Theory]
    [InlineData("20260810123456.9")]
    [InlineData("2026-08-10 12:34:56.999999999999999")]
    [InlineData("2026-08-10T12:34:56.000")]
    [InlineData("10/08/2026 12:34:56.5 +0700")]
    public void A_fraction_of_a_second_is_cut_off(string text) =>
        With("NgayTiepNhan", text).Received.ToString().Should().Be("2026-08-10T12:34:56");

    [Theory]
    [InlineData("2026-08-10T12:34:56+07:00", "2026-08-10T12:34:56")]
    [InlineData("2026-08-10 12:34:56 +07:00", "2026-08-10T12:34:56")]
    [InlineData("2026-08-10 12:34:56+0700", "2026-08-10T12:34:56")]
    [InlineData("20260810123456+0700", "2026-08-10T12:34:56")]
    [InlineData("20260810123456 +07:00", "2026-08-10T12:34:56")]
    [InlineData("20260810123456 +07", "2026-08-10T12:34:56")]
    [InlineData("10/08/2026 12:34:56 +0700", "2026-08-10T12:34:56")]
    [InlineData("10/08/2026+07:00", "2026-08-10T00:00:00")]
    [InlineData("10/08/2026 +0700", "2026-08-10T00:00:00")]
    [InlineData("2026-08-10 +07:00", "2026-08-10T00:00:00")]
    [InlineData("2026-08-10+0700", "2026-08-10T00:00:00")]
    public void The_offset_of_Viet_Nam_is_local_time_however_zones_are_handled(string text, string time)
    {
        With("NgayTiepNhan", text).Received.ToString().Should().Be(time);
        With("NgayTiepNhan", text, Local).Received.ToString().Should().Be(time);
        With("NgayTiepNhan", text, Utc).Received.ToString().Should().Be(time);
    }

    [Theory]
    [InlineData("2026-02-29")] // no leap year
    [InlineData("29/02/2026 10:00:00")]
    [InlineData("20260431000000")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-10")]
    [InlineData("2026-08-00")]
    [InlineData("1989-12-31 23:59:59")]
    [InlineData("01/01/2100")]
    [InlineData("0000-01-01")]
    [InlineData("2026-08-10 24:00:00")]
    [InlineData("2026-08-10 12:60:00")]
    [InlineData("2026-08-10 12:00:60")]
    [InlineData("10/08/26")]
    [InlineData("1/8/26 8:30")]
    [InlineData("2026-8-100")]
    [InlineData("2026-08-10 9:0:00")]
    [InlineData("2026-08-10 12:4")]
    [InlineData("2026-08-10T")]
    [InlineData("2026-08-10  12:34:56")]
    [InlineData("2026-08-10t12:34:56")]
    [InlineData("10/08/2026T12:34:56")]
    [InlineData("2026/08/10")]
    [InlineData("10-08-2026")]
    [InlineData("2026-08-10 12-34-56")]
    [InlineData("20260810")]
    [InlineData("202608101234")]
    [InlineData("2026081012345")]
    [InlineData("202608101234567")]
    [InlineData("2026-08-10 12:34:56.")]
    [InlineData("2026-08-10 12:34:56,5")]
    [InlineData("2026-08-10 12:34:56.5x")]
    [InlineData("2026-08-10 .5")]
    [InlineData("2026-08-10 12:34:56  +07:00")] // more than one blank
    [InlineData("2026-08-10 12:34:56+7")]
    [InlineData("2026-08-10 12:34:56+07:00:00")]
    [InlineData("2026-08-10 12:34:56+24:00")]
    [InlineData("2026-08-10 12:34:56+07:60")]
    [InlineData("2026-08-10 12:34:56 ICT")]
    [InlineData("２０２６-08-10")] // full-width digits
    [InlineData("0")]
    [InlineData("nil")]
    [InlineData("46244.5")]
    public void Anything_else_is_no_date(string text)
    {
        Fault("NgayTiepNhan", text).Should().Be("date");
        Fault("NgayTiepNhan", text, Local).Should().Be("date");
        Fault("NgayTiepNhan", text, Utc).Should().Be("date");
    }

    // 20:00 in UTC is 03:00 of the next day in Viet Nam; at +08:00 the clock is an hour ahead of Viet Nam's, at -05:30 it is 12:30 behind.
    [Theory]
    [InlineData("2026-08-10T20:00:00Z", "2026-08-10T20:00:00", "2026-08-11T03:00:00")]
    [InlineData("2026-08-10 20:00:00.25 Z", "2026-08-10T20:00:00", "2026-08-11T03:00:00")]
    [InlineData("20260810200000Z", "2026-08-10T20:00:00", "2026-08-11T03:00:00")]
    [InlineData("10/08/2026 20:00:00+00:00", "2026-08-10T20:00:00", "2026-08-11T03:00:00")]
    [InlineData("2026-08-10T20:00:00+0800", "2026-08-10T20:00:00", "2026-08-10T19:00:00")]
    [InlineData("2026-08-10T20:00:00-05:30", "2026-08-10T20:00:00", "2026-08-11T08:30:00")]
    [InlineData("2026-08-10T20:00:00+08", "2026-08-10T20:00:00", "2026-08-10T19:00:00")]
    [InlineData("2026-08-10T20:00:00-07:00", "2026-08-10T20:00:00", "2026-08-11T10:00:00")]
    [InlineData("2026-08-10 20:00:00z", "2026-08-10T20:00:00", "2026-08-11T03:00:00")]
    [InlineData("2026-08-10Z", "2026-08-10T00:00:00", "2026-08-10T00:00:00")] // a date alone is that day
    [InlineData("10/08/2026 +08:00", "2026-08-10T00:00:00", "2026-08-10T00:00:00")]
    [InlineData("2026-08-10-07:00", "2026-08-10T00:00:00", "2026-08-10T00:00:00")]
    public void Another_zone_is_refused_unless_it_is_declared(string text, string local, string utc)
    {
        Fault("NgayTiepNhan", text).Should().Be("zone");
        With("NgayTiepNhan", text, Local).Received.ToString().Should().Be(local);
        With("NgayTiepNhan", text, Utc).Received.ToString().Should().Be(utc);
    }

    [Theory]
    [InlineData("2026-08-10T20:00:00")]
    [InlineData("10/08/2026 20:00:00")]
    public void A_time_without_zone_is_local_however_zones_are_handled(string text) =>
        With("NgayTiepNhan", text, Utc).Received.ToString().Should().Be("2026-08-10T20:00:00");

    [Theory]
    [InlineData("2099-12-31T17:00:00Z")] // 2100-01-01T00:00:00 in Viet Nam
    [InlineData("1990-01-01T00:59:59+08:00")] // 1989-12-31T23:59:59
    public void A_time_that_leaves_the_years_when_it_is_moved_is_no_date(string text)
    {
        Fault("NgayTiepNhan", text, Utc).Should().Be("date");
        Fault("NgayHenTra", text, Utc).Should().Be("date");
        With("NgayTiepNhan", text, Local).Received.Should().NotBeNull();
    }

    [Theory]
    [InlineData("2099-12-31T16:59:59Z", "2099-12-31T23:59:59")]
    [InlineData("1990-01-01T01:00:00+08:00", "1990-01-01T00:00:00")]
    public void The_first_and_the_last_second_can_be_reached_by_moving(string text, string time) =>
        With("NgayTiepNhan", text, Utc).Received.ToString().Should().Be(time);

    [Fact]
    public void A_date_that_is_wrong_and_has_another_zone_is_no_date() => Fault("NgayTiepNhan", "2026-13-10T20:00:00Z").Should().Be("date");

    [Theory]
    [InlineData("10/08/2026", "2026-08-10")]
    [InlineData("2026-08-10 +07:00", "2026-08-10")]
    [InlineData("2026-08-10 00:00:00", "2026-08-10T00:00:00")]
    [InlineData("20260810000000", "2026-08-10T00:00:00")]
    [InlineData("10/08/2026 17:00:00.9+0700", "2026-08-10T17:00:00")]
    public void A_deadline_knows_whether_its_time_of_day_is_written(string text, string due) =>
        With("NgayHenTra", text).Due.ToString().Should().Be(due);

    [Fact]
    public void A_deadline_without_a_time_of_day_keeps_its_day_in_any_zone()
    {
        Fault("NgayHenTra", "2026-08-10Z").Should().Be("zone");
        With("NgayHenTra", "2026-08-10Z", Local).Due.ToString().Should().Be("2026-08-10");
        With("NgayHenTra", "2026-08-10+08:00", Utc).Due.ToString().Should().Be("2026-08-10");
        With("NgayHenTra", "2026-08-10T20:00:00Z", Utc).Due.ToString().Should().Be("2026-08-11T03:00:00");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u00A0")]
    public void An_empty_date_is_unknown(string text)
    {
        With("NgayTiepNhan", text).Received.Should().BeNull();
        With("NgayHenTra", text).Due.Should().BeNull();
    }

    [Fact]
    public void Every_time_of_a_dossier_has_its_own_column()
    {
        var dossier = One(
            $"{Required},NgayNopHoSo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,NgayTra,NgayYeuCauBoSung,NgayHoanThanhBoSung,NgayCapNhat\n"
            + "K1,2.000206,H44,9,01/08/2026,02/08/2026,03/08/2026,04/08/2026,05/08/2026,06/08/2026,07/08/2026,08/08/2026\n");
        object?[] times =
        [
            dossier.Submitted, dossier.Received, dossier.Due?.Time, dossier.Finished, dossier.Returned, dossier.SupplementRequested,
            dossier.SupplementCompleted, dossier.Updated,
        ];
        times.Select(time => time?.ToString()).Should().Equal(Enumerable.Range(1, 8).Select(day => $"2026-08-0{day}T00:00:00"));
    }
}
