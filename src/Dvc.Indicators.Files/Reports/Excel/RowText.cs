using System.Globalization;
using System.Xml;

namespace Dvc.Indicators.Files;

/// <summary>The XML of one row while it is put together; its memory is used again for the next.</summary>
internal sealed class RowText
{
    // Of a decimal: 29 digits, a point and a sign; whole numbers are shorter.
    private const int LongestNumber = 31;

    private char[] _signs = new char[1 << 12];
    private int _length;

    public void Clear() => _length = 0;

    /// <summary>Adds what is XML already.</summary>
    public void Add(ReadOnlySpan<char> xml)
    {
        xml.CopyTo(Free(xml.Length));
        _length += xml.Length;
    }

    public void Add(int number)
    {
        number.TryFormat(Free(LongestNumber), out var length, default, CultureInfo.InvariantCulture);
        _length += length;
    }

    /// <summary>Adds a number with as few decimals as it has: a decimal remembers trailing zeros, a workbook need not.</summary>
    public void Add(decimal number)
    {
        var free = Free(LongestNumber);
        number.TryFormat(free, out var length, default, CultureInfo.InvariantCulture);
        var text = free[..length];
        _length += text.Contains('.') ? text.TrimEnd('0').TrimEnd('.').Length : length;
    }

    public void WriteTo(XmlWriter writer) => writer.WriteRaw(_signs, 0, _length);

    private Span<char> Free(int length)
    {
        if (_signs.Length - _length < length)
        {
            Array.Resize(ref _signs, Math.Max(2 * _signs.Length, _length + length));
        }

        return _signs.AsSpan(_length);
    }
}
