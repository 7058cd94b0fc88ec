using Dvc.Indicators.Tests.Oracle;
using static Dvc.Indicators.Tests.Records.Make;
using static Dvc.Indicators.Tests.Tallies.TallySamples;

namespace Dvc.Indicators.Tests.Tallies;

public class TallyBuilderTests
{
    [Fact]
    public void The_other_version_is_told_with_its_mark()
    {
        var builder = new TallyBuilder([Reader()]);

        builder.Add(Dossier("D1") with { Updated = At("2026-08-10") }, 7, out var none).Should().Be(DossierOutcome.Accepted);
        builder.Add(Dossier("D1", agency: "H2"), 8, out var counted).Should().Be(DossierOutcome.Superseded);
        builder.Add(Dossier("D1", agency: "H2") with { Updated = At("2026-08-12") }, 9, out var until).Should().Be(DossierOutcome.Superseding);

        none.Should().Be(default(MarkedVersion));
        counted.Should().Be(new MarkedVersion(Dossier("D1").Agency, At("2026-08-10"), 7));
        until.Should().Be(counted, "the older version without NgayCapNhat never counted");
    }

    [Fact]
    public void The_version_written_last_counts_and_moves_the_dossier_to_its_agency()
    {
        var builder = new TallyBuilder([Reader()]);
        builder.Add(Dossier("D1", agency: "H1") with { Updated = At("2026-08-10"), Disliked = true }).Should().Be(DossierOutcome.Accepted);
        builder.Add(Dossier("D1", agency: "H2") with { Updated = At("2026-08-12") }).Should().Be(DossierOutcome.Superseding);
        builder.Add(Dossier("D1", agency: "H3") with { Updated = At("2026-08-11") }).Should().Be(DossierOutcome.Superseded);
        var tally = builder.Build()[0];
        tally.Agencies.Should().Equal(Code("H2"));
        tally.Count(Code("H2"), DossierFacts.Received).Should().Be(1);
        tally.Count(Code("H1"), DossierFacts.Disliked).Should().Be(0);
        tally.Dossiers.Should().Be(1);
        builder.Counts.Should().BeEquivalentTo(new { Read = 3, Accepted = 1, Superseded = 2, Rejected = 0 });
    }

    [Fact]
    public void Among_equals_and_without_a_time_the_last_one_added_counts()
    {
        var time = At("2026-08-10");
        TallyOf([Dossier("D1", agency: "H1") with { Updated = time }, Dossier("D1", agency: "H2") with { Updated = time }])
            .Agencies.Should().Equal(Code("H2"));
        TallyOf([Dossier("D1", agency: "H1"), Dossier("D1", agency: "H2")]).Agencies.Should().Equal(Code("H2"));
    }

    [Fact]
    public void A_version_without_a_time_is_older_than_any_with_one()
    {
        var oldest = Dossier("D1", agency: "H1") with { Updated = VietnamTime.Earliest };
        var timeless = Dossier("D1", agency: "H2");
        TallyOf([oldest, timeless]).Agencies.Should().Equal(Code("H1"));
        TallyOf([timeless, oldest]).Agencies.Should().Equal(Code("H1"));
    }

    [Fact]
    public void A_version_that_takes_the_dossier_out_of_the_period_takes_its_procedure_back()
    {
        var first = Dossier("D1") with { Channel = DossierChannel.Online };
        var tally = TallyOf([first, first with { Status = DossierStatus.Refused }]);
        tally.ProceduresWith(Code("H1"), DossierFacts.OnlineService).Should().BeEmpty();
        tally.Count(Code("H1"), DossierFacts.Received).Should().Be(0);
        tally.Dossiers.Should().Be(1);
    }

    [Fact]
    public void A_procedure_stays_while_another_dossier_of_it_is_left()
    {
        var first = Dossier("D1") with { Channel = DossierChannel.Online };
        var tally = TallyOf([first, first with { Key = "D2" }, first with { Channel = DossierChannel.Direct }]);
        tally.ProceduresWith(Code("H1"), DossierFacts.OnlineService).Should().Equal("P1");
    }

