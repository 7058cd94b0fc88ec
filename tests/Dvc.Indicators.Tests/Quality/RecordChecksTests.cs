using System.Globalization;

namespace Dvc.Indicators.Tests.Quality;

public sealed class RecordChecksTests
{
    private static readonly RecordPlace Place = new("a.csv", 7);

    private static readonly QualityContext Catalogue = new()
    {
        Catalogue = ProcedureCatalogue.Create(
        [
            new Procedure { Code = "FEE", HasFee = true, Limit = new TimeLimit(5, TimeLimitUnit.WorkingDays) },
            new Procedure { Code = "FREE" },
        ]),
    };

    [Fact]
    public void A_dossier_in_order_has_no_finding() => RecordChecks.Of(InOrder(), Catalogue, Place).Should().BeEmpty();

    [Fact]
    public void A_finding_says_which_record_where_and_what_to_do()
    {
        var finding = RecordChecks.Of(InOrder() with { Finished = Time("2026-08-03 08:00:00") }, Catalogue, Place).Single();

        finding.Rule.Should().Be(QualityRule.FinishedEqualsReceived);
        finding.Key.Should().Be("D1");
        finding.Agency.Should().Be(AgencyCode.Parse("H44.1"));
        finding.Column.Should().Be("NgayKetThucXuLy");
        finding.Value.Should().Be("2026-08-03T08:00:00");
        finding.Place.Should().Be(Place);
        finding.Message.English.Should().Be(
            "Dossier D1: NgayKetThucXuLy 2026-08-03T08:00:00 equals NgayTiepNhan; correct the end of processing, "
            + "or check whether the sending software overwrites times.");
        finding.Message.Vietnamese.Should().StartWith("Hồ sơ D1: NgayKetThucXuLy 2026-08-03T08:00:00 trùng NgayTiepNhan; đề nghị ");
    }

    [Fact]
    public void Ends_and_deadlines_before_reception_are_found_with_their_columns()
    {
        var early = Time("2026-08-03 07:59:59");

        Found(InOrder() with { Finished = early }).Should().Equal("end-before-start NgayKetThucXuLy 2026-08-03T07:59:59");
        Found(InOrder() with { Finished = null, Returned = early }).Should().Equal("end-before-start NgayTra 2026-08-03T07:59:59");
        Found(InOrder() with { Due = Deadline.At(early) }).Should().Equal("due-before-received NgayHenTra 2026-08-03T07:59:59");
        Found(InOrder() with { Due = Deadline.On(new DateOnly(2026, 8, 2)) }).Should().Equal("due-before-received NgayHenTra 2026-08-02");
    }

    [Theory]
    [InlineData("2026-08-06 09:59:59", true)]
    [InlineData("2026-08-06 10:00:00", false)]
    public void A_result_handed_over_before_processing_ended_is_found(string returned, bool isFound) =>
        Found(InOrder() with { Finished = Time("2026-08-06 10:00:00"), Returned = Time(returned) }).Should().Equal(
            isFound ? ["returned-before-finished NgayTra 2026-08-06T09:59:59"] : []);

    [Fact]
    public void An_end_or_a_promise_more_than_ten_years_from_reception_is_found_with_its_column()
    {
        // Ten years of 3,653 days from 2026-08-03 08:00:00 end on 2036-08-03 08:00:00.
        Found(InOrder() with { Finished = null, Returned = Time("2036-08-03 08:00:00") }).Should().BeEmpty();
        Found(InOrder() with { Finished = Time("2036-08-03 08:00:01"), Returned = Time("2062-08-05 08:00:00"), Due = Deadline.On(new DateOnly(2096, 1, 1)) })
            .Should().Equal(
                "far-from-reception NgayKetThucXuLy 2036-08-03T08:00:01", "far-from-reception NgayTra 2062-08-05T08:00:00",
                "far-from-reception NgayHenTra 2096-01-01");
    }

    [Fact]
    public void A_deadline_on_the_day_of_reception_is_not_before_it() =>
        Found(InOrder() with { Due = Deadline.On(new DateOnly(2026, 8, 3)) }).Should().BeEmpty();

    [Theory]
    [InlineData(DossierStatus.Processed, true)]
    [InlineData(DossierStatus.Returned, true)]
    [InlineData(DossierStatus.InProcess, false)]
    [InlineData(DossierStatus.Withdrawn, false)]
    public void Processed_without_reception_is_processed_before_received(DossierStatus status, bool isFound) =>
        Found(InOrder() with { Status = status, Received = null })
            .Should().Equal(isFound ? ["processed-before-received NgayTiepNhan "] : []);

