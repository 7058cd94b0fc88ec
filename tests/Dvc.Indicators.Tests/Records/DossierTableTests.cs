using System.IO.Hashing;
using Dvc.Indicators.Tests.Oracle;
using Dvc.Indicators.Tests.Tallies;

namespace Dvc.Indicators.Tests.Records;

public class DossierTableTests
{
    [Fact]
    public void A_row_costs_20_bytes_and_16_when_clustered()
    {
        // One agency, one procedure: a pair of 12 bytes and two places of its agency of 4; no supplements, no names.
        var table = new DossierTableBuilder().Add(Enumerable.Range(0, 1_000).Select(i => Make.Dossier($"D{i}"))).Build();
        table.ResidentBytes.Should().Be(20_000 + 20);
        table.ClusterByAgency().ResidentBytes.Should().Be(16_000 + 20);
        table.PairCount.Should().Be(1);
    }

    [Fact]
    public void Clustering_puts_agencies_together_and_keeps_the_order_of_equals()
    {
        string[] agencies = ["B", "A", "B", "C", "A", "B"];
        var table = new DossierTableBuilder(["D4"], chunkRows: 4)
            .Add(agencies.Select((agency, i) => Make.Dossier($"D{i}", received: $"2026-08-0{i + 1} 08:00", agency: agency))).Build();

        var clustered = table.ClusterByAgency();

        // Agencies in the order first met: B at places 0, 2, 5; A at 1, 4; C at 3.
        clustered.Chunks.SelectMany(chunk => chunk.Entered).Should()
            .Equal(new[] { 1, 3, 6, 2, 5, 4 }.Select(day => Make.At($"2026-08-0{day} 08:00").SecondsSinceEpoch));
        clustered.Chunks[1].NamedRows.Should().Equal(0);
        clustered.Should().BeEquivalentTo(new { Count = 6, IsClustered = true, ChunkRows = 4 });

        // A table that is not clustered has the rows of a chunk by pair: in the second chunk B, dossier 5, stands before A, dossier 4.
        table.Chunks[1].NamedRows.Should().Equal(1);
        table.Chunks.SelectMany(chunk => chunk.Entered).Should()
            .Equal(new[] { 1, 3, 2, 4, 6, 5 }.Select(day => Make.At($"2026-08-0{day} 08:00").SecondsSinceEpoch));
        clustered.ClusterByAgency().Should().BeSameAs(clustered);
    }

