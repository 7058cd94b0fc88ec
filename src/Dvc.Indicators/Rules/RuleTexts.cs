using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dvc.Indicators;

/// <summary>How values of a rule set's JSON are read as texts, and how mistakes in them are put into words.</summary>
internal static class RuleTexts
{
    public static LocalizedText Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => new("một đối tượng", "an object"),
        JsonValueKind.Array => new("một mảng", "an array"),
        JsonValueKind.Null => LocalizedText.Same("null"),
        _ => LocalizedText.Same(Shorten(value.GetRawText())),
    };

    /// <summary>A word that stands a second time.</summary>
    public static LocalizedText Again(string id) => new($"\"{id}\" lần thứ hai", $"\"{id}\" again");

    /// <summary>A word in quotes.</summary>
    public static LocalizedText Quoted(string id) => LocalizedText.Same($"\"{id}\"");

    private static string Invariant(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shorten(string text) => text.Length <= 60 ? text : $"{text[..60]}…";

    public static bool IsId(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    public static LocalizedText NumberAllowed(decimal from, decimal to, int digits)
    {
        var (least, most) = (Invariant(from), Invariant(to));
        return digits > 0
            ? new(
                $"số từ {least} đến {most}, nhiều nhất {Invariant(digits)} chữ số thập phân",
                $"a number from {least} to {most} with at most {Invariant(digits)} decimals")
            : from < to ? new($"số nguyên từ {least} đến {most}", $"a whole number from {least} to {most}")
            : LocalizedText.Same(least);
    }

    // A name of other signs than the format's is put in brackets and quotes, as JSON writes it, so that a path stays one line.
    public static string Place(string name) => name.Length > 0 && name.All(char.IsAsciiLetterOrDigit)
        ? name
        : $"[\"{Shorten(JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString())}\"]";

    public static string? TextIn(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, which JSON can write as an escape, is no text.
            return null;
        }
    }

    public static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // A decimal remembers trailing zeros; 6.0 and 6 are the same rule and must give the same hash.
    public static decimal Canonical(decimal number) => number / 1.0000000000000000000000000000m;
}
