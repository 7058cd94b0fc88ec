using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace Dvc.Indicators;

/// <summary>The facts by which procedures are counted of 64 rows at once, as words of <see cref="ProcedureBits"/>.</summary>
internal readonly struct ProcedurePlanes
{
    /// <summary>How many rows <see cref="Quarter"/> tells at once.</summary>
    public const int QuarterRows = 16;

    /// <summary>How many bits of a quarter belong to a row.</summary>
    public const int RowBits = 4;

    private const int RowMask = (1 << RowBits) - 1;

    private static readonly int[] Planes = [.. FigureVocabulary.ProcedureFacts.Select(FactCounts.IndexOf)];

    private static readonly uint[] Words =
        [.. Enumerable.Range(0, 1 << RowBits).Select(row => ProcedureBits.From((uint)FactsOf(row)))];

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    /// <summary>Takes the facts of some of 64 rows.</summary>
    /// <param name="facts">The facts, one word a fact.</param>
    /// <param name="rows">Which of the rows.</param>
    public ProcedurePlanes(ReadOnlySpan<ulong> facts, ulong rows)
    {
        _first = facts[Planes[0]] & rows;
        _second = facts[Planes[1]] & rows;
        _third = facts[Planes[2]] & rows;
        _fourth = facts[Planes[3]] & rows;
    }

    /// <summary>The word of one row of a quarter: the lowest bits.</summary>
    public static uint WordOf(ulong quarter) => Words[quarter & RowMask];

    /// <summary>The word of neighbouring rows.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="rows">How many there are, at least 1.</param>
    public uint WordOf(int first, int rows)
    {
        var which = (ulong.MaxValue >> -rows) << first;
        return (uint)(BitOperations.PopCount(_first & which) | (BitOperations.PopCount(_second & which) << 8)
            | (BitOperations.PopCount(_third & which) << 16) | (BitOperations.PopCount(_fourth & which) << 24));
    }

    /// <summary>The facts of 16 rows, four bits a row.</summary>
    /// <param name="quarter">The first to the fourth sixteen of the rows, from 0.</param>
    public ulong Quarter(int quarter)
    {
        var first = quarter * QuarterRows;
        return Spread(_first >> first) | (Spread(_second >> first) << 1) | (Spread(_third >> first) << 2) | (Spread(_fourth >> first) << 3);
    }

    // Bit b of 16 goes to bit 4b.
    private static ulong Spread(ulong bits)
    {
        if (Bmi2.X64.IsSupported)
        {
            return Bmi2.X64.ParallelBitDeposit(bits, 0x1111_1111_1111_1111);
        }

        bits &= 0xFFFF;
        bits = (bits | (bits << 24)) & 0x0000_00FF_0000_00FF;
        bits = (bits | (bits << 12)) & 0x000F_000F_000F_000F;
        bits = (bits | (bits << 6)) & 0x0303_0303_0303_0303;
        return (bits | (bits << 3)) & 0x1111_1111_1111_1111;
    }

    private static DossierFacts FactsOf(int row) => FigureVocabulary.ProcedureFacts
        .Where((_, i) => (row >> i & 1) != 0)
        .Aggregate(DossierFacts.None, (all, fact) => all | fact);
}
