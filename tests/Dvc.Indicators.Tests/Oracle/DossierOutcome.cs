namespace Dvc.Indicators.Tests.Oracle;

/// <summary>What became of a record given to a <see cref="TallyBuilder"/>.</summary>
public enum DossierOutcome
{
    /// <summary>The first record of its dossier: it counts, until a later version comes.</summary>
    Accepted,

    /// <summary>A later version of a dossier: it counts in place of the one before, which is superseded.</summary>
    Superseding,

    /// <summary>An older version of a dossier: it is superseded and does not count.</summary>
    Superseded,

    /// <summary>It names an agency that is not known: it is rejected (<c>agency</c>).</summary>
    UnknownAgency,
}
