namespace Dvc.Indicators;

/// <summary>What is known besides the records while they are checked.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
internal sealed record QualityContext
{
    /// <summary>Nothing is known: no catalogue, no agencies, all columns.</summary>
    public static QualityContext None { get; } = new();

    /// <summary>The catalogue of procedures; null where none is given, and then no procedure is unknown.</summary>
    public ProcedureCatalogue? Catalogue { get; init; }

    /// <summary>The agencies of the period; null where none are given, and then every code is an agency.</summary>
    public AgencyRoster? Roster { get; init; }

    /// <summary>The columns that the sources have; what is absent is not checked for being constant.</summary>
    public DossierColumns Columns { get; init; } = DossierColumns.All;

    /// <summary>Whether nothing is to be said of the agency of any record: it, or the one that took over, has a row, and no other had its code.</summary>
    internal bool IsSettled(AgencyCode code) => Roster is not { } roster
        || (roster.StatusOf(code) is AgencyStatus.Present or AgencyStatus.Merged && roster.ReusedFrom(code) is null);

    /// <summary>The agency for which a record of a code counts: the successor in place of a former agency, else the code itself.</summary>
    internal AgencyCode AgencyOf(AgencyCode code) =>
        Roster is { } roster && roster.Resolve(code) is >= 0 and var row ? roster[row].Code : code;
}
