using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Finds the ids that a mistyped one may have meant.</summary>
internal static class NearestIds
{
    private const int MostIds = 3;

    /// <summary>
    /// The ids nearest to a text, without regard to case: at most three that are equally near, none that differs in more than a third.
    /// </summary>
    public static ImmutableArray<string> To(string text, IEnumerable<string> ids)
    {
        var wanted = text.ToUpperInvariant();
        var nearest = ids.GroupBy(id => Distance(wanted, id.ToUpperInvariant())).MinBy(group => group.Key);
        return nearest is null ? [] : [.. nearest.Where(id => nearest.Key <= Math.Max(1, id.Length / 3)).Take(MostIds)];
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
