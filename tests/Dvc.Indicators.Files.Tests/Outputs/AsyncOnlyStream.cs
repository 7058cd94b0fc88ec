namespace Dvc.Indicators.Files.Tests.Outputs;

/// <summary>
/// A stream as a server gives it to a response: it throws when it is written to or flushed without being awaited. It keeps what is written and
/// how long each piece was.
/// </summary>
internal sealed class AsyncOnlyStream(Action? written = null) : Stream
{
    private readonly MemoryStream _content = new();

    public List<int> Pieces { get; } = [];

    public bool IsClosed { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public byte[] ToArray() => _content.ToArray();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // The rest runs on another thread and later, as with a slow client.
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        _content.Write(buffer.Span);
        Pieces.Add(buffer.Length);
        written?.Invoke();
    }

    public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");

    public override void Write(byte[] buffer, int offset, int count) => Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }
}
