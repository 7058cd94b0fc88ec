using static Dvc.Indicators.Tests.Records.Make;
using static Dvc.Indicators.Tests.Tallies.TallySamples;

namespace Dvc.Indicators.Tests.Tallies;

/// <summary>Counts of another engine. That they are those of our own for the same dossiers, all tests with the oracle show: it counts so.</summary>
public class TallyFromTests
{
    private static readonly TallyBasis Basis = new IndexPlan(August).Basis();

    public static TallyRow Row(string agency, string procedure, long dossiers, params (DossierFacts Fact, long Count)[] facts) => new(
        agency.Length == 0 ? default : Code(agency), procedure, dossiers,
        [.. FigureVocabulary.AllFacts.Select(fact => facts.FirstOrDefault(it => it.Fact == fact).Count)]);

    [Fact]
    public void Rows_in_any_order_are_a_tally()
    {
        var tally = Tally.From(
            Basis,
            [
                Row("H2", "P1", 1, (DossierFacts.Received, 1)), Row("H1", "P2", 200, (DossierFacts.Received, 200), (DossierFacts.PaidOnline, 150)),
                Row("H2", "P3", 4, (DossierFacts.Received, 4), (DossierFacts.PaidOnline, 1)), Row("H1", "P1", 3),
            ],
            [new("end", 215), new("superseded", 2), new("agency", 5)], ["province"], At("2026-08-30")).Require();

        tally.Agencies.Should().Equal(Code("H1"), Code("H2"));
        tally.Count(Code("H1"), DossierFacts.Received).Should().Be(200);
        tally.Count(Code("H2"), DossierFacts.Received).Should().Be(5);
        tally.ProceduresWith(Code("H1"), DossierFacts.PaidOnline).Should().Equal("P2");
        tally.ProceduresWith(Code("H2"), DossierFacts.PaidOnline).Should().Equal("P3");
        tally.Read.Should().BeEquivalentTo(new { Read = 215, Accepted = 208, Superseded = 2, Rejected = 5 });
        (tally.Dossiers, tally.DataUntil).Should().Be((208, At("2026-08-30")));
        Tally.Load(tally.Save()).Require().Save().Should().Equal(tally.Save());
    }

    [Fact]
    public void Every_impossible_row_is_told_with_its_place()
    {
        var errors = Tally.From(
            Basis,
            [
                Row("H1", "P1", 1), Row("", " ", 1), Row("H1", "P2", -1), Row("H1", "P3", 5, (DossierFacts.Received, -2), (DossierFacts.Online, long.MaxValue)),
                Row("H1", "P1", 1), Row("H1", "P4", 1) with { Facts = [] }, Row("H1", "P5", 1) with { Facts = default },
                Row("H1", "P6", 1, (DossierFacts.Received, 1), (DossierFacts.Petitioned, 1)),
            ],
            [new("end", 10)]).Errors;

        errors.Select(error => error.ToString()).Should().Equal(
            "row 2: found no agency; allowed: the code of an agency",
            "row 2: found no procedure; allowed: the code of a procedure",
            "row 3: found -1 dossiers; allowed: 0 to 2^40",
            "row 4: found -2 Received; allowed: 0 to 2^40",
            "row 4: found 9223372036854775807 Online; allowed: 0 to 2^40",
            "row 5: found agency H1 and procedure P1 again; allowed: every pair of agency and procedure once",
            "row 6: found 0 counts of facts; allowed: 17",
            "row 7: found 0 counts of facts; allowed: 17",
            "row 8: found 1 Petitioned; allowed: 0: the basis has no petitions");
    }

