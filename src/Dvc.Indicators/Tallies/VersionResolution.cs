using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>
/// Finds the versions of dossiers that do not count: of several the one with the latest <c>NgayCapNhat</c> counts, one without is older
/// than any with it, and among equals the last one read. Exact: keys are compared, not hashes of them.
/// </summary>
internal sealed class VersionResolution(ImmutableArray<VersionLog> logs)
{
    /// <summary>Resolves all versions; the logs forget their keys.</summary>
    /// <returns>The steps in the order in which the records that cause them were read.</returns>
    public ImmutableArray<VersionStep> Resolve(int threads, CancellationToken cancellation)
    {
        var steps = new List<(VersionPlace At, VersionStep Step)>[VersionLog.Parts];
        var most = Enumerable.Range(0, VersionLog.Parts).Max(KeysOf);
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
        foreach (var (key, versions) in GroupsOf(part, table))
        {
            var ordered = versions.OrderBy(OrderOf).ToList();
            var counted = ordered[0];
            foreach (var next in ordered.Skip(1))
            {
                var isOlder = VersionOf(next).Rank < VersionOf(counted).Rank;
                steps.Add((next, isOlder ? new VersionStep(key, counted, next) : new VersionStep(key, next, counted)));
                counted = isOlder ? counted : next;
            }
        }

        return steps;
    }

    private LoggedVersion VersionOf(VersionPlace place) => logs[place.Log].VersionOf(place.Index);

    private (long Sequence, int Index) OrderOf(VersionPlace place)
    {
        var (sequence, index, _) = logs[place.Log].PlaceOf(place.Index);
        return (sequence, index);
    }

    private int KeysOf(int part) => logs.Sum(log => log.KeysOf(part));

    /// <summary>The keys of a part that are there more than once.</summary>
    private Dictionary<PackedKey, List<VersionPlace>> GroupsOf(int part, VersionTable table)
    {
        var ends = new int[logs.Length];
        var keys = table.Begin(KeysOf(part));
        for (var log = 0; log < logs.Length; log++)
        {
            var start = log == 0 ? 0 : ends[log - 1];
            ends[log] = start + logs[log].KeysOf(part);
            logs[log].TakeKeys(part, keys[start..ends[log]]);
        }

        var groups = new Dictionary<PackedKey, List<VersionPlace>>();
        for (var i = 0; i < keys.Length; i++)
        {
            if (table.FirstOf(i) is var first && first != i)
            {
                ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, keys[i].Key, out _);
                group ??= [new VersionPlace(LogOf(first), keys[first].Index)];
                group.Add(new VersionPlace(LogOf(i), keys[i].Index));
            }
        }

        return groups;

        int LogOf(int place) => Array.FindIndex(ends, end => place < end);
    }
}
