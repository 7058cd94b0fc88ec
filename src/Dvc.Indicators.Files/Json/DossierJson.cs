using System.Text;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>Takes the fields of a dossier out of its JSON object. Not safe for use by several threads at once.</summary>
/// <param name="names">The names of the form.</param>
/// <param name="fields">Where the fields go.</param>
internal sealed class DossierJson(JsonNames names, DossierFields fields)
{
    // Depth costs one bit a level, and the length of a record is bounded; so deep values are skipped like others.
    internal static readonly JsonReaderOptions Strict = new() { MaxDepth = int.MaxValue };

    private readonly List<FieldSlice> _unknown = [];
    private DossierColumns _seen;
    private uint _given;

    /// <summary>The columns that records so far have had.</summary>
    public DossierColumns Columns { get; private set; }

    /// <summary>The names that are no column.</summary>
    public UnknownNames UnknownNames { get; } = new();

    /// <summary>Whether the last record is no object, and perhaps no JSON at all.</summary>
    public bool MayBeMalformed { get; private set; }

    /// <summary>Reads a record.</summary>
    /// <param name="json">Its text, all of it.</param>
    /// <returns>Null, or <c>encoding</c> or <c>json</c>; the fields that could be read are there all the same.</returns>
    public RecordFault? Read(ReadOnlySpan<byte> json)
    {
        var isUtf8 = Utf8Check.IsValid(json);
        var text = isUtf8 ? json : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json));
        var whole = JsonSurrogates.Replace(text);
        var isObject = TryReadFields(whole);
        return !isUtf8 ? RecordFault.Of(RejectionReason.Encoding)
            : !isObject || whole != text || fields.IsMisshapen() ? RecordFault.Of(RejectionReason.Json, FieldText.Show(json))
            : null;
    }

    private bool TryReadFields(ReadOnlySpan<byte> json)
    {
        fields.Clear();
        _unknown.Clear();
        _seen = DossierColumns.None;
        _given = 0;
        MayBeMalformed = true;
        try
        {
            var reader = new Utf8JsonReader(json, Strict);
            if (!IsObject(json) || !reader.Read())
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                ReadMember(ref reader, json);
            }

            // Whatever but white space follows the object throws.
            reader.Read();
        }
        catch (JsonException)
        {
            fields.Clear();
            return false;
        }

        MayBeMalformed = false;
        Columns |= _seen;
        foreach (var name in _unknown)
        {
            UnknownNames.Add(fields.Of(name));
        }

        return true;
    }

    // Spares lines that are no JSON at all the cost of an exception.
    private static bool IsObject(ReadOnlySpan<byte> json) => json.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    private void ReadMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var number = Find(names, ref reader, out var name, out var isGiven);
        reader.Read();
        if (number == JsonNames.Unknown)
        {
            _unknown.Add(name);
            reader.Skip();
            return;
        }

        _seen |= DossierJsonNames.ColumnsOf(number);
        if (number >= DossierJsonNames.FirstList)
        {
            ReadList(ref reader, json, number - DossierJsonNames.FirstList);
        }
        else if (!isGiven && (_given >> number & 1) != 0)
        {
            // The name that a mapping gives goes before the column's own.
            reader.Skip();
        }
        else
        {
            _given |= isGiven ? 1u << number : 0;
            fields.Set(number, ReadField(ref reader, json, DossierJsonNames.IsNumber(number)));
        }
    }

    private void ReadList(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, int number)
    {
        var list = ListOf(number);
        list.Clear();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            // A list of one may be written as the one.
            list.Add();
            ReadEntry(ref reader, json, list, number);
            return;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            list.IsMisshapen = !FieldText.Written(fields.Of(ReadField(ref reader, json, isNumber: false))).IsEmpty;
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                list.Add();
                ReadEntry(ref reader, json, list, number);
            }
            else
            {
                list.IsMisshapen = true;
                reader.Skip();
            }
        }
    }

    private void ReadEntry(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, FieldList list, int number)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = Find(DossierJsonNames.Entries[number], ref reader, out _, out _);
            reader.Read();
            if (field == JsonNames.Unknown)
            {
                reader.Skip();
                continue;
            }

            list[list.Count - 1, field] = ReadField(ref reader, json, DossierJsonNames.IsNumber(number + DossierJsonNames.FirstList, field));
            if (list == fields.Papers)
            {
                _seen |= DossierJsonNames.ColumnsOfPaper(field);
            }
        }
    }

    private FieldList ListOf(int number) => (number + DossierJsonNames.FirstList) switch
    {
        DossierJsonNames.Papers => fields.Papers,
        DossierJsonNames.Results => fields.Results,
        DossierJsonNames.Fees => fields.Fees,
        _ => fields.Supplements,
    };

    // A known name needs no place of its own; an unknown one is kept until the record has proved to be JSON.
    private int Find(JsonNames known, ref Utf8JsonReader reader, out FieldSlice name, out bool isGiven)
    {
        isGiven = false;
        var number = reader.ValueIsEscaped ? JsonNames.Unknown : known.Find(reader.ValueSpan, out isGiven);
        name = number == JsonNames.Unknown ? ReadText(ref reader) : default;
        return reader.ValueIsEscaped ? known.Find(fields.Of(name), out isGiven) : number;
    }

    private FieldSlice ReadField(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, bool isNumber)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return default;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                return fields.Store(json[start..(int)reader.BytesConsumed], isStructure: true);
            case JsonTokenType.Number when isNumber:
                return fields.Store(JsonNumber.Plain(reader.ValueSpan));
            default:
                return ReadText(ref reader);
        }
    }

    private FieldSlice ReadText(ref Utf8JsonReader reader) => reader.ValueIsEscaped
        ? fields.Keep(reader.CopyString(fields.Reserve(reader.ValueSpan.Length)))
        : fields.Store(reader.ValueSpan);
}
