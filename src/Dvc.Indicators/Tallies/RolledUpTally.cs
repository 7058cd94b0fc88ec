namespace Dvc.Indicators;

/// <summary>Counts of dossiers for the rows of a roster, each with all agencies below it: counts add, procedures count once.</summary>
/// <remarks>Made by <see cref="Tally.RollUp"/>. Immutable and safe for use by several threads.</remarks>
public sealed class RolledUpTally
{
    private readonly FactCounts _facts;

    // Asked for only by figures of procedures, which need the lists of authority; and there are far more pairs than agencies.
    private readonly Lazy<ProcedureSets> _procedures;

    internal RolledUpTally(AgencyRoster agencies, CountedTable counts)
    {
        Agencies = agencies;
        _facts = new FactCounts(agencies.Count);
        _procedures = new Lazy<ProcedureSets>(() => counts.Pairs.Value.RollUp(agencies, () => ProceduresOf(agencies, counts)));
        for (var agency = 0; agency < counts.Agencies.Length; agency++)
        {
            if (agencies.Resolve(counts.Agencies[agency]) is >= 0 and var row)
            {
                _facts.Add(row, counts.Facts.Of(agency));
            }
        }

        foreach (var row in agencies.ChildrenFirst)
        {
            if (agencies.ParentIndex(row) is >= 0 and var parent)
            {
                _facts.Add(parent, _facts.Of(row));
            }
        }
    }

    /// <summary>The agencies, one a row.</summary>
    public AgencyRoster Agencies { get; }

    /// <summary>How many dossiers of an agency and all below it have a fact.</summary>
    /// <param name="row">The agency's row.</param>
    /// <param name="fact">One fact.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, or it is not exactly one fact.</exception>
    public long Count(int row, DossierFacts fact) => _facts.Of(row)[FactCounts.IndexOf(fact)];

    /// <summary>Whether an agency or one below it has at least one dossier of a procedure with a fact.</summary>
    /// <param name="row">The agency's row.</param>
    /// <param name="fact">One of <see cref="FigureVocabulary.ProcedureFacts"/>.</param>
    /// <param name="procedure">The code of the procedure.</param>
    /// <returns>True when there is one.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Procedures are not kept for this fact.</exception>
    public bool HasProcedure(int row, DossierFacts fact, string procedure) =>
        _procedures.Value.Has(row, PairCounts.IndexOf(fact), procedure);

    private static ProcedureSets ProceduresOf(AgencyRoster agencies, CountedTable counts)
    {
        var procedures = new ProcedureSets(agencies, counts.Procedures);
        for (var agency = 0; agency < counts.Agencies.Length; agency++)
        {
            if (agencies.Resolve(counts.Agencies[agency]) is >= 0 and var row)
            {
                procedures.Add(row, [.. counts.Pairs.Value.FactsOf(agency).Select(pair => ProcedureSets.Entry(pair.Procedure, pair.Facts))]);
            }
        }

        procedures.RollUp();
        return procedures;
    }
}
