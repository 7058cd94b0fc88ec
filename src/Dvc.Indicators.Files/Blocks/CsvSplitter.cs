using System.Text.Unicode;

namespace Dvc.Indicators.Files;

/// <summary>
/// Splits text with quotes, or with CR as line breaks, into records and fields. It resolves the quotes in the text itself, which only
/// makes it shorter, and so gives the same places as <see cref="CsvIndex"/>. Not safe for use by several threads at once.
/// </summary>
internal sealed class CsvSplitter
{
    private DossierBlock _block = new();
    private int[] _places = new int[64];
    private int _at;
    private int _out;
    private long _nextLine;

    /// <summary>Places: that before the first field, and of each field that behind it.</summary>
    public int[] Places => _places;

    /// <summary>The number of fields.</summary>
    public int Count { get; private set; }

    /// <summary>The physical line on which the record starts.</summary>
    public long Line { get; private set; }

    /// <summary>Begins a block.</summary>
    public void Begin(DossierBlock block)
    {
        _block = block;
        _at = 0;
        _nextLine = block.FirstLine;
    }

    /// <summary>Goes to the next record.</summary>
    /// <param name="isUtf8">Whether all of the block is known to be UTF-8.</param>
    /// <param name="isRecordUtf8">Whether the record is, before its quotes are resolved.</param>
    /// <returns>False at the end of the block.</returns>
    public bool TryGoOn(bool isUtf8, out bool isRecordUtf8)
    {
        isRecordUtf8 = true;
        while (_at < _block.Length && IsBreak(_block.Bytes[_at]))
        {
            SkipBreak();
        }

        if (_at >= _block.Length)
        {
            return false;
        }

        Line = _nextLine;
        isRecordUtf8 = isUtf8 || Utf8.IsValid(_block.Bytes.AsSpan(_at..EndOfRecord()));
        Split();
        return true;
    }

    private static bool IsBreak(byte value) => value is (byte)'\n' or (byte)'\r';

    private void SkipBreak()
    {
        _at += _block.Bytes[_at] == '\r' && _at + 1 < _block.Length && _block.Bytes[_at + 1] == '\n' ? 2 : 1;
        _nextLine++;
    }

    private void Split()
    {
        var (text, separator) = (_block.Bytes, _block.Layout!.Separator);
        _out = _at;
        _places[0] = _out - 1;
        Count = 0;
        while (true)
        {
            SplitField(text, separator);
            Close();
            if (_at >= _block.Length || text[_at] != separator)
            {
                return;
            }

            _at++;
        }
    }

    private void SplitField(byte[] text, byte separator)
    {
        if (_at < _block.Length && text[_at] == '"')
        {
            Unquote(text);
        }

        var rest = _block.Content[_at..];
        var length = rest.IndexOfAny(separator, (byte)'\n', (byte)'\r') is >= 0 and var end ? end : rest.Length;
        Move(length);
    }

    private void Unquote(byte[] text)
    {
        var close = EndOfQuoted(_at);
        _nextLine += CsvQuotes.CountLineBreaks(text.AsSpan(_at..close));
        _at++;
        while (_at < close)
        {
            var quote = text.AsSpan(_at..close).IndexOf((byte)'"');
            Move(quote < 0 ? close - _at : quote + 1);
            _at += quote < 0 ? 0 : 1;
        }

        _at = close + 1;
    }

    private void Move(int length)
    {
        _block.Content.Slice(_at, length).CopyTo(_block.Bytes.AsSpan(_out));
        _at += length;
        _out += length;
    }

    private void Close()
    {
        if (++Count == _places.Length)
        {
            Array.Resize(ref _places, 2 * _places.Length);
        }

        _places[Count] = _out++;
    }

    // Only whole records are in a block, so no quote is left open.
    private int EndOfQuoted(int opening) => CsvQuotes.EndOf(_block.Content, opening) is >= 0 and var end ? end : _block.Length;

    private int EndOfRecord()
    {
        var (text, at) = (_block.Bytes, _at);
        while (true)
        {
            at = text[at] == '"' ? EndOfQuoted(at) + 1 : at;
            var rest = _block.Content[Math.Min(at, _block.Length)..];
            var end = rest.IndexOfAny(_block.Layout!.Separator, (byte)'\n', (byte)'\r');
            if (end < 0)
            {
                return _block.Length;
            }

            at += end;
            if (IsBreak(text[at]))
            {
                return at;
            }

            at++;
        }
    }
}
