using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Tallies;

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
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, VersionLog.Parts, options, part => steps[part] = StepsOf(part));
        return [.. steps.SelectMany(list => list).OrderBy(step => OrderOf(step.At)).Select(step => step.Step)];
    }

    private List<(VersionPlace At, VersionStep Step)> StepsOf(int part)
    {
        var steps = new List<(VersionPlace, VersionStep)>();
        foreach (var (key, versions) in GroupsOf(part))
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

    /// <summary>The keys of a part that are there more than once.</summary>
    private Dictionary<PackedKey, List<VersionPlace>> GroupsOf(int part)
    {
        var keys = new LoggedKey[logs.Sum(log => log.KeysOf(part))];
        var ends = new int[logs.Length];
        var count = 0;
        for (var log = 0; log < logs.Length; log++)
        {
            var own = logs[log].KeysOf(part);
            logs[log].TakeKeys(part, keys.AsSpan(count, own));
            ends[log] = count += own;
        }

        // A slot holds the place of the first of equal keys, from 1.
        var groups = new Dictionary<PackedKey, List<VersionPlace>>();
        var slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, 2 * keys.Length))];
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i].Key;
            var slot = key.Spread & (uint)(slots.Length - 1);
            while (slots[slot] != 0 && keys[slots[slot] - 1].Key != key)
            {
                slot = (slot + 1) & (uint)(slots.Length - 1);
            }

            if (slots[slot] == 0)
            {
                slots[slot] = i + 1;
                continue;
            }

            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, key, out _);
            group ??= [PlaceOf(slots[slot] - 1)];
            group.Add(PlaceOf(i));
        }

        return groups;

        VersionPlace PlaceOf(int i) => new(Array.FindIndex(ends, end => i < end), keys[i].Index);
    }
}
