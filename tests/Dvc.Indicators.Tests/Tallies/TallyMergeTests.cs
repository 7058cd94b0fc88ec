using static Dvc.Indicators.Tests.Records.Make;

namespace Dvc.Indicators.Tests.Tallies;

/// <summary>What goes together, and every reason why not.</summary>
public class TallyMergeTests
{
    private static readonly IndexPlan Plan = new(August);

    [Fact]
    public void Records_add_up_sources_are_joined_columns_united_and_the_latest_reception_counts()
    {
        var first = (Plan with { Columns = DossierColumns.Received | DossierColumns.Channel }).Tally(
            [Dossier("D1", received: "2026-08-05 08:00"), Dossier("D1", received: "2026-08-04 08:00")], name: "b");
        var second = (Plan with { Columns = DossierColumns.Received | DossierColumns.Fee }).Tally(
            [Dossier("D2", received: "2026-08-31 23:59:59"), Dossier("D3", received: "2026-09-01 00:00:00")], name: "a");

        var both = Tally.Merge(first, second).Require();

        both.Read.Should().BeEquivalentTo(new { Read = 4, Accepted = 3, Superseded = 1, Rejected = 0 });
        both.Dossiers.Should().Be(3);
        both.Sources.Should().Equal("a", "b");
        both.Basis.Columns.Should().Be(DossierColumns.Received | DossierColumns.Channel | DossierColumns.Fee);
        first.DataUntil.Should().Be(At("2026-08-04 08:00"), "the first version does not count");
        both.DataUntil.Should().Be(At("2026-08-31 23:59:59"), "the cut is excluded");
        both.Count(Code("H1"), DossierFacts.Received).Should().Be(2);
    }

    [Fact]
    public void Every_difference_is_told_at_once()
    {
        var other = new IndexPlan(ReportingPeriod.Month(2026, 7))
        {
            Due = DueComparison.Date,
            Procedures = [],
            Petitions = [],
        };
        var errors = Tally.Merge(Plan.Tally([]), Plan.Tally([]), other.Tally([])).Errors;

        errors.Select(error => error.Where).Should().Contain(
            ["tally 3: period", "tally 3: cut", "tally 3: due", "tally 3: procedures", "tally 3: petitions"]);
        errors[0].ToString().Should().Be("tally 3: period: found 2026-07; allowed: 2026-08, as the first");
    }

    [Theory]
    [InlineData("facts=1", "facts=2", "facts: found 2; allowed: 1, as the first")]
    [InlineData("calendar=", "calendar=!", "calendar: found ")]
    [InlineData("due=instant", "due=date", "due: found date; allowed: instant, as the first")]
    [InlineData("cut=2026-09-01", "cut=2026-08-21", "cut: found 2026-08-21T00:00:00; allowed: 2026-09-01T00:00:00, as the first")]
    [InlineData("procedures=", "procedures=!", "procedures: found ")]
    [InlineData("petitions=", "petitions=!", "petitions: found ")]
    public void Another_basis_is_refused(string part, string other, string reason)
    {
        // A hash of zeros stands where the mark is.
        var text = TallyBasisTests.Full.ToString();
        var at = text.IndexOf(part, StringComparison.Ordinal);
        var rest = text[(at + part.Length + (other[^1] == '!' ? 64 : 0))..];
        TallyBasis.TryParse(text[..at] + other.Replace("!", new string('0', 64), StringComparison.Ordinal) + rest, out var basis).Should().BeTrue();
        var first = Tally.From(TallyBasisTests.Full, [], [new("end", 0)]).Require();
        var second = new Tally(basis!, [], ReadCounts.None, null, first.Counts);

        foreach (var outcome in new[] { Tally.Merge(first, second), first.Subtract(second) })
        {
            outcome.Errors.Should().ContainSingle().Which.ToString().Should().Contain(reason.Replace("first", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_source_that_is_given_twice_is_refused_and_lists_without_a_name_are_not()
    {
        var (first, again, unnamed) = (Plan.Tally([Dossier("D1")], name: "a.csv"), Plan.Tally([Dossier("D2")], name: "a.csv"), Plan.Tally([Dossier("D3")]));
        unnamed.Sources.Should().BeEmpty();
        Tally.Merge(unnamed, first, again).Errors.Should().ContainSingle().Which.ToString().Should()
            .Be("tallies 2, 3: found the source a.csv in each of them; allowed: every source once");
        Tally.Merge(unnamed, unnamed, first).Require().Dossiers.Should().Be(3);
        FluentActions.Invoking(() => Tally.Merge()).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Data_reach_until_the_latest_reception_before_the_cut()
    {
        Dossier[] dossiers =
        [
            Dossier("D1", received: "2026-07-01 08:00"), Dossier("D2", received: "2026-08-20 09:59:59"), Dossier("D3", received: "2026-08-20 10:00"),
            Dossier("D4", received: "2026-08-20 09:00"), Dossier("D5", received: null) with { Submitted = At("2026-08-20 09:59:59") },
        ];
        foreach (var (cut, expected) in new[]
        {
            ("2026-08-20 10:00:00", "2026-08-20 09:59:59"), ("2026-08-20 10:00:01", "2026-08-20 10:00:00"), ("2026-08-20 09:00", "2026-07-01 08:00"),
            ("2026-08-21 00:00", "2026-08-20 10:00:00"), ("2026-08-20 00:00", "2026-07-01 08:00"), ("2026-08-20 09:00:01", "2026-08-20 09:00:00"),
        })
        {
            var plan = Plan with { Cut = At(cut), Versions = DossierVersions.Unique };
            plan.Tally(dossiers).DataUntil.Should().Be(At(expected));
            plan.Compute(new DossierTableBuilder(chunkRows: 2).Add(dossiers).Build()).Dossiers!.DataUntil.Should().Be(At(expected));
        }

        Plan.Tally([dossiers[4]]).DataUntil.Should().BeNull();
        Plan.Tally([dossiers[0] with { Status = DossierStatus.Refused }]).DataUntil.Should().BeNull();
    }

    [Fact]
    public void A_plan_takes_columns_and_records_of_a_tally_and_refuses_another_basis()
    {
        var tally = (Plan with { Columns = DossierColumns.Received }).Tally([Dossier("D1"), Dossier("D1")], name: "2026-08-03");
        var result = Plan.Compute(tally);
        result.Scores.Context.AbsentColumns.Should().Be(DossierColumns.All & ~DossierColumns.Received);
        result.Scores.Context.Sources.Should().Equal(new ResultSource(SourceKind.Dossiers, "2026-08-03"));
        result.Records!.Read.Total.Should().BeEquivalentTo(new { Read = 2, Accepted = 1, Superseded = 1 });
        Plan.Compute(Tally.Merge(tally, Plan.Tally([Dossier("D2")], name: "2026-08-04")).Require()).Scores.Context.Sources.Should().HaveCount(2);

        (Plan with { Cut = At("2026-08-20"), Due = DueComparison.Date, Petitions = [] }).Invoking(plan => plan.Compute(tally))
            .Should().Throw<ArgumentException>().WithMessage(
                "*cut: the tally has 2026-09-01T00:00:00, the plan 2026-08-20T00:00:00\ndue: the tally has instant, the plan date\npetitions: the tally has -, the plan *");
    }
}
