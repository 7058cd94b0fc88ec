namespace Dvc.Indicators.Tests.Records;

public class RecordTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("007", 7)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", long.MaxValue)]
    [InlineData("99999999999999999999999999", long.MaxValue)]
    public void Whole_numbers_are_digits_of_any_length(string text, long expected)
    {
        WholeNumber.TryParse(text, out var value).Should().BeTrue();
        value.Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1.0")]
    [InlineData(" 1")]
    [InlineData("١")]
    public void Anything_but_digits_is_no_whole_number(string text) => WholeNumber.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(long.MaxValue, false)]
    public void Only_the_payments_1_and_2_are_online(long payment, bool expected) =>
        (Make.Dossier() with { OnlinePayment = payment }).IsPaidOnline.Should().Be(expected);

    [Fact]
    public void A_dossier_is_direct_where_no_channel_is_given() => Make.Dossier().Channel.Should().Be(DossierChannel.Direct);

    [Fact]
    public void Keys_and_codes_are_trimmed_and_composed()
    {
        var dossier = Make.Dossier(key: "  Đơn-e\u0301 ", procedure: " 2.000206 ");
        dossier.Key.Should().Be("Đơn-\u00E9");
        dossier.Procedure.Should().Be("2.000206");
    }

    [Fact]
    public void Values_outside_their_range_are_refused()
    {
        var dossier = Make.Dossier();
        dossier.Invoking(it => it with { Key = " " }).Should().Throw<ArgumentException>();
        dossier.Invoking(it => it with { Agency = default }).Should().Throw<ArgumentException>();
        dossier.Invoking(it => it with { Status = (DossierStatus)11 }).Should().Throw<ArgumentOutOfRangeException>();
        dossier.Invoking(it => it with { Channel = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        dossier.Invoking(it => it with { Fee = -1 }).Should().Throw<ArgumentOutOfRangeException>();
        dossier.Invoking(it => it with { SupplementRounds = -1 }).Should().Throw<ArgumentOutOfRangeException>();
        dossier.Invoking(_ => new TimeLimit(-1, TimeLimitUnit.Hours)).Should().Throw<ArgumentOutOfRangeException>();
        dossier.Invoking(_ => new TimeLimit(1, (TimeLimitUnit)3)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Values_that_are_no_choice_are_refused()
    {
        var agency = AgencyCode.Parse("H15");
        var petition = new Petition { Key = "P1", Agency = agency, Sent = VietnamTime.Earliest };
        var decision = new PublishingDecision { Procedure = "1", Agency = agency, Kind = DecisionKind.New, Decided = VietnamTime.Earliest };
        Action[] acts =
        [
            () => _ = petition with { Outcome = (PetitionOutcome)3 },
            () => _ = petition with { Outcome = (PetitionOutcome)255 },
            () => _ = decision with { Kind = (DecisionKind)3 },
            () => _ = new Authority(agency, "1", (OnlineLevel)1),
            () => _ = new Authority(agency, "1", (OnlineLevel)2),
            () => _ = new Authority(agency, "1", (OnlineLevel)5),
            () => _ = new Agency(agency, "H15", "") { Level = (AgencyLevel)4 },
            () => _ = new Agency(agency, "H15", "") { Level = (AgencyLevel)(-1) },
        ];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());

        (petition with { Outcome = null }).Outcome.Should().BeNull();
        (petition with { Outcome = PetitionOutcome.SentBack }).Outcome.Should().Be(PetitionOutcome.SentBack);
        (decision with { Kind = DecisionKind.Abolished }).Kind.Should().Be(DecisionKind.Abolished);
        new Authority(agency, "1", default).Level.Should().Be(OnlineLevel.None);
        new Authority(agency, "1", OnlineLevel.Full).IsOnline.Should().BeTrue();
    }

    [Fact]
    public void A_deadline_at_midnight_is_not_a_deadline_without_a_time()
    {
        var (day, midnight) = (Make.Due("2026-08-10"), Make.Due("2026-08-10 00:00:00"));
        day.Should().NotBe(midnight);
        day.ToString().Should().Be("2026-08-10");
        midnight.ToString().Should().Be("2026-08-10T00:00:00");
    }

    [Fact]
    public void Of_several_procedures_with_one_code_the_last_counts()
    {
        var catalogue = ProcedureCatalogue.Create(
            [new Procedure { Code = "B" }, new Procedure { Code = "A", HasFee = true }, new Procedure { Code = "B", HasFee = true }]);
        catalogue.Procedures.Select(procedure => procedure.Code).Should().Equal("B", "A");
        catalogue.Find("B")!.HasFee.Should().BeTrue();
        catalogue.Find("b").Should().BeNull();
    }

    [Theory]
    [InlineData(OnlineLevel.None, false)]
    [InlineData(OnlineLevel.Partial, true)]
    [InlineData(OnlineLevel.Full, true)]
    public void Levels_3_and_4_are_online(OnlineLevel level, bool expected) =>
        new Authority(Make.Code("H1"), "P1", level).IsOnline.Should().Be(expected);

    [Fact]
    public void A_petition_starts_when_it_was_forwarded_where_that_is_known()
    {
        Make.Petition("K", "2026-08-03 09:00", forwarded: "2026-08-05 09:00").Start.Should().Be(Make.At("2026-08-05 09:00"));
        Make.Petition("K", "2026-08-03 09:00").Start.Should().Be(Make.At("2026-08-03 09:00"));
        (Make.Petition("K", "2026-08-03 09:00") with { Dossier = "  " }).Dossier.Should().BeNull();
    }

    [Fact]
    public void Reasons_for_rejection_are_written_as_the_closed_list_has_them() =>
        string.Join(' ', RejectionReasons.All.Select(reason => reason.ToText())).Should()
            .Be("quote fields encoding json missing spreadsheet-number agency channel status date zone number flag calendar unit value");
}
