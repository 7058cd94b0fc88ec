using System.Security.Cryptography;
using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Tells mappings apart by what they say, whatever the order in which they say it.</summary>
internal static class MappingStamp
{
    /// <summary>The SHA-256 of all that is said, in hexadecimal digits.</summary>
    public static string Of(MappingParts shipped, MappingParts given)
    {
        var text = new StringBuilder();
        foreach (var parts in new[] { shipped, given })
        {
            Append(text, "columns", parts.Columns.Values);
            Append(text, "codes", parts.Codes.Values);
            Append(text, "constants", parts.Constants.Values);
            Append(text, "dates", parts.Dates.Values);
            Append(text, "decimals", parts.Decimals.Values);
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // With lengths, so that no text can look like two.
    private static void Append<TKey, TValue>(StringBuilder text, string part, IEnumerable<KeyValuePair<TKey, TValue>> values)
    {
        text.Append(part).Append('\n');
        foreach (var line in values.Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal))
        {
            text.Append(FormattableString.Invariant($"{line.Length} {line}\n"));
        }
    }
}
