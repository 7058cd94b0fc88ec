namespace Dvc.Indicators.Cli;

/// <summary>
/// The standard input or another pipe, waiting for which ends when the user interrupts: a read of a terminal or a pipe can last forever and cannot be
/// taken back, so that it is done on another thread.
/// </summary>
/// <param name="input">The stream; null where it is closed, which is an error for who reads it.</param>
/// <param name="cancellation">The interruption.</param>
internal sealed class InterruptibleInput(Stream? input, CancellationToken cancellation) : Stream
{
    private readonly byte[] _buffer = new byte[1 << 16];

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
        if (input is null)
        {
            throw new IOException("it is closed");
        }

        var most = Math.Min(buffer.Length, _buffer.Length);
        var count = Task.Run(() => input.Read(_buffer, 0, most), CancellationToken.None).WaitAsync(cancellation).GetAwaiter().GetResult();
        _buffer.AsSpan(0, count).CopyTo(buffer);
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
        if (disposing)
        {
            input?.Dispose();
        }

        base.Dispose(disposing);
    }
}
