using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Everything that figures are computed from, for one period and one cut. What is null was not given: it is not empty.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
internal sealed record RecordFigureInputs
{
    /// <summary>The period and its cut.</summary>
    public required JudgedPeriod Period { get; init; }

    /// <summary>The agencies that have a row in the period; without a list of them <see cref="RosterWithoutAgencies"/>.</summary>
    public required AgencyRoster Agencies { get; init; }

    /// <summary>The working days, for publishing decisions.</summary>
    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.VietNam;

    /// <summary>The dossiers, counted; null where none were given.</summary>
    public Tally? Dossiers { get; init; }

    /// <summary>What everything was read from; empty where it is not known. It is told on, not used.</summary>
    public ImmutableArray<ResultSource> Sources { get; init; } = [];

    /// <summary>The optional columns that the sources of dossiers have.</summary>
    public DossierColumns Columns { get; init; } = DossierColumns.All;

    /// <summary>The catalogue of procedures; null where none was given.</summary>
    public ProcedureCatalogue? Procedures { get; init; }

    /// <summary>The procedures under authority; the default value where none were given.</summary>
    public ImmutableArray<Authority> Authority { get; init; }

    /// <summary>The publishing decisions; the default value where none were given.</summary>
    public ImmutableArray<PublishingDecision> Decisions { get; init; }

    /// <summary>The petitions; null where none were given.</summary>
    public PetitionRegister? Petitions { get; init; }

    /// <summary>Figures and scores given from outside, which are used in place of computed ones; null where none were given.</summary>
    public FigureTable? Given { get; init; }

    /// <summary>The agencies of a run without an agencies file: every code that a record names, sorted by code points.</summary>
    /// <param name="dossiers">The dossiers, counted; null where none were given.</param>
    /// <param name="authority">The procedures under authority; may be empty.</param>
    /// <param name="decisions">The publishing decisions; may be empty.</param>
    /// <param name="petitions">The petitions; null where none were given.</param>
    /// <returns>The roster, without levels and parents.</returns>
    /// <exception cref="ArgumentNullException">The authority or the decisions are null.</exception>
    public static AgencyRoster RosterWithoutAgencies(
        Tally? dossiers, IEnumerable<Authority> authority, IEnumerable<PublishingDecision> decisions, PetitionRegister? petitions)
    {
        ArgumentNullException.ThrowIfNull(authority);
        ArgumentNullException.ThrowIfNull(decisions);
        return AgencyRoster.FromCodes(
            (dossiers?.Agencies ?? [])
            .Concat(authority.Select(row => row.Agency))
            .Concat(decisions.Select(decision => decision.Agency))
            .Concat((petitions?.Petitions ?? []).Select(petition => petition.Agency)));
    }
}
