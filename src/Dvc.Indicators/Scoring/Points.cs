using System.Globalization;

namespace Dvc.Indicators;

/// <summary>Points (điểm): an exact decimal. Points add up with points only; a ratio or a rank is another type.</summary>
/// <param name="Value">The number of points.</param>
public readonly record struct Points(decimal Value) : IComparable<Points>
{
    /// <summary>No points.</summary>
    public static Points Zero => default;

    /// <summary>Adds points.</summary>
    /// <param name="left">The first summand.</param>
    /// <param name="right">The second summand.</param>
    /// <returns>The exact sum.</returns>
    public static Points operator +(Points left, Points right) => new(left.Value + right.Value);

    /// <summary>Subtracts points.</summary>
    /// <param name="left">The points to subtract from.</param>
    /// <param name="right">The points to subtract.</param>
    /// <returns>The exact difference; may be negative.</returns>
    public static Points operator -(Points left, Points right) => new(left.Value - right.Value);

    /// <summary>Whether the left has fewer points.</summary>
    /// <param name="left">The left points.</param>
    /// <param name="right">The right points.</param>
    /// <returns>True when left is less than right.</returns>
    public static bool operator <(Points left, Points right) => left.Value < right.Value;

    /// <summary>Whether the left has more points.</summary>
    /// <param name="left">The left points.</param>
    /// <param name="right">The right points.</param>
    /// <returns>True when left is more than right.</returns>
    public static bool operator >(Points left, Points right) => left.Value > right.Value;

    /// <summary>Whether the left has at most as many points.</summary>
    /// <param name="left">The left points.</param>
    /// <param name="right">The right points.</param>
    /// <returns>True when left is at most right.</returns>
    public static bool operator <=(Points left, Points right) => left.Value <= right.Value;

    /// <summary>Whether the left has at least as many points.</summary>
    /// <param name="left">The left points.</param>
    /// <param name="right">The right points.</param>
    /// <returns>True when left is at least right.</returns>
    public static bool operator >=(Points left, Points right) => left.Value >= right.Value;

    /// <summary>Compares by value.</summary>
    /// <param name="other">The other points.</param>
    /// <returns>Negative, zero or positive as this is less than, equal to or more than the other.</returns>
    public int CompareTo(Points other) => Value.CompareTo(other.Value);

    /// <summary>The points with at least two decimals and a decimal point, such as <c>61.39</c> or <c>18.00</c>.</summary>
    /// <returns>The invariant text.</returns>
    public override string ToString() => Value.ToString("0.00##########", CultureInfo.InvariantCulture);
}
