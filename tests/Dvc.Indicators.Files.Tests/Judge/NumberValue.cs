using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>Reads numbers and flags.</summary>
internal static class NumberValue
{
    // The smallest decimal above 0: what is above 0 in the file stays above 0.
    private const decimal Smallest = 0.0000000000000000000000000001m;

    /// <summary>Digits with an optional decimal point between digits, of any length; too large a number is the largest.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out decimal number)
    {
        number = 0;
        var point = text.IndexOf((byte)'.');
        if (!IsDigits(point < 0 ? text : text[..point]) || (point >= 0 && !IsDigits(text[(point + 1)..])))
        {
            return false;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
        {
            number = decimal.MaxValue;
        }
        else if (number == 0 && text.ContainsAnyInRange((byte)'1', (byte)'9'))
        {
            number = Smallest;
        }

        return true;
    }

    /// <summary>Digits only; see <see cref="WholeNumber"/>.</summary>
    public static bool TryReadWhole(ReadOnlySpan<byte> text, out long number)
    {
        if (text is [>= (byte)'0' and <= (byte)'9'])
        {
            number = text[0] - '0';
            return true;
        }

        return WholeNumber.TryParse(Encoding.UTF8.GetString(text), out number);
    }

    /// <summary>1, 0, true or false in any case.</summary>
    public static bool TryReadFlag(ReadOnlySpan<byte> text, out bool flag)
    {
        flag = text is [(byte)'1'] || Ascii.EqualsIgnoreCase(text, "true"u8);
        return flag || text is [(byte)'0'] || Ascii.EqualsIgnoreCase(text, "false"u8);
    }

    /// <summary>The sum, at most the largest number.</summary>
    public static decimal Sum(decimal left, decimal right) => left > decimal.MaxValue - right ? decimal.MaxValue : left + right;

    private static bool IsDigits(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
