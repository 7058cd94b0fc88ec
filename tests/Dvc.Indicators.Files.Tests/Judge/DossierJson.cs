using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>Takes the fields of a dossier out of its JSON object. Not safe for use by several threads at once.</summary>
/// <param name="names">The names of the form.</param>
/// <param name="fields">Where the fields go.</param>
internal sealed class DossierJson(JsonNames names, DossierFields fields)
{
    // Depth costs one bit a level, and the length of a record is bounded; so deep values are skipped like others.
    internal static readonly JsonReaderOptions Strict = new() { MaxDepth = int.MaxValue };

    private readonly List<FieldSlice> _unknown = [];
    private DossierColumns _seen;

    /// <summary>The columns that records so far have had.</summary>
    public DossierColumns Columns { get; private set; }

    /// <summary>The names that are no column.</summary>
    public UnknownNames UnknownNames { get; } = new();

    /// <summary>Reads a record.</summary>
    /// <param name="json">Its text, all of it.</param>
    /// <returns>Null, or <c>encoding</c> or <c>json</c>; the fields that could be read are there all the same.</returns>
    public RecordFault? Read(ReadOnlySpan<byte> json)
    {
        var isUtf8 = Utf8.IsValid(json);
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
        var number = Find(names, ref reader, out var name);
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
        else
        {
            var isNumber = reader.TokenType == JsonTokenType.Number
                && DossierField.Names[Math.Min(number, DossierField.Count - 1)] is "KenhThucHien" or "TrangThaiHoSo" or "SoLanBoSung" or "LePhi"
                    or "DuocThanhToanTrucTuyen" or "CoTepThanhPhan" or "CoTepKetQua" or "HoSoCoThanhPhanSoHoa" or "DuocSoHoa"
                    or "DuocLayTuKhoDMQG" or "TaiKhoanDuocXacThucVoiVNeID" or "KhongHaiLong";
            fields.Set(number, isNumber ? fields.Store(PlainNumber(reader.ValueSpan)) : ReadField(ref reader, json));
        }
    }

    private void ReadList(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, int number)
    {
        var list = ListOf(number);
        list.Clear();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            list.Add();
            ReadEntry(ref reader, json, list, number);
            return;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            var field = ReadField(ref reader, json);
            list.IsMisshapen = FieldText.Written(fields.Of(field)).Length > 0;
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
            var field = Find(DossierJsonNames.Entries[number], ref reader, out _);
            reader.Read();
            if (field == JsonNames.Unknown)
            {
                reader.Skip();
                continue;
            }

            var isNumber = reader.TokenType == JsonTokenType.Number
                && (list == fields.Fees || (list == fields.Papers && field != DossierFields.PaperPath));
            list[list.Count - 1, field] = isNumber ? fields.Store(PlainNumber(reader.ValueSpan)) : ReadField(ref reader, json);
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
    private int Find(JsonNames known, ref Utf8JsonReader reader, out FieldSlice name)
    {
        var number = reader.ValueIsEscaped ? JsonNames.Unknown : known.Find(reader.ValueSpan);
        name = number == JsonNames.Unknown ? ReadText(ref reader) : default;
        return reader.ValueIsEscaped ? known.Find(fields.Of(name)) : number;
    }

    private FieldSlice ReadField(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return default;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                return fields.Store(json[start..(int)reader.BytesConsumed], isStructure: true);
            default:
                return ReadText(ref reader);
        }
    }

    // What JSON says a number is, written without exponent.
    private static byte[] PlainNumber(ReadOnlySpan<byte> json)
    {
        var text = Encoding.ASCII.GetString(json);
        if (text.All(char.IsAsciiDigit))
        {
            return json.ToArray();
        }

        var number = double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var isZero = !text.Split('e', 'E')[0].Any(c => c is >= '1' and <= '9');
        var plain = isZero ? "0" : number < 0 || text[0] == '-' ? text
            : !decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var exact)
                ? number > 1 ? "79228162514264337593543950335" : "0.0000000000000000000000000001"
            : exact == 0 ? "0.0000000000000000000000000001"
            : exact.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture);
        return Encoding.ASCII.GetBytes(plain);
    }

    private FieldSlice ReadText(ref Utf8JsonReader reader) => reader.ValueIsEscaped
        ? fields.Keep(reader.CopyString(fields.Reserve(reader.ValueSpan.Length)))
        : fields.Store(reader.ValueSpan);
}
