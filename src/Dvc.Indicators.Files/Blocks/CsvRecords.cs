using System.Runtime.CompilerServices;
using System.Text.Unicode;
using Dvc.Indicators.Files.Csv;
using Dvc.Indicators.Files.Records;

namespace Dvc.Indicators.Files.Blocks;

/// <summary>Takes the records out of blocks of CSV. Not safe for use by several threads at once.</summary>
/// <param name="reader">Reads them.</param>
internal sealed class CsvRecords(DossierBlockReader reader)
{
    private readonly CsvIndex _index = new();
    private readonly CsvSplitter _splitter = new();

    /// <summary>Reads all records of a block.</summary>
    public void Read(DossierBlock block)
    {
        var marks = block.Marks;
        if (marks.HasQuotes || (marks.HasReturns && HasLoneReturn(block.Content)))
        {
            ReadCarefully(block, Utf8Check.IsValid(block.Content));
        }
        else
        {
            ReadPlain(block, marks.HasReturns);
        }
    }

    private static bool HasLoneReturn(ReadOnlySpan<byte> content) => content.Count((byte)'\r') != content.Count("\r\n"u8);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
            var places = _index.Places;
            var first = 0;
            Expect(layout);
            foreach (var end in _index.Ends)
            {
                var lineBreak = places[end];
                var isReturn = hasReturns && lineBreak > places[first] + 1 && text[lineBreak - 1] == '\r';
                places[end] = isReturn ? lineBreak - 1 : lineBreak;
                var record = text.AsSpan((places[first] + 1)..places[end]);
                if (!record.IsEmpty)
                {
                    ReadRecord(block, places, first, end - first, line, _index.IsUtf8 || Utf8.IsValid(record));
                }

                line++;
                places[end] = lineBreak;
                first = end;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Expect(CsvLayout layout)
    {
        var first = 0;
        foreach (var end in _index.Ends)
        {
            if (end - first == layout.FieldCount)
            {
                reader.Expect(_index.Places, first, layout.Ordinals);
            }

            first = end;
        }
    }

    private void ReadCarefully(DossierBlock block, bool isUtf8)
    {
        _splitter.Begin(block);
        while (_splitter.TryGoOn(isUtf8, out var isRecordUtf8))
        {
            ReadRecord(block, _splitter.Places, 0, _splitter.Count, _splitter.Line, isRecordUtf8);
        }
    }

    // Where the fields are too few or too many nobody knows which of them is the key.
    private void ReadRecord(DossierBlock block, int[] places, int first, int count, long line, bool isUtf8)
    {
        if (count == block.Layout!.FieldCount)
        {
            reader.Read(places, first, block.Layout.Ordinals, line, isUtf8 ? null : CsvFaults.Encoding);
        }
        else
        {
            reader.Reject(CsvFaults.OfFieldCount(CsvHeader.Fields(count)), line);
        }
    }
}
