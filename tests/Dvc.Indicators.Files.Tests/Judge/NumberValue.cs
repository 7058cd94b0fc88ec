using System.Globalization;
using System.Text.RegularExpressions;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>Reads numbers and flags.</summary>
internal static partial class NumberValue
{
    // The smallest decimal above 0: what is above 0 in the file stays above 0.
    private const decimal Smallest = 0.0000000000000000000000000001m;

    /// <summary>A fee.</summary>
    public static decimal? Fee(string text)
    {
        var match = FeeForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var amount = match.Groups["amount"].Value;
        return Decimal(PlainForm().IsMatch(amount) ? amount : string.Concat(amount.Where(char.IsAsciiDigit)));
    }

    /// <summary>A whole number, perhaps with one zero behind a point or comma.</summary>
    public static long? Whole(string text)
    {
        var match = WholeForm().Match(text);
        return !match.Success ? null : long.TryParse(match.Groups["whole"].Value, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
    }

    public static bool? Flag(string text) => text.ToUpperInvariant() switch
    {
        "1" or "1.0" or "1,0" or "TRUE" or "CÓ" or "X" => true,
        "" or "0" or "0.0" or "0,0" or "FALSE" or "KHÔNG" => false,
        _ => null,
    };

    /// <summary>The sum, at most the largest number.</summary>
    public static decimal Sum(decimal left, decimal right) => left > decimal.MaxValue - right ? decimal.MaxValue : left + right;

    private static decimal Decimal(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return decimal.MaxValue;
        }

        return number == 0 && text.Any(c => c is >= '1' and <= '9') ? Smallest : number;
    }

    [GeneratedRegex(@"\A(?<amount>[0-9]([0-9.,\s]*[0-9])?)\s*([đĐ]|[vV][nN][dDđĐ]|[đĐ][ồỒ][nN][gG])?\z")]
    private static partial Regex FeeForm();

    [GeneratedRegex(@"\A[0-9]+(\.[0-9]+)?\z")]
    private static partial Regex PlainForm();

    [GeneratedRegex(@"\A(?<whole>[0-9]+)([.,]0)?\z")]
    private static partial Regex WholeForm();
}
