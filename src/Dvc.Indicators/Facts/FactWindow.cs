using System.Numerics;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators;

/// <summary>A period and its cut as days: which of 64 rows are in it, and which were still on time at the cut.</summary>
/// <remarks>
/// Periods begin and end at midnight, so that days decide; only where the cut is within a day do seconds decide the rows of that day.
/// </remarks>
internal sealed class FactWindow
{
    private static readonly int OnTime = BitOperations.Log2((uint)DossierFacts.OnTime);
    private static readonly int Satisfied = BitOperations.Log2((uint)DossierFacts.Satisfied);
    private static readonly int Disliked = BitOperations.Log2((uint)DossierFacts.Disliked);

    private readonly uint _start;
    private readonly uint _end;
    private readonly uint _cut;
    private readonly int _firstDay;
    private readonly int _endDay;
    private readonly int _cutDay;
    private readonly bool _endsWithinDay;
    private readonly bool _cutsWithinDay;

    public FactWindow(JudgedPeriod period)
    {
        _start = period.Period.Start.SecondsSinceEpoch;
        _cut = period.Cut.SecondsSinceEpoch;
        _end = Math.Min(period.Period.End.SecondsSinceEpoch, _cut);
        (_firstDay, _endDay, _cutDay) = (DayOf(_start), DayOf(_end), DayOf(_cut));
        (_endsWithinDay, _cutsWithinDay) = (IsWithinDay(_end), IsWithinDay(_cut));
    }

    /// <summary>Whether any row of a chunk can be in it: dossiers mostly come in the order of time, so that many chunks of a year have none in a month.</summary>
    public bool MayHold(DossierChunk chunk) => chunk.EntrySpan is var (first, last) && first <= last && first < _end && last >= _start;

    /// <summary>Finds the facts of a group of rows but <see cref="DossierFacts.Petitioned"/>, as if no petition named any.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="group">The group.</param>
    /// <param name="facts">Takes one word a fact.</param>
    /// <returns>False where no row of the group has any; nothing was taken then.</returns>
    public bool Read(FactPlaneChunk chunk, int group, Span<ulong> facts)
    {
        var words = chunk.Group(group);
        var entered = Entered(chunk, group, FactPlaneChunk.EntryDays(words));
        if (entered == 0)
        {
            return false;
        }

        for (var fact = 0; fact < FactPlaneChunk.Planes; fact += Vector256<ulong>.Count)
        {
            (Vector256.Create(words[fact..]) & Vector256.Create(entered)).CopyTo(facts[fact..]);
        }

        // In the place of what is satisfied stands what can be on time.
        var onTime = facts[OnTime] | (facts[Satisfied] & OnTimeAtCut(chunk, group, FactPlaneChunk.LastDaysOnTime(words)));
        facts[OnTime] = onTime;
        facts[Satisfied] = onTime & ~facts[Disliked];
        return true;
    }

    /// <summary>The facts of one row, as <see cref="Read"/> finds them.</summary>
    public DossierFacts Facts(FactPlaneChunk chunk, int row)
    {
        Span<ulong> words = stackalloc ulong[FactPlaneChunk.Planes];
        words.Clear();
        Read(chunk, row / FactPlaneChunk.GroupRows, words);
        var facts = 0;
        for (var fact = 0; fact < words.Length; fact++)
        {
            facts |= (int)(words[fact] >> (row % FactPlaneChunk.GroupRows) & 1) << fact;
        }

        return (DossierFacts)facts;
    }

    private static int DayOf(uint time) => (int)(time / VietnamTime.SecondsPerDay);

    private static bool IsWithinDay(uint time) => time % VietnamTime.SecondsPerDay != 0;

    private static ulong From(ReadOnlySpan<ushort> days, int first) => In(days, first, ushort.MaxValue - first);

    /// <summary>Which of 64 days are among some days.</summary>
    private static ulong In(ReadOnlySpan<ushort> days, int first, int count)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var (from, many) = (Vector512.Create((ushort)first), Vector512.Create((ushort)count));
            return Vector512.LessThan(Vector512.Create(days) - from, many).ExtractMostSignificantBits()
                | (Vector512.LessThan(Vector512.Create(days[Vector512<ushort>.Count..]) - from, many).ExtractMostSignificantBits()
                    << Vector512<ushort>.Count);
        }

        var (start, length) = (Vector256.Create((ushort)first), Vector256.Create((ushort)count));
        var rows = 0ul;
        for (var row = 0; row < FactPlaneChunk.GroupRows; row += Vector256<ushort>.Count)
        {
            rows |= (ulong)Vector256.LessThan(Vector256.Create(days[row..]) - start, length).ExtractMostSignificantBits() << row;
        }

        return rows;
    }

    /// <summary>Which rows of a group are in the period and before the cut.</summary>
    private ulong Entered(FactPlaneChunk chunk, int group, ReadOnlySpan<ushort> days)
    {
        var rows = In(days, _firstDay, _endDay - _firstDay);
        return _endsWithinDay ? rows | BeforeEnd(chunk, group, In(days, _endDay, 1)) : rows;
    }

    /// <summary>Which rows of a group the cut finds on time where they did not end before.</summary>
    private ulong OnTimeAtCut(FactPlaneChunk chunk, int group, ReadOnlySpan<ushort> days) => _cutsWithinDay
        ? From(days, _cutDay + 1) | NotBeforeCut(chunk, group, In(days, _cutDay, 1))
        : From(days, _cutDay);

    private ulong BeforeEnd(FactPlaneChunk chunk, int group, ulong rows)
    {
        var found = 0ul;
        for (; rows != 0; rows &= rows - 1)
        {
            var row = BitOperations.TrailingZeroCount(rows);
            found |= chunk.Entered(group * FactPlaneChunk.GroupRows + row) < _end ? 1ul << row : 0;
        }

        return found;
    }

    private ulong NotBeforeCut(FactPlaneChunk chunk, int group, ulong rows)
    {
        var found = 0ul;
        for (; rows != 0; rows &= rows - 1)
        {
            var row = BitOperations.TrailingZeroCount(rows);
            found |= chunk.LastOnTimeAtCut(group * FactPlaneChunk.GroupRows + row) >= _cut ? 1ul << row : 0;
        }

        return found;
    }
}
