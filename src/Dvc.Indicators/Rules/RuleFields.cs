using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Dvc.Indicators;

/// <summary>
/// The fields of one JSON object of a rule set. Every mistake is added to a common list with its path; reading goes on with a stand-in
/// value, so that all mistakes are reported at once.
/// </summary>
internal sealed class RuleFields
{
    private const int MostDigits = 4;

    private static readonly LocalizedText AllowedText = new("một chuỗi không rỗng", "a text that is not empty");
    private static readonly LocalizedText AllowedId = new("chuỗi gồm chữ không dấu, chữ số, '.', '-' và '_'", "a text of letters, digits, '.', '-' and '_'");
    private static readonly LocalizedText AllowedFlag = new("true hoặc false", "true or false");
    private static readonly LocalizedText AllowedDay = new("ngày ở dạng yyyy-MM-dd", "a date as yyyy-MM-dd");
    private static readonly LocalizedText AllowedArray = new("một mảng", "an array");
    private static readonly LocalizedText AllowedItems = new("một mảng không rỗng", "an array that is not empty");

    private readonly List<OutcomeError> _errors;
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly bool _isObject;

    public RuleFields(JsonElement element, string path, List<OutcomeError> errors)
    {
        Path = path;
        _errors = errors;
        _isObject = element.ValueKind == JsonValueKind.Object;
        if (!_isObject)
        {
            Report("", RuleTexts.Describe(element), new("một đối tượng", "an object"));
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            Add(property);
        }
    }

    public string Path { get; }

    public void Report(string name, LocalizedText found, LocalizedText allowed) =>
        _errors.Add(OutcomeError.At(name.Length == 0 || name[0] == '[' ? Path + name : $"{Path}.{name}", found, allowed));

    public string Text(string name)
    {
        if (!Take(name, AllowedText, out var value))
        {
            return "";
        }

        return TextOf(name, value, AllowedText, text => text.Length > 0);
    }

    public string OptionalText(string name, string standard) =>
        Has(name) && Take(name, new("một chuỗi", "a text"), out var value) ? TextOf(name, value, new("một chuỗi", "a text"), _ => true) : standard;

    public string Id(string name) =>
        Take(name, AllowedId, out var value) ? TextOf(name, value, AllowedId, RuleTexts.IsId) : "";

    public LocalizedText Names(string name)
    {
        if (!Take(name, new("một đối tượng có vi và en", "an object with vi and en"), out var value))
        {
            return new LocalizedText("", "");
        }

        var fields = new RuleFields(value, $"{Path}.{name}", _errors);
        var names = new LocalizedText(fields.Text("vi"), fields.Text("en"));
        fields.Close();
        return names;
    }

    public LocalizedText OptionalNames(string name) => Has(name) ? Names(name) : new LocalizedText("", "");

    public decimal Number(string name, decimal from, decimal to, int digits) => NumberOrNull(name, from, to, digits) ?? from;

    public decimal? OptionalNumber(string name, decimal from, decimal to, int digits) => Has(name) ? Number(name, from, to, digits) : null;

    public int? OptionalDigits(string name) => Has(name) ? (int?)NumberOrNull(name, 0, MostDigits, 0) : null;

    public bool Flag(string name)
    {
        if (!Has(name) || !Take(name, AllowedFlag, out var value))
        {
            return false;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Report(name, RuleTexts.Describe(value), AllowedFlag);
        }

        return value.ValueKind == JsonValueKind.True;
    }

    public DateOnly? OptionalDay(string name)
    {
        if (!Has(name) || !Take(name, AllowedDay, out var value))
        {
            return null;
        }

        if (RuleTexts.TextIn(value) is { } text
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Report(name, RuleTexts.Describe(value), AllowedDay);
        return null;
    }

    public T Choice<T>(string name, WordList<T> words, T standard, bool required = true)
        where T : struct, Enum
    {
        if (!required && !Has(name))
        {
            return standard;
        }

        if (!Take(name, out var value))
        {
            Miss(name, words.Allowed);
            return standard;
        }

        if (RuleTexts.TextIn(value) is { } word && words.TryGetValue(word, out var choice))
        {
            return choice;
        }

        Report(name, RuleTexts.Describe(value), words.Allowed);
        return standard;
    }

    public ImmutableArray<T> OptionalChoices<T>(string name, WordList<T> words)
        where T : struct, Enum
    {
        var choices = ImmutableArray.CreateBuilder<T>();
        foreach (var (item, place) in OptionalArray(name))
        {
            if (RuleTexts.TextIn(item) is not { } word || !words.TryGetValue(word, out var choice))
            {
                Report(place, RuleTexts.Describe(item), words.Allowed);
            }
            else if (choices.Contains(choice))
            {
                Report(place, RuleTexts.Describe(item), new("mỗi lựa chọn một lần", "each choice once"));
            }
            else
            {
                choices.Add(choice);
            }
        }

        return choices.ToImmutable();
    }

    public ImmutableArray<string> OptionalIds(string name)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var (item, place) in OptionalArray(name))
        {
            var id = TextOf(place, item, new("mã của một chỉ số thành phần", "the id of a component"), RuleTexts.IsId);
            if (id.Length > 0 && ids.Contains(id))
            {
                Report(place, RuleTexts.Describe(item), new("mỗi mã một lần", "each id once"));
            }

            ids.Add(id);
        }

