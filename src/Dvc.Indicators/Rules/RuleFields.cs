using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dvc.Indicators.Languages;

namespace Dvc.Indicators.Rules;

/// <summary>
/// The fields of one JSON object of a rule set. Every mistake is added to a common list with its path; reading goes on with a stand-in
/// value, so that all mistakes are reported at once.
/// </summary>
internal sealed class RuleFields
{
    private readonly List<RuleError> _errors;
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public RuleFields(JsonElement element, string path, List<RuleError> errors)
    {
        Path = path;
        _errors = errors;
        if (element.ValueKind != JsonValueKind.Object)
        {
            Report("", Describe(element), "an object");
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!_fields.TryAdd(property.Name, property.Value))
            {
                Report(property.Name, "the name twice", "each name once");
            }
        }
    }

    public string Path { get; }

    public void Report(string name, string found, string allowed) =>
        _errors.Add(new RuleError(name.Length == 0 ? Path : $"{Path}.{name}", found, allowed));

    public string Text(string name)
    {
        if (!Take(name, "a text that is not empty", out var value))
        {
            return "";
        }

        return TextOf(name, value, "a text that is not empty", text => text.Length > 0);
    }

    public string OptionalText(string name, string standard) =>
        Has(name) && Take(name, "a text", out var value) ? TextOf(name, value, "a text", _ => true) : standard;

    public string Id(string name)
    {
        const string Allowed = "a text of letters, digits, '.', '-' and '_'";
        return Take(name, Allowed, out var value) ? TextOf(name, value, Allowed, IsId) : "";
    }

    public LocalizedText Names(string name)
    {
        if (!Take(name, "an object with vi and en", out var value))
        {
            return new LocalizedText("", "");
        }

        var fields = new RuleFields(value, $"{Path}.{name}", _errors);
        if (value.ValueKind != JsonValueKind.Object)
        {
            return new LocalizedText("", "");
        }

        var names = new LocalizedText(fields.Text("vi"), fields.Text("en"));
        fields.Close();
        return names;
    }

    public LocalizedText OptionalNames(string name) => Has(name) ? Names(name) : new LocalizedText("", "");

    public decimal Number(string name, decimal from, decimal to, int digits)
    {
        var allowed = string.Create(CultureInfo.InvariantCulture, $"a number from {from} to {to} with at most {digits} decimals");
        if (!Take(name, allowed, out var value))
        {
            return from;
        }

        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number)
            || number < from || number > to || decimal.Round(number, digits) != number)
        {
            Report(name, Describe(value), allowed);
            return from;
        }

        return Canonical(number);
    }

    public decimal? OptionalNumber(string name, decimal from, decimal to, int digits) => Has(name) ? Number(name, from, to, digits) : null;

    public int? OptionalDigits(string name) => Has(name) ? (int)Number(name, 0, 4, 0) : null;

    public bool Flag(string name)
    {
        if (!Has(name) || !Take(name, "true or false", out var value))
        {
            return false;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Report(name, Describe(value), "true or false");
        }

        return value.ValueKind == JsonValueKind.True;
    }

    public DateOnly? OptionalDay(string name)
    {
        if (!Has(name) || !Take(name, "a date as yyyy-MM-dd", out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Report(name, Describe(value), "a date as yyyy-MM-dd");
        return null;
    }

    public T Choice<T>(string name, FrozenDictionary<string, T> words, T standard, bool required = true)
        where T : struct, Enum
    {
        if (!required && !Has(name))
        {
            return standard;
        }

        return Take(name, OneOf(words), out var value) ? ChoiceOf(value, name, words, standard) : standard;
    }

    public ImmutableArray<T> OptionalChoices<T>(string name, FrozenDictionary<string, T> words)
        where T : struct, Enum
    {
        var choices = ImmutableArray.CreateBuilder<T>();
        foreach (var (item, place) in OptionalArray(name))
        {
            var choice = ChoiceOf(item, place, words, default);
            if (choices.Contains(choice))
            {
                Report(place, Describe(item), "each choice once");
            }

            choices.Add(choice);
        }

        return choices.ToImmutable();
    }

    public ImmutableArray<string> OptionalIds(string name) =>
        [.. OptionalArray(name).Select(item => TextOf(item.Place, item.Element, "the id of a component", IsId))];

    public IEnumerable<RuleFields> Objects(string name)
    {
        if (!Has(name))
        {
            Take(name, "an array that is not empty", out _);
            return [];
        }

        var items = OptionalObjects(name).ToList();
        if (items.Count == 0 && _fields[name].ValueKind == JsonValueKind.Array)
        {
            Report(name, "an empty array", "an array that is not empty");
        }

        return items;
    }

    public IEnumerable<RuleFields> OptionalObjects(string name) =>
        OptionalArray(name).Select(item => new RuleFields(item.Element, $"{Path}.{item.Place}", _errors));

    public bool Has(string name) => _fields.ContainsKey(name);

    /// <summary>Reports every field that was never asked for.</summary>
    public void Close()
    {
        foreach (var name in _fields.Keys.Where(name => !_read.Contains(name)))
        {
            Report(name, "an unknown name", string.Join(", ", _read.Order(StringComparer.Ordinal)));
        }
    }

    internal static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.Null => "null",
        _ => Shorten(value.GetRawText()),
    };

    private static string Shorten(string text) => text.Length <= 60 ? text : $"{text[..60]}…";

    private static bool IsId(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    // A decimal remembers trailing zeros; 6.0 and 6 are the same rule and must give the same hash.
    private static decimal Canonical(decimal number) => number / 1.0000000000000000000000000000m;

    private static string OneOf<T>(FrozenDictionary<string, T> words) =>
        string.Join(", ", words.OrderBy(word => word.Value).Select(word => word.Key));

    private IEnumerable<(JsonElement Element, string Place)> OptionalArray(string name)
    {
        if (!Has(name) || !Take(name, "an array", out var value))
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Report(name, Describe(value), "an array");
            return [];
        }

        return value.EnumerateArray().Select((element, index) => (element, string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]")));
    }

    private T ChoiceOf<T>(JsonElement value, string place, FrozenDictionary<string, T> words, T standard)
        where T : struct, Enum
    {
        if (value.ValueKind == JsonValueKind.String && words.TryGetValue(value.GetString()!, out var choice))
        {
            return choice;
        }

        Report(place, Describe(value), OneOf(words));
        return standard;
    }

    private string TextOf(string place, JsonElement value, string allowed, Func<string, bool> isAllowed)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            var text = VietnameseText.ToNfc(value.GetString()!.Trim());
            if (isAllowed(text))
            {
                return text;
            }
        }

        Report(place, Describe(value), allowed);
        return "";
    }

    private bool Take(string name, string allowed, out JsonElement value)
    {
        _read.Add(name);
        if (_fields.TryGetValue(name, out value))
        {
            return true;
        }

        Report(name, "nothing", allowed);
        return false;
    }
}
