using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Dvc.Indicators;

/// <summary>
/// The JSON of a rule set while it is changed: what a builder sets is read as every rule set is, so that no check is written twice.
/// </summary>
internal sealed class RuleSetNodes
{
    private const decimal MostPoints = 1_000_000;

    private readonly JsonObject _root;
    private readonly List<OutcomeError> _errors = [];

    public RuleSetNodes(RuleSet rules) => _root = JsonNode.Parse(RuleSetJson.Write(rules))!.AsObject();

    /// <summary>Whether the maximum of the total was given, so that it does not follow those of the components.</summary>
    public bool KeepsTotalMaximum { get; set; }

    private IEnumerable<JsonObject> Groups => _root["groups"]!.AsArray().Select(group => group!.AsObject());

    private IEnumerable<JsonObject> Components => Groups.SelectMany(ComponentsOf);

    public static JsonObject? ToJson(LocalizedText? text) =>
        text is null ? null : new JsonObject { ["vi"] = text.Vietnamese, ["en"] = text.English };

    // A value that is no choice goes in as its number, so that it is told among the other mistakes.
    public static string WordOf<T>(WordList<T> words, T value)
        where T : struct, Enum => Enum.IsDefined(value) ? words.WordOf(value) : value.ToString();

    public static JsonNode? ToJson(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static JsonArray ToJson(IEnumerable<string> ids) => new([.. ids.Select(id => (JsonNode?)id)]);

    public static JsonArray ToJson(IEnumerable<AgencyLevel> levels) => ToJson(levels.Select(level => WordOf(RuleWords.Levels, level)));

    public static JsonArray ToJson(IEnumerable<Grade> grades) => new([.. grades.Select(grade => new JsonObject
    {
        ["id"] = grade.Id,
        ["from"] = grade.From,
        ["name"] = ToJson(grade.Name),
        ["confidence"] = WordOf(RuleWords.Confidences, grade.Confidence),
    })]);

    public static JsonArray ToJson(IEnumerable<HeadlineRate> rates) => new([.. rates.Select(rate => new JsonObject
    {
        ["id"] = rate.Id,
        ["name"] = ToJson(rate.Name),
        ["item"] = rate.Item,
    })]);

    public void Set(string field, JsonNode? value) => Set(_root, field, value);

    public void SetOfGroup(string method, string id, string field, JsonNode? value)
    {
        if (Find(method, id, Groups, new("nhóm", "group")) is { } group)
        {
            Set(group, field, value);
        }
    }

    public void SetOfComponent(string method, string id, string field, JsonNode? value)
    {
        if (Find(method, id, Components, new("chỉ số thành phần", "component")) is { } component)
        {
            Set(component, field, value);
        }
    }

    public void Remove(string method, string id)
    {
        if (Find(method, id, Components, new("chỉ số thành phần", "component")) is { Parent: JsonArray siblings } component)
        {
            siblings.Remove(component);
            if (siblings.Count == 0 && siblings.Parent is { Parent: JsonArray groups } group)
            {
                groups.Remove(group);
            }
        }
    }

    public Outcome<RuleSet> Build()
    {
        if (!KeepsTotalMaximum && Groups.All(group => group["weight"] is null))
        {
            _root["totalMaximum"] = SumOfMaxima();
        }

        var reading = RuleSetJson.Read(Encoding.UTF8.GetBytes(_root.ToJsonString()));
        OutcomeError[] errors = [.. _errors, .. reading.Errors.Select(Placed)];
        return errors.Length == 0 ? reading : new Outcome<RuleSet>(errors);
    }

    // A maximum that is wrong is told by itself, so it must not make the total wrong too.
    private decimal SumOfMaxima() => decimal.Round(
        Components.Sum(component => Math.Clamp(component["maximum"]!.GetValue<decimal>(), 0, MostPoints)),
        Math.Clamp(_root["pointsDigits"]!.GetValue<int>(), 0, 4));

    // A field without a value is left out, which means its standard value.
    private static void Set(JsonObject node, string field, JsonNode? value)
    {
        node.Remove(field);
        if (value is not null)
        {
            node.Add(field, value);
        }
    }

    private static IEnumerable<JsonObject> ComponentsOf(JsonObject group) =>
        group["components"]!.AsArray().Select(component => component!.AsObject());

    private static string IdOf(JsonObject item) => item["id"]!.GetValue<string>();

    private JsonObject? Find(string method, string id, IEnumerable<JsonObject> items, LocalizedText what)
    {
        var known = items.ToList();
        if (known.Find(item => IdOf(item) == id) is { } found)
        {
            return found;
        }

        var hint = NearestHint.Of(id, known.Select(IdOf));
        var error = OutcomeError.At(
            method, RuleTexts.Quoted(id),
            new($"một {what.Vietnamese} của bộ quy tắc{hint.Vietnamese}", $"a {what.English} of the rules{hint.English}"));
        if (!_errors.Contains(error))
        {
            _errors.Add(error);
        }

        return null;
    }

    // Who builds in code knows the ids, not the numbers of groups and components in the JSON.
    private OutcomeError Placed(OutcomeError error)
    {
        var place = error.Where;
        foreach (var (g, group) in Groups.Index())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"$.groups[{g}].");
            foreach (var (c, component) in ComponentsOf(group).Index())
            {
                place = Replace(place, string.Create(CultureInfo.InvariantCulture, $"{path}components[{c}]."), $"{IdOf(component)}.");
            }

            place = Replace(place, path, $"{IdOf(group)}.");
        }

        return OutcomeError.At(place, error.Found, error.Allowed);
    }

    private static string Replace(string place, string path, string id) =>
        place.StartsWith(path, StringComparison.Ordinal) ? id + place[path.Length..] : place;
}
