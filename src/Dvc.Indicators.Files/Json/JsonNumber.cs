using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>JSON numbers as records write numbers.</summary>
internal static class JsonNumber
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    // What is too large or too small for a decimal stays above 0 and as large or small as one can be.
    private static ReadOnlySpan<byte> Largest => "79228162514264337593543950335"u8;

    private static ReadOnlySpan<byte> Smallest => "0.0000000000000000000000000001"u8;

    /// <summary>The digits of a number without exponent and without zeros at the end of its decimals.</summary>
    /// <param name="json">A JSON number.</param>
    public static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> json)
    {
        if (!json.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return json;
        }

        var mantissa = json.IndexOfAny((byte)'e', (byte)'E') is >= 0 and var exponent ? json[..exponent] : json;
        if (!mantissa.ContainsAnyInRange((byte)'1', (byte)'9'))
        {
            return "0"u8;
        }

        if (json[0] == '-')
        {
            return json;
        }

        var isDecimal = decimal.TryParse(json, Style, CultureInfo.InvariantCulture, out var number);
        if (isDecimal && number != 0)
        {
            return Encoding.ASCII.GetBytes((number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture));
        }

        return isDecimal || json.IndexOf("e-"u8) >= 0 || json.IndexOf("E-"u8) >= 0 ? Smallest : Largest;
    }
}
