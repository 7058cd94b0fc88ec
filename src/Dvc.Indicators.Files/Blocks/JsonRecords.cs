using Dvc.Indicators.Files.Records;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Files.Blocks;

/// <summary>Takes the records out of blocks of NDJSON and of payloads. Not safe for use by several threads at once.</summary>
/// <param name="reader">Reads them.</param>
internal sealed class JsonRecords(DossierBlockReader reader)
{
    private readonly DossierFields _fields = new();
    private readonly LineMembers _members = new();
    private readonly RecordBatch _batch = new();
    private DossierJson? _json;
    private DossierColumns _columns;
    private ulong _seen;

    /// <summary>The columns that the records of the block have.</summary>
    public DossierColumns Columns => _json!.Columns | _columns;

    /// <summary>The names of the block that are no column.</summary>
    public UnknownNames UnknownNames => _json!.UnknownNames;

    /// <summary>Reads all records of a block.</summary>
    public void Read(DossierBlock block)
    {
        _columns = DossierColumns.None;
        _seen = 0;
        if (block.Form == DossierForm.Payload)
        {
            _json = new DossierJson(DossierJsonNames.Payload, _fields);
            ReadElements(block);
        }
        else
        {
            _json = new DossierJson(DossierJsonNames.Line, _fields);
            ReadLines(block);
        }
    }

    private void ReadElements(DossierBlock block)
    {
        var start = 0;
        var line = block.FirstLine;
        foreach (var end in block.Borders)
        {
            Read(block.Content[start..end], line++);
            start = end;
        }
    }

    private void ReadLines(DossierBlock block)
    {
        var (text, length, line, at) = (block.Bytes, block.Length, block.FirstLine, 0);

        // So every search ends; there is room for it.
        text[length] = (byte)'\n';
        _members.Begin(_batch, text);
        while (at < length)
        {
            if (text[at] is not ((byte)'\n' or (byte)'\r'))
            {
                ReadLine(block, ref at, line);
            }

            line++;
            at += text[at] == '\r' && text[at + 1] == '\n' && at + 1 < length ? 2 : 1;
        }

        reader.Read(_batch);
    }

    private void ReadLine(DossierBlock block, ref int at, long line)
    {
        if (_batch.IsFull)
        {
            ReadBatch(block);
        }

        var start = at;
        if (_members.TryRead(_batch, block.Bytes, ref at, line))
        {
            NoteMembers();
            return;
        }

        ReadBatch(block);
        var rest = block.Content[start..];
        at = start + (rest.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var end ? end : rest.Length);
        Read(block.Content[start..at], line);
        _members.Learn(block.Content[start..at]);
    }

    private void ReadBatch(DossierBlock block)
    {
        reader.Read(_batch);
        _members.Begin(_batch, block.Bytes);
    }

    // The order in which unknown names are met is that of their first lines.
    private void NoteMembers()
    {
        if ((_members.Seen & ~_seen) == 0)
        {
            return;
        }

        _seen |= _members.Seen;
        for (var member = 0; member < _members.Count; member++)
        {
            _columns |= _members[member].Columns;
            if (_members[member].UnknownName is { } name)
            {
                UnknownNames.Add(name);
            }
        }
    }

    private void Read(ReadOnlySpan<byte> record, long line)
    {
        var fault = _json!.Read(record);
        reader.Read(_fields, line, fault);
    }
}