    [Fact]
    public void Supplements_out_of_order_are_found()
    {
        var (first, second) = (Time("2026-08-04 08:00:00"), Time("2026-08-05 08:00:00"));

        Found(InOrder() with { SupplementRequested = first, SupplementCompleted = second }).Should().BeEmpty();
        Found(InOrder() with { SupplementRequested = first, SupplementCompleted = first }).Should().BeEmpty();
        Found(InOrder() with { SupplementRequested = second, SupplementCompleted = first })
            .Should().Equal("supplement-out-of-order NgayHoanThanhBoSung 2026-08-04T08:00:00");
        Found(InOrder() with { SupplementCompleted = first })
            .Should().Equal("supplement-out-of-order NgayHoanThanhBoSung 2026-08-04T08:00:00");
        Found(InOrder() with { SupplementRequested = Time("2026-08-02 08:00:00"), SupplementCompleted = first })
            .Should().Equal("supplement-out-of-order NgayYeuCauBoSung 2026-08-02T08:00:00");
    }

    [Fact]
    public void Processed_while_supplements_are_missing_is_found()
    {
        var asked = InOrder() with { SupplementRequested = Time("2026-08-04 08:00:00") };

        Found(asked).Should().Equal("supplement-as-processed NgayYeuCauBoSung 2026-08-04T08:00:00");
        Found(asked with { Status = DossierStatus.AwaitingSupplement }).Should().BeEmpty();
    }

    [Theory]
    [InlineData(DossierStatus.Withdrawn, true)]
    [InlineData(DossierStatus.Stopped, true)]
    [InlineData(DossierStatus.Processed, true)]
    [InlineData(DossierStatus.Returned, true)]
    [InlineData(DossierStatus.InProcess, false)]
    [InlineData(DossierStatus.AwaitingDues, false)]
    public void Closed_without_any_end_is_found(DossierStatus status, bool isFound)
    {
        var dossier = InOrder() with { Status = status, Finished = null };

        Found(dossier).Should().Equal(isFound ? ["closed-without-end NgayKetThucXuLy "] : []);
        Found(dossier with { Returned = Time("2026-08-06 08:00:00") }).Should().BeEmpty();
    }

    [Fact]
    public void No_deadline_means_neither_a_promised_time_nor_a_limit()
    {
        var dossier = InOrder() with { Due = null };

        Found(dossier).Should().BeEmpty("the procedure has a limit");
        Found(dossier with { Procedure = "FREE" }).Should().Equal("no-deadline NgayHenTra ");
        Found(dossier with { Procedure = "FREE", Status = DossierStatus.New }).Should().BeEmpty("nothing is promised yet");
        RecordChecks.Of(dossier, QualityContext.None).Should().ContainSingle().Which.Rule.Should().Be(QualityRule.NoDeadline);
    }

    [Fact]
    public void A_deadline_at_midnight_is_found_when_it_is_written_out()
    {
        var day = new DateOnly(2026, 8, 10);

        Found(InOrder() with { Due = Deadline.At(VietnamTime.AtStartOf(day)) })
            .Should().Equal("deadline-at-midnight NgayHenTra 2026-08-10T00:00:00");
        Found(InOrder() with { Due = Deadline.On(day) }).Should().BeEmpty();
    }

    // Owing as in 3.6: a fee procedure and not a known fee of 0; without a catalogue or outside of it a fee above 0.
    [Theory]
    [InlineData("FEE", null, false)]
    [InlineData("FEE", 0, true)]
    [InlineData("FEE", 5, false)]
    [InlineData("FREE", 5, true)]
    [InlineData("FREE", null, true)]
    public void Paid_without_owing_is_found(string procedure, int? fee, bool isFound)
    {
        var dossier = InOrder() with { Procedure = procedure, Fee = fee, OnlinePayment = 2 };

        Found(dossier).Should().Equal(isFound ? ["paid-without-owing DuocThanhToanTrucTuyen 2"] : []);
        Found(dossier with { OnlinePayment = 3 }).Should().BeEmpty();
        RecordChecks.Of(dossier, QualityContext.None).Should().HaveCount(fee > 0 ? 0 : 1);
    }

