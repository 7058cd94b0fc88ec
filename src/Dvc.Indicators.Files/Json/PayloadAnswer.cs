using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>
/// Finds the dossiers in one answer of the portal: the outermost array, or the array or object <c>data</c>, <c>result</c> or <c>payload</c>,
/// which may stand in another of these. An answer of a failed call is an error.
/// </summary>
/// <param name="name">The name of the file.</param>
internal sealed class PayloadAnswer(string name)
{
    private int _depth;
    private int _member = Envelope.Wrapping;
    private string? _code;
    private string _codeName = "";
    private string? _message;
    private bool _hasArray;

    /// <summary>Whether nothing of it was read yet.</summary>
    public bool IsNew { get; private set; } = true;

    /// <summary>Whether it was read to its end.</summary>
    public bool IsEnded { get; set; }

    /// <summary>Whether the array of dossiers begins with the last token.</summary>
    public bool IsArray { get; private set; }

    /// <summary>Whether an object begins with the last token that is one dossier, or has the array in it.</summary>
    public bool IsObject { get; private set; }

    /// <summary>Looks at the next token.</summary>
    /// <exception cref="InputException">The call failed, or its data are no dossiers.</exception>
    public void Look(ref Utf8JsonReader reader)
    {
        (IsNew, IsArray, IsObject) = (false, false, false);
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            _member = reader.CurrentDepth == _depth + 1 ? Envelope.Members.Find(reader.ValueSpan) : JsonNames.Unknown;
            _codeName = _member == Envelope.Code ? FieldText.Decode(reader.ValueSpan) : _codeName;
            return;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray when Envelope.HoldsDossiers(_member):
                Begin();
                break;
            case JsonTokenType.StartObject when Envelope.HoldsDossiers(_member) && reader.CurrentDepth > 0:
                _depth = reader.CurrentDepth;
                IsObject = _member == Envelope.Data;
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray when _member == Envelope.Code:
                _code = "{…}";
                break;
            case JsonTokenType.EndObject when reader.CurrentDepth == _depth:
                _depth = Math.Max(0, _depth - 1);
                break;
            case JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                LookAtValue(ref reader);
                break;
        }

        _member = JsonNames.Unknown;
        IsEnded = reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
        if (_code is not null && (IsEnded || (IsArray && _message is not null)))
        {
            var said = _message is null ? "" : $" ({ErrorValue.Short(_message)})";
            throw new InputException(new FileError(
                name, null, $"$.{_codeName}",
                new($"{ErrorValue.Of(_code)}{said}: lời gọi bị lỗi", $"{ErrorValue.Of(_code)}{said}: the call failed"),
                new("0, kết quả của lời gọi không lỗi", "0, the answer of a call that did not fail")));
        }
    }

    private void Begin()
    {
        if (_hasArray)
        {
            throw new InputException(new FileError(name, null, "$.data", new("mảng data hai lần", "the array data twice"), new("một mảng data", "one array data")));
        }

        (IsArray, _hasArray) = (true, true);
    }

    private void LookAtValue(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType == JsonTokenType.String ? TextOf(ref reader) : FieldText.Decode(reader.ValueSpan);
        if (_member == Envelope.Data && text.Length > 0)
        {
            throw new InputException(new FileError(
                name, null, "$.data", new("hồ sơ ở dạng chuỗi, hoặc không phải hồ sơ", "dossiers as a text, or no dossiers"),
                new("mảng hồ sơ, không phải chuỗi trong ngoặc kép", "an array of dossiers, not as a text in quotes")));
        }

        _message = _member == Envelope.Message ? text : _message;
        _code = _member == Envelope.Code && text is not ("0" or "00" or "" or "200") ? text : _code;
    }

    // Half a character as an escape can not be taken.
    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return FieldText.Decode(System.Text.Encoding.UTF8.GetBytes(reader.GetString()!));
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }
}
