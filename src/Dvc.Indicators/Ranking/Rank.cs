using System.Globalization;

namespace Dvc.Indicators;

/// <summary>A place in a ranking (thứ hạng), 1 being the best; a whole number, or a half under <see cref="TieRule.Fractional"/>.</summary>
/// <remarks>Ranks of different cohorts do not compare, so the type has neither order nor sum.</remarks>
public readonly record struct Rank
{
    internal Rank(int halves, bool isTied)
    {
        Halves = halves;
        IsTied = isTied;
    }

    /// <summary>The place, such as 1 or 2.5.</summary>
    public decimal Value => Halves / 2m;

    /// <summary>Whether another agency of the cohort has the same points.</summary>
    public bool IsTied { get; }

    /// <summary>Twice the place, a whole number.</summary>
    internal int Halves { get; }

    /// <summary>The place as text, such as <c>2</c> or <c>2.5</c>.</summary>
    /// <returns>The invariant text.</returns>
    public override string ToString() => Value.ToString("0.#", CultureInfo.InvariantCulture);
}
