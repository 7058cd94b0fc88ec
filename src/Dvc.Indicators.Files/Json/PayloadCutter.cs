using System.Text;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>
/// Cuts a file of the portal's JSON, an array or an object with the array <c>data</c>, between elements of the array; there may be one such
/// answer a line. What stands before and behind the array is read token by token, the elements are only told from each other: whoever reads
/// them sees whether they are JSON.
/// </summary>
/// <param name="name">The name of the file.</param>
/// <param name="input">The file; it is closed with this.</param>
/// <param name="size">The number of bytes of a block.</param>
internal sealed class PayloadCutter(string name, LookAheadStream input, int size) : BlockCutter
{
    private const int FirstStep = 1 << 12;

    // Behind an element of the most bytes there may stand some blanks before the comma.
    private const int MostBytes = CsvHead.LargestRecord + DossierBlock.Slack;

    private readonly int _size = Math.Clamp(size, DossierBlock.Slack, CsvHead.LargestRecord);
    private JsonReaderState _state = new(DossierJson.Strict);
    private JsonPlace _place;

    // The reader of tokens is not given the elements, and so counts places otherwise.
    private JsonPlace _placeOfReader;
    private PayloadAnswer _answer = new(name);
    private int _object;
    private bool _isInData;
    private bool _isFirst;
    private long _elements;

    public override bool TryFill(DossierBlock block)
    {
        while (_isInData || TryFindArray())
        {
            if (_object > 0)
            {
                CutObject(block);
                return true;
            }

            if (TryCut(block))
            {
                return true;
            }
        }

        return false;
    }

    public override void Dispose() => input.Dispose();

    private bool TryFindArray()
    {
        while (!_isInData)
        {
            if (_answer.IsEnded && !TryBegin())
            {
                return _object > 0;
            }

            var isAtEnd = input.IsAtEnd;
            if (!TryReadToken(isAtEnd))
            {
                if (isAtEnd)
                {
                    return false;
                }

                LookFurther();
            }
            else if (_answer.IsObject && TryFindObject())
            {
                return true;
            }
        }

        return true;
    }

    // Behind an answer there may be another on a line of its own; what is none is one record at fault.
    private bool TryBegin()
    {
        var hasLineBreak = false;
        while (true)
        {
            var blanks = input.Ahead.IndexOfAnyExcept(" \t\r\n"u8) is >= 0 and var count ? count : input.Ahead.Length;
            hasLineBreak |= input.Ahead[..blanks].Contains((byte)'\n');
            _place = _place.Behind(input.Ahead[..blanks]);
            input.Skip(blanks);
            if (!input.Ahead.IsEmpty || input.IsAtEnd)
            {
                break;
            }

            input.LookAhead(FirstStep);
        }

        if (input.Ahead.IsEmpty)
        {
            return false;
        }

        if (!hasLineBreak)
        {
            throw new InputException(JsonErrors.Malformed(name, _place));
        }

        _answer = new PayloadAnswer(name);
        (_state, _placeOfReader) = (new JsonReaderState(DossierJson.Strict), default);
        _object = DossierForms.TellNext(input) == DossierForm.Payload ? 0 : LengthOfLine();
        return _object == 0;
    }

    private int LengthOfLine()
    {
        while (true)
        {
            var end = input.Ahead.IndexOf((byte)'\n');
            if (end >= 0 || input.IsAtEnd)
            {
                return end >= 0 ? end : input.Ahead.Length;
            }

            LookFurther();
        }
    }

    // Whether the object in place of the list is one dossier; else the list stands in it. Its opening brace has been read.
    private bool TryFindObject()
    {
        while (true)
        {
            byte[] text = [(byte)'{', .. input.Ahead];
            var envelope = Envelope.Look(text);
            if (envelope.HasArray || (envelope.IsClosed && envelope.Length == 0))
            {
                return false;
            }

            if (envelope.IsClosed || input.IsAtEnd)
            {
                _object = envelope.IsClosed ? envelope.Length - 2 : 0;
                return _object > 0;
            }

            LookFurther();
        }
    }

