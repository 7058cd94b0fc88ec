using System.Collections.Immutable;
using System.Text;

namespace Dvc.Indicators.Databases;

/// <summary>Splits a line of counts as clients of databases write it; codes have no line breaks.</summary>
internal static class CountLine
{
    /// <summary>The fields, quotes resolved; NULL is empty.</summary>
    public static ImmutableArray<string> Split(string line, char separator)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
        {
            return [.. line.Split(separator).Select(NullIsEmpty)];
        }

        var (fields, field, isQuoted) = (ImmutableArray.CreateBuilder<string>(), new StringBuilder(), false);
        for (var at = 0; at < line.Length; at++)
        {
            var c = line[at];
            if (c == '"' && isQuoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                field.Append(c);
                at++;
            }
            else if (c == '"' && (isQuoted || field.Length == 0))
            {
                isQuoted = !isQuoted;
            }
            else if (c == separator && !isQuoted)
            {
                fields.Add(NullIsEmpty(field.ToString()));
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(NullIsEmpty(field.ToString()));
        return fields.ToImmutable();
    }

    private static string NullIsEmpty(string field) => field is "\\N" or "NULL" ? "" : field;
}
