using static Dvc.Indicators.Files.Tests.Reports.ReportSamples;

namespace Dvc.Indicators.Files.Tests.Reports.Sentences;

/// <summary>Every sentence of a report with each of its branches, in both languages, to the letter.</summary>
public class SentenceTests
{
    private static readonly string[] Best = Full();
    private static readonly string[] Half = Full("ON_TIME_PROCESSING 1/2"); // 10 of 20: 90 in all.

    [Fact]
    public void Below_the_mean() => First(InCohort(Half, Best)).Should().Be(
        ("Tỉnh Phú Thọ đạt 90,00/100 điểm, xếp thứ 2/2 tỉnh, thành phố; thấp hơn 5,00 điểm so với trung bình (95,00).",
        "Tỉnh Phú Thọ scored 90.00 of 100, ranked 2 of 2 provinces and cities; 5.00 points below the mean (95.00)."));

    // The other has 18 of 20, so that the mean is 99: one point is no points.
    [Fact]
    public void Above_the_mean_by_one_point() => First(InCohort(Best, Full("ON_TIME_PROCESSING 9/10"))).Should().Be(
        ("Tỉnh Phú Thọ đạt 100,00/100 điểm, xếp thứ 1/2 tỉnh, thành phố; cao hơn 1,00 điểm so với trung bình (99,00).",
        "Tỉnh Phú Thọ scored 100.00 of 100, ranked 1 of 2 provinces and cities; 1 point above the mean (99.00)."));

    [Fact]
    public void Equal_to_another_and_to_the_mean() => First(InCohort(Best, Best)).Should().Be(
        ("Tỉnh Phú Thọ đạt 100,00/100 điểm, đồng hạng 1/2 tỉnh, thành phố; bằng trung bình (100,00).",
        "Tỉnh Phú Thọ scored 100.00 of 100, joint 1 of 2 provinces and cities; equal to the mean (100.00)."));

    [Fact]
    public void Only_those_with_a_total_are_counted() => First(InCohort(Half, Best, Full("PUBLIC_CONTENT_FULL"))).Vietnamese.Should().StartWith(
        "Tỉnh Phú Thọ đạt 90,00/100 điểm, xếp thứ 2/2 tỉnh, thành phố đủ số liệu; thấp hơn ");

    [Fact]
    public void Without_a_cohort() => First(Report.Build(Communes(Half, Best, Best))).Should().Be(
        ("Tỉnh Phú Thọ đạt 90,00/100 điểm.", "Tỉnh Phú Thọ scored 90.00 of 100."));

    [Fact]
    public void Incomplete() => First(Report.Build(Communes(Full("PUBLIC_CONTENT_FULL"), Best, Best))).Should().Be(
        ("Tỉnh Phú Thọ chưa đủ số liệu để tính tổng điểm: đạt 98,00/98 điểm có số liệu; thiếu 1.3 TTHC công khai đầy đủ nội dung. Không xếp hạng.",
        "Tỉnh Phú Thọ has no total: 98.00 of the 98 points that were measured; missing: 1.3 Public procedures with all required parts. Not ranked."));

    [Fact]
    public void Of_many_missing_components_three_are_named() => First(Report.Build(Communes(Full("PUBLIC_CONTENT_FULL", "DOSSIER_SYNC", "DOSSIERS_ONLINE", "DOSSIERS_PAID_ONLINE", "ON_TIME_PROCESSING"), Best, Best)))
        .Vietnamese.Should().EndWith(
            "thiếu 1.3 TTHC công khai đầy đủ nội dung; 1.4 hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia; 2.1 hồ sơ xử lý đúng hạn và 2 chỉ số khác. Không xếp hạng.");

    [Fact]
    public void Nothing_measured() => First(Report.Build(Make(
        AgencyRoster.Create([Agency("H44", "UBND tỉnh Phú Thọ", AgencyLevel.Province)]), BuiltInRules.Default, new ScoringContext()))).Should().Be(
        ("Tỉnh Phú Thọ chưa có số liệu trong kỳ; không tính điểm, không xếp hạng.", "Nothing was measured for Tỉnh Phú Thọ; no score, no rank."));

