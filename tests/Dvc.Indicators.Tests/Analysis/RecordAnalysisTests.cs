using Dvc.Indicators.Analysis;
using static Dvc.Indicators.Tests.Records.Make;

namespace Dvc.Indicators.Tests.Analysis;

/// <summary>The questions that need records, on a few dossiers of August 2026 at the cut of the 20th.</summary>
public class RecordAnalysisTests
{
    // At the cut: A and B are open and due on the 21st and the 25th, C is open and late, D ended late, E ended in time, F comes from below.
    private static readonly Dossier[] Dossiers =
    [
        Of("A", "lan", due: "2026-08-21 08:00:00"),
        Of("B", "lan", due: "2026-08-25 08:00:00"),
        Of("C", "minh", due: "2026-08-10 08:00:00"),
        Of("D", "minh", due: "2026-08-10 08:00:00", finished: "2026-08-11 08:00"),
        Of("E", "", due: "2026-08-10 08:00:00", finished: "2026-08-09 08:00") with { Disliked = true },
        Of("F", "minh", due: "2026-08-21 08:00:00", agency: "H1.2"),
    ];

    private static readonly IndexResult Result = new IndexPlan(August)
    {
        Cut = At("2026-08-20"),
        Agencies = [Agency("H1", AgencyLevel.Department), Agency("H1.2", AgencyLevel.Commune, "H1")],
    }.Compute(Dossiers);

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(2, 2, 1)]
    [InlineData(6, 3, 1)]
    public void Due_are_those_whose_time_runs_out_in_the_days(int days, int ofAll, int ofBelow)
    {
        // Two days after the cut is the 22nd: A and F are late by then; the first day ends with the 21st, 00:00, at which both are in time.
        var due = DueSoon.Find(Result, Dossiers, days).ToDictionary(each => each.Agency.WrittenCode);
        (due["H1"].Open, due["H1"].Overdue, due["H1.2"].Open, due["H1.2"].Overdue).Should().Be((4, 1, 1, 0));
        due["H1"].Due.Should().Be(ofAll);
        due["H1.2"].Due.Should().Be(ofBelow);
        due["H1"].PointsAtRisk.Should().BeNull("the total is not measured in full");
    }

    [Fact]
    public void Officers_are_counted_with_the_agencies_below()
    {
        var officers = Officers.Find(Result, Dossiers, Code("H1"), days: 6).ToDictionary(work => work.Officer);
        officers.Keys.Should().Equal("", "lan", "minh");
        Count(officers["lan"]).Should().Be((2, 2, 0, 0, 0, 2));
        Count(officers["minh"]).Should().Be((3, 1, 1, 1, 0, 1));
        Count(officers[""]).Should().Be((1, 1, 0, 0, 1, 0));
        Officers.Find(Result, Dossiers, Code("H1.2")).Select(work => (work.Officer, work.Received)).Should().Equal(("minh", 1L));
    }

    [Fact]
    public void The_points_of_late_dossiers_follow_in_satisfaction()
    {
        // 2.1: 4 of 6 on time, 5.4: 3 of 6 satisfied (E is disliked). Two more on time: 6 of 6, and 5 of 6 satisfied, as one is disliked.
        var given = new FigureTableBuilder(AgencyRoster.Create([Agency("H1", AgencyLevel.Department), Agency("H1.2", AgencyLevel.Commune, "H1")]));
        foreach (var component in BuiltInRules.Default.Components.Where(component => component.Id is not ("ON_TIME_PROCESSING" or "DOSSIER_RECEIVING_SATISFACTION")))
        {
            given.Add(0, component.Id, FigureEntry.FromReported(Points.Zero));
        }

        var result = (Result.Plan with { Figures = given.Build() }).Compute(Dossiers);
        var minh = Officers.Find(result, Dossiers, Code("H1"), 6)[0];
        minh.Officer.Should().Be("minh");

        // 20 × 4/6 = 13.33 → 20; 6 × min(1, (3/6) ÷ 0.9) = 3.33 → 6 × (5/6) ÷ 0.9 = 5.56.
        minh.PointsIfOnTime!.Value.Value.Should().Be(6.67m + 2.23m);

        // All three due ones missed: 1 of 6 on time is 3.33, 0 of 6 satisfied.
        var due = DueSoon.Find(result, Dossiers, 6).Single(each => each.Agency.WrittenCode == "H1");
        due.PointsAtRisk!.Value.Value.Should().Be(10m + 3.33m);
        due.PlaceAfter.Should().Be(1);
        Reach.MostSatisfied(result)(0).Should().Be(5);
    }

    [Fact]
    public void Hypotheses_are_tried_on_the_records()
    {
        // By the day C and D stay late; without 7 and 8 nothing changes; at a later cut A, B and F are late too.
        var published = new PublishedItem(Code("H1"), "ON_TIME_PROCESSING", new Figure(1, 6), null);
        var hypotheses = Hypotheses.Of(Result.Plan, (plan, change) => plan.Compute(change is null ? Dossiers : Dossiers.Select(change).OfType<Dossier>()).Scores, [At("2026-08-27")]);
        var tried = Reconciliation.Try([published], hypotheses);
        tried[0].Hypothesis.Id.Should().StartWith("cut-2026-08-27");
        tried[0].Comparison.IsEqual.Should().BeTrue();
        tried.Skip(1).Should().OnlyContain(each => each.Comparison.EqualCount == 0);
        tried.Select(each => each.Hypothesis.Id).Should().Contain(["due-date", "without-withdrawn", "without-pause", "own-only", "rules-decision-766-document"]);
        var own = tried.Single(each => each.Hypothesis.Id == "own-only").Comparison.Items[0];
        own.Figure.Should().Be(new Figure(3, 5));

        // At the later cut A, B and F are late.
        Dossiers.Where(dossier => tried[0].Hypothesis.Changes(Result.FactReader, dossier)).Select(dossier => dossier.Key).Should().Equal("A", "B", "F");
        Dossiers.Should().NotContain(dossier => hypotheses[0].Changes(Result.FactReader, dossier));
    }

    private static Dossier Of(string key, string officer, string due, string? finished = null, string agency = "H1") =>
        Dossier(key, finished is null ? DossierStatus.InProcess : DossierStatus.Processed, due: due, finished: finished, agency: agency) with { Officer = officer };

    private static (long, long, long, long, long, long) Count(OfficerWork work) =>
        (work.Received, work.OnTime, work.OverdueOpen, work.EndedLate, work.Disliked, work.Due);
}
