namespace Dvc.Indicators.Files.Tests.Runs;

/// <summary>The fast way over files against the plain one: the same results, the same told, to the last byte.</summary>
public sealed class BlockCountTests
{
    private static readonly int[] BlockSizes = [1, 60, 700, 10_000, 1 << 19];

    [Fact]
    public void Any_number_of_threads_and_any_size_of_blocks_come_to_what_the_plain_way_comes_to()
    {
        for (var seed = 6_000; seed < 6_060; seed++)
        {
            var inputs = new WorldFiles(WorldFiles.Make(seed), new Random(seed)).Inputs();

            Fast(inputs, seed).Should().Be(Plain(inputs), "of the seed {0}", seed);
        }
    }

    [Fact]
    public void Damaged_files_come_to_the_same_rejections_findings_and_errors()
    {
        for (var seed = 7_000; seed < 7_100; seed++)
        {
            var random = new Random(seed);
            var inputs = new WorldFiles(WorldFiles.Make(seed), random).Inputs();
            inputs = inputs with { Dossiers = [.. inputs.Dossiers.Select(source => Damaged(source, random))] };

            Fast(inputs, seed).Should().Be(Plain(inputs), "of the seed {0}", seed);
        }
    }

    [Fact]
    public void Versions_in_several_blocks_and_files_are_resolved_in_the_order_of_reading()
    {
        var random = new Random(11);
        var files = Enumerable.Range(0, 3).Select(_ => string.Concat(Enumerable.Range(0, 2_000).Select(_ => Row(random)))).ToArray();
        var inputs = RecordRuns.Dossiers(files) with { Agencies = [RecordRuns.File("agencies.csv", RecordRuns.Province)] };
        var plain = Plain(inputs);

        for (var threads = 1; threads <= 8; threads++)
        {
            Fast(inputs with { Threads = threads }, threads).Should().Be(plain);
        }

        static string Row(Random random)
        {
            var updated = random.Next(3) == 0 ? "" : $"2026-08-{1 + random.Next(5):D2}";
            var key = random.Next(2) == 0 ? $"H44-{random.Next(1_000):D6}" : $"Hồ sơ {random.Next(50)}";
            return $"{key},2.{random.Next(4)},H44.{1 + random.Next(2)},{1 + random.Next(10)},2026-08-{1 + random.Next(28):D2},{updated}\n";
        }
    }

    [Fact]
    public void Versions_that_the_source_rules_out_are_not_looked_for()
    {
        var inputs = RecordRuns.Dossiers("K1,2.1,H44.1,9,2026-08-03,\nK1,2.1,H44.1,9,2026-08-04,\n") with { AssumeUnique = true };

        var result = RecordRun.Execute(inputs).Require();

        result.Counts().Should().Equal("d1.csv 2 = 2 + 0 + 0", "all 2 = 2 + 0 + 0");
        result.Figure("H44.1", "DOSSIER_SYNC").Should().Be("2/2");
    }

    [Fact]
    public void A_run_that_needs_more_memory_than_allowed_ends()
    {
        var rows = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"K{i},2.1,H44.1,9,2026-08-03,\n"));
        var inputs = RecordRuns.Dossiers(rows) with { BlockSize = 4_096, Threads = 2 };

        // The counters alone take 8 KiB of slots and more; 5,000 keys take 160,000 bytes.
        FluentActions.Invoking(() => RecordRun.Execute(inputs with { MemoryLimit = 200_000 })).Should().Throw<MemoryLimitException>();
        RecordRun.Execute(inputs with { MemoryLimit = 10_000_000 }).Errors.Should().BeEmpty();
    }

    [Fact]
    public void A_run_can_be_ended_early()
    {
        var rows = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"K{i},2.1,H44.1,9,2026-08-03,\n"));
        using var stop = new CancellationTokenSource();
        var inputs = RecordRuns.Dossiers("K,2.1,H44.1,,2026-08-03,\n" + rows) with { BlockSize = 100, Threads = 3 };

        FluentActions.Invoking(() => RecordRun.Execute(inputs, new RecordObserver { Rejected = _ => stop.Cancel() }, stop.Token))
            .Should().Throw<OperationCanceledException>();
    }

    private static InputSource Damaged(InputSource source, Random random)
    {
        using var content = new MemoryStream();
        using (var stream = source.Open())
        {
            stream.CopyTo(content);
        }

        var bytes = content.ToArray();
        for (var i = random.Next(1, 6); i > 0 && bytes.Length > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(3) switch
            {
                0 => (byte)"\",\n\r;{}[]:0"[random.Next(11)],
                1 => (byte)random.Next(256),
                _ => (byte)'9',
            };
        }

        return InputSource.FromBytes(source.Name, bytes);
    }

    private static string Plain(RecordInputs inputs)
    {
        var (told, text) = Outcome(inputs, new RecordObserver { Accepted = _ => { } });
        return string.Join('\n', told.Append(text));
    }

    private static string Fast(RecordInputs inputs, int seed)
    {
        var threads = inputs.Threads > 0 ? inputs.Threads : 1 + seed % 8;
        var (told, text) = Outcome(
            inputs with { Threads = threads, BlockSize = BlockSizes[seed % BlockSizes.Length] }, new RecordObserver());
        return string.Join('\n', told.Append(text));
    }

    private static (List<string> Told, string Text) Outcome(RecordInputs inputs, RecordObserver observer)
    {
        var told = new List<string>();
        var reading = RecordRun.Execute(inputs, new RecordObserver
        {
            Accepted = observer.Accepted,
            Rejected = rejection => told.Add(rejection.ToString()),
            Found = finding => told.Add(finding.ToString()),
        });
        var notes = string.Join('\n', reading.Errors.Select(error => error.ToString()).Concat(reading.Notes.Select(note => note.ToString())));
        if (reading.Value is not { } result)
        {
            // What was told before a file turned out to be unusable is not asked for.
            return ([], notes);
        }

        var json = TestFiles.Written(stream => ResultJson.Write(result.Ranked, stream));
        var tally = result.Dossiers?.Save() ?? [];
        return (told, $"{notes}\n{Convert.ToHexString(tally)}\n{System.Text.Encoding.UTF8.GetString(json)}");
    }
}
