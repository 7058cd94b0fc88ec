using System.Text.Unicode;

namespace Dvc.Indicators.Files;

/// <summary>
/// Splits text with quotes, or with CR as line breaks, into records and fields. It resolves the quotes in the text itself, which only
/// makes it shorter, and so gives the same places as <see cref="CsvIndex"/>; the bytes between the fields mean nothing then. Not safe for use
/// by several threads at once.
/// </summary>
internal sealed class CsvSplitter
{
    private byte[] _text = [];
    private int _length;
    private byte _separator;
    private int[] _places = new int[64];
    private int _at;
    private int _out;
    private bool _isAtLineStart;
    private IReadOnlyList<QuoteFault> _faults = [];
    private int _fault;
    private long _nextLine;

    /// <summary>Places: that before the first field, and of each field that behind it.</summary>
    public int[] Places => _places;

    /// <summary>The number of fields.</summary>
    public int Count { get; private set; }

    /// <summary>The physical line on which the record starts.</summary>
    public long Line { get; private set; }

    /// <summary>The line of the quote at fault of the record, which has no fields then; 0 where there is none.</summary>
    public long QuoteLine { get; private set; }

    /// <summary>The number of empty lines since the text began.</summary>
    public long EmptyLines { get; private set; }

    /// <summary>Whether all fields of the record are empty but for blanks.</summary>
    public bool IsBlank
    {
        get
        {
            for (var place = 0; place < Count; place++)
            {
                if (!FieldText.Trim(this[place]).IsEmpty)
                {
                    return false;
                }
            }

            return QuoteLine == 0;
        }
    }

    /// <summary>A field of the record.</summary>
    public ReadOnlySpan<byte> this[int field] => _text.AsSpan((_places[field] + 1).._places[field + 1]);

    /// <summary>Begins a text.</summary>
    /// <param name="text">Whole records; they are changed.</param>
    /// <param name="length">The number of bytes.</param>
    /// <param name="firstLine">The physical line on which they begin.</param>
    /// <param name="separator">The separator of fields.</param>
    /// <param name="faults">The records that have a quote at fault, in their order.</param>
    public void Begin(byte[] text, int length, long firstLine, byte separator, IReadOnlyList<QuoteFault> faults)
    {
        (_text, _length, _nextLine, _separator, _faults) = (text, length, firstLine, separator, faults);
        (_at, _fault, EmptyLines, _isAtLineStart) = (0, 0, 0, true);
    }

    /// <summary>Goes to the next record.</summary>
    /// <param name="isUtf8">Whether all of the text is known to be UTF-8.</param>
    /// <param name="isRecordUtf8">Whether the record is, before its quotes are resolved.</param>
    /// <returns>False at the end of the text.</returns>
    public bool TryGoOn(bool isUtf8, out bool isRecordUtf8)
    {
        isRecordUtf8 = true;
        while (_at < _length && IsBreak(_text[_at]))
        {
            SkipBreak();
            EmptyLines += _isAtLineStart ? 1 : 0;
            _isAtLineStart = true;
        }

        if (_at >= _length)
        {
            return false;
        }

        (Line, QuoteLine) = (_nextLine, 0);
        if (_fault < _faults.Count && _faults[_fault].Start == _at)
        {
            SkipFault();
            return true;
        }

        _isAtLineStart = false;
        isRecordUtf8 = isUtf8 || Utf8.IsValid(Rest[..CsvQuotes.EndOfRecord(Rest, _separator)]);
        Split();
        return true;
    }

    private ReadOnlySpan<byte> Rest => _text.AsSpan(_at, _length - _at);

    private static bool IsBreak(byte value) => value is (byte)'\n' or (byte)'\r';

    private void SkipBreak()
    {
        _at += _text[_at] == '\r' && _at + 1 < _length && _text[_at + 1] == '\n' ? 2 : 1;
        _nextLine++;
    }

    private void SkipFault()
    {
        (QuoteLine, _at, Count) = (_faults[_fault].Line, _faults[_fault].End, 0);
        _isAtLineStart = true;
        _fault++;
        _nextLine++;
    }

    private void Split()
    {
        _out = _at;
        _places[0] = _out - 1;
        Count = 0;
        while (true)
        {
            SplitField();
            Close();
            if (_at >= _length || _text[_at] != _separator)
            {
                return;
            }

            _at++;
        }
    }

    private void SplitField()
    {
        if (_at < _length && _text[_at] == '"')
        {
            Unquote();
        }

        var length = Rest.IndexOfAny(_separator, (byte)'\n', (byte)'\r') is >= 0 and var end ? end : Rest.Length;
        Move(length);
    }

    private void Unquote()
    {
        var close = EndOfQuoted(_at);
        _nextLine += CsvQuotes.CountLineBreaks(_text.AsSpan(_at..close));
        _at++;
        while (_at < close)
        {
            var quote = _text.AsSpan(_at..close).IndexOf((byte)'"');
            Move(quote < 0 ? close - _at : quote + 1);
            _at += quote < 0 ? 0 : 1;
        }

        _at = close + 1;
    }

    private void Move(int length)
    {
        _text.AsSpan(_at, length).CopyTo(_text.AsSpan(_out));
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

    // Only whole records are in a text, so no quote is left open.
    private int EndOfQuoted(int opening) => CsvQuotes.EndOf(_text.AsSpan(0, _length), opening) is >= 0 and var end ? end : _length;
}
