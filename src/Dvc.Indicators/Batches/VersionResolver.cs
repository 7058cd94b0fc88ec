using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>
/// Finds the versions of dossiers that do not count: of several the one with the latest <c>NgayCapNhat</c> counts, one without is older
/// than any with it, and among equals the last one read. Exact: keys are compared, not hashes of them.
/// </summary>
internal sealed class VersionResolver(ImmutableArray<VersionLog> logs)
{
    /// <summary>Finds all versions that do not count.</summary>
    /// <returns>One step for each, in the order in which the records that cause them were read, where that is kept.</returns>
    public List<VersionStep> Resolve(int threads, CancellationToken cancellation)
    {
        var steps = new List<(VersionPlace At, VersionStep Step)>[VersionLog.Parts];
        var most = Enumerable.Range(0, VersionLog.Parts).Max(CountOf);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(
            0, VersionLog.Parts, options, () => new VersionTable(most), (part, _, table) =>
            {
                steps[part] = StepsOf(part, table);
                return table;
            },
            _ => { });
        return [.. steps.SelectMany(list => list).OrderBy(step => OrderOf(step.At)).Select(step => step.Step)];
    }

    private List<(VersionPlace At, VersionStep Step)> StepsOf(int part, VersionTable table)
    {
        var steps = new List<(VersionPlace, VersionStep)>();
        foreach (var (key, versions) in VersionsOf(part, table))
        {
            var ordered = versions.OrderBy(OrderOf).ToList();
            var counted = ordered[0];
            foreach (var next in ordered.Skip(1))
            {
                var isOlder = RankOf(next) < RankOf(counted);
                steps.Add((next, isOlder ? new VersionStep(key, counted, next) : new VersionStep(key, next, counted)));
                counted = isOlder ? counted : next;
            }
        }

        return steps;
    }

    private uint RankOf(VersionPlace place) => logs[place.Log].EntryOf(place.Part, place.Index).Rank;

    // Lines tell the order of different keys of a batch; of one key they all lie in one part, in their order.
    private (long Sequence, long Line, int Index) OrderOf(VersionPlace place)
    {
        var log = logs[place.Log];
        return (log.BatchOf(place.Part, place.Index).Sequence, log.OriginOf(place.Part, place.Index).Line, place.Index);
    }

    private int CountOf(int part) => logs.Sum(log => log.Part(part).Count);

    /// <summary>The keys of a part that are there more than once.</summary>
    private Dictionary<PackedKey, List<VersionPlace>> VersionsOf(int part, VersionTable table)
    {
        var ends = new int[logs.Length];
        var entries = table.Begin(CountOf(part));
        for (var log = 0; log < logs.Length; log++)
        {
            var start = log == 0 ? 0 : ends[log - 1];
            ends[log] = start + logs[log].Part(part).Count;
            logs[log].Part(part).CopyTo(entries[start..ends[log]]);
        }

        var versions = new Dictionary<PackedKey, List<VersionPlace>>();
        for (var i = 0; i < entries.Length; i++)
        {
            if (table.FirstOf(i) is var first && first != i)
            {
                ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(versions, entries[i].Key, out _);
                places ??= [PlaceOf(first)];
                places.Add(PlaceOf(i));
            }
        }

        return versions;

        VersionPlace PlaceOf(int place)
        {
            var log = Array.FindIndex(ends, end => place < end);
            return new VersionPlace(log, part, place - (log == 0 ? 0 : ends[log - 1]));
        }
    }
}
