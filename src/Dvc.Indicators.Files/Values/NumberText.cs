using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Reads numbers and flags.</summary>
internal static class NumberText
{
    // The smallest decimal above 0: what is above 0 in the file stays above 0.
    private const decimal Smallest = 0.0000000000000000000000000001m;
    private const int DigitsOfGroup = 3;

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

    /// <summary>
    /// An amount of money, which only decides whether it is 0: digits with points, commas and white space between them, then perhaps the name of
    /// the currency. What is grouped is taken without its groups.
    /// </summary>
    public static bool TryReadFee(ReadOnlySpan<byte> text, out decimal fee)
    {
        if (TryRead(text, out fee))
        {
            return true;
        }

        var written = Encoding.UTF8.GetString(text);
        var length = written.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var amount = written[..length];
        if (length == 0 || !char.IsAsciiDigit(amount[0]) || !IsCurrency(written[length..].Trim())
            || !amount.All(c => char.IsAsciiDigit(c) || c is '.' or ',' || char.IsWhiteSpace(c)))
        {
            return false;
        }

        return TryRead(Encoding.UTF8.GetBytes(amount), out fee)
            || TryRead(Encoding.UTF8.GetBytes(string.Concat(amount.Where(char.IsAsciiDigit))), out fee);
    }

    /// <summary>
    /// A number whose decimals stand behind a point or a comma. Three digits there, behind a number that does not begin with 0, could also be
    /// thousands, and so are none.
    /// </summary>
    public static bool TryReadDecimal(ReadOnlySpan<byte> text, out decimal number)
    {
        var sign = text.IndexOfAny((byte)'.', (byte)',');
        number = 0;
        if (sign < 0)
        {
            return TryRead(text, out number);
        }

        if (sign == 0 || (text.Length - sign - 1 == DigitsOfGroup && text[0] != '0'))
        {
            return false;
        }

        var pointed = text.ToArray();
        pointed[sign] = (byte)'.';
        return TryRead(pointed, out number);
    }

    /// <summary>A number with decimals whose decimal sign a mapping may say.</summary>
    public static bool TryReadDecimal(ReadOnlySpan<byte> text, DecimalSign sign, out decimal number)
    {
        number = 0;
        return sign == DecimalSign.Unknown ? TryReadDecimal(text, out number) : TryPoint(text, sign, out var pointed) && TryRead(pointed, out number);
    }

    /// <summary>Writes a number with a point as its decimal sign and without signs between groups of three digits.</summary>
    /// <returns>False where such signs stand elsewhere.</returns>
    public static bool TryPoint(ReadOnlySpan<byte> text, DecimalSign sign, out byte[] pointed)
    {
        var (decimalSign, groupSign) = sign == DecimalSign.Comma ? (',', '.') : ('.', ',');
        var number = Encoding.UTF8.GetString(text);
        var end = number.IndexOf(decimalSign, StringComparison.Ordinal) is >= 0 and var place ? place : number.Length;
        var groups = number[..end].Split(groupSign);
        pointed = Encoding.UTF8.GetBytes(string.Concat(groups) + number[end..].Replace(decimalSign, '.'));
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= DigitsOfGroup && groups[1..].All(group => group.Length == DigitsOfGroup));
    }

    /// <summary>Whether a text is a number or a flag without any mapping.</summary>
    public static bool IsNumberOrFlag(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        return TryReadWhole(utf8, out _) || TryReadFlag(utf8, out _);
    }

    /// <summary>Digits, perhaps with <c>.0</c> or <c>,0</c> behind them; see <see cref="WholeNumber"/>.</summary>
    public static bool TryReadWhole(ReadOnlySpan<byte> text, out long number)
    {
        if (text is [>= (byte)'0' and <= (byte)'9'])
        {
            number = text[0] - '0';
            return true;
        }

        return WholeNumber.TryParse(Encoding.UTF8.GetString(WithoutZeroDecimal(text)), out number);
    }

    /// <summary>1, 0, true or false in any case, and both digits with <c>.0</c> or <c>,0</c> behind them.</summary>
    public static bool TryReadFlag(ReadOnlySpan<byte> text, out bool flag)
    {
        var digit = WithoutZeroDecimal(text);
        flag = digit is [(byte)'1'] || Ascii.EqualsIgnoreCase(text, "true"u8);
        return flag || digit is [(byte)'0'] || Ascii.EqualsIgnoreCase(text, "false"u8);
    }

    /// <summary>The sum, at most the largest number.</summary>
    public static decimal Sum(decimal left, decimal right) => left > decimal.MaxValue - right ? decimal.MaxValue : left + right;

    /// <summary>A text without <c>.0</c> or <c>,0</c> at its end.</summary>
    public static ReadOnlySpan<byte> WithoutZeroDecimal(ReadOnlySpan<byte> text) =>
        text is [.., (byte)'.' or (byte)',', (byte)'0'] ? text[..^2] : text;

    private static bool IsCurrency(string text) => text.Length == 0
        || VietnameseText.ToNfc(text).ToUpperInvariant() is "Đ" or "VND" or "VNĐ" or "ĐỒNG";

    private static bool IsDigits(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
