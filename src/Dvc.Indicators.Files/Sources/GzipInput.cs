using System.IO.Compression;

namespace Dvc.Indicators.Files;

/// <summary>
/// Unpacks gzip, also of several members, and finds out when it is cut off. The framework's stream ends silently then, as if the content
/// were whole; so one more member with a known mark is put after the end of the file. Only after a whole file does the mark come out.
/// </summary>
internal sealed class GzipInput : ReadOnlyStream
{
    private const int BufferSize = 1 << 16;

    private static readonly byte[] Mark = [0xD7, 0x66, 0x2E, 0x01, 0xE0, 0x0F, 0xC5, 0x9A, 0x31, 0x7B, 0x44, 0xA8, 0x93, 0xFE, 0x06, 0x5D];
    private static readonly byte[] PackedMark = Pack(Mark);

    private readonly GZipStream _unpacked;
    private readonly byte[] _buffer = new byte[BufferSize + Mark.Length];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    public GzipInput(Stream packed) => _unpacked = new GZipStream(new MarkedStream(packed), CompressionMode.Decompress);

    public static bool IsGzip(ReadOnlySpan<byte> firstBytes) => firstBytes is [0x1F, 0x8B, ..];

    public override int Read(Span<byte> buffer)
    {
        while (!_isAtEnd && _end - _start <= Mark.Length)
        {
            Fill();
        }

        // The last bytes may be the mark: they are kept back until more follow.
        var count = _isAtEnd ? 0 : Math.Min(buffer.Length, _end - _start - Mark.Length);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        var count = _unpacked.Read(_buffer.AsSpan(_end));
        _end += count;
        if (count > 0)
        {
            return;
        }

        if (!_buffer.AsSpan(0, _end).SequenceEqual(Mark))
        {
            throw new InvalidDataException("The gzip file is cut off.");
        }

        _isAtEnd = true;
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var writer = new GZipStream(packed, CompressionLevel.Fastest))
        {
            writer.Write(content);
        }

        return packed.ToArray();
    }

    private sealed class MarkedStream(Stream packed) : ReadOnlyStream
    {
        private ReadOnlyMemory<byte> _mark = PackedMark;
        private bool _isAtEnd;

        public override int Read(Span<byte> buffer)
        {
            var count = _isAtEnd ? 0 : packed.Read(buffer);
            _isAtEnd |= count == 0;
            if (_isAtEnd)
            {
                count = Math.Min(_mark.Length, buffer.Length);
                _mark.Span[..count].CopyTo(buffer);
                _mark = _mark[count..];
            }

            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                packed.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
