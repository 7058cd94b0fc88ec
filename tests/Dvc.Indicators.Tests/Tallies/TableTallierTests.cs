using Dvc.Indicators.Tests.Oracle;
using static Dvc.Indicators.Tests.Tallies.TallySamples;
using Make = Dvc.Indicators.Tests.Records.Make;

namespace Dvc.Indicators.Tests.Tallies;

/// <summary>The columns against the plain path: the same facts for each dossier, the same bytes of each tally.</summary>
public class TableTallierTests
{
    private static readonly World[] Worlds = [.. Enumerable.Range(0, 150).Select(NastyData.World)];

    [Fact]
    public void Chunks_before_and_after_the_period_are_passed_over()
    {
        // Two dossiers a chunk: the first chunk ends before August, the second begins in it, the third after it.
        string[] days = ["2026-06-30", "2026-07-31", "2026-08-01", "2026-09-01", "2026-09-02", "2026-10-01"];
        var dossiers = days.Select((day, i) => Make.Dossier($"D{i}", received: $"{day} 08:00", agency: "H1")).ToList();
        var table = new DossierTableBuilder(chunkRows: 2).Add(dossiers).Build();

        var tally = new TableTallier([Reader(ReportingPeriod.Month(2026, 8))], 2).Count(table)[0];

        tally.Count(Make.Code("H1"), DossierFacts.Received).Should().Be(1);
        tally.Dossiers.Should().Be(6);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 16)]
    [InlineData(4, 17)]
    [InlineData(2, DossierTable.DefaultChunkRows)]
    public void Nasty_worlds_have_the_bytes_of_the_plain_path(int threads, int chunkRows)
    {
        var received = 0L;
        foreach (var world in Worlds)
        {
            var counting = OracleVersions.Counting(world);
            var readers = Readers(world);
            var plain = new TallyBuilder(readers).Add(counting).Build();
            var table = TableOf(world, counting, chunkRows);
            var tallier = new TableTallier(readers, threads);
            foreach (var tallies in new[] { tallier.Count(table), tallier.Count(table.ClusterByAgency()) })
            {
                tallies.Zip(plain).Should().OnlyContain(
                    pair => pair.First.Save().SequenceEqual(pair.Second.Save()), "{0} is counted alike", world);
            }

            received += plain[0].Agencies.Sum(agency => plain[0].Count(agency, DossierFacts.Received));
        }

        received.Should().BeGreaterThan(1_000);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(DossierTable.DefaultChunkRows)]
    public void Every_dossier_of_nasty_worlds_has_the_facts_of_the_plain_path(int chunkRows)
    {
        var differences = new List<string>();
        foreach (var world in Worlds)
        {
            var counting = OracleVersions.Counting(world);
            var table = TableOf(world, counting, chunkRows);
            counting = [.. InRows(counting, chunkRows)];
            foreach (var reader in Readers(world))
            {
                var facts = FactsOf(table, reader).ToList();
                differences.AddRange(counting.Zip(facts).Where(pair => Unpetitioned(reader.Read(pair.First), pair.First) != pair.Second)
                    .Select(pair => $"{world}, {pair.First}: {pair.Second}"));
                facts.Should().HaveCount(counting.Count);
            }
        }

        differences.Should().BeEmpty();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1_000)]
    [InlineData(3, 4_096)]
    [InlineData(4, 65_536)]
    public void Many_dossiers_have_the_bytes_of_the_plain_path(int threads, int chunkRows)
    {
        var dossiers = Random(11, 20_000);
        DossierFactReader[] readers = [Reader(), Reader(ReportingPeriod.Month(2026, 7)), Reader(cut: "2026-08-17 09:00")];
        var plain = new TallyBuilder(readers).Add(dossiers).Build();
        var table = new DossierTableBuilder(chunkRows: chunkRows).Add(dossiers).Build();
        var tallier = new TableTallier(readers, threads);
        foreach (var tallies in new[] { tallier.Count(table), tallier.Count(table.ClusterByAgency()) })
        {
            tallies.Zip(plain).Should().OnlyContain(pair => pair.First.Save().SequenceEqual(pair.Second.Save()));
        }
    }

    [Fact]
    public void More_dossiers_of_one_pair_than_a_narrow_counter_holds_are_counted()
    {
        var dossier = Make.Dossier() with { OnlinePayment = 1 };
        var table = new DossierTableBuilder(chunkRows: 200_000).Add(Enumerable.Repeat(dossier, 140_000)).Build();
        foreach (var tally in new[] { table, table.ClusterByAgency() }.Select(it => new TableTallier([Reader()], 2).Count(it)[0]))
        {
            tally.Count(dossier.Agency, DossierFacts.PaidOnline).Should().Be(140_000);
            tally.Dossiers.Should().Be(140_000);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(DossierTable.DefaultChunkRows)]
    public void Of_several_versions_a_table_keeps_the_one_that_the_plain_path_counts(int chunkRows)
    {
        var random = new Random(17);
        List<Dossier> dossiers = [.. Random(23, 2_000).Select(dossier => dossier with
        {
            Key = random.Next(20) == 0 ? $"Đ{random.Next(40)}" : $"H1-{random.Next(900)}",
            Updated = random.Next(4) == 0 ? null : Make.At($"2026-08-{random.Next(1, 5):00} 08:00"),
        })];
        var plain = new TallyBuilder([Reader()]).Add(dossiers);
        var builder = new DossierTableBuilder(["H1-7", "H1-8"], chunkRows, findsVersions: true).Add(dossiers);

        var table = builder.Build();

        builder.Superseded.Should().Be((int)plain.Counts.Superseded).And.BeGreaterThan(1_000);
        table.Count.Should().Be(2_000 - builder.Superseded);
        var expected = SavedCounts(plain.Build()[0]);
        SavedCounts(new TableTallier([Reader()], 2).Count(table)[0]).Should().Equal(expected);
        SavedCounts(new TableTallier([Reader()], 2).Count(table.ClusterByAgency())[0]).Should().Equal(expected);
        builder.Build().Count.Should().Be(0);
    }

    [Fact]
    public void A_petition_finds_the_version_that_counts()
    {
        var period = new JudgedPeriod(Make.August);
        var petitions = PetitionRegister.Of([Make.Petition("P1", "2026-08-10", dossier: "D1")], period, WorkingCalendar.VietNam);
        var reader = new DossierFactReader(period, WorkingCalendar.VietNam, petitions: petitions);
        Dossier[] versions = [Make.Dossier("D1", agency: "H1"), Make.Dossier("D2", agency: "H1"), Make.Dossier("D1", agency: "H2")];

        var tally = new TableTallier([reader]).Count(new DossierTableBuilder(["D1"], findsVersions: true).Add(versions).Build())[0];

        // Both versions of D1 say no time, so the last one counts, at H2.
        tally.Count(Make.Code("H1"), DossierFacts.Petitioned).Should().Be(0);
        tally.Count(Make.Code("H2"), DossierFacts.Petitioned).Should().Be(1);
        tally.Agencies.Should().HaveCount(2);
    }

    [Fact]
    public void Tallies_of_tables_merge_and_subtract_as_others_do()
    {
        var dossiers = Random(5, 900);
        var tallier = new TableTallier([Reader()]);
        var first = tallier.Count(new DossierTableBuilder().Add(dossiers.Take(400)).Build())[0];
        var second = TallyOf(dossiers.Skip(400));
        var before = first.Save();

        var both = Tally.Merge(first, second).Require();

        both.Save().Should().Equal(TallyOf(dossiers).Save());
        SavedCounts(both.Subtract(first).Require()).Should().Equal(SavedCounts(second));
        first.Save().Should().Equal(before);
    }

    [Fact]
    public void A_table_of_nothing_is_a_tally_of_nothing()
    {
        var table = new DossierTableBuilder().Build();
        var tallier = new TableTallier([Reader()], 3);
        tallier.Count(table)[0].Save().Should().Equal(Nothing().Save());
        tallier.Count(table.ClusterByAgency())[0].Dossiers.Should().Be(0);
    }

    [Fact]
    public void A_petition_of_a_dossier_that_the_table_can_not_tell_is_refused()
    {
        var period = new JudgedPeriod(Make.August);
        var petitions = PetitionRegister.Of([Make.Petition("P1", "2026-08-10", dossier: "D1")], period, WorkingCalendar.VietNam);
        var tallier = new TableTallier([new DossierFactReader(period, WorkingCalendar.VietNam, petitions: petitions)]);

        tallier.Invoking(it => it.Count(new DossierTableBuilder().Add([Make.Dossier()]).Build())).Should().Throw<ArgumentException>()
            .WithMessage("The petition P1 names the dossier D1, whose key was not given to the table's builder.*");
        tallier.Count(new DossierTableBuilder(["D1"]).Add([Make.Dossier()]).Build())[0]
            .Count(Make.Code("H1"), DossierFacts.Petitioned).Should().Be(1);
    }

    [Fact]
    public void Wrong_use_and_cancellation_are_told()
    {
        this.Invoking(_ => new TableTallier([])).Should().Throw<ArgumentException>();
        this.Invoking(_ => new TableTallier([Reader()], 0)).Should().Throw<ArgumentOutOfRangeException>();
        this.Invoking(_ => new DossierTableBuilder(chunkRows: 0)).Should().Throw<ArgumentOutOfRangeException>();
        using var source = new CancellationTokenSource();
        source.Cancel();
        var table = new DossierTableBuilder().Add(Random(1, 10)).Build();
        new TableTallier([Reader()], 2).Invoking(it => it.Count(table, source.Token)).Should().Throw<OperationCanceledException>();
    }

    private static DossierTable TableOf(World world, IEnumerable<Dossier> dossiers, int chunkRows) =>
        new DossierTableBuilder((world.Petitions ?? []).Select(petition => petition.Dossier).OfType<string>(), chunkRows)
            .Add(dossiers).Build();

    // As the world is judged, by the other comparison, and at a cut within the second day: several periods in one pass.
    private static DossierFactReader[] Readers(World world)
    {
        var other = world.Due == DueComparison.Date ? DueComparison.Instant : DueComparison.Date;
        return
        [
            ReaderOf(world, world.Cut, world.Due), ReaderOf(world, world.Cut, other),
            ReaderOf(world, world.Period.Start.AddSeconds(90_061), other),
        ];
    }

    private static DossierFactReader ReaderOf(World world, VietnamTime cut, DueComparison due)
    {
        var period = new JudgedPeriod(world.Period, cut);
        return new DossierFactReader(
            period, WorkingCalendar.VietNam, due, world.Procedures is { } procedures ? ProcedureCatalogue.Create(procedures) : null,
            world.Petitions is { } petitions ? PetitionRegister.Of(petitions, period, WorkingCalendar.VietNam, world.Tree) : null);
    }

    // The rows of a chunk stand by agency and procedure, both in the order first met.
    private static IEnumerable<Dossier> InRows(IReadOnlyList<Dossier> dossiers, int chunkRows)
    {
        var agencies = dossiers.Select(dossier => dossier.Agency).Distinct().ToList();
        var procedures = dossiers.Select(dossier => dossier.Procedure).Distinct().ToList();
        return dossiers.Chunk(chunkRows).SelectMany(chunk => chunk
            .OrderBy(dossier => agencies.IndexOf(dossier.Agency)).ThenBy(dossier => procedures.IndexOf(dossier.Procedure)));
    }

    private static IEnumerable<DossierFacts> FactsOf(DossierTable table, DossierFactReader reader)
    {
        var window = new FactWindow(reader.Period);
        return FactChunks.For(table, reader, 1, default).Chunks
            .SelectMany(chunk => Enumerable.Range(0, chunk.Rows.Rows).Select(row => chunk.FactsOf(row, window)));
    }

    // Petitions are added to the facts of rows by whoever counts them.
    private static DossierFacts Unpetitioned(DossierFacts facts, Dossier dossier) =>
        !facts.HasFlag(DossierFacts.Petitioned) ? facts
            : (facts & ~DossierFacts.Petitioned)
                | (facts.HasFlag(DossierFacts.OnTime) && !dossier.Disliked ? DossierFacts.Satisfied : DossierFacts.None);
}
