namespace Dvc.Indicators;

/// <summary>The time within which a procedure is to be done (<c>ThoiHan</c> in <c>DonViThoiHan</c>, thời hạn giải quyết).</summary>
/// <remarks>Immutable and safe for use by several threads. The default value is 0 working days: the same day.</remarks>
public readonly record struct TimeLimit
{
    /// <summary>Makes a limit.</summary>
    /// <param name="amount">
    /// How many, at least 0; decimals are allowed (a count of 1 is within 1.5, a count of 2 is not); 0 days is the same day.
    /// </param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative, or the unit is not a <see cref="TimeLimitUnit"/>.</exception>
    public TimeLimit(decimal amount, TimeLimitUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        Amount = amount;
        Unit = unit <= TimeLimitUnit.Hours
            ? unit
            : throw new ArgumentOutOfRangeException(nameof(unit), unit, "The unit is working days, calendar days or hours.");
    }

    /// <summary>How many, at least 0.</summary>
    public decimal Amount { get; }

    /// <summary>The unit.</summary>
    public TimeLimitUnit Unit { get; }
}
