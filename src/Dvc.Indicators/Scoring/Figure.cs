using System.Globalization;

namespace Dvc.Indicators;

/// <summary>
/// A figure (số liệu): the numerator (tử số) and denominator (mẫu số) of one component for one agency. A numerator above the
/// denominator is kept as it is: it occurs in published data, scores at most the maximum and is reported as a finding.
/// </summary>
public readonly record struct Figure
{
    /// <summary>The largest count that is taken: a million million. It keeps every later product exact.</summary>
    public const long LargestCount = 1_000_000_000_000;

    /// <summary>Makes a figure.</summary>
    /// <param name="numerator">The numerator, 0 to <see cref="LargestCount"/>.</param>
    /// <param name="denominator">The denominator, 0 to <see cref="LargestCount"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of range.</exception>
    public Figure(long numerator, long denominator)
    {
        Numerator = Checked(numerator, nameof(numerator));
        Denominator = Checked(denominator, nameof(denominator));
    }

    /// <summary>The numerator, at least 0.</summary>
    public long Numerator { get; }

    /// <summary>The denominator, at least 0.</summary>
    public long Denominator { get; }

    /// <summary>The exact ratio; null when the denominator is 0.</summary>
    public Ratio? Ratio => Denominator == 0 ? null : new Ratio(Numerator, Denominator);

    /// <summary>The figure as <c>numerator/denominator</c>.</summary>
    /// <returns>The invariant text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static long Checked(long count, string name) => count is >= 0 and <= LargestCount
        ? count
        : throw new ArgumentOutOfRangeException(name, count, FormattableString.Invariant($"A count is from 0 to {LargestCount}."));
}
