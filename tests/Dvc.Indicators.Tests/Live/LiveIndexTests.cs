using Dvc.Indicators.Live;
using Make = Dvc.Indicators.Tests.Records.Make;

namespace Dvc.Indicators.Tests.Live;

/// <summary>What a live index does, by hand.</summary>
public class LiveIndexTests
{
    private const string OnTime = "ON_TIME_PROCESSING";

    private static readonly ReportingPeriod August = Make.August;
    private static readonly Agency Province = Make.Agency("H44", AgencyLevel.Province);
    private static readonly Agency First = Make.Agency("H44.1", AgencyLevel.Commune, "H44");
    private static readonly Agency Second = Make.Agency("H44.2", AgencyLevel.Commune, "H44");

    [Fact]
    public void A_dossier_turns_late_one_second_after_its_promise_and_the_change_names_it()
    {
        var index = Begin("2026-08-10 09:59:59", LiveWindows.Of(August));
        index.Put(Open("K1", due: "2026-08-10 10:00:00"));
        index.Put(Open("K2", due: "2026-08-11 10:00:00"));
        FigureOf(index.Publish(), First).Should().Be(new Figure(2, 2));

        index.Advance(Make.At("2026-08-10 10:00:00"));
        index.Publish().Changes.Should().BeEmpty("the promised second is still in time");

        index.Advance(Make.At("2026-08-10 10:00:01"));
        var view = index.Publish();
        FigureOf(view, First).Should().Be(new Figure(1, 2));
        var change = view.Changes.Single(change => change.Agency == First && change.Item == OnTime);
        (change.Before!.Value.Points, change.After!.Value.Points).Should().Be((new Points(20m), new Points(10m)));
        change.Causes.Should().Equal(new LiveCause(LiveCauseKind.TurnedLate, "K1", Make.At("2026-08-10 10:00:01"), -1, 0));
        view.Changes.Select(other => other.Agency).Distinct().Should().Equal(Province, First);
    }

    [Fact]
    public void A_view_stays_as_it_is_and_a_clock_only_moves_forward()
    {
        var index = Begin("2026-08-10 08:00:00", LiveWindows.Of(August));
        index.Put(Open("K1", due: "2026-08-10 10:00:00"));
        var first = index.Publish();
        index.RemoveDossier("K1").Should().BeTrue();
        index.RemoveDossier("K1").Should().BeFalse();
        index.Advance(Make.At("2026-08-20"));
        FigureOf(index.Publish(), First).Should().Be(new Figure(0, 0));
        FigureOf(first, First).Should().Be(new Figure(1, 1));
        FluentActions.Invoking(() => index.Advance(Make.At("2026-08-19"))).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*only moves forward*");
    }

    [Theory]
    [InlineData(LiveSource.Versions, 1, 1, 1, 0)]
    [InlineData(LiveSource.Rows, 0, 0, 2, 1)]
    public void An_older_row_counts_and_a_rejected_one_takes_the_dossier_out_only_in_a_table(
        LiveSource source, int denominator, int accepted, int superseded, int lastOfSecond)
    {
        var index = Begin("2026-08-10 08:00:00", LiveWindows.Of(August), source);
        index.Put(Open("K1") with { Updated = Make.At("2026-08-09 09:00") });
        index.Put(Open("K1", agency: "H44.2") with { Updated = Make.At("2026-08-09 08:00") });
        FigureOf(index.Publish(), Second).Denominator.Should().Be(lastOfSecond);

        index.Reject(RejectionReason.Status, "K1");
        FigureOf(index.Publish(), Province).Denominator.Should().Be(denominator);
        index.Records.Should().Be(new LiveRecords(3, accepted, superseded, 1, 0));
    }

    [Fact]
    public void A_closed_period_keeps_its_cut_and_still_takes_late_versions()
    {
        var index = Begin("2026-08-31 08:00:00", LiveWindows.Of(August));
        index.Put(Open("K1", due: "2026-09-02 10:00:00"));
        index.Advance(Make.At("2026-09-15"));
        var view = index.Publish();
        view[August].Period.Should().Be(new JudgedPeriod(August));
        FigureOf(view, First).Should().Be(new Figure(1, 1), "at the period's end it was in time");

        index.Put(Open("K1", due: "2026-08-30 10:00:00"));
        FigureOf(index.Publish(), First).Should().Be(new Figure(0, 1));
    }

    [Fact]
    public void A_cut_that_runs_on_turns_dossiers_late_after_the_period()
    {
        var index = new LiveIndex(Plan, new LiveOptions { Windows = LiveWindows.Of(August), Cut = LiveCut.RunOn }, Make.At("2026-08-31 08:00:00"));
        index.Put(Open("K1", due: "2026-09-02 10:00:00"));
        index.Advance(Make.At("2026-09-02 10:00:01"));
        FigureOf(index.Publish(), First).Should().Be(new Figure(0, 1));
    }