    // A dossier without its braces, which are read as tokens; or a line that is no answer, which becomes an array or a text to be rejected.
    private void CutObject(DossierBlock block)
    {
        var text = input.Ahead[.._object].TrimEnd((byte)'\r');
        byte[] record = !_answer.IsNew ? [(byte)'{', .. text, (byte)'}']
            : PayloadBlock.IsJson(text) ? [(byte)'[', .. text, (byte)']']
            : JsonSerializer.SerializeToUtf8Bytes(Encoding.UTF8.GetString(text), PayloadText.Default.String);
        block.Reserve(record.Length + DossierBlock.Slack, 0);
        block.Fill(0, DossierForm.Payload, _elements + 1, null);
        block.Begin(_place, isFirst: true);
        record.CopyTo(block.Bytes, 0);
        block.Borders.Add(record.Length);
        block.End(record.Length);
        _elements++;
        _place = _place.Behind(input.Ahead[.._object]);
        input.Skip(_object);
        _object = 0;
        _answer.IsEnded |= _answer.IsNew;
    }

    private void LookFurther()
    {
        if (input.Ahead.Length >= CsvHead.LargestRecord)
        {
            throw JsonErrors.TooLarge(name, _elements + 1);
        }

        input.LookAhead(Math.Max(FirstStep, 2 * input.Ahead.Length));
    }

    private bool TryReadToken(bool isAtEnd)
    {
        try
        {
            var reader = new Utf8JsonReader(input.Ahead, isAtEnd, _state);
            var hasToken = reader.Read();
            if (hasToken)
            {
                _answer.Look(ref reader);
                (_isInData, _isFirst) = (_answer.IsArray, _answer.IsArray);
            }

            _state = reader.CurrentState;
            var read = input.Ahead[..(int)reader.BytesConsumed];
            (_place, _placeOfReader) = (_place.Behind(read), _placeOfReader.Behind(read));
            input.Skip(read.Length);
            return hasToken;
        }
        catch (JsonException exception)
        {
            throw new InputException(JsonErrors.Malformed(name, JsonPlace.Of(exception).Move(_placeOfReader, _place)));
        }
    }

    private bool TryCut(DossierBlock block)
    {
        block.Reserve(_size, 0);
        block.Fill(0, DossierForm.Payload, _elements + 1, null);
        block.Begin(_place, _isFirst);
        var scanner = ElementScanner.Begin(_isFirst ? 0 : 1);
        var length = 0;
        while (true)
        {
            var room = Math.Min(block.Capacity, MostBytes) - length;
            var count = input.ReadAtLeast(block.Bytes.AsSpan(length, room), room, throwOnEndOfStream: false);
            length += count;
            scanner.Scan(block.Bytes, length, count < room, block.Borders);
            if (scanner.Closing >= 0)
            {
                return Close(block, scanner.Closing, length);
            }

            if (count < room)
            {
                throw Malformed(block, length, isAtEnd: true);
            }

            if (block.Borders.Count > 0)
            {
                Cut(block, block.Borders[^1], length);
                return true;
            }

            if (length >= MostBytes)
            {
                throw JsonErrors.TooLarge(name, _elements + 1);
            }

            block.Reserve(Math.Min(2 * block.Capacity, MostBytes), length);
        }
    }

    private bool Close(DossierBlock block, int closing, int length)
    {
        if (block.Bytes[closing] != ']')
        {
            throw Malformed(block, length, isAtEnd: false);
        }

        // Between the brackets of an empty array there is no element.
        if (!_isFirst || block.Borders.Count > 0 || block.Bytes.AsSpan(0, closing).ContainsAnyExcept(" \t\r\n"u8))
        {
            block.Borders.Add(closing);
        }

        Cut(block, closing, length);
        _isInData = false;
        return block.Borders.Count > 0;
    }

    private void Cut(DossierBlock block, int end, int length)
    {
        if (block.Borders.Count == 1 && block.Bytes.AsSpan(0, end).TrimEnd(" \t\r\n"u8).Length > CsvHead.LargestRecord)
        {
            throw JsonErrors.TooLarge(name, _elements + 1);
        }

        input.PutBack(block.Bytes.AsSpan(end, length - end));
        block.End(end);
        _elements += block.Borders.Count;
        _place = _place.Behind(block.Content);
        _isFirst = false;
    }

    private InputException Malformed(DossierBlock block, int length, bool isAtEnd)
    {
        var place = PayloadBlock.FindDamage(block, length, isAtEnd) ?? block.Start.Behind(block.Bytes.AsSpan(0, length));
        return new InputException(JsonErrors.Malformed(name, place));
    }
}
