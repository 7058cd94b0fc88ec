using System.Text;

namespace Dvc.Indicators.Files.Tests.Runs;

/// <summary>A run from a cache comes to what the run over the files comes to.</summary>
public sealed class CachedCountTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Cache => Path.Combine(_folder.FullName, "dossiers.cache");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_second_run_reads_the_cache_and_comes_to_the_same_for_any_period()
    {
        for (var seed = 8_000; seed < 8_030; seed++)
        {
            File.Delete(Cache);
            var inputs = new WorldFiles(WorldFiles.Make(seed), new Random(seed)).Inputs() with { Threads = 1 + seed % 3, BlockSize = 500 };
            var cached = inputs with { Cache = Cache };

            Outcome(cached).Should().Be(Outcome(inputs), "of the first run of the seed {0}", seed);
            var written = File.ReadAllBytes(Cache);
            Outcome(Unreadable(cached)).Should().Be(Outcome(inputs), "of the second run of the seed {0}", seed);

            // Another period asks other things of the same dossiers; there is no cut in it, so none of a future day.
            var year = inputs with { Period = ReportingPeriod.Year(inputs.Period.Start.Date.Year), Cut = null, Due = null };
            Outcome(Unreadable(year with { Cache = Cache })).Should().Be(Outcome(year), "of the year of the seed {0}", seed);
            File.ReadAllBytes(Cache).Should().Equal(written);
        }
    }

    [Fact]
    public void A_cache_has_the_same_bytes_for_any_number_of_threads()
    {
        var inputs = new WorldFiles(WorldFiles.Make(8_100), new Random(1)).Inputs() with { Cache = Cache, BlockSize = 300 };
        byte[][] caches =
        [
            .. Enumerable.Range(1, 6).Select(threads =>
            {
                File.Delete(Cache);
                RecordRun.Execute(inputs with { Threads = threads }).Errors.Should().BeEmpty();
                return File.ReadAllBytes(Cache);
            }),
        ];

        caches.Should().AllSatisfy(cache => cache.Should().Equal(caches[0]));
    }

    [Fact]
    public void A_cache_of_other_files_is_made_anew()
    {
        var before = RecordRuns.Dossiers("K1,2.1,H44.1,9,2026-08-03,\n") with { Cache = Cache };
        var after = RecordRuns.Dossiers("K1,2.1,H44.1,9,2026-08-03,\nK2,2.1,H44.1,9,2026-08-03,\n") with { Cache = Cache };

        RecordRun.Execute(before).Require().Figure("H44.1", "DOSSIER_SYNC").Should().Be("1/1");
        RecordRun.Execute(after).Require().Figure("H44.1", "DOSSIER_SYNC").Should().Be("2/2");
        RecordRun.Execute(Unreadable(after)).Require().Figure("H44.1", "DOSSIER_SYNC").Should().Be("2/2");
    }

    [Fact]
    public void A_cache_of_another_mapping_is_made_anew()
    {
        static Mapping Of(string status) => Mapping.Read(
            TestFiles.Source($"{{\"formatVersion\": 1, \"codes\": {{\"status\": {{\"{status}\": \"xong\"}}}}}}")).Require();
        var before = RecordRuns.Dossiers("K1,2.1,H44.1,xong,2026-08-03,\nK2,2.1,H44.1,9,2026-08-03,\n") with { Cache = Cache, Mapping = Of("9") };

        RecordRun.Execute(before).Require().Records!.Read.Total.Accepted.Should().Be(2);
        RecordRun.Execute(before with { Mapping = Mapping.Shipped }).Require().Records!.Read.Total.Accepted.Should().Be(1);
        RecordRun.Execute(Unreadable(before with { Mapping = Mapping.Shipped })).Require().Records!.Read.Total.Accepted.Should().Be(1);
        RecordRun.Execute(before).Require().Records!.Read.Total.Accepted.Should().Be(2);
        RecordRun.Execute(Unreadable(before with { Mapping = Of("9") })).Require().Records!.Read.Total.Accepted.Should().Be(2, "it says the same");
    }

    [Fact]
    public void A_cache_that_does_not_know_what_petitions_name_is_made_anew()
    {
        var inputs = RecordRuns.Dossiers("K1,2.1,H44.1,9,2026-08-03,\n") with { Cache = Cache };
        var petitions = RecordRuns.File("petitions.csv", RecordRuns.PetitionHeader + "P1,H44.1,2026-08-04,,,,K1\n");

        RecordRun.Execute(inputs).Require().Figure("H44.1", "DOSSIER_RECEIVING_SATISFACTION").Should().Be("1/1");
        RecordRun.Execute(inputs with { Petitions = petitions }).Require().Figure("H44.1", "DOSSIER_RECEIVING_SATISFACTION").Should().Be("0/1");
        RecordRun.Execute(inputs).Require().Figure("H44.1", "DOSSIER_RECEIVING_SATISFACTION").Should().Be("1/1");
    }

    [Fact]
    public void A_damaged_cache_is_made_anew()
    {
        var inputs = RecordRuns.Dossiers("K1,2.1,H44.1,9,2026-08-03,\n") with { Cache = Cache };
        RecordRun.Execute(inputs).Errors.Should().BeEmpty();
        var whole = File.ReadAllBytes(Cache);

        // What does not begin as a cache is not written over.
        for (var place = 9; place < whole.Length; place += 3)
        {
            byte[] damaged = [.. whole[..place], (byte)(whole[place] ^ 0x55), .. whole[(place + 1)..]];
            File.WriteAllBytes(Cache, place % 2 == 0 ? damaged : whole[..place]);

            RecordRun.Execute(inputs).Require().Figure("H44.1", "DOSSIER_SYNC").Should().Be("1/1");
            File.ReadAllBytes(Cache).Should().Equal(whole, "damage at {0} is mended", place);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(62)]
    public void A_file_that_changed_with_its_length_and_time_kept_is_read_anew(int block)
    {
        // 64 lines of 4,096 bytes: the header, whose last column is not known, and 63 records.
        var path = Path.Combine(_folder.FullName, "d.csv");
        var lines = Enumerable.Range(0, 63).Select(i => $"K{i},2.1,H44.1,9,2026-08-03,,".PadRight(4095, 'y') + "\n").ToArray();
        var text = (RecordRuns.DossierHeader.TrimEnd('\n') + ",").PadRight(4095, 'x') + "\n";
        File.WriteAllText(path, text + string.Concat(lines));
        var written = File.GetLastWriteTimeUtc(path);
        var inputs = new RecordInputs { Period = RecordRuns.August, Dossiers = [InputSource.FromFile(path)], Cache = Cache };
        var before = RecordRun.Execute(inputs).Require().Records!.Read.Total;

        lines[block] = lines[block].Replace("2026-08-03", "2026-99-03", StringComparison.Ordinal);
        File.WriteAllText(path, text + string.Concat(lines));
        File.SetLastWriteTimeUtc(path, written);

        (before.Accepted, RecordRun.Execute(inputs).Require().Records!.Read.Total.Accepted).Should().Be((63, 62));
    }

    [Fact]
    public void A_stream_has_no_cache()
    {
        var stream = new MemoryStream(Encoding.UTF8.GetBytes(RecordRuns.DossierHeader));
        var inputs = new RecordInputs { Period = RecordRuns.August, Dossiers = [InputSource.FromStream("stdin", stream)], Cache = Cache };

        RecordRun.Execute(inputs).Errors.Should().ContainSingle().Which.ToString().Should().Contain("stdin").And.Contain("files");
        File.Exists(Cache).Should().BeFalse();
    }

    // The stamp is that of the bytes, but whoever opens them finds other ones: only the cache can give the right answer.
    private static RecordInputs Unreadable(RecordInputs inputs) =>
        inputs with { Dossiers = [.. inputs.Dossiers.Select(source => source.WithContent(() => new MemoryStream("x"u8.ToArray())))] };

    private static string Outcome(RecordInputs inputs)
    {
        var told = new List<string>();
        var reading = RecordRun.Execute(inputs, new RecordObserver { Rejected = rejection => told.Add(rejection.ToString()) });
        var result = reading.Require();
        var json = TestFiles.Written(stream => ResultJson.Write(result.Ranked, stream));
        var tally = Convert.ToHexString(result.Dossiers?.Save() ?? []);
        return string.Join('\n', told.Concat(reading.Notes.Select(note => note.ToString())).Append(tally).Append(Encoding.UTF8.GetString(json)));
    }
}
