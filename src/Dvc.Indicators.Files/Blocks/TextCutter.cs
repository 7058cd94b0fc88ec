namespace Dvc.Indicators.Files;

/// <summary>Cuts a file whose records are lines, or end with one: behind the last record of what a block has room for.</summary>
/// <param name="input">The file; it is closed with this.</param>
/// <param name="size">The number of bytes of a block.</param>
/// <param name="most">So many bytes must hold the end of a record; else the first one is too large.</param>
/// <param name="firstLine">The line with which it begins.</param>
internal abstract class TextCutter(Stream input, int size, int most, long firstLine) : BlockCutter
{
    private byte[] _rest = [];
    private int _restLength;
    private bool _isAtEnd;

    /// <summary>The line on which the next block begins.</summary>
    protected long Line { get; private set; } = firstLine;

    /// <summary>What there is in the text that is being cut.</summary>
    protected TextScan Scan { get; private set; }

    public override bool TryFill(DossierBlock block)
    {
        var length = TakeRest(block);
        while (true)
        {
            length += ReadMore(block, length);
            if (length == 0)
            {
                return false;
            }

            Scan = TextScan.Of(block.Bytes.AsSpan(0, length));
            var end = End(block.Bytes.AsSpan(0, length));
            if (end > 0)
            {
                Cut(block, length, end);
                return true;
            }

            block.Reserve(Math.Min(2 * block.Capacity, most + 1), length);
        }
    }

    /// <summary>Where the last record ends, its line break included; 0 where none does.</summary>
    /// <param name="text">Whole records and a part of one.</param>
    /// <param name="isCut">Whether a CR at the very end may be one half of a line break.</param>
    protected abstract int LastEnd(ReadOnlySpan<byte> text, bool isCut);

    /// <summary>Where the last record ends in the last bytes of the file.</summary>
    protected abstract int EndOfFile(ReadOnlySpan<byte> text);

    /// <summary>The error for a record, with which the next block would begin, that is larger than can be.</summary>
    protected abstract InputException TooLarge();

    /// <summary>Sets what the content of a block is.</summary>
    protected abstract void Describe(DossierBlock block, int length);

    /// <summary>The number of line breaks of a text that has a CR.</summary>
    protected virtual int CountLines(ReadOnlySpan<byte> text) => CsvQuotes.CountLineBreaks(text);

    public override void Dispose() => input.Dispose();

    private int TakeRest(DossierBlock block)
    {
        block.Reserve(Math.Clamp(Math.Max(size, _restLength), 1, most + 1), 0);
        _rest.AsSpan(0, _restLength).CopyTo(block.Bytes);
        return _restLength;
    }

    private int ReadMore(DossierBlock block, int length)
    {
        var room = Math.Min(block.Capacity, most + 1) - length;
        if (_isAtEnd || room == 0)
        {
            return 0;
        }

        var count = input.ReadAtLeast(block.Bytes.AsSpan(length, room), room, throwOnEndOfStream: false);
        _isAtEnd = count < room;
        return count;
    }

    private int End(ReadOnlySpan<byte> text)
    {
        if (text.Length < most || (text.Length == most && !_isAtEnd))
        {
            return _isAtEnd ? EndOfFile(text) : LastEnd(text, isCut: true);
        }

        var end = LastEnd(text[..most], isCut: false);
        if (end == 0)
        {
            throw TooLarge();
        }

        return text[end - 1] == '\r' && end < text.Length && text[end] == '\n' ? end + 1 : end;
    }

    private void Cut(DossierBlock block, int length, int end)
    {
        var rest = block.Bytes.AsSpan(end, length - end);
        if (_rest.Length < rest.Length)
        {
            _rest = new byte[rest.Length];
        }

        rest.CopyTo(_rest);
        _restLength = rest.Length;
        Describe(block, end);
        block.Scan = Scan;
        Line += Scan.HasReturns ? CountLines(block.Content) : Scan.LineFeeds - rest.Count((byte)'\n');
    }

    /// <summary>Where the last line ends; 0 where none does.</summary>
    protected static int LastLineEnd(ReadOnlySpan<byte> text, bool isCut)
    {
        var end = text.LastIndexOf((byte)'\n');
        end = end < 0 ? text[..(text.Length - (isCut && !text.IsEmpty ? 1 : 0))].LastIndexOf((byte)'\r') : end;
        return end + 1;
    }
}
