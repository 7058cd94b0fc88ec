using static Dvc.Indicators.Files.Tests.Reports.ReportSamples;

namespace Dvc.Indicators.Files.Tests.Reports;

public class DataLineTests
{
    [Fact]
    public void Given_figures_have_no_day() => Line(Communes(Full(), Full())).Should().Be((
        "Số liệu được cung cấp, không ghi ngày trích xuất", "Figures given, date of extraction unknown"));

    // The last whole day before 08:00 on 15 September is the 14th.
    [Fact]
    public void A_given_cut_tells_the_last_whole_day() =>
        Line(Communes(Full(), Full(), cut: VietnamTime.Create(2026, 9, 15, 8, 0, 0))).Should().Be((
            "Số liệu đến hết ngày 14/9/2026", "Data up to and including 14 September 2026"));

    [Fact]
    public void Data_that_end_before_the_last_working_day_leave_the_period_open()
    {
        // 30 September 2026 is a Wednesday: data until the 29th miss it, until the 30th nothing.
        Badges(Until(29)).Should().Equal("Chưa hết kỳ báo cáo");
        Badges(Until(30)).Should().BeEmpty();
        Line(Until(29)).Vietnamese.Should().Be("Số liệu đến hết ngày 29/9/2026");
    }

    [Fact]
    public void Agencies_that_lack_data_are_counted() => Badges(Communes(Full(), Full("ON_TIME_PROCESSING"), Full())).Should().Equal("1 cơ quan chưa đủ số liệu");

    [Fact]
    public void Only_an_issuer_makes_data_final()
    {
        var report = Report.Build(Communes(Full(), Full(), Full()), new ReportOptions { Issuer = "Văn phòng UBND", IsFinal = true, Date = new DateOnly(2026, 10, 5) });
        var (vietnamese, english) = (new DataLine(report, VietnameseFormat.Instance), new DataLine(report, EnglishFormat.Instance));

        vietnamese.Badges.Should().Equal((false, "Văn phòng UBND xác nhận số liệu đã chốt"));
        english.Badges.Should().Equal((false, "Confirmed as final by Văn phòng UBND"));
        vietnamese.Rest.First().Should().Be("Lập ngày 05/10/2026");
        english.Rest.Should().Equal("Prepared 5 October 2026", $"Method: {BuiltInRules.Default.Name.English}");
    }

    private static RankedResult Until(int day) => Make(
        AgencyRoster.Create([Agency("H44", "Phú Thọ", AgencyLevel.Province)]), BuiltInRules.Default,
        new ScoringContext(ReportingPeriod.Parse("2026-Q3")) { DataUntil = VietnamTime.Create(2026, 9, day, 17, 0, 0) }, Full());

    private static (string Vietnamese, string English) Line(RankedResult result)
    {
        var report = Report.Build(result);
        return (new DataLine(report, VietnameseFormat.Instance).Data, new DataLine(report, EnglishFormat.Instance).Data);
    }

    private static IEnumerable<string> Badges(RankedResult result) => new DataLine(Report.Build(result), VietnameseFormat.Instance).Badges.Select(badge => badge.Text);
}
