using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Finds columns that headings nobody knows may have meant.</summary>
internal static class NearHeadings
{
    // Files with very many or very long columns that nobody knows get no hints for them.
    private const int MostHeadings = 50;
    private const int LongestHeading = 60;

    /// <summary>The headings that differ from a name of a column, or from a synonym of it, in at most a third of its characters.</summary>
    /// <param name="headings">The headings.</param>
    /// <param name="columns">The columns of the file.</param>
    /// <param name="missing">Those that it lacks.</param>
    public static IEnumerable<(string Heading, string Column)> Find(IEnumerable<string> headings, CsvColumns columns, ImmutableArray<string> missing)
    {
        var synonyms = Mapping.Shipped.Headings.TryGetValue(columns.File, out var mapped) ? mapped : [];
        var names = missing.Select(column => (Name: WordKey.From(column), Column: column))
            .Concat(synonyms.Where(heading => missing.Contains(heading.Column)).Select(heading => (Name: WordKey.From(heading.Heading), heading.Column)))
            .ToList();
        foreach (var heading in headings.Take(MostHeadings).Where(heading => heading.Length <= LongestHeading))
        {
            var key = WordKey.From(heading);
            var nearest = names.Select(name => (name.Column, Distance: Distance(key, name.Name), name.Name.Length))
                .Where(near => near.Distance <= Math.Max(1, near.Length / 3)).OrderBy(near => near.Distance).FirstOrDefault();
            if (nearest.Column is { } column)
            {
                yield return (heading, column);
            }
        }
    }

    // Levenshtein: the fewest characters to insert, delete or replace.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var replaced = diagonal + (left[i] == right[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, 1 + Math.Min(row[j], diagonal));
            }
        }

        return row[^1];
    }
}
