namespace Dvc.Indicators.Files;

/// <summary>An object of JSON over several lines as one line: its line breaks, which mean nothing there, become blanks.</summary>
/// <param name="input">The file; it is closed with this.</param>
internal sealed class OneLine(Stream input) : ReadOnlyStream
{
    private bool _hasBegun;

    public override int Read(Span<byte> buffer)
    {
        var count = input.Read(buffer);
        var text = buffer[..count];
        var start = _hasBegun ? 0 : text.IndexOf((byte)'{');
        if (start >= 0)
        {
            _hasBegun = true;
            text[start..].Replace((byte)'\n', (byte)' ');
            text[start..].Replace((byte)'\r', (byte)' ');
        }

        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            input.Dispose();
        }

        base.Dispose(disposing);
    }
}