        return ids.ToImmutable();
    }

    public List<RuleFields> Objects(string name)
    {
        if (!Has(name))
        {
            Take(name, AllowedItems, out _);
            return [];
        }

        var items = OptionalObjects(name);
        if (items.Count == 0 && _fields[name].ValueKind == JsonValueKind.Array)
        {
            Report(name, new("một mảng rỗng", "an empty array"), AllowedItems);
        }

        return items;
    }

    public List<RuleFields> OptionalObjects(string name) =>
        OptionalArray(name).ConvertAll(item => new RuleFields(item.Element, $"{Path}.{item.Place}", _errors));

    public bool Has(string name)
    {
        _known.Add(name);
        return _fields.ContainsKey(name);
    }

    public bool IsWrong(string name) => _errors.Exists(error => error.Where == $"{Path}.{name}");

    /// <summary>Reports every field that was never asked for.</summary>
    public void Close()
    {
        foreach (var (name, _) in _fields)
        {
            if (!_known.Contains(name))
            {
                Report(RuleTexts.Place(name), new("tên không có trong định dạng", "an unknown name"), LocalizedText.Same(string.Join(", ", _known.Order(StringComparer.Ordinal))));
            }
        }
    }

    private List<(JsonElement Element, string Place)> OptionalArray(string name)
    {
        if (!Has(name) || !Take(name, AllowedArray, out var value))
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Report(name, RuleTexts.Describe(value), AllowedArray);
            return [];
        }

        var items = new List<(JsonElement Element, string Place)>(value.GetArrayLength());
        foreach (var element in value.EnumerateArray())
        {
            items.Add((element, string.Create(CultureInfo.InvariantCulture, $"{name}[{items.Count}]")));
        }

        return items;
    }

    private string TextOf(string place, JsonElement value, LocalizedText allowed, Func<string, bool> isAllowed)
    {
        if (RuleTexts.TextIn(value) is { } written && VietnameseText.ToNfc(written.Trim()) is var text && isAllowed(text))
        {
            return text;
        }

        Report(place, RuleTexts.Describe(value), allowed);
        return "";
    }

    private decimal? NumberOrNull(string name, decimal from, decimal to, int digits)
    {
        if (!Take(name, out var value))
        {
            Miss(name, RuleTexts.NumberAllowed(from, to, digits));
            return null;
        }

        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number)
            || number < from || number > to || decimal.Round(number, digits) != number)
        {
            Report(name, RuleTexts.Describe(value), RuleTexts.NumberAllowed(from, to, digits));
            return null;
        }

        return RuleTexts.Canonical(number);
    }

    private void Add(JsonProperty property)
    {
        if (RuleTexts.NameOf(property) is not { } name)
        {
            Report("", new("một tên không phải văn bản Unicode", "a name that is not Unicode text"), new("tên là văn bản Unicode", "names of Unicode text"));
        }
        else if (!_fields.TryAdd(name, property.Value))
        {
            Report(RuleTexts.Place(name), new("tên này hai lần", "the name twice"), new("mỗi tên một lần", "each name once"));
        }
    }

    private bool Take(string name, LocalizedText allowed, out JsonElement value)
    {
        var isThere = Take(name, out value);
        if (!isThere)
        {
            Miss(name, allowed);
        }

        return isThere;
    }

    private bool Take(string name, out JsonElement value)
    {
        _known.Add(name);
        return _fields.TryGetValue(name, out value);
    }

    private void Miss(string name, LocalizedText allowed)
    {
        if (_isObject)
        {
            Report(name, OutcomeError.Nothing, allowed);
        }
    }
}
