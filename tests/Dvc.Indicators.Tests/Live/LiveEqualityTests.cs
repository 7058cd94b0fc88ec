using Dvc.Indicators.Live;

namespace Dvc.Indicators.Tests.Live;

/// <summary>The central promise: after every change, and at every instant, the live answer is that of a batch.</summary>
public class LiveEqualityTests
{
    [Theory]
    [InlineData(0, 40)]
    [InlineData(1000, 40)]
    [InlineData(2000, 40)]
    public void After_every_change_all_periods_are_those_of_a_batch(int first, int worlds)
    {
        var turned = 0;
        for (var seed = first; seed < first + worlds; seed++)
        {
            var (world, ledger) = (new LiveWorld(seed), new LiveLedger());
            for (var step = 0; step < 60; step++)
            {
                world.Change();
                var view = world.Index.Publish();
                turned += view.Changes.Count(change => change.Causes.Any(cause => cause.Kind == LiveCauseKind.TurnedLate));
                foreach (var period in view.Periods)
                {
                    var difference = Difference(period.Index!, world.Batch(period.Period), world.Unreadable);
                    difference.Should().BeNull($"world {seed}, step {step}, {period.Period}");
                }

                CheckRecords(view.Records, world);
                ledger.Apply(view).Should().BeNull($"changes add up in world {seed}, step {step}");
            }
        }

        turned.Should().BePositive("the clock must turn dossiers late");
    }

    [Fact]
    public void Changes_of_many_records_at_once_add_up_too()
    {
        for (var seed = 5000; seed < 5040; seed++)
        {
            var (world, ledger) = (new LiveWorld(seed), new LiveLedger());
            for (var step = 0; step < 25; step++)
            {
                for (var change = 0; change < 8; change++)
                {
                    world.Change();
                }

                ledger.Apply(world.Index.Publish()).Should().BeNull($"world {seed}, step {step}");
            }
        }
    }

    /// <summary>What is different, or null: counts and procedures to the byte, figures, scores, ranks, what was read, until when data reach.</summary>
    private static string? Difference(IndexResult live, IndexResult batch, int unreadable)
    {
        var (ours, theirs) = (live.Dossiers!, batch.Dossiers!);
        if (!ours.With(ours.Basis.Columns, [], ReadCounts.None).Save().AsSpan().SequenceEqual(theirs.With(theirs.Basis.Columns, [], ReadCounts.None).Save()))
        {
            return $"counts: {Text(ours)} instead of {Text(theirs)}";
        }

        if (Text(ours.Read, unreadable) != Text(theirs.Read, 0) && Text(ours.Read, 0) != Text(theirs.Read, unreadable))
        {
            return $"read: {Text(ours.Read, 0)} instead of {Text(theirs.Read, 0)} and {unreadable} unreadable";
        }

        if (!live.Agencies.Agencies.SequenceEqual(batch.Agencies.Agencies))
        {
            return "agencies";
        }

        return Enumerable.Range(0, batch.Agencies.Count).SelectMany(row => LiveItems.Of(batch.Rules).Select(item => (row, item)))
            .Where(place => LiveItems.ValueOf(live, place.row, place.item) != LiveItems.ValueOf(batch, place.row, place.item))
            .Select(place => $"{batch.Agencies[place.row].Code} {place.item}: {LiveItems.ValueOf(live, place.row, place.item)} instead of {LiveItems.ValueOf(batch, place.row, place.item)}")
            .FirstOrDefault();
    }

    private static string Text(Tally tally) => $"{tally.Dossiers} dossiers until {tally.DataUntil}, " + string.Join("; ", tally.Agencies.Select(
        agency => $"{agency}: " + string.Join(' ', FigureVocabulary.AllFacts.Select(fact => tally.Count(agency, fact)))));

    private static string Text(ReadCounts counts, int more) =>
        $"{counts.Read + more} {counts.Accepted} {counts.Superseded} {counts.Rejected + more}";

    private static void CheckRecords(LiveRecords records, LiveWorld world)
    {
        records.Read.Should().Be(records.Accepted + records.Superseded + records.Rejected + records.Removed);
        records.Removed.Should().Be(world.Removed);
        new[] { records.Accepted, records.Superseded, records.Rejected }.Should().OnlyContain(count => count >= 0);
    }
}
