using System.Numerics;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators;

/// <summary>
/// Fills the planes of a chunk, 16 rows at a time. Rows with time taken off or without a promised time are judged one by one. For one
/// thread at a time.
/// </summary>
internal sealed class FactPlaneBuilder(DossierTable table, int chunkNumber, TimelessFacts timeless)
{
    private const int GroupRows = FactPlaneChunk.GroupRows;
    private const int Lanes = 16;
    private const int JudgedAlone = (int)(DossierBits.NoDeadline | DossierBits.Supplemented);

    private readonly DossierChunk _chunk = table.Chunks[chunkNumber];
    private readonly int _firstRow = chunkNumber * table.ChunkRows;
    private readonly int[] _procedures = new int[GroupRows];
    private readonly ushort[] _marks = new ushort[GroupRows];
    private readonly ushort[] _facts = new ushort[GroupRows];
    private readonly List<(int Agency, int Start)> _runs = [];
    private int _pair;
    private int _agency = -1;
    private int _supplement;

    /// <summary>The runs of rows of one agency that were met.</summary>
    public IReadOnlyList<(int Agency, int Start)> Runs => _runs;

    /// <summary>Fills the next group of rows.</summary>
    /// <param name="first">Its first row in the chunk.</param>
    /// <param name="planes">Takes the bits.</param>
    /// <param name="entryDays">Takes the days of entry.</param>
    /// <param name="lastDays">Takes the last days on time.</param>
    public void Fill(int first, Span<ulong> planes, Span<ushort> entryDays, Span<ushort> lastDays)
    {
        var rows = Math.Min(GroupRows, _chunk.Rows - first);
        FindPairs(first, rows);
        var lane = 0;
        for (; lane <= rows - Lanes; lane += Lanes)
        {
            for (var alone = FillLanes(first + lane, lane, entryDays[lane..], lastDays[lane..]); alone != 0; alone &= alone - 1)
            {
                FillRow(first, lane + BitOperations.TrailingZeroCount(alone), entryDays, lastDays);
            }
        }

        for (; lane < rows; lane++)
        {
            FillRow(first, lane, entryDays, lastDays);
        }

        // Rows that are not there are entered on a day after all periods.
        _facts.AsSpan(rows).Clear();
        entryDays[rows..].Fill(ushort.MaxValue);
        lastDays[rows..].Clear();
        BitPlanes.Transpose(_facts, planes);
    }

    /// <summary>The days of 16 times since 1990: a division, by numbers that are exact to a part of it and then put right.</summary>
    private static Vector256<ushort> DaysOf(Vector256<uint> first, Vector256<uint> second) =>
        Vector256.Narrow(DaysOf(first), DaysOf(second));

    private static Vector256<uint> DaysOf(Vector256<uint> times)
    {
        // A day has 675 times 128 seconds. What is left is small enough that a quotient is wrong by one at most.
        const int Bits = 7;
        const int Rest = VietnamTime.SecondsPerDay >> Bits;
        var parts = (times >> Bits).AsInt32();
        var days = Vector256.ConvertToInt32(Vector256.ConvertToSingle(parts) * (1f / Rest));
        var left = parts - days * Vector256.Create(Rest);
        days += Vector256.LessThan(left, Vector256<int>.Zero);
        days -= Vector256.GreaterThanOrEqual(left, Vector256.Create(Rest));
        return days.AsUInt32();
    }

    /// <summary>Finds procedure and mark of each row, and where agencies begin.</summary>
    private void FindPairs(int first, int rows)
    {
        var (pairs, codes) = (_chunk.Pairs, table.Pairs.Codes);
        var ends = table.Pairs.FirstRowOf;
        if (table.IsClustered && first == 0 && rows > 0)
        {
            _pair = table.Pairs.PairOfRow(_firstRow);
        }

        for (var lane = 0; lane < rows; lane++)
        {
            if (!table.IsClustered)
            {
                _pair = pairs[first + lane];
            }
            else if (ends[_pair + 1] <= _firstRow + first + lane)
            {
                _pair++;
            }

            var code = codes[_pair];
            _procedures[lane] = DossierPairs.ProcedureIn(code);
            _marks[lane] = timeless.MarkOf(_procedures[lane]);
            if (DossierPairs.AgencyIn(code) != _agency)
            {
                _agency = DossierPairs.AgencyIn(code);
                _runs.Add((_agency, first + lane));
            }
        }
    }

    /// <summary>Fills 16 rows as far as they can be told together.</summary>
    /// <returns>One bit for each row that must be judged alone.</returns>
    private uint FillLanes(int row, int lane, Span<ushort> entryDays, Span<ushort> lastDays)
    {
        var bits = Vector256.Create(_chunk.Bits, row);
        var due = (First: Vector256.Create(_chunk.Due, row), Second: Vector256.Create(_chunk.Due, row + Vector256<uint>.Count));
        var dueDays = DaysOf(due.First, due.Second);
        if (timeless.IsByDay)
        {
            var (first, second) = Vector256.Widen(dueDays);
            due = (LastSecondOf(first), LastSecondOf(second));
        }

        var inTime = Vector256.Narrow(
            Vector256.LessThanOrEqual(Vector256.Create(_chunk.End, row), due.First),
            Vector256.LessThanOrEqual(Vector256.Create(_chunk.End, row + Vector256<uint>.Count), due.Second));
        TimelessFacts.Read(bits, Vector256.Create(_marks, lane), inTime).CopyTo(_facts, lane);
        DaysOf(Vector256.Create(_chunk.Entered, row), Vector256.Create(_chunk.Entered, row + Vector256<uint>.Count)).CopyTo(entryDays);
        dueDays.CopyTo(lastDays);
        return ~Vector256.Equals(bits & Vector256.Create((ushort)JudgedAlone), Vector256<ushort>.Zero).ExtractMostSignificantBits() & 0xFFFF;
    }

    private static Vector256<uint> LastSecondOf(Vector256<uint> days) =>
        days * Vector256.Create((uint)VietnamTime.SecondsPerDay) + Vector256.Create(DossierRow.LastSecondOfDay);

    private void FillRow(int first, int lane, Span<ushort> entryDays, Span<ushort> lastDays)
    {
        var row = _chunk.RowOf(first + lane, ref _supplement);
        var last = timeless.LastOnTime(row, _procedures[lane]);
        _facts[lane] = timeless.Read(row, _procedures[lane], last.End);
        entryDays[lane] = (ushort)(row.Entered / VietnamTime.SecondsPerDay);
        lastDays[lane] = (ushort)(last.Cut / VietnamTime.SecondsPerDay);
    }
}