    [Fact]
    public void A_procedure_is_unknown_only_to_a_catalogue()
    {
        var dossier = InOrder() with { Procedure = "OTHER" };

        Found(dossier).Should().Equal("unknown-procedure MaTTHC OTHER");
        RecordChecks.Of(dossier, QualityContext.None).Should().BeEmpty();
    }

    [Theory]
    [InlineData("X", "unknown-agency")]
    [InlineData("LATER", "agency-not-begun")]
    [InlineData("ENDED", "agency-ended")]
    [InlineData("DIVIDED", "agency-divided")]
    [InlineData("MERGED")]
    [InlineData("A")]
    [InlineData("TWICE", "code-reused")] // received on 2026-08-03, it began the day after
    [InlineData("TWICE2")]
    [InlineData("GONE", "agency-ended", "code-reused")]
    public void Agencies_without_a_row_and_codes_that_another_agency_had_are_found(string code, params string[] rules)
    {
        var roster = AgencyTree.Build(
        [
            Of("A"), Of("B"), Of("LATER") with { ValidFrom = new DateOnly(2026, 9, 1) }, Of("ENDED") with { ValidTo = new DateOnly(2026, 7, 31) },
            Of("DIVIDED") with { Successors = [AgencyCode.Parse("A"), AgencyCode.Parse("B")] }, Of("MERGED") with { Successors = [AgencyCode.Parse("A")] },
            Of("TWICE") with { ValidTo = new DateOnly(2026, 8, 2) }, Of("TWICE") with { ValidFrom = new DateOnly(2026, 8, 4) },
            Of("TWICE2") with { ValidTo = new DateOnly(2026, 8, 2) }, Of("TWICE2") with { ValidFrom = new DateOnly(2026, 8, 3) },
            Of("GONE") with { ValidTo = new DateOnly(2020, 8, 2) }, Of("GONE") with { ValidFrom = new DateOnly(2026, 7, 1), ValidTo = new DateOnly(2026, 7, 2) },
        ]).Value!.In(ReportingPeriod.Month(2026, 8)).Value!;
        var context = Catalogue with { Roster = roster };
        var received = code == "GONE" ? Time("2026-06-30 08:00:00") : Time("2026-08-03 08:00:00");
        var dossier = InOrder() with { Agency = AgencyCode.Parse(code), Received = received };

        var findings = RecordChecks.Of(dossier, context).Where(finding => finding.Column == "MaCoQuan").ToList();

        findings.Select(finding => finding.Rule.ToText()).Should().Equal(rules);
        findings.Count(finding => finding.Value == code && finding.Message.English.Contains(code) && finding.Message.Vietnamese.Contains(code))
            .Should().Be(findings.Count);
        (context.IsSettled(dossier.Agency) && findings.Count > 0).Should().BeFalse("the engine looks only at what is not settled");

        static Agency Of(string code) => new(AgencyCode.Parse(code), code, "");
    }

    [Fact]
    public void A_decision_without_an_effective_date_is_found()
    {
        var decision = new PublishingDecision
        {
            Procedure = "FEE",
            Agency = AgencyCode.Parse("H44"),
            Kind = DecisionKind.New,
            Decided = Time("2026-08-03 00:00:00"),
        };

        var finding = RecordChecks.Of(decision, Place).Single();
        finding.Rule.Should().Be(QualityRule.DecisionWithoutEffectiveDate);
        finding.Message.English.Should().StartWith("Decision of 2026-08-03 by H44 on procedure FEE: no NgayHieuLuc, ");
        RecordChecks.Of(decision with { Effective = decision.Decided }).Should().BeEmpty();
    }

    private static IEnumerable<string> Found(Dossier dossier) => RecordChecks.Of(dossier, Catalogue, Place)
        .Select(finding => $"{finding.Rule.ToText()} {finding.Column} {finding.Value}");

    private static Dossier InOrder() => new()
    {
        Key = "D1",
        Procedure = "FEE",
        Agency = AgencyCode.Parse("H44.1"),
        Status = DossierStatus.Processed,
        Received = Time("2026-08-03 08:00:00"),
        Finished = Time("2026-08-06 08:00:00"),
        Due = Deadline.At(Time("2026-08-10 17:00:00")),
    };

    private static VietnamTime Time(string text)
    {
        var time = DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return VietnamTime.Create(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }
}
