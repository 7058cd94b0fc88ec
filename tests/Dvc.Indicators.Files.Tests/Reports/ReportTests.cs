using static Dvc.Indicators.Files.Tests.Reports.ReportSamples;

namespace Dvc.Indicators.Files.Tests.Reports;

public class ReportTests
{
    [Fact]
    public void Points_lost_and_points_without_data_fill_the_maximum()
    {
        // 2.1: 20 × 3/4 = 15. CKMB: 1.1 6 × 1/2 = 3, 1.2 4, 1.3 of nothing (no data, 2), 1.4 6: 13 of 18, 3 lost, 2 without data.
        var report = Report.Build(Communes([], Full("ON_TIME_PROCESSING 3/4", "PUBLISH_ON_TIME 1/2", "PUBLIC_CONTENT_FULL 0/0")));
        var commune = report.Agencies[1];
        var (transparency, progress) = (commune.Groups[0], commune.Groups[1]);

        (progress.Score.Points, progress.Lost, progress.WithoutData).Should().Be((new Points(15), new Points(5), Points.Zero));
        (transparency.Score.Points, transparency.Lost, transparency.WithoutData).Should().Be((new Points(13), new Points(3), new Points(2)));
        (commune.Total.Points, commune.Lost).Should().Be((new Points(90), new Points(10)));
        progress.Components[0].Should().BeEquivalentTo(
            new { Numerator = 3L, Denominator = 4L, Ratio = new Ratio(3, 4), Lost = new Points(5) });
        transparency.Components[2].Should().BeEquivalentTo(
            new { Numerator = 0L, Denominator = 0L, Ratio = (Ratio?)null, Lost = (Points?)null });
    }

    [Fact]
    public void What_can_be_won_is_listed_largest_loss_first_and_marked_where_it_is_the_publishing_authoritys()
    {
        // Lost: 2.1 5 points; 1.1 6 × 1/2 = 3; 1.3 without data 2; 4.5a 2 × 1/2 = 1; 3.1 80 % of 80 % is full.
        var figures = Full("ON_TIME_PROCESSING 3/4", "PUBLISH_ON_TIME 1/2", "PUBLIC_CONTENT_FULL 0/0", "CITIZEN_DATA_CONNECTED_DOSSIER 5/10",
            "PROCEDURES_ONLINE 8/10");
        var report = Report.Build(Communes(figures, figures));

        report.Agencies[1].Winnable.Select(points => $"{points.Component!.Number} {points.Points} {points.HasData} "
            + $"{points.CanInfluence}").Should().Equal(
            "2.1 5.00 True True", "1.1 3.00 True False", "1.3 2.00 False False", "4.5a 1.00 True True");
        report.Agencies[1].PublishingAuthority!.Name.Should().Be("UBND tỉnh Phú Thọ");
        report.Agencies[0].Winnable.Should().OnlyContain(points => points.CanInfluence, "a province publishes itself");
        report.Agencies[0].PublishingAuthority.Should().BeNull();
    }

    [Fact]
    public void A_group_that_was_reported_as_a_whole_can_be_won_as_a_whole()
    {
        // Published for Đồng Tháp: CKMB 11.46 of 18, TDGQ 17.63 of 20: lost 6.54 and 2.37.
        var first = Report.Build(Provinces("05")).Agencies[0];

        first.Winnable.Select(points => $"{points.Group.Id} {points.Points}").Should().Contain(["CKMB 6.54", "TDGQ 2.37"]);
        first.Winnable.Should().OnlyContain(points => points.Component == null && points.HasData && points.CanInfluence);
        first.Winnable.Should().BeInDescendingOrder(points => points.Points.Value);
    }

    [Fact]
    public void The_worth_of_points_in_a_weighted_total_is_told_and_sorts_them()
    {
        // Weights 12, 10, 18, 22, 20 of 82. 1 lost of the 12 of 3.3's rule is not comparable with 1 of 20: 1/20 × 20/82 × 100 = 1.22.
        var rules = BuiltInRules.Find("decision-766-five-rates")!;
        var progress = rules.Groups.Single(group => group.Components.Any(part => part.Id == "ON_TIME_PROCESSING"));
        var component = progress.Components[0];
        var result = Make(
            Dvc.Indicators.AgencyRoster.Create([Agency("H44", "Phú Thọ", Dvc.Indicators.AgencyLevel.Province)]),
            rules, new ScoringContext(ReportingPeriod.Parse("2026")),
                [.. rules.Components.Select(part => part.Id == component.Id ? $"{part.Id} 19/20" : $"{part.Id} 1/1")]);

        var winnable = Report.Build(result).Agencies[0].Winnable.Should().ContainSingle().Subject;

        winnable.Component!.Id.Should().Be("ON_TIME_PROCESSING");
        winnable.Points.Value.Should().Be(progress.Maximum / 20);
        winnable.InTotal.Should().Be(new Points(1.22m));
        Report.Build(result).Agencies[0].Lost.Should().Be(new Points(1.22m));
    }

