using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>
/// One JSON object that is being read. A field that is missing or of the wrong kind is noted with its path; reading goes on with a
/// stand-in.
/// </summary>
internal readonly struct JsonFields(JsonElement element, string path, Action<string, LocalizedText, LocalizedText> report)
{
    /// <summary>An object, as a phrase.</summary>
    public static readonly LocalizedText AnObject = new("một đối tượng", "an object");

    /// <summary>A text of no characters, as a phrase.</summary>
    public static readonly LocalizedText EmptyText = new("một chuỗi rỗng", "an empty text");

    /// <summary>A name that the format does not have, as a phrase.</summary>
    public static readonly LocalizedText UnknownName = new("tên không có trong định dạng", "an unknown name");

    private static readonly LocalizedText AText = new("một chuỗi", "a text");

    /// <summary>The same object with another way to note mistakes.</summary>
    public JsonFields(JsonFields other, Action<string, LocalizedText, LocalizedText> report)
        : this(other.Element, other.Path, report)
    {
    }

    public string Path => path;

    private JsonElement Element => element;

    /// <summary>Notes a mistake at a path.</summary>
    public void ReportAt(string place, LocalizedText found, LocalizedText allowed) => report(place, found, allowed);

    /// <summary>Notes every name that is not known.</summary>
    public void ReportUnknown(params ReadOnlySpan<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                Report(ErrorValue.OneLine(property.Name), UnknownName, ErrorValue.Same(string.Join(", ", known!)));
            }
        }
    }

    /// <summary>A number as it is written; empty where it is none, which is noted.</summary>
    public string RawNumber(string name)
    {
        var value = Get(name);
        if (value.ValueKind == JsonValueKind.Number)
        {
            return value.GetRawText();
        }

        Report(name, Describe(value), new("một số", "a number"));
        return "";
    }

    public void Report(string name, LocalizedText found, LocalizedText allowed) => report($"{path}.{name}", found, allowed);

    /// <summary>The value as a phrase.</summary>
    public static LocalizedText Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined => ErrorValue.Nothing,
        JsonValueKind.Object => AnObject,
        JsonValueKind.Array => new("một mảng", "an array"),
        JsonValueKind.String when value.GetString() is { Length: 0 } => EmptyText,
        JsonValueKind.String => ErrorValue.Value(value.GetString()!),
        _ => ErrorValue.Same(ErrorValue.Short(value.GetRawText())),
    };

    /// <summary>Whether the field <c>formatVersion</c> is the version that is read; if not, it is noted.</summary>
    /// <param name="version">The version that is read.</param>
    /// <param name="older">What is said of an earlier version.</param>
    public bool IsOfFormat(int version, LocalizedText? older = null)
    {
        var value = Get("formatVersion");
        var isNumber = value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out _);
        var number = isNumber ? value.GetDecimal() : 0;
        if (isNumber && number == version)
        {
            return true;
        }

        var found = Describe(value);
        if (isNumber && number >= 1 && number < version && older is not null)
        {
            found = new($"{found.Vietnamese}, {older.Vietnamese}", $"{found.English}, {older.English}");
        }

        Report("formatVersion", found, ErrorValue.Same(version.ToString(CultureInfo.InvariantCulture)));
        return false;
    }

    public string Text(string name, LocalizedText? allowed = null) => OptionalText(name, allowed ?? AText, isRequired: true) ?? "";

    /// <summary>A text, or null where null stands.</summary>
    public string? OptionalText(string name, LocalizedText allowed, bool isRequired = false)
    {
        var value = Get(name);
        if (value.ValueKind != JsonValueKind.String && (isRequired || value.ValueKind != JsonValueKind.Null))
        {
            Report(name, Describe(value), allowed);
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    /// <summary>The choice that a word stands for, or null where null stands.</summary>
    public T? OptionalChoice<T>(string name, FrozenDictionary<string, T> words, LocalizedText allowed, bool isRequired = false)
        where T : struct
    {
        if (OptionalText(name, allowed, isRequired) is not { } word)
        {
            return null;
        }

        if (words.TryGetValue(word, out var choice))
        {
            return choice;
        }

        Report(name, ErrorValue.Value(word), allowed);
        return null;
    }

    /// <summary>A number that a test accepts, or null where null stands.</summary>
    public decimal? OptionalNumber(string name, LocalizedText allowed, Func<decimal, bool> isAllowed)
    {
        var value = Get(name);
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && isAllowed(number))
        {
            return number;
        }

        if (value.ValueKind != JsonValueKind.Null)
        {
            Report(name, Describe(value), allowed);
        }

        return null;
    }

    public JsonFields Object(string name)
    {
        var value = Get(name);
        if (value.ValueKind == JsonValueKind.Object)
        {
            return new JsonFields(value, $"{path}.{name}", report);
        }

        Report(name, Describe(value), AnObject);
        return new JsonFields(default, $"{path}.{name}", static (_, _, _) => { });
    }

    public IEnumerable<JsonFields> Objects(string name)
    {
        var value = Get(name);
        if (value.ValueKind != JsonValueKind.Array)
        {
            Report(name, Describe(value), new("một mảng", "an array"));
            yield break;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}.{name}[{index++}]");
            if (item.ValueKind == JsonValueKind.Object)
            {
                yield return new JsonFields(item, place, report);
            }
            else
            {
                report(place, Describe(item), AnObject);
            }
        }
    }

    /// <summary>Whether the field is there and not null.</summary>
    public bool Has(string name) => Get(name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>A field that must be true or false.</summary>
    public bool Flag(string name)
    {
        var value = Get(name);
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Report(name, Describe(value), new("true hoặc false", "true or false"));
        }

        return value.ValueKind == JsonValueKind.True;
    }

    /// <summary>The texts of an array; what is none is reported and left out.</summary>
    public IEnumerable<string> Texts(string name)
    {
        var value = Get(name);
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
        {
            Report(name, Describe(value), new("mảng các chuỗi", "an array of texts"));
            return [];
        }

        return value.EnumerateArray().Select(item => item.GetString()!);
    }

    /// <summary>A text, or the texts of an array; anything else is reported.</summary>
    public IEnumerable<string> TextOrTexts(string name)
    {
        var value = Get(name);
        if (value.ValueKind == JsonValueKind.String)
        {
            return [value.GetString()!];
        }

        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
        {
            Report(name, Describe(value), new("một chuỗi hoặc mảng các chuỗi", "a text or an array of texts"));
            return [];
        }

        return value.EnumerateArray().Select(item => item.GetString()!);
    }

    /// <summary>Whether a text stands there.</summary>
    public bool IsText(string name) => Get(name).ValueKind == JsonValueKind.String;

    /// <summary>A text, a number or a flag as it is written; null for everything else.</summary>
    public string? Scalar(string name) => Get(name) is var value && value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False ? value.GetRawText()
        : null;

    private JsonElement Get(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;
}
