using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>How many records were read and what became of each: nothing read is lost.</summary>
/// <remarks>Read = accepted + superseded + rejected, always. Immutable and safe for use by several threads.</remarks>
public sealed class ReadCounts
{
    private readonly long[] _rejected;

    /// <summary>Makes counts.</summary>
    /// <param name="read">All records read, at least 0.</param>
    /// <param name="accepted">Those that count, at least 0.</param>
    /// <param name="superseded">Those that could be read but do not count because another version of the same key does, at least 0.</param>
    /// <param name="rejected">How many were rejected by reason, each at least 0; a reason given again adds up.</param>
    /// <exception cref="ArgumentNullException">The rejected are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or a reason is not a <see cref="RejectionReason"/>.</exception>
    /// <exception cref="ArgumentException">Read is not accepted + superseded + rejected.</exception>
    public ReadCounts(long read, long accepted, long superseded, IEnumerable<KeyValuePair<RejectionReason, long>> rejected)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(accepted);
        ArgumentOutOfRangeException.ThrowIfNegative(superseded);
        ArgumentNullException.ThrowIfNull(rejected);
        var byReason = new long[RejectionReasons.All.Length];
        foreach (var (reason, count) in rejected)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(rejected));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)reason, (uint)byReason.Length, nameof(rejected));
            byReason[(int)reason] += count;
        }

        (Read, Accepted, Superseded, _rejected) = (read, accepted, superseded, byReason);
        foreach (var count in byReason)
        {
            Rejected += count;
        }

        if (read != accepted + superseded + Rejected)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Of {read} records {accepted} are accepted, {superseded} superseded, {Rejected} rejected: the sum must be the first."),
                nameof(read));
        }
    }

    /// <summary>Nothing read.</summary>
    public static ReadCounts None { get; } = new(0, 0, 0, []);

    /// <summary>All records read.</summary>
    public long Read { get; }

    /// <summary>Those that count.</summary>
    public long Accepted { get; }

    /// <summary>Those that could be read but do not count because another version of the same key does.</summary>
    public long Superseded { get; }

    /// <summary>Those that could not be read.</summary>
    public long Rejected { get; }

    /// <summary>How many were rejected by reason, in the order of the closed list; reasons without any are left out.</summary>
    public ImmutableArray<KeyValuePair<RejectionReason, long>> RejectedByReason
    {
        get
        {
            if (Rejected == 0)
            {
                return [];
            }

            var counts = ImmutableArray.CreateBuilder<KeyValuePair<RejectionReason, long>>();
            foreach (var reason in RejectionReasons.All)
            {
                if (RejectedFor(reason) > 0)
                {
                    counts.Add(KeyValuePair.Create(reason, RejectedFor(reason)));
                }
            }

            return counts.ToImmutable();
        }
    }

    /// <summary>How many were rejected for a reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The count, at least 0.</returns>
    /// <exception cref="IndexOutOfRangeException">The value is not a <see cref="RejectionReason"/>.</exception>
    public long RejectedFor(RejectionReason reason) => _rejected[(int)reason];

    /// <summary>The sum of counts, as of several files.</summary>
    /// <param name="counts">The counts; none is <see cref="None"/>.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentNullException">The list or counts are null.</exception>
    public static ReadCounts Sum(IEnumerable<ReadCounts> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        long read = 0, accepted = 0, superseded = 0;
        var rejected = new List<KeyValuePair<RejectionReason, long>>();
        foreach (var count in counts)
        {
            (read, accepted, superseded) = (read + count.Read, accepted + count.Accepted, superseded + count.Superseded);
            foreach (var reason in count.RejectedByReason)
            {
                rejected.Add(reason);
            }
        }

        return new ReadCounts(read, accepted, superseded, rejected);
    }

    /// <summary>Whether all counts of a part are within these.</summary>
    internal bool Contains(ReadCounts part) => part.Accepted <= Accepted && part.Superseded <= Superseded
        && RejectionReasons.All.All(reason => part.RejectedFor(reason) <= RejectedFor(reason));

    /// <summary>What is left of these counts without those of a part, which are within them.</summary>
    internal ReadCounts Without(ReadCounts part) => new(
        Read - part.Read, Accepted - part.Accepted, Superseded - part.Superseded,
        RejectionReasons.All.Select(reason => KeyValuePair.Create(reason, RejectedFor(reason) - part.RejectedFor(reason))));
}