    [Fact]
    public void A_change_against_an_earlier_result_is_told_for_each_agency_and_item()
    {
        // Published for Đồng Tháp: TDGQ 17.63 then 17.67, MDSH 9.67 then 9.64.
        var report = Report.Build(Provinces("06"), new ReportOptions { Previous = Provinces("05") });
        var first = report.Agencies[0];

        report.Refusal.Should().BeNull();
        report.Comparison.Should().NotBeNull();
        first.Groups[1].Change!.Points.Should().Be(new Points(0.04m));
        first.Groups[4].Change!.Points.Should().Be(new Points(-0.03m));
        first.Change!.Total.Points.Should().Be(first.Total.Points - Provinces("05").Scores[0].Total.Points);
        first.Course.Should().Equal(Provinces("05").Scores[0].Total.Points, first.Total.Points);
        report.Course.Should().HaveCount(2);
    }

    [Fact]
    public void An_earlier_result_that_does_not_compare_gives_its_reason_and_no_change()
    {
        var month = PhuTho("2026-08");
        var report = Report.Build(PhuTho(), new ReportOptions { Previous = month, Earlier = [month, PhuTho("2026-Q2")] });

        report.Refusal!.Reason.Should().Be(RefusalReason.OtherPeriodKind);
        report.Comparison.Should().BeNull();
        report.Agencies.Should().OnlyContain(agency => agency.Change == null && agency.Course.Length == 2);
        report.LeftOut.Should().ContainSingle().Which.Reason.Should().Be(RefusalReason.OtherPeriodKind);
        report.Course.Select(result => result.Scores.Context.Period!.ToString()).Should().Equal("2026-Q2", "2026-Q3");
    }

    [Fact]
    public void Equal_agencies_are_ranked_equal_and_stand_by_name()
    {
        var report = Report.Build(Communes(Full(), Full("ON_TIME_PROCESSING 1/2"), Full("ON_TIME_PROCESSING 2/4")));
        var ranking = report.Cohorts[1].Ranking;

        ranking.Select(agency => agency.Agency.Name).Should().Equal("Xã Dân Chủ", "Xã Đồng Tâm");
        ranking.Should().OnlyContain(agency => agency.Rank!.Value.Value == 1 && agency.Rank.Value.IsTied);
        ranking[0].Neighbours!.Tied.Should().ContainSingle().Which.Agency.Name.Should().Be("Xã Đồng Tâm");
        report.Cohorts[1].Title.Should().Be(new LocalizedText("Khối xã, phường, đặc khu", "Communes and wards"));
        report.Agencies.Select(agency => agency.Agency.WrittenCode).Should().Equal("H44", "H44.1", "H44.2");
    }

    [Fact]
    public void An_agency_without_a_total_stands_last_and_has_no_rank()
    {
        var report = Report.Build(Communes(Full(), ["ON_TIME_PROCESSING 0/0"], Full()));

        report.Cohorts[1].Ranking.Select(agency => agency.Agency.WrittenCode).Should().Equal("H44.2", "H44.1");
        report.Agencies[1].Should().BeEquivalentTo(
            new { Rank = (Rank?)null, Neighbours = (Neighbours?)null, Lost = (Points?)null, HasNoActivity = true });
        report.Agencies[1].Missing.Should().StartWith(["PUBLISH_ON_TIME"]).And.NotContain("CKMB").And.NotContain("ON_TIME_PROCESSING");
    }

