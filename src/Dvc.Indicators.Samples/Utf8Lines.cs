using System.Buffers.Text;

namespace Dvc.Indicators.Samples;

/// <summary>Bytes on their way to a stream, in one buffer that is used again and again.</summary>
internal sealed class Utf8Lines(Stream stream)
{
    /// <summary>How much one record may take between two calls of <see cref="MakeRoom"/>.</summary>
    private const int LongestRecord = 1 << 14;

    private readonly byte[] _buffer = new byte[1 << 18];
    private int _used;

    /// <summary>To be called before each record.</summary>
    public void MakeRoom()
    {
        if (_buffer.Length - _used < LongestRecord)
        {
            Flush();
        }
    }

    public void Flush()
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }

    public void Write(byte value) => _buffer[_used++] = value;

    public void Write(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_buffer.AsSpan(_used));
        _used += text.Length;
    }

    public void Write(long number)
    {
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written);
        _used += written;
    }

    public void Write(bool flag) => Write(flag ? (byte)'1' : (byte)'0');

    public void WriteTwoDigits(int number)
    {
        _buffer[_used] = (byte)('0' + number / 10);
        _buffer[_used + 1] = (byte)('0' + number % 10);
        _used += 2;
    }

    /// <summary>Writes a number with at least five digits.</summary>
    public void WriteFiveDigits(long number)
    {
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written, new System.Buffers.StandardFormat('D', 5));
        _used += written;
    }

    /// <summary>Writes a time in seconds since the period's start: the day, and the time of day with what stands between.</summary>
    public void WriteTime(int time, DateBytes days, ReadOnlySpan<byte> beforeTime, ReadOnlySpan<byte> betweenDigits)
    {
        var day = Math.DivRem(time, VietnamTime.SecondsPerDay, out var second);
        if (second < 0)
        {
            day--;
            second += VietnamTime.SecondsPerDay;
        }

        Write(days[day]);
        Write(beforeTime);
        WriteTwoDigits(second / OfficeHours.Hour);
        Write(betweenDigits);
        WriteTwoDigits(second / OfficeHours.Minute % 60);
        Write(betweenDigits);
        WriteTwoDigits(second % OfficeHours.Minute);
    }
}
