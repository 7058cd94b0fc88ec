using System.Globalization;

namespace Dvc.Indicators.Files.Tests.Runs;

public class BlockChannelTests
{
    [Fact]
    public async Task A_full_channel_makes_the_reader_wait_and_drops_nothing()
    {
        const int Blocks = 200;
        using var blocks = new DossierBlocks([TestFiles.Source("", "d")]);
        var channel = new BlockChannel(blocks, most: 1);
        channel.Expect(1);
        var read = 0;
        var reading = Task.Run(() => channel.Read(() => read < Blocks ? Result(read++) : null));

        var taken = new List<string>();
        while (channel.Wait() is { } results)
        {
            // One result fills the channel, so that never a second one waits.
            results.Should().ContainSingle();
            taken.AddRange(results.SelectMany(result => result.Events).Select(told => told.Rejection!.Key));
        }

        await reading;
        taken.Should().Equal(Enumerable.Range(0, Blocks).Select(KeyOf));
        channel.Bytes.Should().Be(0);
    }

    [Fact]
    public void Results_are_taken_in_their_order_whenever_they_come()
    {
        using var blocks = new DossierBlocks([TestFiles.Source("", "d")]);
        var channel = new BlockChannel(blocks, BlockChannel.MostBytes);

        channel.Add(Result(2));
        channel.Add(Result(1));
        channel.Take().Should().BeEmpty();
        channel.Bytes.Should().BeGreaterThan(0, "what waits is counted");
        channel.Add(Result(0));

        channel.Take().Select(result => result.Report.Sequence).Should().Equal(0, 1, 2);
    }

    [Fact]
    public void A_reader_that_waits_stops_when_the_channel_is_closed()
    {
        using var blocks = new DossierBlocks([TestFiles.Source("", "d")]);
        var channel = new BlockChannel(blocks, most: 1);
        channel.Expect(1);
        channel.Add(Result(0));
        channel.Close();

        channel.Read(() => throw new InvalidOperationException("nobody reads on"));

        channel.IsClosed.Should().BeTrue();
    }

    [Fact]
    public void Every_rejection_of_a_run_whose_channel_is_small_is_told_in_order()
    {
        const int Rows = 20_000;
        var rows = string.Concat(Enumerable.Range(0, Rows).Select(row => $"{KeyOf(row)},2.1,H44.1,99,2026-08-03,\n"));
        var inputs = RecordRuns.Dossiers(rows) with { BlockSize = 1_000, Threads = 4, MemoryLimit = 2_000_000, AssumeUnique = true };
        var told = new List<string>();

        var result = RecordRun.Execute(inputs, new RecordObserver { Rejected = rejection => told.Add(rejection.Key) }).Require();

        told.Should().Equal(Enumerable.Range(0, Rows).Select(KeyOf));
        result.Records.Read.Total.RejectedFor(RejectionReason.Status).Should().Be(Rows);
    }

    private static string KeyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"K{number}");

    private static BlockResult Result(int sequence)
    {
        var rejection = new Rejection
        {
            File = "d", Line = sequence + 1, Key = KeyOf(sequence), Column = "", Value = "", Reason = RejectionReason.Fields,
        };
        return new BlockResult(new BlockReport(sequence, 0, new ReadTally()), 1, [new BlockEvent(rejection, [])], 0);
    }
}