    [Fact]
    public void Standard_periods_follow_the_clock()
    {
        var index = Begin("2026-08-31 23:59:59", LiveWindows.Standard);
        PeriodsOf(index).Should().BeEquivalentTo("2026-08", "2026-Q3", "2026", "2026-07", "2026-Q2");
        index.Advance(Make.At("2026-10-01"));
        PeriodsOf(index).Should().BeEquivalentTo("2026-10", "2026-Q4", "2026", "2026-09", "2026-Q3");
        FluentActions.Invoking(() => index.Publish()[August]).Should().Throw<KeyNotFoundException>().WithMessage("*2026-08*2026-Q4*");

        static IEnumerable<string> PeriodsOf(LiveIndex index) => index.Publish().Periods.Select(period => period.Period.Period.ToString());
    }

    [Fact]
    public void A_year_without_working_days_is_refused_by_name_and_the_state_goes_on()
    {
        var years = WorkingCalendar.VietNam.Years;
        var last = years[^1].Year;
        var index = new LiveIndex(
            Plan, new LiveOptions { Windows = LiveWindows.Of(ReportingPeriod.Year(last), ReportingPeriod.Year(last + 1)) }, Make.At($"{last}-12-31 08:00:00"));
        index.Publish()[ReportingPeriod.Year(last)].Result.Should().NotBeNull();

        index.Advance(Make.At($"{last + 1}-01-02"));
        var view = index.Publish();
        view[ReportingPeriod.Year(last)].Result.Should().NotBeNull("its cut stays at its end");
        view[ReportingPeriod.Year(last + 1)].Result.Should().BeNull();
        view[ReportingPeriod.Year(last + 1)].Refusals.Should().ContainSingle().Which.ToString().Should().Contain($"{last + 1}");
    }

    [Fact]
    public void What_turns_late_soon_is_told_in_its_order_for_an_agency_and_those_below()
    {
        var index = Begin("2026-08-10 08:00:00", LiveWindows.Of(August));
        index.Put(Open("K3", due: "2026-08-10 20:00:00"));
        index.Put(Open("K1", due: "2026-08-11 08:00:00", agency: "H44.2"));
        index.Put(Open("K2", due: "2026-08-10 09:00:00"));
        index.Put(Open("K4", due: "2026-08-10 10:00:00") with { Received = Make.At("2026-07-01") });
        index.Put(Open("K5", due: "2026-08-10 10:00:00") with { Status = DossierStatus.Returned, Returned = Make.At("2026-08-09") });

        Keys(index.DueWithin(TimeSpan.FromHours(24))).Should().Equal("K2", "K3");
        Keys(index.DueWithin(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1), Province.Code)).Should().Equal("K2", "K3", "K1");
        Keys(index.DueWithin(TimeSpan.FromHours(48), Second.Code)).Should().Equal("K1");
        index.DueWithin(TimeSpan.FromHours(2))[0].Should().Be(new LiveDue("K2", First.Code, "P1", Make.At("2026-08-10 09:00:01")));

        static IEnumerable<string> Keys(IEnumerable<LiveDue> due) => due.Select(dossier => dossier.Key);
    }

    [Fact]
    public void An_index_built_anew_tells_the_difference_as_reference_and_raises_the_epoch()
    {
        var first = Begin("2026-08-10 08:00:00", LiveWindows.Of(August));
        first.Put(Open("K1"));
        first.Put(Open("K2", agency: "H44.9"));
        var before = first.Publish();
        first.Records.Rejected.Should().Be(1);

        var third = Make.Agency("H44.9", AgencyLevel.Commune, "H44");
        var second = new LiveIndex(
            Plan with { Agencies = [Province, First, Second, third] }, new LiveOptions { Windows = LiveWindows.Of(August), After = before }, first.Now);
        second.Put(Open("K1"));
        second.Put(Open("K2", agency: "H44.9"));
        second.MoveTo("0/16B3748");
        var view = second.Publish();

        (view.Epoch, view.Position, second.Records.Rejected).Should().Be((1, "0/16B3748", 0));
        view.Changes.Should().Contain(change => change.Agency == third && change.Item == OnTime && change.Before == null);
        view.Changes.Single(change => change.Agency == Province && change.Item == OnTime).Causes.Should().Equal(new LiveCause(LiveCauseKind.Reference, "", null, 0, 0));
    }

    [Fact]
    public void Columns_that_show_later_are_measured_from_then_on()
    {
        var index = Begin("2026-08-10 08:00:00", LiveWindows.Of(August));
        index.Put(Open("K1"));
        index.Declare(DossierColumns.Received);
        index.Publish()[August].Index!.Figures[0, "DOSSIERS_ONLINE"].Kind.Should().Be(FigureKind.Absent);
        index.Declare(DossierColumns.All);
        index.Publish()[August].Index!.Figures[0, "DOSSIERS_ONLINE"].Figure.Should().Be(new Figure(0, 1));
        FluentActions.Invoking(() => index.Declare((DossierColumns)int.MinValue)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static IndexPlan Plan => new(August) { Agencies = [Province, First, Second] };

    private static LiveIndex Begin(string now, LiveWindows windows, LiveSource source = LiveSource.Versions) =>
        new(Plan, new LiveOptions { Windows = windows, Source = source }, Make.At(now));

    private static Dossier Open(string key, string? due = null, string agency = "H44.1") => Make.Dossier(key, DossierStatus.InProcess, due: due, agency: agency);

    private static Figure FigureOf(LiveView view, Agency agency) =>
        view[August].Index!.Figures[view[August].Index!.Agencies.IndexOf(agency.Code), OnTime].Figure;
}
