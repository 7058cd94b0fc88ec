using System.Collections.Immutable;
using System.Data.Common;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Databases;

/// <summary>Which column of a reader is which column of the contract.</summary>
internal static class DbColumns
{
    /// <summary>The column in which a query tells whether a deadline has a time of day.</summary>
    public const string TimeOfDay = "timeOfDay";

    /// <summary>The place in the reader of each name, -1 where it has none: by the name itself, else by what the mapping says of it.</summary>
    /// <exception cref="ArgumentException">Two columns of the reader are one of the contract, or a column that must be there is missing.</exception>
    public static ImmutableArray<int> Find(DbDataReader reader, IEnumerable<string> names, DatabaseTable? table, IEnumerable<string> required)
    {
        var ordinals = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var ordinal = 0; ordinal < reader.FieldCount; ordinal++)
        {
            if (!ordinals.TryAdd(reader.GetName(ordinal), ordinal))
            {
                throw new ArgumentException($"The query has the column {reader.GetName(ordinal)} twice; allowed: every name once.", nameof(reader));
            }
        }

        ImmutableArray<string> missing =
        [
            .. required.Where(name => PlaceOf(name, ordinals, table) < 0 && table?.Constants.ContainsKey(name) != true),
        ];
        return missing.IsEmpty
            ? [.. names.Select(name => PlaceOf(name, ordinals, table))]
            : throw new ArgumentException(
                $"The query lacks {string.Join(", ", missing)}; it has {string.Join(", ", ordinals.Keys)}. Name its columns as the contract does, or by a mapping.",
                nameof(reader));
    }

    private static int PlaceOf(string name, Dictionary<string, int> ordinals, DatabaseTable? table) =>
        ordinals.TryGetValue(name, out var ordinal) ? ordinal
        : table?.Columns.GetValueOrDefault(name) is { } expression && ordinals.TryGetValue(expression, out ordinal) ? ordinal
        : -1;
}