    [Fact]
    public void No_activity()
    {
        var report = Report.Build(Communes([.. BuiltInRules.Default.Components.Select(part => $"{part.Id} 0/0")], Best, Best));
        var (vietnamese, english) = (VietnameseFormat.Instance.Points(report.Lead!.Total.Points), EnglishFormat.Instance.Points(report.Lead.Total.Points));

        First(report).Should().Be(
            ($"Tỉnh Phú Thọ không phát sinh hồ sơ trong kỳ; {vietnamese} điểm là điểm theo quy định đối với chỉ số không phát sinh.",
            $"Tỉnh Phú Thọ received no dossiers; its {english} points follow from the rules for empty figures."));
    }

    [Fact]
    public void A_grade_is_told_where_the_rules_have_grades()
    {
        var rules = BuiltInRules.Find("portal-criteria-2023")!;
        var result = Make(
            AgencyRoster.Create([Agency("H44", "UBND tỉnh Phú Thọ", AgencyLevel.Province)]), rules, new ScoringContext(ReportingPeriod.Parse("2026-Q3")),
            [.. rules.Components.Select(part => $"{part.Id} 10/10")]);

        First(Report.Build(result)).Should().Be(
            ("Tỉnh Phú Thọ đạt 100,00/100 điểm, xếp loại A.", "Tỉnh Phú Thọ scored 100.00 of 100, grade A."));
    }

    // 90 of 100 in a group of 20, of which the other two have all: (20 + 20 + 10) / 3 = 16.67.
    [Fact]
    public void Several_agencies() => All(Report.Build(Peers("2026-Q3", Best, Best, Half))).Should().Equal(
        ("Điểm trung bình 3 tỉnh, thành phố: 96,67; cao nhất Tỉnh A và 1 đơn vị khác (100,00), thấp nhất Tỉnh C (90,00).",
        "Mean of 3 provinces and cities: 96.67; highest Tỉnh A and 1 more (100.00), lowest Tỉnh C (90.00)."),
        ("Nhóm có tỷ lệ điểm thấp nhất: Tiến độ, kết quả giải quyết (trung bình 16,67/20).",
        "Group with the lowest share of points: Progress and results of handling (mean 16.67 of 20)."));

    [Fact]
    public void Several_agencies_without_any_total() => All(Report.Build(Peers("2026-Q3", Full("PUBLIC_CONTENT_FULL"), Full("PUBLIC_CONTENT_FULL")))).Should().Equal(
        ("Chưa cơ quan nào đủ số liệu để tính tổng điểm; thiếu 1.3 TTHC công khai đầy đủ nội dung.",
        "No agency has a total; missing: 1.3 Public procedures with all required parts."));

    [Fact]
    public void Change_of_several_agencies() => Second(Report.Build(Peers("2026-Q3", Best, Best, Half), new ReportOptions { Previous = Peers("2026-Q2", Half, Best, Best) })).Should().Be(
        ("So với quý II/2026: 1 đơn vị tăng điểm, 1 giảm, 1 không đổi; tăng nhiều nhất Tỉnh A (+10,00), giảm nhiều nhất Tỉnh C (−10,00).",
        "Since Q2 2026: 1 up, 1 down, 1 unchanged; largest rise Tỉnh A (+10.00), largest fall Tỉnh C (−10.00)."));

    [Fact]
    public void A_fall_without_places() => Second(Since(Best, Half)).Should().Be(
        ("So với quý II/2026: giảm 10,00 điểm; chủ yếu do Tiến độ, kết quả giải quyết (−10,00).",
        "Since Q2 2026: down 10.00 points; mainly Progress and results of handling (−10.00)."));

    // 5 of the first and 3 of the other group: each more than a quarter of 8.
    [Fact]
    public void Two_groups_explain_a_fall() => Second(Since(Best, Full("ON_TIME_PROCESSING 3/4", "PUBLISH_ON_TIME 1/2"))).Should().Be(
        ("So với quý II/2026: giảm 8,00 điểm; chủ yếu do Tiến độ, kết quả giải quyết (−5,00) và Công khai, minh bạch (−3,00).",
        "Since Q2 2026: down 8.00 points; mainly Progress and results of handling (−5.00) and Transparency (−3.00)."));

