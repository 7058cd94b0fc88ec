namespace Dvc.Indicators;

/// <summary>
/// The counts of a tally as columns: what counters over many dossiers leave behind, before anybody asks for one agency. Never changed once
/// made.
/// </summary>
internal sealed class CountedTable
{
    public required AgencyCode[] Agencies { get; init; }

    public required string[] Procedures { get; init; }

    /// <summary>All dossiers of each agency, in the period or not.</summary>
    public required long[] Dossiers { get; init; }

    /// <summary>The facts of each agency's dossiers.</summary>
    public required FactCounts Facts { get; init; }

    /// <summary>The counts of pairs, which only figures of procedures ask for, while there are far more of them than agencies.</summary>
    public required Lazy<CountedPairs> Pairs { get; init; }

    /// <summary>Adds the counts of one agency's facts, in the order of their bits.</summary>
    public void AddFacts(int agency, Span<long> counts)
    {
        var facts = Facts.Of(agency);
        for (var fact = 0; fact < facts.Length; fact++)
        {
            counts[fact] += facts[fact];
        }
    }

    /// <summary>The agencies that have dossiers, with their counts; those of procedures are made when they are asked for.</summary>
    public Dictionary<AgencyCode, AgencyCounts> ToCounts()
    {
        var counts = new Dictionary<AgencyCode, AgencyCounts>(Agencies.Length);
        for (var agency = 0; agency < Agencies.Length; agency++)
        {
            if (Dossiers[agency] != 0)
            {
                var own = new AgencyCounts(this, agency) { Dossiers = Dossiers[agency] };
                AddFacts(agency, own.Facts);
                counts.Add(Agencies[agency], own);
            }
        }

        return counts;
    }

    /// <summary>The procedures of an agency with at least one count.</summary>
    public Dictionary<string, long[]> ProceduresOf(int agency) =>
        Pairs.Value.CountsOf(agency).ToDictionary(pair => Procedures[pair.Procedure], pair => pair.Counts, StringComparer.Ordinal);
}
