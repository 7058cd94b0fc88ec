using System.Collections.Immutable;

namespace Dvc.Indicators.Samples;

/// <summary>
/// The made-up procedures of a province, the agencies under whose authority they are, and for each agency those of which it is to have
/// dossiers, so that the published numbers of procedures come out. It does not depend on the size of the sample.
/// </summary>
internal sealed class SampleCatalogue
{
    private const int OthersUsed = 4;
    private const int NotUnderAuthority = 8;

    private readonly PublishedFigures _published;
    private readonly List<SampleProcedure> _procedures = [];
    private readonly List<UnitProcedures> _units = [];

    public SampleCatalogue(PublishedFigures published)
    {
        _published = published;
        var pools = new List<ProcedurePool>();
        var turn = 0;
        foreach (var rows in published.Children.GroupBy(PoolOf))
        {
            var demands = rows.Select(row => (Row: row, Demand: DemandOf(row))).ToList();
            var isShared = demands.Count > 1;
            var pool = new ProcedurePool([.. demands.Select(unit => unit.Demand)], _procedures);
            pool.AddOthers(isShared ? ProcedurePool.OthersOfCommunes : ProcedurePool.OthersOfDepartment);
            foreach (var (row, demand) in demands)
            {
                _units.Add(new UnitProcedures(row, isShared));
                pool.Give(_units[^1], demand, turn++);
            }

            pools.Add(pool);
        }

        AddOwn(pools);
        UnderAuthority = _procedures.Count;
        MarkProcedures();
        OutsideWithoutFee = [.. Enumerable.Range(0, NotUnderAuthority - 2).Select(_ => AddOutside(hasFee: false))];
        OutsideWithFee = [.. Enumerable.Range(0, 2).Select(_ => AddOutside(hasFee: true))];
        Units = [.. _units];
    }

    /// <summary>All procedures, those under authority first.</summary>
    public IReadOnlyList<SampleProcedure> Procedures => _procedures;

    /// <summary>How many procedures are under the authority of the province or an agency below it.</summary>
    public int UnderAuthority { get; }

    /// <summary>Procedures in no agency's authority: their dossiers are in no set of procedures.</summary>
    public ImmutableArray<SampleProcedure> OutsideWithoutFee { get; }

    /// <summary>Procedures in no agency's authority, with a fee.</summary>
    public ImmutableArray<SampleProcedure> OutsideWithFee { get; }

    /// <summary>The agencies, the province's own last.</summary>
    public ImmutableArray<UnitProcedures> Units { get; }

    /// <summary>
    /// How far a procedure is offered online by an agency, as authority.csv writes it. Some rows of communes are blank, where another
    /// commune offers the procedure and this one has no dossier of it.
    /// </summary>
    public byte LevelOf(UnitProcedures unit, int place)
    {
        var procedure = unit.Authority[place];
        var isFirst = Units.First(other => other.Authority.Contains(procedure)) == unit;
        var isBlank = unit.SharesPool && !isFirst && (procedure.Index + unit.Row * 7) % 19 == 0
            && unit.Covers.TrueForAll(cover => cover.Procedure != procedure);
        return !procedure.IsOnline ? (byte)(procedure.Index % 3 == 0 ? 0 : 2) : isBlank ? (byte)0 : (byte)(procedure.Index % 5 < 2 ? 3 : 4);
    }

    // Communes have the same procedures, every other agency its own.
    private int PoolOf(int row) => _published.Agencies[row].Level == AgencyLevel.Commune ? -1 : row;

    private PoolDemand DemandOf(int row)
    {
        var paid = _published[row, SampleIds.ProceduresPaidOnline];
        var data = _published[row, SampleIds.CitizenDataProcedures];
        return new PoolDemand
        {
            Fees = checked((int)paid.Denominator),
            Citizens = checked((int)data.Denominator),
            Paid = checked((int)paid.Numerator),
            WithFee = checked((int)_published[row, SampleIds.ProceduresWithFeeDossiers].Numerator),
            WithCitizenData = checked((int)data.Numerator),
            Others = OthersUsed,
        };
    }

    // What the province has beyond the union of the agencies below it.
    private void AddOwn(List<ProcedurePool> pools)
    {
        var all = DemandOf(_published.Root);
        var online = _published[_published.Root, SampleIds.ServicesWithOnlineDossiers];
        var demand = all with
        {
            Fees = Rest(all.Fees, pools.Sum(pool => pool.Fees)),
            Citizens = Rest(all.Citizens, pools.Sum(pool => pool.Citizens)),
            Paid = Rest(all.Paid, Union(CoverFacts.Paid)),
            WithFee = Rest(all.WithFee, Union(CoverFacts.Fee)),
            WithCitizenData = Rest(all.WithCitizenData, Union(CoverFacts.CitizenData)),
            Others = 0,
        };
        var pool = new ProcedurePool([demand], _procedures);
        pool.AddOthers(Rest(ProceduresUnderAuthority(), pools.Sum(other => other.Count) + pool.Count));
        var trial = new UnitProcedures(_published.Root, sharesPool: false);
        pool.Give(trial, demand, 0);
        var own = new UnitProcedures(_published.Root, sharesPool: false);
        pool.Give(own, demand with { Others = Rest(online.Numerator, Union(CoverFacts.Online) + trial.Covers.Count) }, 0);
        _units.Add(own);
    }

    // The portal counts 3.1 and 3.2 over different procedures. One list of them gives both scores when the share of 3.1 is kept.
    private long ProceduresUnderAuthority()
    {
        var share = _published[_published.Root, SampleIds.ProceduresOnline];
        var online = _published[_published.Root, SampleIds.ServicesWithOnlineDossiers].Denominator;
        return Shares.Scale(share.Denominator, share.Numerator, online);
    }

    private int Union(CoverFacts fact) =>
        _units.SelectMany(unit => unit.Covers).Where(cover => cover.Has(fact)).Select(cover => cover.Procedure).Distinct().Count();

    private static int Rest(long all, int others) => all >= others
        ? checked((int)(all - others))
        : throw new ArgumentException("The province has fewer procedures of a kind than the agencies below it and other figures need.");

    private void MarkProcedures()
    {
        var used = _units.SelectMany(unit => unit.Covers).Select(cover => cover.Procedure).ToHashSet();
        var unused = _procedures.Count - used.Count;
        var online = _published[_published.Root, SampleIds.ServicesWithOnlineDossiers].Denominator - used.Count;
        var content = _published[_published.Root, SampleIds.PublicContentFull];
        long place = 0, published = 0;
        foreach (var procedure in _procedures)
        {
            procedure.IsUnderAuthority = true;
            procedure.IsOnline = used.Contains(procedure) || Shares.IsSpread(place++, online, unused);
            procedure.IsPublic = Shares.IsSpread(procedure.Index, content.Denominator, _procedures.Count);
            procedure.IsComplete = procedure.IsPublic
                ? Shares.IsSpread(published++, content.Numerator, content.Denominator)
                : procedure.Index % 7 != 0;
        }
    }

    private SampleProcedure AddOutside(bool hasFee)
    {
        _procedures.Add(new SampleProcedure(_procedures.Count, hasFee, forCitizens: false));
        return _procedures[^1];
    }
}
