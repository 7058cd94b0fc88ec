using System.Text;

namespace Dvc.Indicators.Benchmarks.Data;

/// <summary>Writes rows of text as UTF-8 bytes, times from a table of days. Not safe for use by several threads at once.</summary>
internal sealed class Utf8Rows(Stream stream)
{
    private const int Size = 1 << 20;
    private const int LongestRow = 4096;
    private const int FirstYear = 2025;
    private const int LastYear = 2028;

    private static readonly uint FirstDay = VietnamTime.Create(FirstYear, 1, 1, 0, 0, 0).SecondsSinceEpoch / VietnamTime.SecondsPerDay;
    private static readonly byte[][] DayTexts = [.. Days()];

    private readonly byte[] _bytes = new byte[Size];
    private int _count;

    /// <summary>Makes room for a row.</summary>
    public void Begin()
    {
        if (_count > Size - LongestRow)
        {
            Flush();
        }
    }

    public void Write(byte value) => _bytes[_count++] = value;

    public void Write(ReadOnlySpan<byte> value)
    {
        value.CopyTo(_bytes.AsSpan(_count));
        _count += value.Length;
    }

    public void Write(string text) => _count += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_count));

    public void Write(long number)
    {
        number.TryFormat(_bytes.AsSpan(_count), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        _count += written;
    }

    public void Write(Deadline due)
    {
        if (due.HasTimeOfDay)
        {
            Write(due.Time);
        }
        else
        {
            Write(DayTexts[due.Time.SecondsSinceEpoch / VietnamTime.SecondsPerDay - FirstDay]);
        }
    }

    public void Write(VietnamTime time)
    {
        var (day, second) = Math.DivRem(time.SecondsSinceEpoch, (uint)VietnamTime.SecondsPerDay);
        Write(DayTexts[day - FirstDay]);
        TwoDigits((byte)' ', second / 3600);
        TwoDigits((byte)':', second / 60 % 60);
        TwoDigits((byte)':', second % 60);
    }

    public void Flush()
    {
        stream.Write(_bytes.AsSpan(0, _count));
        _count = 0;
    }

    private static IEnumerable<byte[]> Days()
    {
        var format = System.Globalization.CultureInfo.InvariantCulture;
        for (var day = new DateOnly(FirstYear, 1, 1); day.Year <= LastYear; day = day.AddDays(1))
        {
            yield return Encoding.ASCII.GetBytes(day.ToString("yyyy-MM-dd", format));
        }
    }

    private void TwoDigits(byte before, uint number)
    {
        _bytes[_count++] = before;
        _bytes[_count++] = (byte)('0' + number / 10);
        _bytes[_count++] = (byte)('0' + number % 10);
    }
}
