using System.Globalization;
using System.Numerics;

namespace Dvc.Indicators;

/// <summary>
/// An exact ratio (tỷ lệ) of two counts: a rational number, at least 0, in lowest terms. It has no sum on purpose: ratios of different
/// agencies do not add. Immutable; the default value is 0.
/// </summary>
public readonly struct Ratio : IEquatable<Ratio>, IComparable<Ratio>
{
    private const int MostDigits = 10;
    private const int SmallBits = 62;

    private static readonly decimal[] Powers = [.. Enumerable.Range(0, MostDigits + 1).Select(digits => (decimal)BigInteger.Pow(10, digits))];

    private readonly BigInteger _denominatorLessOne;

    /// <summary>Makes a ratio.</summary>
    /// <param name="numerator">The numerator, at least 0.</param>
    /// <param name="denominator">The denominator, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The numerator is negative or the denominator is not positive.</exception>
    public Ratio(BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    /// <summary>The ratio 1, or 100 %.</summary>
    public static Ratio One => new(1, 1);

    /// <summary>The numerator in lowest terms.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator in lowest terms, at least 1.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>Whether two ratios are the same number.</summary>
    /// <param name="left">The left ratio.</param>
    /// <param name="right">The right ratio.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);

    /// <summary>Whether two ratios are different numbers.</summary>
    /// <param name="left">The left ratio.</param>
    /// <param name="right">The right ratio.</param>
    /// <returns>True when different.</returns>
    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);

    /// <summary>Whether the left is the smaller.</summary>
    /// <param name="left">The left ratio.</param>
    /// <param name="right">The right ratio.</param>
    /// <returns>True when left is less than right.</returns>
    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left is the larger.</summary>
    /// <param name="left">The left ratio.</param>
    /// <param name="right">The right ratio.</param>
    /// <returns>True when left is more than right.</returns>
    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left is at most the right.</summary>
    /// <param name="left">The left ratio.</param>
    /// <param name="right">The right ratio.</param>
    /// <returns>True when left is at most right.</returns>
    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left is at least the right.</summary>
    /// <param name="left">The left ratio.</param>
    /// <param name="right">The right ratio.</param>
    /// <returns>True when left is at least right.</returns>
    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    /// <summary>Part of a part: the product of two ratios.</summary>
    /// <param name="left">The first factor.</param>
    /// <param name="right">The second factor.</param>
    /// <returns>The exact product.</returns>
    public static Ratio operator *(Ratio left, Ratio right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>How often one ratio goes into another.</summary>
    /// <param name="left">The ratio to divide.</param>
    /// <param name="right">The ratio to divide by, above 0.</param>
    /// <returns>The exact quotient.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The divisor is 0.</exception>
    public static Ratio operator /(Ratio left, Ratio right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Makes a ratio of an exact decimal number, such as a target or a maximum.</summary>
    /// <param name="value">The number, at least 0.</param>
    /// <returns>The same number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Ratio FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = (bits[3] >> 16) & 0xFF;
        return new Ratio(new BigInteger(value * (decimal)BigInteger.Pow(10, digits)), BigInteger.Pow(10, digits));
    }

    /// <summary>The smaller of two ratios.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>The smaller.</returns>
    public static Ratio Min(Ratio left, Ratio right) => left <= right ? left : right;

    /// <summary>The ratio as a number, rounded half up (away from zero).</summary>
    /// <param name="digits">The digits after the point, 0 to 10.</param>
    /// <returns>The rounded number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The digits are out of range.</exception>
    /// <exception cref="OverflowException">The number is too large for a decimal.</exception>
    public decimal Round(int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, MostDigits);
        return Round(Numerator, digits);
    }

    /// <summary>The ratio as a percentage, rounded half up.</summary>
    /// <param name="digits">The digits after the point, 0 to 10.</param>
    /// <returns>The percentage, such as 79.16 for 0.7916.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The digits are out of range.</exception>
    public decimal ToPercentage(int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, MostDigits);
        return Round(Numerator * 100, digits);
    }

    /// <summary>Compares by value.</summary>
    /// <param name="other">The other ratio.</param>
    /// <returns>Negative, zero or positive as this is less than, equal to or more than the other.</returns>
    public int CompareTo(Ratio other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Whether the other is the same number.</summary>
    /// <param name="other">The other ratio.</param>
    /// <returns>True when equal.</returns>
    public bool Equals(Ratio other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>The ratio as <c>numerator/denominator</c> in lowest terms.</summary>
    /// <returns>The invariant text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    // Counts are small numbers: for them no arithmetic of any length is needed, and the result is the same.
    private decimal Round(BigInteger numerator, int digits)
    {
        if (numerator.GetBitLength() > SmallBits || Denominator.GetBitLength() > SmallBits)
        {
            return (decimal)Units(numerator * BigInteger.Pow(10, digits), Denominator) / Powers[digits];
        }

        var (scaled, denominator) = ((Int128)(long)numerator * (long)Powers[digits], (Int128)(long)Denominator);
        return (decimal)(((2 * scaled) + denominator) / (2 * denominator)) / Powers[digits];
    }

    private static BigInteger Units(BigInteger scaled, BigInteger denominator) => ((2 * scaled) + denominator) / (2 * denominator);
}
