using System.Text.Unicode;

namespace Dvc.Indicators.Files;

/// <summary>Takes the records out of blocks of CSV. Not safe for use by several threads at once.</summary>
/// <param name="reader">Reads them.</param>
internal sealed class CsvRecords(DossierBlockReader reader)
{
    private readonly CsvIndex _index = new();
    private readonly CsvSplitter _splitter = new();
    private readonly RecordBatch _batch = new();
    private int[] _places = [];
    private int _placeCount;

    /// <summary>Reads all records of a block.</summary>
    public void Read(DossierBlock block)
    {
        var scan = block.Scan;
        if (scan.HasQuotes || (scan.HasReturns && HasLoneReturn(block.Content)))
        {
            ReadCarefully(block, Utf8Check.IsValid(block.Content));
        }
        else
        {
            ReadPlain(block, scan.HasReturns);
        }
    }

    private static bool HasLoneReturn(ReadOnlySpan<byte> content) => content.Count((byte)'\r') != content.Count("\r\n"u8);

    private void ReadPlain(DossierBlock block, bool hasReturns)
    {
        var (text, length, layout, line) = (block.Bytes, block.Length, block.Layout!, block.FirstLine);
        if (text[length - 1] != '\n')
        {
            // The last line of a file may have no break; there is room for one.
            text[length++] = (byte)'\n';
        }

        text.AsSpan(length, Math.Min(text.Length - length, DossierBlock.Slack)).Clear();
        _index.Begin(text);
        while (_index.TryGoOn(text, length, layout.Separator))
        {
            var first = 0;
            var places = hasReturns ? TakePlaces() : _index.Places;
            _batch.Begin(text, places, layout.Ordinals);
            foreach (var end in _index.Ends)
            {
                var from = hasReturns ? TakeWithoutReturn(text, first, end) : first;
                var record = text.AsSpan((places[from] + 1)..places[from + end - first]);
                if (CsvLine.IsBlank(record, layout.Separator))
                {
                    reader.AddBlankLines(1);
                }
                else
                {
                    Add(layout, from, end - first, line, _index.IsUtf8 || Utf8.IsValid(record));
                }

                line++;
                first = end;
            }

            reader.Read(_batch);
        }
    }

    // One more for each record than the index has.
    private int[] TakePlaces()
    {
        var most = _index.Places.Length + _index.Ends.Length;
        _places = _places.Length < most ? new int[most] : _places;
        _placeCount = 0;
        return _places;
    }

    // In the index a line break is at once the place before the next record, which the CR of this one must not move.
    private int TakeWithoutReturn(byte[] text, int first, int end)
    {
        var (from, to) = (_placeCount, _placeCount + end - first);
        _index.Places.AsSpan(first..(end + 1)).CopyTo(_places.AsSpan(from));
        var isReturn = _places[to] > _places[from] + 1 && text[_places[to] - 1] == '\r';
        _places[to] -= isReturn ? 1 : 0;
        _placeCount = to + 1;
        return from;
    }

    private void ReadCarefully(DossierBlock block, bool isUtf8)
    {
        _splitter.Begin(block.Bytes, block.Length, block.FirstLine, block.Layout!.Separator, block.QuoteFaults);
        while (_splitter.TryGoOn(isUtf8, out var isRecordUtf8))
        {
            if (_splitter.QuoteLine > 0)
            {
                reader.Reject(CsvErrors.Quote(_splitter.QuoteLine), _splitter.Line);
                continue;
            }

            if (_splitter.IsBlank)
            {
                reader.AddBlankLines(1);
                continue;
            }

            _batch.Begin(block.Bytes, _splitter.Places, block.Layout.Ordinals);
            Add(block.Layout, 0, _splitter.Count, _splitter.Line, isRecordUtf8);
            reader.Read(_batch);
        }

        reader.AddBlankLines(_splitter.EmptyLines);
    }

    private void Add(CsvLayout layout, int first, int count, long line, bool isUtf8)
    {
        var isRecord = count == layout.FieldCount && isUtf8;
        if (_batch.IsFull || !isRecord)
        {
            reader.Read(_batch);
        }

        if (count != layout.FieldCount)
        {
            // Where the fields are too few or too many nobody knows which of them is the key.
            reader.Reject(CsvErrors.FieldCount(count), line);
            return;
        }

        _batch.Add(first, 0, line);
        if (!isUtf8)
        {
            reader.Reject(_batch, CsvErrors.Encoding);
        }
    }
}
