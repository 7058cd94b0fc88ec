using System.Globalization;
using System.Text.Json;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>
/// The elements of the portal's JSON: those of an array, or of the array <c>data</c> of an object, one at a time. Not safe for use by
/// several threads at once.
/// </summary>
/// <param name="name">The name of the file.</param>
/// <param name="content">The file from its beginning.</param>
internal sealed class PayloadElements(string name, Stream content)
{
    private readonly FileBuffer _buffer = new(content);
    private JsonReaderState _state = new(DossierJson.Strict);
    private bool _isData = true;
    private bool _hasData;
    private bool _isInData;

    private enum Step
    {
        NeedMore,

        /// <summary>A token outside the records.</summary>
        Token,
        Element,
        End,
    }

    /// <summary>The position of the element, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Goes to the next element.</summary>
    /// <param name="element">Its text, valid until the next one is read.</param>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="InputException">The file can not be read on.</exception>
    public bool TryRead(out ReadOnlySpan<byte> element)
    {
        element = default;
        while (true)
        {
            switch (Advance(out element))
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

    private Step Advance(out ReadOnlySpan<byte> element)
    {
        element = default;
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
                return TryReadElement(ref reader, out element) ? Step.Element : Step.NeedMore;
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

    private bool TryReadElement(scoped ref Utf8JsonReader reader, out ReadOnlySpan<byte> element)
    {
        element = default;
        var start = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            return false;
        }

        Line++;
        element = _buffer.Unread[start..(int)reader.BytesConsumed];
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
            throw new InputException(new FileError(name, null, "$.data", ErrorValue.Same("the array data twice"), ErrorValue.Same("one array data")));
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
            throw FileBuffer.TooLarge(name, Line + 1);
        }
    }

    private InputException Malformed(JsonException exception)
    {
        var place = string.Create(
            CultureInfo.InvariantCulture, $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
        return new InputException(new FileError(
            name,
            null,
            null,
            ErrorValue.Same($"JSON that breaks off or is damaged at {place}"),
            ErrorValue.Same("a whole array of dossiers, or an object with the array data")));
    }
}
