using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dvc.Indicators.Files.Inputs;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Files.Records;

/// <summary>Dossiers as the portal's JSON: the elements of an array, or of the array <c>data</c> of an object, one at a time.</summary>
internal sealed class PayloadDossiers : DossierRecords
{
    private readonly string _name;
    private readonly Stream _content;
    private readonly FileBuffer _buffer;
    private readonly DossierJson _json;
    private JsonReaderState _state = new(DossierJson.Strict);
    private RecordFault? _fault;
    private long _line;
    private bool _isData = true;
    private bool _hasData;
    private bool _isInData;

    public PayloadDossiers(string name, Stream content)
    {
        _name = name;
        _content = content;
        _buffer = new FileBuffer(content);
        _json = new DossierJson(DossierJsonNames.Payload, Fields);
    }

    private enum Step
    {
        NeedMore,

        /// <summary>A token outside the records.</summary>
        Token,
        Element,
        End,
    }

    public override long Line => _line;

    public override RecordFault? Fault => _fault;

    public override DossierColumns Columns => _json.Columns;

    public override ImmutableArray<string> UnknownColumns => _json.UnknownNames.ToImmutable();

    public override bool Read()
    {
        while (true)
        {
            switch (Advance())
            {
                case Step.Element:
                    return true;
                case Step.End:
                    return false;
                case Step.NeedMore:
                    Fill();
                    break;
                default:
                    break;
            }
        }
    }

    public override void AddNotes(ReadingLog log) => _json.UnknownNames.AddNotes(_name, log);

    public override void Dispose() => _content.Dispose();

    private Step Advance()
    {
        try
        {
            var reader = new Utf8JsonReader(_buffer.Unread, _buffer.IsAtEnd, _state);
            if (!reader.Read())
            {
                Use(ref reader);
                return _buffer.IsAtEnd ? Step.End : Step.NeedMore;
            }

            if (_isInData && reader.TokenType != JsonTokenType.EndArray)
            {
                return TryReadElement(ref reader) ? Step.Element : Step.NeedMore;
            }

            Look(ref reader);
            Use(ref reader);
            return Step.Token;
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    private bool TryReadElement(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            return false;
        }

        _line++;
        _fault = _json.Read(_buffer.Unread[start..(int)reader.BytesConsumed]);
        Use(ref reader);
        return true;
    }

    // The records are in the outermost array, or in the array of the right name in the outermost object.
    private void Look(ref Utf8JsonReader reader)
    {
        if (_isInData)
        {
            _isInData = false;
        }
        else if (_isData && reader.TokenType == JsonTokenType.StartArray)
        {
            CheckFirst();
            _isInData = true;
            _hasData = true;
        }

        _isData = reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && DossierForms.IsData(ref reader);
    }

    private void CheckFirst()
    {
        if (_hasData)
        {
            throw new InputException(new FileError(_name, null, "$.data", "the array data twice", "one array data"));
        }
    }

    private void Use(ref Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        _buffer.Advance((int)reader.BytesConsumed);
    }

    private void Fill()
    {
        if (!_buffer.TryFill())
        {
            throw FileBuffer.TooLarge(_name, _line + 1);
        }
    }

    private InputException Malformed(JsonException exception)
    {
        var place = string.Create(
            CultureInfo.InvariantCulture, $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
        return new InputException(new FileError(
            _name,
            null,
            null,
            $"JSON that breaks off or is damaged at {place}",
            "a whole array of dossiers, or an object with the array data"));
    }
}