    [Fact]
    public void A_record_of_an_unknown_agency_is_rejected_and_takes_no_part()
    {
        var builder = new TallyBuilder([Reader()], Tree(Agency("H1", AgencyLevel.Province)));
        builder.Add(Dossier("D1"));
        builder.Add(Dossier("D1", agency: "H9") with { Updated = At("2026-08-30") }).Should().Be(DossierOutcome.UnknownAgency);
        builder.Reject(RejectionReason.Date);
        builder.Counts.Should().BeEquivalentTo(new { Read = 3, Accepted = 1, Superseded = 0, Rejected = 2 });
        builder.Counts.RejectedFor(RejectionReason.Agency).Should().Be(1);
        builder.Counts.RejectedFor(RejectionReason.Date).Should().Be(1);
        builder.Counts.RejectedFor(RejectionReason.Flag).Should().Be(0);
        builder.Build()[0].Count(Code("H1"), DossierFacts.Received).Should().Be(1);
    }

    [Fact]
    public void Both_written_forms_name_one_agency()
    {
        var tally = TallyOf([Dossier("D1", agency: "000.00.12.H15"), Dossier("D2", agency: "H15.12")]);
        tally.Agencies.Should().Equal(Code("H15.12"));
        tally.Count(Code("000.00.12.H15"), DossierFacts.Received).Should().Be(2);
    }

    // Due on 10 August, finished on 5 September: at the end of July and of August it is open. It was received in July.
    [Fact]
    public void A_quarter_is_not_the_sum_of_its_months()
    {
        var dossier = Dossier("D1", received: "2026-07-20 08:00", due: "2026-08-10", finished: "2026-09-05 08:00");
        var tallies = new TallyBuilder([Reader(ReportingPeriod.Month(2026, 7)), Reader(), Reader(ReportingPeriod.Quarter(2026, 3))])
            .Add([dossier]).Build();
        tallies.Select(tally => tally.Count(Code("H1"), DossierFacts.Received)).Should().Equal(1, 0, 1);
        tallies.Select(tally => tally.Count(Code("H1"), DossierFacts.OnTime)).Should().Equal(1, 0, 0);
        tallies.Select(tally => tally.Dossiers).Should().Equal(1, 1, 1);
    }

    [Fact]
    public void Several_periods_in_one_pass_are_what_each_gives_alone()
    {
        var dossiers = Random(7, 300);
        ReportingPeriod[] periods = [ReportingPeriod.Month(2026, 7), August, ReportingPeriod.Quarter(2026, 3)];
        var together = new TallyBuilder(periods.Select(period => Reader(period))).Add(dossiers).Build();
        together.Select(tally => Convert.ToHexString(tally.Save())).Should()
            .Equal(periods.Select(period => Convert.ToHexString(TallyOf(dossiers, period).Save())));
    }

    [Fact]
    public async Task Records_may_come_one_by_one()
    {
        var dossiers = Random(3, 50);
        var builder = new TallyBuilder([Reader()]);
        await builder.AddAsync(Stream(dossiers));
        builder.Build()[0].Save().Should().Equal(TallyOf(dossiers).Save());
    }

    [Fact]
    public async Task Counting_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        var builder = new TallyBuilder([Reader()]);
        builder.Invoking(it => it.Add(Random(3, 50).Select((dossier, i) =>
        {
            if (i == 20)
            {
                source.Cancel();
            }

            return dossier;
        }), source.Token)).Should().Throw<OperationCanceledException>();
        builder.Counts.Accepted.Should().Be(20);
        await builder.Awaiting(it => it.AddAsync(Stream(Random(4, 5)), source.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void The_builder_can_go_on_after_a_tally_was_taken()
    {
        var builder = new TallyBuilder([Reader()]).Add([Dossier("D1")]);
        var before = builder.Build()[0];
        builder.Add(Dossier("D2"));
        before.Dossiers.Should().Be(1);
        builder.Build()[0].Dossiers.Should().Be(2);
    }

    [Fact]
    public void At_least_one_period_is_counted() =>
        this.Invoking(_ => new TallyBuilder([])).Should().Throw<ArgumentException>();

    private static async IAsyncEnumerable<Dossier> Stream(IEnumerable<Dossier> dossiers)
    {
        foreach (var dossier in dossiers)
        {
            await Task.Yield();
            yield return dossier;
        }
    }
}
