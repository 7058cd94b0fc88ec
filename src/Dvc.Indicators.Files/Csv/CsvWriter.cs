using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// Writes CSV value by value: UTF-8, line feeds, quotes (RFC 4180) only where a value needs them, numbers without a text for each. The form for
/// programs has commas, decimal points and texts as they are; the one for Excel is as <see cref="CsvForm.ExcelVietnamese"/> says. For one thread
/// at a time.
/// </summary>
internal sealed class CsvWriter
{
    // The most decimals that any column has.
    private const int MostDecimals = 12;
    private const int LongestNumber = 48;

    private static readonly SearchValues<char> QuotedForPrograms = SearchValues.Create("\"\r\n,");
    private static readonly SearchValues<char> QuotedForExcel = SearchValues.Create("\"\r\n;");

    private readonly OutputBuffer _output;
    private readonly bool _isExcel;
    private readonly SearchValues<char> _quoted;
    private readonly byte _separator;
    private bool _isInRow;

    /// <summary>Begins a file; the byte order mark of the form for Excel is written at once.</summary>
    public CsvWriter(OutputBuffer output, CsvForm form = CsvForm.Machine)
    {
        _output = output;
        _isExcel = form == CsvForm.ExcelVietnamese;
        (_quoted, _separator) = _isExcel ? (QuotedForExcel, (byte)';') : (QuotedForPrograms, (byte)',');
        output.Write(_isExcel ? Encoding.UTF8.Preamble : default);
    }

    /// <summary>A value encoded and quoted for the form for programs; for values that are written many times.</summary>
    public static byte[] Encode(string value) => Encoding.UTF8.GetBytes(Quoted(value, QuotedForPrograms));

    /// <summary>Writes a row of texts.</summary>
    public void WriteRow(params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
        {
            Text(value);
        }

        EndRow();
    }

    /// <summary>Writes a text; in the form for Excel one that a spreadsheet could take for a formula gets a no-break space in front.</summary>
    public void Text(string value)
    {
        Separate();
        var isFormula = _isExcel && value.AsSpan().TrimStart() is ['=' or '+' or '-' or '@', ..];
        _output.Write(Quoted(isFormula ? $"\u00A0{value}" : value, _quoted));
    }

    /// <summary>Writes what <see cref="Encode"/> made, or several such values with their separators between them.</summary>
    public void Encoded(ReadOnlySpan<byte> value)
    {
        Separate();
        _output.Write(value);
    }

    /// <summary>Writes empty values.</summary>
    public void Empty(int count = 1)
    {
        for (; count > 0; count--)
        {
            Separate();
        }
    }

    /// <summary>Writes a whole number.</summary>
    public void Number(long number)
    {
        Separate();
        Write(number < 0, (ulong)(number < 0 ? -number : number), 0);
    }

    /// <summary>
    /// Writes a number with as many decimals as it needs, but not fewer than the least (0 or 2) and not more than the most (at most 12), to
    /// which it is rounded half away from 0; null is an empty value.
    /// </summary>
    public void Number(decimal? number, int leastDecimals = 0, int mostDecimals = MostDecimals)
    {
        Separate();
        if (number is { } known)
        {
            Write(known, leastDecimals, mostDecimals);
        }
    }

    /// <summary>Ends a row; the next value is the first of another.</summary>
    public void EndRow()
    {
        _output.Write("\n"u8);
        _isInRow = false;
    }

    private static string Quoted(string value, SearchValues<char> signs) =>
        value.AsSpan().ContainsAny(signs) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private void Separate()
    {
        if (_isInRow)
        {
            _output.Write(_separator);
        }

        _isInRow = true;
    }

    private void Write(decimal number, int leastDecimals, int mostDecimals)
    {
        Span<int> parts = stackalloc int[4];
        _ = decimal.GetBits(number, parts);
        var units = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        var decimals = (parts[3] >> 16) & 0xFF;
        if (parts[2] != 0 || decimals > mostDecimals || units > ulong.MaxValue / 100)
        {
            WriteAsText(number, leastDecimals, mostDecimals);
            return;
        }

        for (; decimals < leastDecimals; decimals++)
        {
            units *= 10;
        }

        for (; decimals > leastDecimals && units % 10 == 0; decimals--)
        {
            units /= 10;
        }

        Write(number < 0, units, decimals);
    }

    private void WriteAsText(decimal number, int leastDecimals, int mostDecimals)
    {
        var places = leastDecimals == 0 && mostDecimals == 0 ? "" : $".{new string('0', leastDecimals)}{new string('#', mostDecimals - leastDecimals)}";
        var text = number.ToString($"0{places}", CultureInfo.InvariantCulture);
        _output.Write(_isExcel ? text.Replace('.', ',') : text);
    }

    // From the last digit on, as far as there are digits and one stands before the point.
    private void Write(bool isNegative, ulong units, int decimals)
    {
        var text = _output.GetSpan(LongestNumber)[..LongestNumber];
        var place = LongestNumber;
        for (var written = 0; written <= decimals || units > 0; written++)
        {
            if (written == decimals && decimals > 0)
            {
                text[--place] = (byte)(_isExcel ? ',' : '.');
            }

            (units, var digit) = Math.DivRem(units, 10);
            text[--place] = (byte)('0' + (int)digit);
        }

        if (isNegative)
        {
            text[--place] = (byte)'-';
        }

        text[place..].CopyTo(text);
        _output.Advance(LongestNumber - place);
    }
}
