namespace Dvc.Indicators.Samples;

/// <summary>
/// Procedures under the authority of one agency, or of all communes, which have the same: those with a fee, some of them for citizens,
/// those for citizens without a fee, and the others.
/// </summary>
internal sealed class ProcedurePool
{
    public const int OthersOfDepartment = 6;
    public const int OthersOfCommunes = 12;

    private readonly List<SampleProcedure> _catalogue;
    private readonly List<SampleProcedure> _fees = [];
    private readonly List<SampleProcedure> _citizens = [];
    private readonly List<SampleProcedure> _others = [];

    /// <summary>Makes the procedures of agencies that share them.</summary>
    /// <param name="demands">The agencies' numbers.</param>
    /// <param name="catalogue">Takes the procedures.</param>
    public ProcedurePool(IReadOnlyCollection<PoolDemand> demands, List<SampleProcedure> catalogue)
    {
        _catalogue = catalogue;

        // Every second procedure with a fee is for citizens, as far as each agency's figures have room for those.
        var shared = demands.Min(demand => Math.Min(demand.Citizens, demand.WithCitizenData));
        Add(_fees, demands.Max(demand => demand.Fees), hasFee: true, i => i % 2 == 0 && i / 2 < shared);
        Add(_citizens, demands.Max(demand => demand.Citizens - FeesForCitizens(demand.Fees)), hasFee: false, _ => true);
    }

    public int Fees => _fees.Count;

    public int Citizens => _citizens.Count + FeesForCitizens(_fees.Count);

    public int Count => _fees.Count + _citizens.Count + _others.Count;

    /// <summary>Adds procedures without a fee that are not for citizens.</summary>
    public void AddOthers(int count) => Add(_others, count, hasFee: false, _ => false);

    /// <summary>Gives an agency its procedures.</summary>
    /// <param name="unit">The agency.</param>
    /// <param name="demand">Its numbers.</param>
    /// <param name="turn">Makes agencies of one pool differ in those of which they have dossiers.</param>
    public void Give(UnitProcedures unit, PoolDemand demand, int turn)
    {
        var fees = _fees[..demand.Fees];
        var citizens = _citizens[..(demand.Citizens - FeesForCitizens(demand.Fees))];
        unit.Authority.AddRange([.. fees, .. citizens, .. _others]);

        var used = Pick(fees, Math.Max(demand.Paid, demand.WithFee), turn);
        for (var i = 0; i < used.Count; i++)
        {
            var facts = (i < demand.Paid ? CoverFacts.Paid : 0) | (i < demand.WithFee ? CoverFacts.Fee : 0);
            unit.Covers.Add(new Cover(used[i], CoverFacts.Online | facts | (used[i].ForCitizens ? CoverFacts.CitizenData : 0)));
        }

        var missing = demand.WithCitizenData - used.Count(procedure => procedure.ForCitizens);
        var (online, data) = (CoverFacts.Online, CoverFacts.Online | CoverFacts.CitizenData);
        unit.Covers.AddRange(Pick(citizens, missing, turn).Select(procedure => new Cover(procedure, data)));
        unit.Covers.AddRange(Pick(_others, demand.Others, turn).Select(procedure => new Cover(procedure, online)));
    }

    // Two thirds are the same for every agency of the pool: the popular ones.
    private static List<SampleProcedure> Pick(List<SampleProcedure> procedures, int count, int turn)
    {
        if (count < 0 || count > procedures.Count)
        {
            throw new ArgumentException("The published numbers of procedures contradict each other: more are used than there are.");
        }

        var popular = (count * 2 + 2) / 3;
        var picked = procedures[..popular];
        for (var i = 0; i < count - popular; i++)
        {
            picked.Add(procedures[popular + (i + turn * 3) % (procedures.Count - popular)]);
        }

        return picked;
    }

    private void Add(List<SampleProcedure> kind, int count, bool hasFee, Func<int, bool> isForCitizens)
    {
        for (var i = 0; i < count; i++)
        {
            kind.Add(new SampleProcedure(_catalogue.Count, hasFee, isForCitizens(i)));
            _catalogue.Add(kind[^1]);
        }
    }

    private int FeesForCitizens(int fees) => _fees.Take(fees).Count(procedure => procedure.ForCitizens);
}