    // 1.3 was not measured: nothing of CKMB is lost or to be won for it, and its group has 3 + 4 + 6 of 16 measured points.
    [Fact]
    public void What_was_not_measured_is_neither_lost_nor_to_be_won()
    {
        var commune = Report.Build(Communes([], Full("PUBLISH_ON_TIME 1/2", "PUBLIC_CONTENT_FULL"))).Agencies[1];

        var transparency = commune.Groups[0];
        (transparency.Score.Points, transparency.Lost, transparency.Rank).Should().Be((null, null, null));
        transparency.Score.Measured.Should().Be(new MeasuredPart(new Points(13), new Points(16)));
        commune.Total.Measured.Should().Be(new MeasuredPart(new Points(95), new Points(98)));
        commune.Winnable.Select(points => points.Component!.Number).Should().Equal("1.1");
        commune.Missing.Should().Equal("PUBLIC_CONTENT_FULL");
    }

    [Fact]
    public void A_target_that_nobody_looked_at_is_not_measured() =>
        Report.Build(Communes(Full("DOSSIERS_ONLINE", "PROCEDURES_ONLINE 0/0"), Full())).Agencies[0].Targets
            .Select(target => (target.Target.Item, target.IsMet, target.IsMeasured)).Should().Contain(
                [("DOSSIERS_ONLINE", null, false), ("PROCEDURES_ONLINE", null, true)]);

    [Fact]
    public void Targets_in_force_are_measured_for_each_agency_that_they_concern()
    {
        var report = Report.Build(Communes(Full("DOSSIERS_ONLINE 17/20", "DOSSIER_RECEIVING_SATISFACTION 0/0"), Full()));

        // 85 % of 90 %: 5 missing. 3.1 is 100 %, 20 above 80 %. 5.4 has no dossiers: no ratio.
        report.Agencies[0].Targets.Select(target => (target.Target.Item, target.IsMet, target.Gap, target.IsMeasured)).Should().Equal(
            ("PROCEDURES_ONLINE", true, 20m, true),
            ("SERVICES_FULL_ONLINE", null, null, false),
            ("DOSSIERS_ONLINE", false, -5m, true),
            ("DOSSIER_RECEIVING_SATISFACTION", null, null, true));
    }

    [Fact]
    public void A_target_can_be_a_headline_rate_or_a_group_and_concern_a_level_only()
    {
        var targets = new TargetSet(
        [
            new OfficialTarget("transparency", new LocalizedText("a", "a"), "s", 70, null, null, [], Confidence.Stated),
            new OfficialTarget("TDGQ", new LocalizedText("b", "b"), "s", 80, null, null, [Dvc.Indicators.AgencyLevel.Commune],
                Confidence.Stated),
        ]);
        var result = Communes(Full(), Full("ON_TIME_PROCESSING 3/4", "PUBLISH_ON_TIME 0/4"));
        var report = Report.Build(result, new ReportOptions { Targets = targets });

        // 12 of the 18 of CKMB = 2/3; 15 of 20 = 75 %.
        report.Agencies[1].Targets.Select(target => (target.Actual, target.Gap)).Should().Equal(
            (new Ratio(2, 3), -3.33m), (new Ratio(3, 4), -5m));
        report.Agencies[0].Targets.Should().ContainSingle();
        Report.Build(result, new ReportOptions { Targets = TargetSet.None }).Targets.Should().BeEmpty();
    }

    [Fact]
    public void The_title_tells_what_of_whom_and_when()
    {
        Report.Build(PhuTho()).Title.Should().Be(new LocalizedText(
            "Kết quả Bộ chỉ số phục vụ người dân, doanh nghiệp – Tỉnh Phú Thọ – Quý III/2026",
            "Index of service to citizens and businesses – Tỉnh Phú Thọ – Q3 2026"));
        Report.Build(Provinces("05")).Title.Should().Be(new LocalizedText(
            "Kết quả Bộ chỉ số phục vụ người dân, doanh nghiệp – 34 tỉnh, thành phố – Quý III/2026",
            "Index of service to citizens and businesses – 34 provinces and cities – Q3 2026"));
        Report.Build(PhuTho(null)).Title.Vietnamese.Should().EndWith(" – Tỉnh Phú Thọ");
        var title = new LocalizedText("Báo cáo", "Report");
        Report.Build(PhuTho(), new ReportOptions { Title = title }).Title.Should().Be(title);
    }

    [Fact]
    public void The_kind_is_told_from_the_result()
    {
        (Report.Build(PhuTho()).Kind, Report.Build(Provinces("05")).Kind).Should().Be((ReportKind.Tree, ReportKind.Peers));
        var alone = Make(AgencyRoster.Create([Agency("H44", "UBND tỉnh Phú Thọ", AgencyLevel.Province)]), BuiltInRules.Default, new ScoringContext(), Full());
        Report.Build(alone).Kind.Should().Be(ReportKind.Single);
        Report.Build(alone).Lead!.ShortName.Should().Be("Tỉnh Phú Thọ");
    }