    [Fact]
    public void A_builder_is_empty_after_a_table_was_taken()
    {
        var builder = new DossierTableBuilder().Add([Make.Dossier(agency: "H1")]);
        builder.Build().Agencies.Should().Equal(Make.Code("H1"));
        var second = builder.Add([Make.Dossier(agency: "H2"), Make.Dossier("D2", agency: "H2")]).Build();
        second.Agencies.Should().Equal(Make.Code("H2"));
        second.Count.Should().Be(2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(DossierTable.DefaultChunkRows)]
    public void Saved_and_loaded_it_has_the_same_bytes_and_the_same_tallies(int chunkRows)
    {
        foreach (var seed in Enumerable.Range(0, 30))
        {
            var table = NastyTable(seed, chunkRows);
            foreach (var saved in new[] { table, table.ClusterByAgency() })
            {
                var loaded = Load(Save(saved)).Require();
                Save(loaded).Should().Equal(Save(saved));
                loaded.NamedDossiers.Should().Equal(saved.NamedDossiers);
                var tallier = new TableTallier([TallySamples.Reader()]);
                tallier.Count(loaded)[0].Save().Should().Equal(tallier.Count(saved)[0].Save());
                loaded.ClusterByAgency().IsClustered.Should().BeTrue();
            }
        }
    }

    [Fact]
    public void Every_damaged_byte_and_every_cut_is_an_error_in_a_sentence()
    {
        var bytes = Save(NastyTable(3, 16));
        for (var i = 0; i < bytes.Length; i++)
        {
            var damaged = bytes.ToArray();
            damaged[i] ^= 0x55;
            Load(damaged).Errors.Should().ContainSingle().Which.ToString().Should().EndWith(".");
            Load(bytes[..i]).IsValid.Should().BeFalse();
        }

        Load([.. bytes, 0]).IsValid.Should().BeFalse();
        bytes[8] = 1;
        Load(bytes).Errors.Should().ContainSingle().Which.ToString().Should().Be("The saved table has format version 1; this library reads version 3.");
    }

    // Right check sums over wrong content: whatever is accepted must be countable and clusterable.
    [Fact]
    public void Content_that_does_not_follow_the_format_is_an_error()
    {
        var random = new Random(8);
        var tallier = new TableTallier([TallySamples.Reader()]);
        var errors = 0;
        foreach (var saved in new[] { NastyTable(3, 16), NastyTable(3, 16).ClusterByAgency() })
        {
            var (bytes, first) = (Save(saved), DossierTableFormat.HeadBytes + 8 + (1 + saved.Chunks.Length) * 16 + 8);
            for (var round = 0; round < 2_000; round++)
            {
                var wrong = bytes.ToArray();
                random.NextBytes(wrong.AsSpan(random.Next(first, wrong.Length - 4), random.Next(1, 5)));
                var loading = Load(WithRightSums(wrong, 1 + saved.Chunks.Length));
                errors += loading.IsValid ? 0 : 1;
                if (loading.Value is { } table)
                {
                    tallier.Count(table)[0].Save().Should().NotBeEmpty();
                    tallier.Count(table.ClusterByAgency())[0].Save().Should().NotBeEmpty();
                }
            }
        }

        errors.Should().BeInRange(200, 3_900);
    }

    [Fact]
    public void A_file_is_read_on_several_threads_from_where_it_stands_to_its_end()
    {
        var path = Path.GetTempFileName();
        try
        {
            foreach (var table in new[] { NastyTable(5, 7), NastyTable(5, 7).ClusterByAgency() })
            {
                File.WriteAllBytes(path, [1, 2, 3, .. Save(table)]);
                for (var threads = 1; threads <= 5; threads++)
                {
                    using var stream = File.OpenRead(path);
                    stream.Position = 3;
                    Save(DossierTableFormat.Read(stream, threads).Require()).Should().Equal(Save(table));
                    stream.Position.Should().Be(stream.Length);
                }

                for (var place = 3; place < new FileInfo(path).Length; place += 11)
                {
                    byte[] bytes = File.ReadAllBytes(path);
                    bytes[place] ^= 0x10;
                    File.WriteAllBytes(path, bytes);
                    using (var stream = File.OpenRead(path))
                    {
                        stream.Position = 3;
                        DossierTableFormat.Read(stream, 3).IsValid.Should().BeFalse("byte {0} is damaged", place);
                    }

                    bytes[place] ^= 0x10;
                    File.WriteAllBytes(path, bytes);
                }
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    // The lengths of parts stand after the head and its sum, each before the part's sum, and then the sum of them all.
    private static byte[] WithRightSums(byte[] bytes, int parts)
    {
        var list = DossierTableFormat.HeadBytes + 8;
        var place = list + parts * 16 + 8;
        for (var part = 0; part < parts; part++)
        {
            var length = (int)BitConverter.ToInt64(bytes, list + part * 16);
            BitConverter.GetBytes(XxHash64.HashToUInt64(bytes.AsSpan(place, length))).CopyTo(bytes, list + part * 16 + 8);
            place += length;
        }

        BitConverter.GetBytes(XxHash64.HashToUInt64(bytes.AsSpan(list, parts * 16))).CopyTo(bytes, list + parts * 16);
        return bytes;
    }

    private static DossierTable NastyTable(int seed, int chunkRows)
    {
        var world = NastyData.World(seed);
        return new DossierTableBuilder(["HS-1", "HS-2", "HS-30"], chunkRows).Add(OracleVersions.Counting(world)).Build();
    }

    private static byte[] Save(DossierTable table)
    {
        using var stream = new MemoryStream();
        table.Save(stream);
        return stream.ToArray();
    }

    private static Outcome<DossierTable> Load(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return DossierTable.Load(stream);
    }
}
