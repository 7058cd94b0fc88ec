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
    private bool _isAfterReturn;

    public LineDossiers(string name, Stream content)
    {
        _name = name;
        _content = content;
        _buffer = new FileBuffer(content);
        _json = new DossierJson(DossierJsonNames.Line, Fields);
    }

    public override long Line => _line;

    public override RecordFault? Fault => _fault;

    public override DossierColumns Columns => _json.Columns;

    public override ImmutableArray<string> UnknownColumns => _json.UnknownNames.ToImmutable();

    public override bool Read()
    {
        while (true)
        {
            SkipRestOfLineBreak();
            var end = EndOfLine();
            if (end == 0 && _buffer.Unread.IsEmpty)
            {
                return false;
            }

            _line++;
            if (end > 0)
            {
                _fault = _json.Read(_buffer.Unread[..end]);
            }

            _isAfterReturn = end < _buffer.Unread.Length && _buffer.Unread[end] == '\r';
            _buffer.Advance(Math.Min(end + 1, _buffer.Unread.Length));
            if (end > 0)
            {
                return true;
            }
        }
    }

    public override void AddNotes(ReadingLog log) => _json.UnknownNames.AddNotes(_name, log);

    public override void Dispose() => _content.Dispose();

    // CR and LF together are one line break, also where the buffer ends between them.
    private void SkipRestOfLineBreak()
    {
        if (!_isAfterReturn)
        {
            return;
        }

        if (_buffer.Unread.IsEmpty)
        {
            _buffer.TryFill();
        }

        _buffer.Advance(_buffer.Unread is [(byte)'\n', ..] ? 1 : 0);
        _isAfterReturn = false;
    }

    private int EndOfLine()
    {
        var searched = 0;
        while (true)
        {
            var end = _buffer.Unread[searched..].IndexOfAny((byte)'\n', (byte)'\r');
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
