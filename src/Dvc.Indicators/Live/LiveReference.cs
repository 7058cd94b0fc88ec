using System.Collections.Immutable;

namespace Dvc.Indicators.Live;

/// <summary>What a live index is computed from besides the records that change, joined once for each period.</summary>
internal sealed class LiveReference
{
    private readonly IndexPlan _plan;
    private readonly Dictionary<ReportingPeriod, IndexWork> _works = [];
    private readonly Dictionary<ReportingPeriod, (int Year, ImmutableArray<OutcomeError> Errors)> _checks = [];

    /// <summary>Takes reference data.</summary>
    /// <param name="plan">The data; its period and cut are not looked at.</param>
    /// <exception cref="InvalidOperationException">The data have mistakes, whatever the period.</exception>
    public LiveReference(IndexPlan plan)
    {
        _plan = plan with { Cut = null, Petitions = null };
        Columns = plan.Columns;
        Agencies = plan.Agencies is null ? null : AgencyTree.From(plan.Agencies).Require();
        Catalogue = new CatalogueRules(plan.Procedures is { } procedures ? ProcedureCatalogue.Create(procedures) : null, plan.Calendar);
    }

    public AgencyTree? Agencies { get; }

    public CatalogueRules Catalogue { get; }

    /// <summary>The optional columns that the source of dossiers has.</summary>
    public DossierColumns Columns { get; set; }

    public DueComparison Comparison => _plan.Comparison;

    /// <summary>Why there can be no result of a period at its cut; empty where there can.</summary>
    public ImmutableArray<OutcomeError> Check(JudgedPeriod period)
    {
        // Only the year of the cut can make a difference that was not there before.
        var year = JudgedPeriod.LastDayBefore(period.Cut).Year;
        if (!_checks.TryGetValue(period.Period, out var known) || known.Year != year)
        {
            known = (year, (_plan with { Period = period.Period, Cut = period.Cut }).Check());
            _checks[period.Period] = known;
        }

        return known.Errors;
    }

    /// <summary>The way from counts to a result of a period at its cut; it has no mistakes.</summary>
    public IndexWork At(JudgedPeriod period, IEnumerable<Petition>? petitions)
    {
        if (!_works.TryGetValue(period.Period, out var work))
        {
            work = new IndexWork(_plan with { Period = period.Period, Cut = period.Cut });
            _works.Add(period.Period, work);
        }

        return work.At(period.Cut, petitions);
    }

    /// <summary>Forgets periods that are no longer answered for.</summary>
    public void Keep(IEnumerable<ReportingPeriod> periods)
    {
        foreach (var gone in _works.Keys.Except(periods).ToList())
        {
            _works.Remove(gone);
            _checks.Remove(gone);
        }
    }
}
