using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dvc.Indicators.Cli.Folders;

/// <summary>
/// The settings of a folder of records, <c>dvc.json</c>: one JSON object whose names are those of options without their dashes. Files are named
/// relative to the folder. An option of the command line goes before its setting.
/// </summary>
internal static class FolderSettings
{
    public const string FileName = "dvc.json";

    /// <summary>The settings that name files; a list of texts where several are allowed.</summary>
    public static readonly IReadOnlyList<string> Files =
        ["dossiers", "procedures", "authority", "decisions", "petitions", "agencies", "figures", "mapping", "calendar", "rules"];

    private static readonly JsonWriterOptions Layout =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Values =
        ["period", "cut", "due", "zone", "ties", "max-rejected", "memory", "threads", "lang"];

    private static readonly LocalizedText OneObject = new("một đối tượng JSON chứa các thiết lập", "one JSON object of settings");

    private static readonly string[] Flags = ["assume-unique", "allow-empty"];

    /// <summary>The options that a settings file stands for, each with its values.</summary>
    /// <exception cref="ToolFailure">The file can not be read, or says what is not allowed; all mistakes are told.</exception>
    public static List<(string Option, List<string> Values)> Read(string path)
    {
        using var document = Open(path);
        var (options, errors) = (new List<(string, List<string>)>(), new List<LocalizedText>());
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw ToolFailure.At(ExitCode.InvalidInput, path, new("nội dung không phải đối tượng", "no object"), OneObject);
        }

        foreach (var setting in document.RootElement.EnumerateObject().Where(setting => setting.Name != "$schema"))
        {
            if (!Files.Contains(setting.Name) && !Values.Contains(setting.Name) && !Flags.Contains(setting.Name))
            {
                List<string> known = [.. Files, .. Values, .. Flags];
                var hint = Nearest.Hint(setting.Name, known);
                errors.Add(ToolFailure.LineAt(
                    path, new($"{setting.Name}{hint.Vietnamese}", $"{setting.Name}{hint.English}"), Said.List(known)));
            }
            else if (TryValues(setting, path) is { } values)
            {
                options.Add(($"--{setting.Name}", values));
            }
            else
            {
                errors.Add(ToolFailure.LineAt($"{path}, {setting.Name}", Said.Same(setting.Value.GetRawText()), AllowedFor(setting.Name)));
            }
        }

        return errors.Count == 0 ? options : throw new ToolFailure(ExitCode.InvalidInput, errors);
    }

    /// <summary>Writes settings: each a text, or a list of texts.</summary>
    public static void Write(IEnumerable<(string Name, string[] Values)> settings, Stream stream)
    {
        using (var writer = new Utf8JsonWriter(stream, Layout))
        {
            writer.WriteStartObject();
            foreach (var (name, values) in settings)
            {
                writer.WritePropertyName(name);
                if (values is [var one])
                {
                    writer.WriteStringValue(one);
                    continue;
                }

                writer.WriteStartArray();
                foreach (var value in values)
                {
                    writer.WriteStringValue(value);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static JsonDocument Open(string path)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException exception)
        {
            var line = ((exception.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            throw ToolFailure.Of(
                ExitCode.InvalidInput,
                $"{path}, dòng {line}: nhận được nội dung không phải JSON; cho phép: {OneObject.Vietnamese}",
                $"{path}, line {line}: found no valid JSON; allowed: {OneObject.English}");
        }
    }

    private static LocalizedText AllowedFor(string name) => Flags.Contains(name) ? new("true hoặc false", "true or false")
        : Files.Contains(name) ? new("tên một tệp, hoặc danh sách tên", "the name of a file, or a list of names")
        : new("chuỗi hoặc số", "a text or a number");

    private static List<string>? TryValues(JsonProperty setting, string path)
    {
        var (name, value) = (setting.Name, setting.Value);
        if (Flags.Contains(name))
        {
            return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [value.GetBoolean() ? "true" : "false"] : null;
        }

        var items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
        if (items.Count == 0 || !items.TrueForAll(item => item.ValueKind is JsonValueKind.String || (item.ValueKind is JsonValueKind.Number && !Files.Contains(name))))
        {
            return null;
        }

        var texts = items.Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText());
        return [.. Files.Contains(name) ? texts.Select(text => InFolder(name, text, path)) : texts];
    }

    // A rule set may be one of those that come with the tool.
    private static string InFolder(string name, string text, string path) =>
        name == "rules" && BuiltInRules.All.Any(rules => rules.Id == text) ? text : Path.Combine(Path.GetDirectoryName(path)!, text);
}
