using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>A cohort that has other members in the later of two results, so that places in it do not compare. Immutable.</summary>
/// <param name="Key">The cohort.</param>
/// <param name="Left">The members of the earlier result that the later one does not have, in the order of the earlier.</param>
/// <param name="Joined">The members that only the later result has, in its order.</param>
public sealed record CohortChange(CohortKey Key, ImmutableArray<Agency> Left, ImmutableArray<Agency> Joined)
{
    private const int MostNames = 5;

    /// <summary>Whether both have the same content; lists are compared item by item.</summary>
    /// <param name="other">The other; null equals nothing.</param>
    /// <returns>True when all members are equal.</returns>
    public bool Equals(CohortChange? other) => other is not null
        && Key == other.Key
        && ContentEquality.AreEqual(Left, other.Left)
        && ContentEquality.AreEqual(Joined, other.Joined);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, ContentEquality.HashOf(Left), ContentEquality.HashOf(Joined));

    /// <summary>Why places do not compare.</summary>
    /// <returns>One sentence, which names up to five agencies that left and five that joined.</returns>
    public LocalizedText ToSentence()
    {
        var (label, left, joined) = (Key.Label, Names(Left), Names(Joined));
        return new LocalizedText(
            $"{label.Vietnamese}: không so sánh thứ hạng vì hai kết quả có các cơ quan khác nhau"
            + (left.Length > 0 ? $"; không còn: {left}" : "") + (joined.Length > 0 ? $"; mới có: {joined}" : "") + ".",
            $"{label.English}: places are not compared, as the results do not have the same agencies"
            + (left.Length > 0 ? $"; gone: {left}" : "") + (joined.Length > 0 ? $"; new: {joined}" : "") + ".");
    }

    private static string Names(ImmutableArray<Agency> agencies) =>
        string.Join(", ", agencies.Take(MostNames).Select(agency => agency.WrittenCode).Concat(agencies.Length > MostNames ? ["…"] : []));
}