    [Fact]
    public void Short_names_lose_the_committee_and_the_parent_but_not_what_tells_them_apart()
    {
        var roster = AgencyRoster.Create(
        [
            Agency("H", "UBND tỉnh Phú Thọ", AgencyLevel.Province), Agency("H.1", "UBND xã Lâm Thao - Tỉnh Phú Thọ", AgencyLevel.Commune, "H"),
            Agency("H.2", "Văn phòng UBND", AgencyLevel.Department, "H"), Agency("H.3", "Sở A - Tỉnh Phú Thọ", AgencyLevel.Department, "H"),
            Agency("H.4", "Sở A", AgencyLevel.Department, "H"), Agency("H.5", "UBND ", AgencyLevel.Commune, "H"),
        ]);

        Report.Build(Make(roster, BuiltInRules.Default, new ScoringContext())).Agencies.Select(agency => agency.ShortName).Should().Equal(
            "Tỉnh Phú Thọ", "Xã Lâm Thao", "Văn phòng UBND", "Sở A - Tỉnh Phú Thọ", "Sở A", "UBND ");
    }

    [Fact]
    public void A_wider_result_tells_the_place_only_of_the_same_total()
    {
        // The only province of its result, and the first of two in a wider one.
        var own = Communes(Full(), Full());
        var wider = Make(
            AgencyRoster.Create([Agency("H44", "UBND tỉnh Phú Thọ", AgencyLevel.Province), Agency("H01", "UBND thành phố Hà Nội", AgencyLevel.Province)]),
            BuiltInRules.Default, new ScoringContext(ReportingPeriod.Parse("2026-Q3")), Full(), Full("ON_TIME_PROCESSING 1/2"));
        var report = Report.Build(own, new ReportOptions { CohortResult = wider });

        report.CohortRefusal.Should().BeNull();
        (report.Place!.Rank!.Value.Value, report.Place.Ranked).Should().Be((1, 2));
        Report.Build(own).Place.Should().BeNull("a cohort of one gives no place");
        var other = Report.Build(Communes(Full("ON_TIME_PROCESSING 1/2"), Full()), new ReportOptions { CohortResult = wider });
        (other.Place, other.CohortRefusal!.English).Should().Be((null, "the agency's totals differ"));
        Report.Build(Communes(Full(), Full(), period: "2026-Q2"), new ReportOptions { CohortResult = wider }).CohortRefusal!.English.Should().Be("the periods differ");
    }

    [Fact]
    public void Final_data_need_an_issuer() =>
        FluentActions.Invoking(() => Report.Build(PhuTho(), new ReportOptions { IsFinal = true })).Should().Throw<ArgumentException>();

    [Fact]
    public void A_running_period_is_provisional_and_an_unknown_one_has_no_cut()
    {
        var cut = VietnamTime.Create(2026, 9, 15, 8, 0, 0);
        var running = Report.Build(Communes(Full(), Full(), cut: cut));
        (running.IsProvisional, running.Cut).Should().Be((true, cut));
        var ended = Report.Build(PhuTho());
        (ended.IsProvisional, ended.Cut).Should().Be((false, VietnamTime.Create(2026, 10, 1, 0, 0, 0)));
        Report.Build(PhuTho(null)).Cut.Should().BeNull();
    }

    [Fact]
    public void Sources_are_named_once_with_what_rests_on_them()
    {
        var report = Report.Build(PhuTho());

        report.Citations.Select(citation => citation.Text).Should().OnlyHaveUniqueItems().And.StartWith(BuiltInRules.Default.Citation);
        report.Citations.Should().Contain(citation => citation.Text.Contains("76/NQ-CP")
            && citation.Items.Contains("DOSSIER_RECEIVING_SATISFACTION")
            && citation.Confidences.SequenceEqual(new[] { Confidence.Assumed }));
    }

    [Fact]
    public void Only_what_any_agency_has_is_shown()
    {
        Report.Build(Provinces("05")).ShownComponents.Should().BeEmpty("only groups are published");
        Report.Build(PhuTho()).ShownComponents.Should().HaveCountGreaterThan(15);
        Report.Build(PhuTho()).ShownRates.Should().HaveCount(5);
        Report.Build(Provinces("05")).ShownRates.Select(rate => rate.Id).Should().Equal("transparency");
    }
}
