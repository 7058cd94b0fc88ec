using Dvc.Indicators.Tests.Oracle;
using Make = Dvc.Indicators.Tests.Records.Make;
using static Dvc.Indicators.Tests.Tallies.TallySamples;

namespace Dvc.Indicators.Tests.Tallies;

/// <summary>The engine against the plain way, dossier by dossier: tallies byte for byte, and what became of the records.</summary>
public class DossierCountTests
{
    [Fact]
    public void Random_worlds_have_the_tallies_of_the_plain_way_whatever_threads_and_batches()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var world = NastyData.World(seed);
            var reader = Compared.Reader(world);
            var plain = new TallyBuilder([reader], world.Tree).Add(world.Dossiers);
            var expected = plain.Build()[0].Save();
            foreach (var (threads, batch) in new[] { (1, 4_096), (1, 3), (3, 1), (4, 7) })
            {
                var counted = Count(world.Dossiers, [reader], threads, batch, world.Tree);

                counted.Tallies[0].Save().Should().Equal(expected, "of {0} with {1} threads", world, threads);
                counted.Files[0].Counts.Should().BeEquivalentTo(
                    new { plain.Counts.Read, plain.Counts.Accepted, plain.Counts.Superseded, plain.Counts.Rejected });
            }
        }
    }

    [Theory]
    [InlineData(1, 4_096)]
    [InlineData(4, 100)]
    public void Several_periods_are_counted_in_one_pass_and_versions_taken_back_from_each(int threads, int batch)
    {
        var random = new Random(5);
        List<Dossier> dossiers = [.. Random(23, 8_000).Select(dossier => dossier with
        {
            Key = $"H1-{random.Next(3_000)}",
            Updated = random.Next(4) == 0 ? null : Make.At($"2026-08-{random.Next(1, 5):00} 08:00"),
        })];
        DossierFactReader[] readers = [Reader(), Reader(ReportingPeriod.Month(2026, 7)), Reader(cut: "2026-08-17 09:00")];
        var plain = new TallyBuilder(readers).Add(dossiers);

        var counted = Count(dossiers, readers, threads, batch);

        counted.Tallies.Zip(plain.Build()).Should().OnlyContain(pair => pair.First.Save().SequenceEqual(pair.Second.Save()));
        counted.Files[0].Counts.Superseded.Should().Be(plain.Counts.Superseded).And.BeGreaterThan(3_000);
    }

    [Fact]
    public void A_table_that_is_kept_has_the_dossiers_that_count()
    {
        var random = new Random(9);
        List<Dossier> dossiers = [.. Random(31, 3_000).Select(dossier => dossier with { Key = $"K{random.Next(1_500)}" })];
        var options = OptionsOf([Reader()], 3, null) with { KeepsTable = true };

        var counted = Count(dossiers, options, 50);

        var expected = new TallyBuilder([Reader()]).Add(dossiers).Build()[0];
        counted.Tallies[0].Save().Should().Equal(expected.Save());
        SavedCounts(new TableTallier([Reader()], 2).Count(counted.Table!)[0]).Should().Equal(SavedCounts(expected));
    }

    [Fact]
    public void More_codes_than_two_bytes_hold_are_told_apart_and_taken_back()
    {
        const int Agencies = 70_000;
        var dossier = Make.Dossier();
        Dossier Of(int i, string key) => dossier with { Key = key, Agency = AgencyCode.Parse($"A{i}"), OnlinePayment = 1 };
        var dossiers = Enumerable.Range(0, Agencies).Select(i => Of(i, $"D{i}")).Append(Of(0, $"D{Agencies - 1}"));

        var tally = Count(dossiers, [Reader()], 1, 4_096).Tallies[0];

        tally.Dossiers.Should().Be(Agencies);
        tally.Count(AgencyCode.Parse("A0"), DossierFacts.PaidOnline).Should().Be(2);
        tally.Count(AgencyCode.Parse($"A{Agencies - 1}"), DossierFacts.PaidOnline).Should().Be(0);
        tally.ProceduresWith(AgencyCode.Parse($"A{Agencies - 2}"), DossierFacts.PaidOnline).Should().Equal(dossier.Procedure);
        tally.ProceduresWith(AgencyCode.Parse($"A{Agencies - 1}"), DossierFacts.PaidOnline).Should().BeEmpty();
    }

    // A table of procedures once doubled with each new one.
    [Fact]
    public void Memory_does_not_explode_with_the_number_of_procedures()
    {
        var dossiers = Enumerable.Range(0, 5_000).Select(i => Make.Dossier($"D{i}") with { Procedure = $"P{i}", OnlinePayment = 1 });
        Count(dossiers, [Reader()], 1, 100).Tallies[0].ProceduresWith(Make.Code("H1"), DossierFacts.PaidOnline).Should().HaveCount(5_000);
    }

    [Fact]
    public void More_dossiers_of_one_agency_than_a_narrow_counter_holds_are_counted()
    {
        var dossier = Make.Dossier() with { OnlinePayment = 1 };
        var tally = Count(Enumerable.Repeat(dossier, 140_000), OptionsOf([Reader()], 2, null) with { IsUnique = true }, 4_096).Tallies[0];
        tally.Count(dossier.Agency, DossierFacts.PaidOnline).Should().Be(140_000);
        tally.Dossiers.Should().Be(140_000);
        Count(Enumerable.Repeat(dossier, 140_000), [Reader()], 2, 4_096).Tallies[0].Dossiers.Should().Be(1);
    }

    [Fact]
    public void Findings_and_rejections_are_told_in_the_order_of_reading()
    {
        var tree = AgencyTree.Build([new Agency(Make.Code("H1"), "H1", "H1")]).Require();
        List<Dossier> dossiers = [.. Enumerable.Range(0, 5_000).Select(i => Make.Dossier($"D{i}", agency: i % 3 == 0 ? "H2" : "H1") with
        {
            Finished = Make.At("2026-08-03 08:00"),
        })];
        var told = new List<string>();
        var observer = new ReadObserver { Rejected = it => told.Add($"{it.Key} {it.Reason}"), Found = it => told.Add($"{it.Key} {it.Rule}") };
        using var source = new DossierSequence(dossiers, DossierColumns.All, "list", 10);

        new DossierCount(OptionsOf([Reader()], 4, tree), source, observer).Run(default);

        told.Where(text => !text.StartsWith(' ')).Take(6).Should().Equal(
            "D0 Agency", "D1 FinishedEqualsReceived", "D1 NoDeadline", "D2 FinishedEqualsReceived", "D2 NoDeadline", "D3 Agency");
        told.Where(text => text.EndsWith("Agency", StringComparison.Ordinal)).Should()
            .Equal(Enumerable.Range(0, 1_667).Select(i => $"D{3 * i} Agency"));
    }

    [Fact]
    public void Too_little_memory_ends_the_count()
    {
        var options = OptionsOf([Reader()], 2, null) with { MemoryLimit = 1_000_000 };
        FluentActions.Invoking(() => Count(Random(1, 100_000).Select((dossier, i) => dossier with { Key = $"D{i}" }), options, 4_096))
            .Should().Throw<MemoryLimitException>();
    }

    [Fact]
    public void An_error_of_the_source_and_a_cancellation_reach_the_caller()
    {
        static IEnumerable<Dossier> Failing()
        {
            foreach (var dossier in Random(1, 20_000))
            {
                yield return dossier;
            }

            throw new IOException("gone");
        }

        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        FluentActions.Invoking(() => Count(Failing(), [Reader()], 4, 100)).Should().Throw<IOException>().WithMessage("gone");
        using var source = new DossierSequence(Random(1, 100), DossierColumns.All, "list");
        FluentActions.Invoking(() => new DossierCount(OptionsOf([Reader()], 2, null), source, ReadObserver.None).Run(cancelled.Token))
            .Should().Throw<OperationCanceledException>();
    }

    private static CountResult Count(
        IEnumerable<Dossier> dossiers, DossierFactReader[] readers, int threads, int batch, AgencyTree? tree = null) =>
        Count(dossiers, OptionsOf(readers, threads, tree), batch);

    private static CountResult Count(IEnumerable<Dossier> dossiers, CountOptions options, int batch)
    {
        using var source = new DossierSequence(dossiers, DossierColumns.All, name: null, batch);
        return new DossierCount(options, source, ReadObserver.None).Run(default);
    }

    private static CountOptions OptionsOf(DossierFactReader[] readers, int threads, AgencyTree? tree) =>
        new() { Readers = [.. readers], Quality = new QualityContext(), Agencies = tree, Threads = threads };
}
