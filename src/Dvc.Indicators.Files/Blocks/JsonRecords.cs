using Dvc.Indicators.Files.Records;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Files.Blocks;

/// <summary>Takes the records out of blocks of NDJSON and of payloads. Not safe for use by several threads at once.</summary>
/// <param name="reader">Reads them.</param>
internal sealed class JsonRecords(DossierBlockReader reader)
{
    private readonly DossierFields _fields = new();
    private DossierJson? _json;

    /// <summary>The columns that the records of the block have.</summary>
    public DossierColumns Columns => _json!.Columns;

    /// <summary>The names of the block that are no column.</summary>
    public UnknownNames UnknownNames => _json!.UnknownNames;

    /// <summary>Reads all records of a block.</summary>
    public void Read(DossierBlock block)
    {
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
        var text = block.Content;
        var line = block.FirstLine;
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var found ? found : text.Length;
            if (end > 0)
            {
                Read(text[..end], line);
            }

            line++;
            text = text[Math.Min(end + (text[end..].StartsWith("\r\n"u8) ? 2 : 1), text.Length)..];
        }
    }

    private void Read(ReadOnlySpan<byte> record, long line)
    {
        var fault = _json!.Read(record);
        reader.Read(_fields, line, fault);
    }
}
