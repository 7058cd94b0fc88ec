using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>
/// The JSON of a result, its agencies apart: each is parsed only while it is looked at, as parsed JSON takes several times the memory of the
/// file, and the agencies of a country are nearly all of it. What a report adds is checked to be JSON and then left out. Not safe for use by
/// several threads at once.
/// </summary>
internal sealed class ResultDocument : IDisposable
{
    private const int MostAgencies = 1_000_000;
    private const int LargestRest = 64 << 20;

    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly List<Range> _agencies = [];
    private readonly List<Range> _apart = [];
    private readonly JsonDocument _rest;

    private ResultDocument(InputSource source)
    {
        _utf8 = JsonInput.Read(source, ResultJson.LargestFile);
        FindParts(source);
        _rest = JsonInput.Parse(source, Rest(source));
    }

    /// <summary>The result; where it has an array of agencies, that array is empty, and where a report added an object, so is that.</summary>
    public JsonElement Root => _rest.RootElement;

    /// <summary>The number of items of the array of agencies; 0 where there is no such array.</summary>
    public int AgencyCount => _agencies.Count;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">The file can not be read or is not JSON whose texts can all be taken.</exception>
    public static ResultDocument Read(InputSource source) => new(source);

    /// <summary>The path of an agency.</summary>
    public static string PathOf(int index) => string.Create(CultureInfo.InvariantCulture, $"$.agencies[{index}]");

    /// <summary>The items of the array of agencies, in order; each can be used only until the next is asked for.</summary>
    public IEnumerable<JsonElement> Agencies()
    {
        foreach (var place in _agencies)
        {
            using var agency = JsonDocument.Parse(_utf8[place]);
            yield return agency.RootElement;
        }
    }

    public void Dispose() => _rest.Dispose();

    // Where the content of the agencies' array and of the report's object is.
    private void FindParts(InputSource source)
    {
        var reader = new Utf8JsonReader(_utf8.Span);
        reader.Read();
        while (reader.TokenType != JsonTokenType.None && reader.Read())
        {
            var isAgencies = IsNamed(reader, "agencies"u8);
            var isReport = IsNamed(reader, "report"u8);
            if (!isAgencies && !isReport)
            {
                reader.Skip();
                continue;
            }

            reader.Read();
            var start = (int)reader.BytesConsumed;
            if (isAgencies && reader.TokenType == JsonTokenType.StartArray)
            {
                FindAgencies(ref reader, source);
                _apart.Add(start..(int)reader.TokenStartIndex);
            }
            else if (isReport && reader.TokenType == JsonTokenType.StartObject)
            {
                reader.Skip();
                _apart.Add(start..(int)reader.TokenStartIndex);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static bool IsNamed(in Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name);

    private void FindAgencies(ref Utf8JsonReader reader, InputSource source)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var first = (int)reader.TokenStartIndex;
            reader.Skip();
            var place = first..(int)reader.BytesConsumed;
            JsonInput.Parse(source, _utf8[place]).Dispose();
            if (_agencies.Count == MostAgencies)
            {
                throw new InputException(new FileError(source.Name, null, "$.agencies", new("hơn 1.000.000 cơ quan", "more than 1,000,000 agencies"), new("ít hơn", "fewer")));
            }

            _agencies.Add(place);
        }
    }

    private ReadOnlyMemory<byte> Rest(InputSource source)
    {
        var size = _utf8.Length - _apart.Sum(part => part.End.Value - part.Start.Value);
        if (size > LargestRest)
        {
            throw new InputException(new FileError(
                source.Name, null, null, new("hơn 64 MiB ngoài phần cơ quan và báo cáo", "more than 64 MiB besides agencies and report"),
                new("một kết quả", "a result")));
        }

        var rest = new ArrayBufferWriter<byte>(Math.Max(size, 1));
        var from = 0;
        foreach (var part in _apart)
        {
            rest.Write(_utf8.Span[from..part.Start.Value]);
            from = part.End.Value;
        }

        rest.Write(_utf8.Span[from..]);
        return rest.WrittenMemory;
    }
}
