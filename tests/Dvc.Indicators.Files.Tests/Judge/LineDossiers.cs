using System.Collections.Immutable;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>Dossiers as NDJSON: one JSON object a line.</summary>
internal sealed class LineDossiers : DossierRecords
{
    private readonly string _name;
    private readonly Stream _content;
    private readonly FileBuffer _buffer;
    private readonly DossierJson _json;
    private RecordFault? _fault;
    private long _line;
    private long _blankLines;

    public LineDossiers(string name, Stream content)
    {
        _name = name;
        _content = content;
        _buffer = new FileBuffer(content);
        _json = new DossierJson(DossierJsonNames.Line, Fields);
    }

    public override long Line => _line;

    public override RecordFault? Fault => _fault;

    public override long BlankLines => _blankLines;

    public override DossierColumns Columns => _json.Columns;

    public override ImmutableArray<string> UnknownColumns => _json.UnknownNames.ToImmutable();

    public override bool Read()
    {
        while (true)
        {
            var end = EndOfLine();
            if (end == 0 && _buffer.Unread.IsEmpty)
            {
                return false;
            }

            _line++;
            var isBlank = FieldText.Trim(_buffer.Unread[..end]).IsEmpty;
            _fault = isBlank ? null : _json.Read(_buffer.Unread[..end]);
            _blankLines += isBlank ? 1 : 0;
            _buffer.Advance(Math.Min(end + 1, _buffer.Unread.Length));
            if (!isBlank)
            {
                return true;
            }
        }
    }

    public override void AddNotes(ReadingLog log) => _json.UnknownNames.AddNotes(_name, log);

    public override void Dispose() => _content.Dispose();

    private int EndOfLine()
    {
        var searched = 0;
        while (true)
        {
            var end = _buffer.Unread[searched..].IndexOf((byte)'\n');
            if (end >= 0)
            {
                return searched + end;
            }

            searched = _buffer.Unread.Length;
            if (_buffer.IsAtEnd)
            {
                return searched;
            }

            if (!_buffer.TryFill())
            {
                throw FileBuffer.TooLarge(_name, _line + 1);
            }
        }
    }
}
