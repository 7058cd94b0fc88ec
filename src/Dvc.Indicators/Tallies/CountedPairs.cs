namespace Dvc.Indicators;

/// <summary>The counts of pairs of agency and procedure, which are neighbours by agency. Never changed once made.</summary>
/// <param name="firstOf">The first pair of each agency, and the number of pairs.</param>
/// <param name="codes">Agency and procedure of each pair, see <see cref="DossierPairs.Codes"/>; a procedure is there once in an agency.</param>
/// <param name="counts">The counts of each pair.</param>
internal sealed class CountedPairs(int[] firstOf, ulong[] codes, PairCounts counts)
{
    // Worked out again and again for the same agencies where counts are published every second.
    private RolledUp? _rolledUp;

    /// <summary>What was rolled up for agencies; worked out once.</summary>
    public ProcedureSets RollUp(AgencyRoster agencies, Func<ProcedureSets> rollUp)
    {
        var known = _rolledUp;
        if (known is null || !ReferenceEquals(known.Agencies, agencies))
        {
            _rolledUp = known = new RolledUp(agencies, rollUp());
        }

        return known.Sets;
    }

    /// <summary>The procedures of an agency with at least one count, and those of its counts that are not 0 as bits.</summary>
    public IEnumerable<(int Procedure, uint Facts)> FactsOf(int agency)
    {
        for (var pair = firstOf[agency]; pair < firstOf[agency + 1]; pair++)
        {
            if (counts.FactsOf(pair) is not 0 and var facts)
            {
                yield return (DossierPairs.ProcedureIn(codes[pair]), facts);
            }
        }
    }

    /// <summary>Whether an agency has a count below 0.</summary>
    public bool HasNegative(int agency) => Enumerable.Range(firstOf[agency], firstOf[agency + 1] - firstOf[agency])
        .Any(pair => counts.Of(pair).AsSpan().ContainsAnyInRange(long.MinValue, -1));

    /// <summary>The procedures of an agency with at least one count, and their counts.</summary>
    public IEnumerable<(int Procedure, long[] Counts)> CountsOf(int agency)
    {
        for (var pair = firstOf[agency]; pair < firstOf[agency + 1]; pair++)
        {
            if (counts.FactsOf(pair) != 0)
            {
                yield return (DossierPairs.ProcedureIn(codes[pair]), counts.Of(pair));
            }
        }
    }

    private sealed record RolledUp(AgencyRoster Agencies, ProcedureSets Sets);
}
