using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>
/// Writes CSV as <see cref="CsvLines"/> does, for files of many short numbers: straight into bytes, without a text for each value. The
/// caller writes separators and line feeds with the bytes around the values. For one thread at a time.
/// </summary>
internal sealed class CsvBytes(Stream stream) : IDisposable
{
    private const int Size = 1 << 17;
    private const int LongestNumber = 48;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Size);
    private int _count;
    private int _begin;

    /// <summary>A value as it stands in a file: quoted (RFC 4180) where it needs to be.</summary>
    public static byte[] ValueOf(string value)
    {
        var isPlain = value.AsSpan().IndexOfAny('"', '\r', '\n') < 0 && !value.Contains(',', StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(isPlain ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }

    /// <summary>What was written since the last <see cref="Begin"/>; empty where it took more than the room that was made.</summary>
    public ReadOnlySpan<byte> Begun => _begin < 0 ? default : _bytes.AsSpan(_begin, _count - _begin);

    /// <summary>Makes room for a short text, so that all of it can be seen when it is written.</summary>
    public void Begin(int room)
    {
        if (_bytes.Length - _count < room)
        {
            Flush();
        }

        _begin = _count;
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _bytes.Length - _count)
        {
            Flush();
        }

        if (bytes.Length > _bytes.Length)
        {
            stream.Write(bytes);
            return;
        }

        bytes.CopyTo(_bytes.AsSpan(_count));
        _count += bytes.Length;
    }

    /// <summary>Writes one byte as it is.</summary>
    public void Write(byte value)
    {
        if (_count == _bytes.Length)
        {
            Flush();
        }

        _bytes[_count++] = value;
    }

    /// <summary>Writes a number that is not negative.</summary>
    public void Write(long number) => Write((ulong)number, digits: 0);

    /// <summary>Writes a number of so many hundredths, with both decimals.</summary>
    public void WriteHundredths(long hundredths) => Write((ulong)hundredths, digits: 2);

    /// <summary>Writes a number with at least so many decimals (0 or 2), at most 12, and no zeros at the end beyond that.</summary>
    public void Write(decimal number, int leastDigits)
    {
        Span<int> parts = stackalloc int[4];
        _ = decimal.GetBits(number, parts);
        var units = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        var digits = (parts[3] >> 16) & 0xFF;
        if (parts[2] != 0 || parts[3] < 0 || digits > 12 || units > ulong.MaxValue / 100)
        {
            WriteLong(number, leastDigits);
            return;
        }

        for (; digits < leastDigits; digits++)
        {
            units *= 10;
        }

        for (; digits > leastDigits && units % 10 == 0; digits--)
        {
            units /= 10;
        }

        Write(units, digits);
    }

    public void Dispose()
    {
        Flush();
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private static int DigitsOf(ulong number)
    {
        var digits = 1;
        for (; number >= 10; number /= 10)
        {
            digits++;
        }

        return digits;
    }

    private void WriteLong(decimal number, int leastDigits)
    {
        var format = leastDigits == 0 ? "0.############" : "0.00##########";
        Write(Encoding.UTF8.GetBytes(number.ToString(format, CultureInfo.InvariantCulture)));
    }

    private void Write(ulong units, int digits)
    {
        if (_bytes.Length - _count < LongestNumber)
        {
            Flush();
        }

        // From the last digit on, as far as there are digits and one stands before the point.
        var length = Math.Max(DigitsOf(units), digits + 1) + (digits > 0 ? 1 : 0);
        var text = _bytes.AsSpan(_count, length);
        var place = length;
        for (var written = 0; place > 0; written++)
        {
            if (written == digits && digits > 0)
            {
                text[--place] = (byte)'.';
            }

            var rest = units / 10;
            text[--place] = (byte)('0' + (int)(units - (10 * rest)));
            units = rest;
        }

        _count += length;
    }

    private void Flush()
    {
        stream.Write(_bytes.AsSpan(0, _count));
        _count = 0;
        _begin = -1;
    }
}
