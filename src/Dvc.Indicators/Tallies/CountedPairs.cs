using Dvc.Indicators.Records;

namespace Dvc.Indicators.Tallies;

/// <summary>The counts of one agency's procedures as a table's counters hold them.</summary>
/// <param name="pairs">The pairs of agency and procedure.</param>
/// <param name="counts">The counts of all pairs, one lane a fact of procedures.</param>
/// <param name="agency">The agency.</param>
internal sealed class CountedPairs(DossierPairs pairs, uint[] counts, int agency)
{
    /// <summary>The procedures with at least one count.</summary>
    public Dictionary<string, long[]> Expand()
    {
        var lanes = AgencyCounts.ProcedureFactCount;
        var procedures = new Dictionary<string, long[]>(StringComparer.Ordinal);
        for (var pair = pairs.FirstOf[agency]; pair < pairs.FirstOf[agency + 1]; pair++)
        {
            var own = counts.AsSpan(pair * lanes, lanes);
            if (own.ContainsAnyExcept(0u))
            {
                procedures.Add(pairs.Procedures[pairs.ProcedureOf[pair]], [own[0], own[1], own[2], own[3]]);
            }
        }

        return procedures;
    }
}
