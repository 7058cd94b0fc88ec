using System.Numerics;

namespace Dvc.Indicators.Analysis;

/// <summary>An exact rational number of either sign, in lowest terms; the default value is 0.</summary>
internal readonly struct Fraction : IComparable<Fraction>, IEquatable<Fraction>
{
    private readonly BigInteger _denominatorLessOne;

    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominatorLessOne + 1;

    public bool IsZero => Numerator.IsZero;

    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static Fraction FromDecimal(decimal value) => value < 0
        ? default(Fraction) - FromDecimal(-value)
        : Ratio.FromDecimal(value) is var ratio ? new Fraction(ratio.Numerator, ratio.Denominator) : default;

    public static Fraction Sum(IEnumerable<Fraction> parts) => parts.Aggregate(default(Fraction), (sum, part) => sum + part);

    /// <summary>The greatest whole number that is not above it.</summary>
    public BigInteger Floor() => Numerator.Sign >= 0 ? Numerator / Denominator : -((-Numerator + Denominator - 1) / Denominator);

    /// <summary>Rounded half away from zero.</summary>
    public decimal Round(int digits) => Numerator.Sign < 0
        ? -new Ratio(-Numerator, Denominator).Round(digits)
        : new Ratio(Numerator, Denominator).Round(digits);

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>
    /// Gives whole units out in proportion to parts: the floor of each share, then one unit each by the largest remainders, the first of equal
    /// ones first. The result adds up exactly.
    /// </summary>
    /// <param name="units">The units, of either sign.</param>
    /// <param name="parts">The parts; their sum is not 0.</param>
    public static long[] Apportion(long units, IReadOnlyList<Fraction> parts)
    {
        var sum = Sum(parts);
        var shares = parts.Select(part => new Fraction(units, 1) * part / sum).ToArray();
        var given = Array.ConvertAll(shares, share => (long)share.Floor());
        var left = (int)(units - given.Sum());
        foreach (var place in Enumerable.Range(0, shares.Length).OrderByDescending(place => shares[place] - new Fraction(given[place], 1)).Take(left))
        {
            given[place]++;
        }

        return given;
    }
}
