namespace Dvc.Indicators.Files.Inputs;

/// <summary>Bytes that were read ahead, followed by the rest of the stream that they came from. It counts what it gives.</summary>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> _prefix = prefix;

    /// <summary>The number of bytes given so far.</summary>
    public long BytesGiven { get; private set; }

    /// <summary>Whether the end was met: everything has been given.</summary>
    public bool IsAtEnd { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int count;
        if (_prefix.Length > 0)
        {
            count = Math.Min(_prefix.Length, buffer.Length);
            _prefix.Span[..count].CopyTo(buffer);
            _prefix = _prefix[count..];
        }
        else
        {
            count = rest.Read(buffer);
            IsAtEnd |= count == 0 && buffer.Length > 0;
        }

        BytesGiven += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
