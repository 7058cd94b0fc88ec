using System.Globalization;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>
/// The JSON of a result, its agencies apart: each is parsed only while it is looked at, as parsed JSON takes several times the memory of the
/// file, and the agencies of a country are nearly all of it. Not safe for use by several threads at once.
/// </summary>
internal sealed class ResultDocument : IDisposable
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly List<Range> _agencies = [];
    private readonly JsonDocument _rest;

    private ResultDocument(InputSource source)
    {
        _utf8 = JsonInput.Read(source);
        var list = FindAgencies(source);
        _rest = JsonInput.Parse(source, Without(list));
    }

    /// <summary>The result; where it has an array of agencies, that array is empty.</summary>
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

    // Where the content of the array is; nothing where there is no such array.
    private Range FindAgencies(InputSource source)
    {
        var reader = new Utf8JsonReader(_utf8.Span);
        reader.Read();
        while (reader.TokenType != JsonTokenType.None && reader.Read())
        {
            if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("agencies"u8))
            {
                reader.Skip();
                continue;
            }

            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                return FindItems(ref reader, source);
            }
        }

        return default;
    }

    private Range FindItems(ref Utf8JsonReader reader, InputSource source)
    {
        var start = (int)reader.BytesConsumed;
        var end = start;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var first = (int)reader.TokenStartIndex;
            reader.Skip();
            end = (int)reader.BytesConsumed;
            JsonInput.Parse(source, _utf8[first..end]).Dispose();
            _agencies.Add(first..end);
        }

        return start..end;
    }

    private ReadOnlyMemory<byte> Without(Range list)
    {
        var (start, length) = list.GetOffsetAndLength(_utf8.Length);
        if (length == 0)
        {
            return _utf8;
        }

        var rest = new byte[_utf8.Length - length];
        _utf8.Span[..start].CopyTo(rest);
        _utf8.Span[(start + length)..].CopyTo(rest.AsSpan(start));
        return rest;
    }
}
