using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Compares immutable arrays by their items: as members of a record they would be compared by reference.</summary>
internal static class ContentEquality
{
    public static bool AreEqual<T>(ImmutableArray<T> left, ImmutableArray<T> right) => left.IsDefault || right.IsDefault
        ? left.IsDefault == right.IsDefault
        : left.AsSpan().SequenceEqual(right.AsSpan(), EqualityComparer<T>.Default);

    public static int HashOf<T>(ImmutableArray<T> items)
    {
        var hash = new HashCode();
        foreach (var item in items.IsDefault ? [] : items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
