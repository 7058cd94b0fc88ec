namespace Dvc.Indicators.Files;

/// <summary>The unpacked content of an input. Every failure to read it is an <see cref="InputException"/> with the input's name.</summary>
internal sealed class InputStream : ReadOnlyStream
{
    private readonly string _name;
    private readonly Stream _content;

    private InputStream(string name, Stream content, long? size)
    {
        _name = name;
        _content = content;
        Size = size;
    }

    /// <summary>How many bytes there are, as the system tells it; null where it does not, and of packed content.</summary>
    public long? Size { get; }

    public static InputStream Open(string name, Func<Stream> open)
    {
        Stream? raw = null;
        try
        {
            raw = open();
            var whole = new LookAheadStream(raw);
            whole.LookAhead(2);
            return GzipInput.IsGzip(whole.Ahead)
                ? new InputStream(name, new GzipInput(whole), null)
                : new InputStream(name, whole, raw.CanSeek ? raw.Length : null);
        }
        catch (Exception exception) when (InputFailure.TryDescribe(name, exception, out var error))
        {
            raw?.Dispose();
            throw new InputException(error);
        }
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return _content.Read(buffer);
        }
        catch (Exception exception) when (InputFailure.TryDescribe(_name, exception, out var error))
        {
            throw new InputException(error);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }

        base.Dispose(disposing);
    }
}