    // Ten dossiers received of twelve; each line has one fact more than can be.
    [Theory]
    [InlineData("Received 13", "dossiers 12", DossierFacts.Received, 13)]
    [InlineData("OnlineService 13", "dossiers 12", DossierFacts.OnlineService, 13)]
    [InlineData("Disliked 11", "Received 10", DossierFacts.Disliked, 11)]
    [InlineData("OnTime 11", "Received 10", DossierFacts.OnTime, 11, DossierFacts.Satisfied, 10, DossierFacts.Disliked, 0, DossierFacts.Petitioned, 1)]
    [InlineData("Online 2", "OnlineService 1", DossierFacts.OnlineService, 1, DossierFacts.Online, 2)]
    [InlineData("OnlineWithResult 2", "Online 1", DossierFacts.OnlineService, 1, DossierFacts.Online, 1, DossierFacts.OnlineWithResult, 2)]
    [InlineData("PaidOwedFeeOnline 3", "PaidOnline 2", DossierFacts.PaidOwedFeeOnline, 3, DossierFacts.PaidOnline, 2, DossierFacts.OwesFee, 3)]
    [InlineData("PaidOwedFeeOnline 3", "OwesFee 2", DossierFacts.PaidOwedFeeOnline, 3, DossierFacts.PaidOnline, 3, DossierFacts.OwesFee, 2)]
    [InlineData("PapersAndResult 1", "ResultFile 0", DossierFacts.PapersAndResult, 1)]
    [InlineData("NationalStore 1", "PopulationData 0", DossierFacts.NationalStore, 1)]
    [InlineData("Satisfied 3", "OnTime 2", DossierFacts.Satisfied, 3, DossierFacts.OnTime, 2)]
    [InlineData("Received 10 + OnlineService 5", "dossiers 12 + Online 2", DossierFacts.OnlineService, 5, DossierFacts.Online, 2)]
    [InlineData("OwesFee 6 + PaidOnline 7", "Received 10 + PaidOwedFeeOnline 2", DossierFacts.OwesFee, 6, DossierFacts.PaidOnline, 7, DossierFacts.PaidOwedFeeOnline, 2)]
    [InlineData("Satisfied 9 + Disliked 2", "Received 10", DossierFacts.Satisfied, 9, DossierFacts.OnTime, 9, DossierFacts.Disliked, 2)]
    [InlineData("Satisfied 9 + Petitioned 2", "Received 10", DossierFacts.Satisfied, 9, DossierFacts.OnTime, 9, DossierFacts.Petitioned, 2)]
    [InlineData("OnTime 9", "Satisfied 5 + Disliked 2 + Petitioned 1", DossierFacts.OnTime, 9, DossierFacts.Satisfied, 5, DossierFacts.Disliked, 2, DossierFacts.Petitioned, 1)]
    public void Counts_that_no_dossiers_have_are_refused(string found, string allowed, params object[] facts)
    {
        var counts = facts.Chunk(2).Select(pair => ((DossierFacts)pair[0], (long)(int)pair[1])).ToList();
        if (counts.TrueForAll(pair => pair.Item1 != DossierFacts.Received))
        {
            counts.Add((DossierFacts.Received, 10));
        }

        var outcome = Tally.From(TallyBasisTests.Full, [Row("H1", "P1", 12, [.. counts])], [new("end", 12)]);

        outcome.Errors.Select(error => error.ToString()).Should().Contain($"row 1: found {found}; allowed: at most {allowed}");
    }

    [Fact]
    public void Records_that_do_not_add_up_are_refused()
    {
        string[] Errors(params KeyValuePair<string, long>[] outcomes) =>
            [.. Tally.From(Basis, [Row("H1", "P1", 3)], outcomes).Errors.Select(error => error.ToString())];
        Errors(new("end", 6), new("date", 1), new("superseded", 1)).Should().Equal(
            "outcome end: found 6 records; allowed: 5, the sum of all rows and outcomes: something is missing or there twice");
        Errors(new KeyValuePair<string, long>("date", 1)).Should().Equal("outcome end: found nothing; allowed: the number of all records of the source");
        Errors(new("end", 3), new("date", -1), new("date", 1), new("lost", 1)).Should().HaveCount(3).And.Contain(
            "outcome date: found -1 records; allowed: 0 to 2^40").And.Contain("outcome date: found it twice; allowed: every outcome once")
            .And.ContainMatch("outcome lost: found no outcome; allowed: end, superseded or a reason of rejection: quote, fields, encoding, *");
    }

    [Fact]
    public void Sources_twice_data_from_the_cut_on_and_facts_of_another_version_are_refused()
    {
        TallyBasis.TryParse(Basis.ToString().Replace("facts=1", "facts=7", StringComparison.Ordinal), out var other).Should().BeTrue();
        Tally.From(other!, [], [new("end", 0)], ["a", "a"], August.End).Errors.Select(error => error.ToString()).Should().Equal(
            "facts: found version 7; allowed: version 1, as this library counts",
            "sources: found a name twice; allowed: every source once",
            "data until: found 2026-09-01T00:00:00; allowed: a time before the cut 2026-09-01T00:00:00");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_engine_counts_the_same(int seed)
    {
        var dossiers = Random(seed, 3_000);
        var plan = new IndexPlan(August) { MaxDegreeOfParallelism = 2 };
        plan.Tally(dossiers).Save().Should().Equal(TallyOf(dossiers).Save());
        Tally.Merge(dossiers.Chunk(700).Select((part, i) => plan.Tally(part, name: $"part {i}"))).Require()
            .Should().BeEquivalentTo(plan.Tally(dossiers), options => options.Excluding(tally => tally.Sources));
    }
}
