namespace Dvc.Indicators;

/// <summary>Whole numbers in records: digits only, never negative, of any length.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class WholeNumber
{
    /// <summary>Reads a whole number.</summary>
    /// <param name="text">The digits 0 to 9 and nothing else.</param>
    /// <param name="value">
    /// The number; one above <see cref="long.MaxValue"/> is given as <see cref="long.MaxValue"/>. No meaning when false.
    /// </param>
    /// <returns>False when the text is empty or holds anything but digits.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            value = value > (long.MaxValue - (digit - '0')) / 10 ? long.MaxValue : value * 10 + (digit - '0');
        }

        return !text.IsEmpty;
    }

    internal static long Checked(long value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        return value;
    }
}
