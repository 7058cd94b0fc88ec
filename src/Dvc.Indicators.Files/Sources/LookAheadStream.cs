namespace Dvc.Indicators.Files;

/// <summary>A stream whose next bytes can be looked at before they are read. Not safe for use by several threads at once.</summary>
/// <param name="rest">Where the bytes come from; it is closed with this.</param>
internal sealed class LookAheadStream(Stream rest) : ReadOnlyStream
{
    private byte[] _bytes = [];
    private int _start;
    private int _end;

    /// <summary>The bytes that were looked at and not read yet.</summary>
    public ReadOnlySpan<byte> Ahead => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Whether nothing follows <see cref="Ahead"/>.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Looks at so many bytes, or at fewer where the stream ends.</summary>
    public void LookAhead(int count)
    {
        var known = _end - _start;
        if (known >= count || IsAtEnd)
        {
            return;
        }

        var bytes = _bytes.Length < count ? new byte[count] : _bytes;
        Ahead.CopyTo(bytes);
        (_bytes, _start, _end) = (bytes, 0, known);
        _end += rest.ReadAtLeast(_bytes.AsSpan(_end), _bytes.Length - _end, throwOnEndOfStream: false);
        IsAtEnd = _end < _bytes.Length;
    }

    /// <summary>Passes over bytes that were looked at.</summary>
    public void Skip(int count) => _start += count;

    /// <summary>Gives bytes that were read once more.</summary>
    public void PutBack(ReadOnlySpan<byte> bytes)
    {
        _bytes = [.. bytes, .. Ahead];
        (_start, _end) = (0, _bytes.Length);
    }

    /// <summary>Passes over the byte order mark of UTF-8, if there is one.</summary>
    public void SkipByteOrderMark()
    {
        LookAhead(3);
        _start += Ahead.StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end)
        {
            // Files are many: what was looked at in one is not kept.
            (_bytes, _start, _end) = ([], 0, 0);
            return rest.Read(buffer);
        }

        var count = Math.Min(_end - _start, buffer.Length);
        Ahead[..count].CopyTo(buffer);
        _start += count;
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
