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
        var synonyms = columns.Mapping.Headings.TryGetValue(columns.File, out var mapped) ? mapped : [];
        var names = missing.Select(column => (Name: WordKey.From(column), Column: column))
            .Concat(synonyms.Where(heading => missing.Contains(heading.Column)).Select(heading => (Name: WordKey.From(heading.Heading), heading.Column)))
            .ToList();
        foreach (var heading in headings.Take(MostHeadings).Where(heading => heading.Length <= LongestHeading))
        {
            var key = WordKey.From(heading);
            var nearest = names.Select(name => (name.Column, Distance: EditDistance.Between(key, name.Name), name.Name))
                .Where(near => EditDistance.IsNear(near.Distance, near.Name)).OrderBy(near => near.Distance).FirstOrDefault();
            if (nearest.Column is { } column)
            {
                yield return (heading, column);
            }
        }
    }
}
