using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Dvc.Indicators.Files;

/// <summary>Turns UTF-16 with its byte order mark into UTF-8 with its own; half of a unit at the end is written as half a character.</summary>
/// <param name="utf16">The file from its beginning; it is closed with this.</param>
/// <param name="isBigEndian">Whether the high byte of a unit stands first.</param>
internal sealed class Utf16Input(Stream utf16, bool isBigEndian) : ReadOnlyStream
{
    private const int Units = 1 << 15;
    private const char LoneHalf = '\uDC00';

    private readonly byte[] _bytes = new byte[Units * sizeof(char)];
    private readonly byte[] _utf8 = new byte[Units * Utf8Text.MostBytes];
    private int _length;
    private int _start;
    private int _end;
    private bool _isAtEnd;

    public override int Read(Span<byte> buffer)
    {
        while (_start == _end && !_isAtEnd)
        {
            Fill();
        }

        var count = Math.Min(buffer.Length, _end - _start);
        _utf8.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            utf16.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Fill()
    {
        var room = _bytes.AsSpan(_length);
        var count = utf16.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
        _isAtEnd = count < room.Length;
        _length += count;
        var units = MemoryMarshal.Cast<byte, char>(_bytes.AsSpan(0, _length & ~1));
        if (isBigEndian)
        {
            var values = MemoryMarshal.Cast<char, short>(units);
            BinaryPrimitives.ReverseEndianness(values, values);
        }

        _start = 0;
        _end = Utf8Text.Write(units, _utf8, _isAtEnd, out var read);
        if (_isAtEnd && _length % sizeof(char) != 0)
        {
            _end += Utf8Text.Write([LoneHalf], _utf8.AsSpan(_end), isWhole: true, out _);
        }

        KeepRest(units[read..]);
    }

    // The first half of a character, which stands last, is turned back and read again with the second.
    private void KeepRest(Span<char> rest)
    {
        if (isBigEndian)
        {
            var values = MemoryMarshal.Cast<char, short>(rest);
            BinaryPrimitives.ReverseEndianness(values, values);
        }

        MemoryMarshal.AsBytes(rest).CopyTo(_bytes);
        _length = rest.Length * sizeof(char);
    }
}
