using System.Numerics;

namespace Dvc.Indicators.Files;

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
        if (_members.TryRead(_batch, ref at, line))
        {
            NoteMembers(block.Bytes.AsSpan(start, at - start));
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

    // The order in which unknown names are met is that of their first lines, and in a line that of their places.
    private void NoteMembers(ReadOnlySpan<byte> line)
    {
        var added = _members.Seen & ~_seen;
        if (added == 0)
        {
            return;
        }

        _seen |= added;
        var unknown = new List<(int Place, byte[] Name)>();
        for (; added != 0; added &= added - 1)
        {
            var member = _members[BitOperations.TrailingZeroCount(added)];
            _columns |= member.Columns;
            if (member.UnknownName is { } name)
            {
                // What is written around a name is in no text, where quotes are escaped.
                unknown.Add((line.IndexOf(member.Written), name));
            }
        }

        foreach (var (_, name) in unknown.OrderBy(met => met.Place))
        {
            UnknownNames.Add(name);
        }
    }

    private void Read(ReadOnlySpan<byte> record, long line)
    {
        var fault = _json!.Read(record);
        reader.Read(_fields, line, fault);
    }
}