    // 1 of 6 is less than a quarter.
    [Fact]
    public void A_small_group_explains_nothing() => Second(Since(Best, Full("ON_TIME_PROCESSING 3/4", "PUBLISH_ON_TIME 5/6"))).English.Should().Be(
        "Since Q2 2026: down 6.00 points; mainly Progress and results of handling (−5.00).");

    [Fact]
    public void A_fall_in_points_and_places() => Second(Since(Best, Half, Full("ON_TIME_PROCESSING 9/10"), Full("ON_TIME_PROCESSING 9/10"))).Should().Be(
        ("So với quý II/2026: giảm 10,00 điểm, giảm 1 bậc; chủ yếu do Tiến độ, kết quả giải quyết (−10,00).",
        "Since Q2 2026: down 10.00 points, down 1 place; mainly Progress and results of handling (−10.00)."));

    // 90 before 80, then 95 behind 100.
    [Fact]
    public void More_points_and_a_lower_place() => Second(Since(Half, Full("ON_TIME_PROCESSING 3/4"), Full("ON_TIME_PROCESSING 0/4"), Best)).Should().Be(
        ("So với quý II/2026: tăng 5,00 điểm nhưng giảm 1 bậc; chủ yếu do Tiến độ, kết quả giải quyết (+5,00).",
        "Since Q2 2026: up 5.00 points but down 1 place; mainly Progress and results of handling (+5.00)."));

    [Fact]
    public void The_same_place() => Second(Since(Half, Full("ON_TIME_PROCESSING 3/4"), Best, Best)).Should().Be(
        ("So với quý II/2026: tăng 5,00 điểm, giữ nguyên thứ hạng; chủ yếu do Tiến độ, kết quả giải quyết (+5,00).",
        "Since Q2 2026: up 5.00 points, same rank; mainly Progress and results of handling (+5.00)."));

    // 19 + 6 before, 20 + 5 after.
    [Fact]
    public void An_unchanged_total() => Second(Since(Full("ON_TIME_PROCESSING 19/20"), Full("PUBLISH_ON_TIME 5/6"))).Should().Be(
        ("So với quý II/2026: tổng điểm không đổi; Tiến độ, kết quả giải quyết tăng 1,00, Công khai, minh bạch giảm 1,00.",
        "Since Q2 2026: total unchanged; Progress and results of handling up 1.00, Transparency down 1.00."));

    [Fact]
    public void Nothing_changed() => Second(Since(Best, Best)).Should().Be(("So với quý II/2026: tổng điểm không đổi.", "Since Q2 2026: total unchanged."));

    [Fact]
    public void Not_comparable() => Second(Report.Build(Communes(Best, Best, Best), new ReportOptions { Previous = Communes(Best, Best, Best, "2026-08") })).English.Should().Be(
        "Not compared with August 2026: the results are of different kinds of period: August 2026 and Quarter 3 of 2026.");

    [Fact]
    public void Points_not_reached_dossiers_cohorts_and_room()
    {
        // 2.1: 15 of 20; 1.1: 3 of 6. Communes: 90 and 100.
        var report = Report.Build(Communes(Full("ON_TIME_PROCESSING 3/4", "PUBLISH_ON_TIME 1/2"), Half, Best));

        All(report).Skip(1).Should().Equal(
            ("Điểm chưa đạt nhiều nhất: Tiến độ, kết quả giải quyết (5,00) và Công khai, minh bạch (3,00).",
            "Most points not reached: Progress and results of handling (5.00) and Transparency (3.00)."),
            ("Tiếp nhận 4 hồ sơ; 1 hồ sơ quá hạn (1/4).", "4 dossiers received; 1 overdue (1/4)."),
            ("Khối xã: cao nhất Xã Dân Chủ (100,00), thấp nhất Xã Đồng Tâm (90,00).",
            "Communes and wards: highest Xã Dân Chủ (100.00), lowest Xã Đồng Tâm (90.00)."),
            ("Dư địa tăng điểm lớn nhất: 2.1 hồ sơ xử lý đúng hạn (5,00), 1.1 TTHC được ban hành quyết định công bố đúng hạn (3,00).",
            "Most points to gain: 2.1 Dossiers processed on time (5.00), 1.1 Procedures promulgated on time (3.00)."));
    }

