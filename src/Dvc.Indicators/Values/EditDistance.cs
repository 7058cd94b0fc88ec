namespace Dvc.Indicators;

/// <summary>How far two texts are from each other (Levenshtein). Compiled into the packages that need it, as it is no part of what users are given.</summary>
internal static class EditDistance
{
    /// <summary>The fewest characters to insert, delete or replace.</summary>
    public static int Between(string left, string right)
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

    /// <summary>Whether a text may be meant for a name: it differs in at most a third of the name's characters, or in one.</summary>
    public static bool IsNear(int distance, string name) => distance <= Math.Max(1, name.Length / 3);
}
