using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dvc.Indicators;

/// <summary>How values of a rule set's JSON are read as texts, and how mistakes in them are put into words.</summary>
internal static class RuleTexts
{
    public static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.Null => "null",
        _ => Shorten(value.GetRawText()),
    };

    public static OutcomeError Error(string path, string found, string allowed) =>
        new(path, found, allowed, $"{path}: found {found}; allowed: {allowed}");

    private static string Shorten(string text) => text.Length <= 60 ? text : $"{text[..60]}…";

    public static bool IsId(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    public static string NumberAllowed(decimal from, decimal to, int digits) => FormattableString.Invariant(
        digits > 0 ? $"a number from {from} to {to} with at most {digits} decimals"
        : from < to ? $"a whole number from {from} to {to}"
        : (FormattableString)$"{from}");

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
