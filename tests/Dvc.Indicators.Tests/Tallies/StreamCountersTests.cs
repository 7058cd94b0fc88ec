namespace Dvc.Indicators.Tests.Tallies;

public sealed class StreamCountersTests
{
    private const ushort EveryDossier = 1 << 8;

    private static readonly ushort[] ProcedureFacts =
        [(int)DossierFacts.OnlineService, (int)DossierFacts.PaidOnline, (int)DossierFacts.CarriesFee, (int)DossierFacts.PopulationData];

    [Theory]
    [InlineData(40, 7, 20_000)]
    [InlineData(1, 1, 150_000)]
    [InlineData(500, 3_000, 30_000)]
    [InlineData(3_000, 500, 700_000)]
    [InlineData(3, 70_000, 5_000)]
    [InlineData(2_200_000, 3, 5_000)]
    public void Counts_are_those_of_the_dossiers_one_by_one(int agencies, int procedures, int dossiers)
    {
        var random = new Random(agencies);
        var pairs = new PairTable();
        StreamCounters[] parts = [new(pairs), new(pairs)];
        var all = Enumerable.Range(0, dossiers).Select(_ => Make(random, agencies, procedures)).ToList();
        foreach (var (part, dossier) in all)
        {
            parts[part].Add(dossier.Agency, dossier.Procedure, dossier.Facts, (ushort)(dossier.Quality | EveryDossier), dossier.IsPetitioned);
        }

        var counted = all.Select(entry => entry.Dossier).ToList();
        CheckQuality(counted, parts);
        foreach (var (part, dossier) in all.Where((_, i) => i % 3 == 0))
        {
            parts[part].Take(dossier.Agency, dossier.Procedure, dossier.Facts, dossier.IsPetitioned);
        }

        CheckQuality(counted, parts);
        counted = [.. counted.Where((_, i) => i % 3 != 0)];
        var table = StreamCounters.Sum(
            parts, pairs, [.. Enumerable.Range(0, agencies).Select(i => AgencyCode.Parse("H1"))], [.. Enumerable.Range(0, procedures).Select(i => $"{i}")],
            threads: 3);
        CheckSums(counted, table);
        CheckPairs(counted, table);
    }

    [Fact]
    public void Nothing_counted_is_no_pair_and_no_dossier()
    {
        var pairs = new PairTable();

        var table = StreamCounters.Sum([new(pairs)], pairs, [AgencyCode.Parse("H1")], [], threads: 1);

        table.Pairs.Value.CountsOf(0).Should().BeEmpty();
        table.Dossiers.Should().Equal(0L);
    }

    private static (int Part, Noted Dossier) Make(Random random, int agencies, int procedures)
    {
        var agency = (int)(agencies * Math.Pow(random.NextDouble(), 2));
        return (random.Next(2), new Noted(
            agency, random.Next(procedures), (ushort)random.Next(1 << 16), (byte)random.Next(256), random.Next(10) == 0));
    }

    private static void CheckQuality(List<Noted> counted, StreamCounters[] parts)
    {
        foreach (var agency in counted.GroupBy(dossier => dossier.Agency).Take(100))
        {
            var sums = new uint[StreamCounters.QualityBits];
            Array.ForEach(parts, part => part.AddQuality(agency.Key, sums));

            sums[..8].Should().Equal(Enumerable.Range(0, 8).Select(bit => (uint)agency.Count(dossier => (dossier.Quality >> bit & 1) != 0)));
            sums[8].Should().Be((uint)agency.Count());
            sums[9..].Should().OnlyContain(sum => sum == 0);
        }
    }

    private static void CheckSums(List<Noted> counted, CountedTable table)
    {
        table.Dossiers.Sum().Should().Be(counted.Count);
        foreach (var agency in counted.GroupBy(dossier => dossier.Agency).Take(200))
        {
            table.Dossiers[agency.Key].Should().Be(agency.Count());
            table.Petitioned[agency.Key].Should().Be((uint)agency.Count(dossier => dossier.IsPetitioned));
            table.Facts.Of(agency.Key).ToArray().Should().Equal(
                Enumerable.Range(0, 16).Select(bit => (uint)agency.Count(dossier => (dossier.Facts >> bit & 1) != 0)));
        }
    }

    private static void CheckPairs(List<Noted> counted, CountedTable table)
    {
        var expected = counted.GroupBy(dossier => (dossier.Agency, dossier.Procedure))
            .Select(pair => (pair.Key, Counts: ProcedureFacts.Select(fact => (long)pair.Count(dossier => (dossier.Facts & fact) != 0)).ToArray()))
            .Where(pair => pair.Counts.Any(count => count != 0))
            .ToDictionary(pair => pair.Key, pair => pair.Counts);
        var seen = 0;
        for (var agency = 0; agency < table.Dossiers.Length; agency++)
        {
            foreach (var (procedure, counts) in table.Pairs.Value.CountsOf(agency))
            {
                counts.Should().Equal(expected[(agency, procedure)]);
                seen++;
            }
        }

        seen.Should().Be(expected.Count);
    }

    private sealed record Noted(int Agency, int Procedure, ushort Facts, byte Quality, bool IsPetitioned);
}
