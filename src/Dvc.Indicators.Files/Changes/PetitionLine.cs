using System.Text;
using System.Text.Json;

namespace Dvc.Indicators.Files;

/// <summary>A petition written as a line of JSON, as the table of one row by which petitions are read: the rules of its values are those of the file.</summary>
internal static class PetitionLine
{
    /// <summary>The table.</summary>
    /// <param name="line">The line; an object.</param>
    public static byte[] ToCsv(ReadOnlyMemory<byte> line)
    {
        var (names, values) = (new List<string>(), new List<string>());
        try
        {
            using var json = JsonDocument.Parse(line);
            foreach (var member in json.RootElement.EnumerateObject())
            {
                var known = names.FindIndex(name => name.Equals(member.Name, StringComparison.OrdinalIgnoreCase));
                if (known >= 0)
                {
                    (names[known], values[known]) = (member.Name, TextOf(member.Value));
                    continue;
                }

                names.Add(member.Name);
                values.Add(TextOf(member.Value));
            }
        }
        catch (JsonException)
        {
            return [];
        }

        return Encoding.UTF8.GetBytes($"{Row(names)}\n{Row(values)}\n");
    }

    private static string Row(IEnumerable<string> fields) => string.Join(',', fields.Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
