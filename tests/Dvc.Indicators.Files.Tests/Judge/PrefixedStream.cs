using System.Buffers;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>Bytes that were read ahead, followed by the rest of the stream that they came from. It counts what it gives.</summary>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> _prefix = prefix;
    private ArrayBufferWriter<byte>? _kept;

    /// <summary>The number of bytes given so far.</summary>
    public long BytesGiven { get; private set; }

    /// <summary>Whether the end was met: everything has been given.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Keeps all that is given from now on, which nothing has been yet, until <see cref="TakeBack"/>.</summary>
    public void Keep() => _kept = new ArrayBufferWriter<byte>();

    /// <summary>Gives what was kept once more, but for its beginning.</summary>
    /// <param name="used">The number of bytes, from the first, that are not given again.</param>
    public void TakeBack(int used)
    {
        _prefix = (byte[])[.. _kept!.WrittenSpan[used..], .. _prefix.Span];
        BytesGiven = used;
        IsAtEnd = false;
        _kept = null;
    }

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

        _kept?.Write(buffer[..count]);
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
