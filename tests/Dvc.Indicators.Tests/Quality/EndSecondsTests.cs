namespace Dvc.Indicators.Tests.Quality;

/// <summary>Many dossiers of an agency that ended in one second: at least 20, and more than 2 % of those that count.</summary>
public class EndSecondsTests
{
    private static readonly VietnamTime Received = VietnamTime.Parse("2026-08-03 08:00:00");

    [Theory]
    [InlineData(20, 0, DossierVersions.Look, true)]
    [InlineData(20, 0, DossierVersions.Unique, true)]
    [InlineData(19, 0, DossierVersions.Unique, false)]
    [InlineData(20, 979, DossierVersions.Look, true)]
    [InlineData(20, 980, DossierVersions.Look, false)]
    [InlineData(20, 980, DossierVersions.Unique, false)]
    public void At_least_20_and_more_than_2_percent(int together, int others, DossierVersions versions, bool isFound)
    {
        var found = Found(Dossiers(together, others), versions);

        found.Select(finding => finding.Message.English).Should().Equal(isFound
            ? [$"Agency H1: {together} of {together + others} dossiers ended in one second, 2026-08-05T17:00:00; check whether software closed them together."]
            : []);
    }

    [Fact]
    public void Versions_that_do_not_count_are_not_counted()
    {
        var dossiers = Dossiers(20, 0).ToList();
        dossiers.Add(dossiers[0] with { Finished = Received.AddSeconds(9), Updated = Received });

        Found(dossiers, DossierVersions.Look).Should().BeEmpty();
        Found(dossiers, DossierVersions.Unique).Should().ContainSingle();
    }

    [Fact]
    public void Threads_and_batches_find_the_same_and_other_runs_do_not_look()
    {
        var dossiers = Dossiers(5_000, 4_000);

        Found(dossiers, DossierVersions.Look, threads: 4).Should().Equal(Found(dossiers, DossierVersions.Look)).And.ContainSingle();
        Found(dossiers, DossierVersions.Look, isAsked: false).Should().BeEmpty();
    }

    [Fact]
    public void Where_memory_is_not_enough_it_is_left_out_and_said_so()
    {
        var found = new List<QualityFinding>();
        var plan = new IndexPlan(ReportingPeriod.Month(2026, 8)) { FindsEndSeconds = true, Versions = DossierVersions.Unique, MemoryLimit = 400_000 };

        var result = plan.Compute(Dossiers(100_000, 0), new ReadObserver { Found = found.Add });

        result.HasLeftOutEndSeconds.Should().BeTrue();
        result.Figures[0, "DOSSIER_SYNC"].Figure.Should().Be(new Figure(100_000, 100_000));
        found.Should().NotContain(finding => finding.Rule == QualityRule.EndedInOneSecond);
    }

    private static IEnumerable<Dossier> Dossiers(int together, int others) => Enumerable.Range(0, together + others).Select(i => new Dossier
    {
        Key = FormattableString.Invariant($"K{i}"),
        Procedure = "1.1",
        Agency = AgencyCode.Parse("H1"),
        Status = DossierStatus.Processed,
        Received = Received,
        Finished = i < together ? VietnamTime.Parse("2026-08-05 17:00:00") : Received.AddSeconds(i),
    });

    private static IReadOnlyList<QualityFinding> Found(
        IEnumerable<Dossier> dossiers, DossierVersions versions, int threads = 1, bool isAsked = true)
    {
        var found = new List<QualityFinding>();
        var plan = new IndexPlan(ReportingPeriod.Month(2026, 8)) { FindsEndSeconds = isAsked, Versions = versions, MaxDegreeOfParallelism = threads };
        plan.Compute(dossiers, new ReadObserver { Found = found.Add });
        return [.. found.Where(finding => finding.Rule == QualityRule.EndedInOneSecond)];
    }
}