    [Fact]
    public void All_reached_and_none_overdue() => All(Report.Build(Communes(Full("ON_TIME_PROCESSING 1/1"), Best, Best))).Skip(1).Should().Equal(
        ("Đạt điểm tối đa ở mọi nhóm.", "All groups are at their maximum."),
        ("Tiếp nhận 1 hồ sơ; không có hồ sơ quá hạn.", "1 dossier received; none overdue."));

    [Fact]
    public void Incomplete_agencies_of_a_cohort_are_counted_and_never_highest_or_lowest()
    {
        var roster = AgencyRoster.Create(
        [
            Agency("H", "UBND tỉnh A", AgencyLevel.Province), Agency("H.1", "Sở A", AgencyLevel.Department, "H"),
            Agency("H.2", "Sở B", AgencyLevel.Department, "H"), Agency("H.3", "Sở C", AgencyLevel.Department, "H"),
        ]);
        var result = Make(roster, BuiltInRules.Default, new ScoringContext(ReportingPeriod.Parse("2026-Q3")), Best, Best, Half, Full("PUBLIC_CONTENT_FULL"));

        All(Report.Build(result)).Should().Contain(
            ("Khối sở: cao nhất Sở A (100,00), thấp nhất Sở B (90,00); 1 đơn vị chưa đủ số liệu.",
            "Departments: highest Sở A (100.00), lowest Sở B (90.00); 1 incomplete."));
    }

    [Fact]
    public void A_sentence_that_becomes_too_long_loses_its_last_part()
    {
        // Published: three components of 6, 4 and 4 points; their Vietnamese names have more than 35 syllables together, the English ones fit.
        var (vietnamese, english) = All(Report.Build(PhuTho()))[^1];

        vietnamese.Should().Be("Dư địa tăng điểm lớn nhất: 1.1 TTHC được ban hành quyết định công bố đúng hạn (6,00), 1.2 TTHC được cập nhật, công khai đúng hạn (4,00).");
        english.Should().EndWith("4.4 Dossiers linked to the citizen's store (4.00).");
    }

    private static List<(string Vietnamese, string English)> All(Report report) => [.. report.Sentences.Select(one => (one.Vietnamese, one.English))];

    private static (string Vietnamese, string English) First(Report report) => All(report)[0];

    private static (string Vietnamese, string English) Second(Report report) => All(report)[1];

    private static Report InCohort(string[] own, params string[][] others) =>
        Report.Build(Communes(own, Best, Best), new ReportOptions { CohortResult = Wider("2026-Q3", own, others) });

    // With others, the earlier result is the wider one, and the wider one of now tells the place.
    private static Report Since(string[] before, string[] now, string[]? otherBefore = null, string[]? otherNow = null) =>
        Report.Build(Communes(now, Best, Best), new ReportOptions
        {
            Previous = otherBefore is null ? Communes(before, Best, Best, "2026-Q2") : Wider("2026-Q2", before, otherBefore),
            CohortResult = otherNow is null ? null : Wider("2026-Q3", now, otherNow),
        });

    private static RankedResult Wider(string period, string[] own, params string[][] others) => Make(
        AgencyRoster.Create([Agency("H44", "UBND tỉnh Phú Thọ", AgencyLevel.Province), .. others.Select((_, i) => Agency($"P{i}", $"Tỉnh {i}", AgencyLevel.Province))]),
        BuiltInRules.Default, new ScoringContext(ReportingPeriod.Parse(period)), [own, .. others]);

    private static RankedResult Peers(string period, params string[][] figures) => Make(
        AgencyRoster.Create([.. figures.Select((_, i) => Agency($"P{i}", $"UBND tỉnh {(char)('A' + i)}", AgencyLevel.Province))]),
        BuiltInRules.Default, new ScoringContext(ReportingPeriod.Parse(period)), figures);
}
