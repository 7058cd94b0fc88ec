using System.Runtime.Intrinsics;

namespace Dvc.Indicators;

/// <summary>The numbers of eight dossiers, see <see cref="ILanes{T}"/>.</summary>
/// <param name="values">The numbers.</param>
internal readonly struct EightLanes(Vector256<uint> values) : ILanes<EightLanes>
{
    /// <summary>The number of dossiers.</summary>
    public const int Count = 8;

    /// <summary>The numbers.</summary>
    public Vector256<uint> Values { get; } = values;

    public static EightLanes Create(uint value) => new(Vector256.Create(value));

    public static EightLanes Create(ReadOnlySpan<uint> numbers) => new(Vector256.Create(numbers));

    /// <summary>The numbers of the eight dossiers from one on.</summary>
    public static EightLanes Load(uint[] column, int first) => new(Vector256.Create(column, first));

    /// <summary>The numbers of the last dossiers of a column, and behind them another number.</summary>
    public static EightLanes LoadLast(uint[] column, int first, uint behind)
    {
        Span<uint> numbers = [behind, behind, behind, behind, behind, behind, behind, behind];
        column.AsSpan(first).CopyTo(numbers);
        return new EightLanes(Vector256.Create<uint>(numbers));
    }

    /// <summary>Puts the numbers of the eight dossiers from one on.</summary>
    public void Store(uint[] column, int first) => Values.CopyTo(column, first);

    public static EightLanes AreEqual(EightLanes left, EightLanes right) => new(Vector256.Equals(left.Values, right.Values));

    public static EightLanes AreLess(EightLanes left, EightLanes right) => new(Vector256.LessThan(left.Values, right.Values));

    public static EightLanes Max(EightLanes left, EightLanes right) => new(Vector256.Max(left.Values, right.Values));

    public static EightLanes Select(EightLanes mask, EightLanes whereSet, EightLanes whereNot) =>
        new(Vector256.ConditionalSelect(mask.Values, whereSet.Values, whereNot.Values));

    // There is no vector division: only a comparison by the day asks for it.
    public static EightLanes LastSecondOfDay(EightLanes time)
    {
        Span<uint> times = stackalloc uint[Count];
        time.Values.CopyTo(times);
        foreach (ref var one in times)
        {
            one = OneLane.LastSecondOfDay(new OneLane(one)).Value;
        }

        return new EightLanes(Vector256.Create<uint>(times));
    }

    // A number is a multiple of an odd one where the product with its inverse is as small as a quotient can be; a day has 2^7 · 675 seconds.
    public static EightLanes AreMidnights(EightLanes times)
    {
        const uint OddPartOfDay = 675;
        const uint InverseOfOddPart = 0x2D21_C10B;
        var quotient = (times.Values >>> 7) * Vector256.Create(InverseOfOddPart);
        return new EightLanes(
            Vector256.LessThanOrEqual(quotient, Vector256.Create(uint.MaxValue / OddPartOfDay))
            & Vector256.Equals(times.Values & Vector256.Create((1u << 7) - 1), Vector256<uint>.Zero));
    }

    public static EightLanes operator &(EightLanes left, EightLanes right) => new(left.Values & right.Values);

    public static EightLanes operator |(EightLanes left, EightLanes right) => new(left.Values | right.Values);

    public static EightLanes operator ^(EightLanes left, EightLanes right) => new(left.Values ^ right.Values);

    public static EightLanes operator ~(EightLanes value) => new(~value.Values);

    public static EightLanes operator +(EightLanes left, EightLanes right) => new(left.Values + right.Values);

    public static EightLanes operator -(EightLanes left, EightLanes right) => new(left.Values - right.Values);
}
