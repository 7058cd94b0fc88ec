using Microsoft.Win32.SafeHandles;

namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>The bytes of a file between two places, read forwards.</summary>
internal sealed class FilePart(string file, long start, long end) : Stream
{
    private readonly SafeFileHandle _handle = File.OpenHandle(file);
    private long _place = start;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = RandomAccess.Read(_handle, buffer[..(int)Math.Min(buffer.Length, end - _place)], _place);
        _place += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _handle.Dispose();
        base.Dispose(disposing);
    }
}
