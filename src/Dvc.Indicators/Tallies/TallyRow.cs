using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Counts that another engine made of the dossiers of one agency and one procedure, as a row of a <c>GROUP BY</c>.</summary>
/// <param name="Agency">The agency as the dossiers name it.</param>
/// <param name="Procedure">The code of the procedure.</param>
/// <param name="Dossiers">All accepted dossiers, each once, inside the period or not.</param>
/// <param name="Facts">How many of them have each fact, in the order of <see cref="FigureVocabulary.AllFacts"/>.</param>
/// <remarks>Nothing is checked here: <see cref="Tally.From"/> does it.</remarks>
public readonly record struct TallyRow(AgencyCode Agency, string Procedure, long Dossiers, ImmutableArray<long> Facts)
{
    /// <summary>Whether both have the same content; counts are compared one by one.</summary>
    /// <param name="other">The other row.</param>
    /// <returns>True when all members are equal.</returns>
    public bool Equals(TallyRow other) => Agency == other.Agency && Procedure == other.Procedure && Dossiers == other.Dossiers
        && ContentEquality.AreEqual(Facts, other.Facts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Agency, Procedure, Dossiers, ContentEquality.HashOf(Facts));
}
