using System.Numerics;

namespace Dvc.Indicators.Files;

/// <summary>Takes the records out of blocks of NDJSON and of payloads. Not safe for use by several threads at once.</summary>
/// <param name="reader">Reads them.</param>
/// <param name="names">The names of members.</param>
internal sealed class JsonRecords(DossierBlockReader reader, DossierJsonNames names)
{
    private readonly DossierFields _fields = new();
    private readonly LineTemplate _template = new(names.Of(DossierForm.Lines));
    private readonly RecordBatch _lines = new();
    private readonly JsonBatch _others = new();
    private DossierJson? _json;
    private DossierColumns _columns;
    private ulong _seen;

    /// <summary>The columns that the records of the block have.</summary>
    public DossierColumns Columns => _json!.Columns | _columns;

    /// <summary>The names of the block that are no column; null where there are none.</summary>
    public UnknownNames? UnknownNames => _json!.UnknownNames is { IsEmpty: false } names ? names : null;

    /// <summary>Why the file can not be read behind the records of the block; null where it can.</summary>
    public FileError? Error { get; private set; }

    /// <summary>Reads all records of a block.</summary>
    public void Read(DossierBlock block)
    {
        _columns = DossierColumns.None;
        _seen = 0;
        Error = null;
        _json = new DossierJson(names.Of(block.Form), _fields);
        if (block.Form == DossierForm.Payload)
        {
            ReadElements(block);
        }
        else
        {
            ReadLines(block);
        }

        reader.Read(_lines);
        reader.Read(_others.Records);
    }

    private void ReadElements(DossierBlock block)
    {
        for (var element = 0; element < block.Borders.Count; element++)
        {
            var record = PayloadBlock.RangeOf(block, element);
            var fault = _json!.Read(block.Content[record]);

            // With the byte behind the block, which may be what is wrong.
            if (_json.MayBeMalformed && !PayloadBlock.IsJson(block.Content[record])
                && PayloadBlock.FindDamage(block, block.Length + 1, isAtEnd: false) is { } place)
            {
                Error = JsonErrors.Malformed(block.FileName, place);
                return;
            }

            Add(record, fault, block.FirstLine + element);
        }
    }

    private void ReadLines(DossierBlock block)
    {
        var (text, length, line, at) = (block.Bytes, block.Length, block.FirstLine, 0);

        // So every search ends; there is room for it.
        text[length] = (byte)'\n';
        _template.Begin(_lines, text);
        while (at < length)
        {
            ReadLine(block, ref at, line);
            line++;
            at++;
        }
    }

    private void ReadLine(DossierBlock block, ref int at, long line)
    {
        if (_lines.IsFull)
        {
            reader.Read(_lines);
        }

        var start = at;
        if (_template.TryRead(_lines, ref at, line))
        {
            // A CR before the line feed belongs to the line break.
            at += block.Bytes[at] == '\r' ? 1 : 0;
            reader.Read(_others.Records);
            NoteMembers(block.Bytes.AsSpan(start, at - start));
            return;
        }

        var rest = block.Content[start..];
        at = start + (rest.IndexOf((byte)'\n') is >= 0 and var end ? end : rest.Length);
        if (FieldText.Trim(block.Content[start..at]).IsEmpty)
        {
            reader.AddBlankLines(1);
            return;
        }

        reader.Read(_lines);
        Add(start..at, _json!.Read(block.Content[start..at]), line);
        _template.Learn(block.Content[start..at]);
    }

    // The order in which unknown names are met is that of their first lines, and in a line that of their places.
    private void NoteMembers(ReadOnlySpan<byte> line)
    {
        var added = _template.Seen & ~_seen;
        if (added == 0)
        {
            return;
        }

        _seen |= added;
        var unknown = new List<(int Place, byte[] Name)>();
        for (; added != 0; added &= added - 1)
        {
            var member = _template[BitOperations.TrailingZeroCount(added)];
            _columns |= member.Columns;
            if (member.UnknownName is { } name)
            {
                // What is written around a name is in no text, where quotes are escaped.
                unknown.Add((line.IndexOf(member.Written), name));
            }
        }

        foreach (var (_, name) in unknown.OrderBy(met => met.Place))
        {
            _json!.UnknownNames.Add(name);
        }
    }

    private void Add(Range source, RecordFault? fault, long line)
    {
        if (!_others.HasRoomFor(_fields))
        {
            reader.Read(_others.Records);
        }

        if (fault is null && _others.TryAdd(_fields, line, source))
        {
            return;
        }

        reader.Read(_others.Records);
        reader.Read(_fields, line, fault);
    }
}
