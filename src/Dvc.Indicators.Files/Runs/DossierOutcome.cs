namespace Dvc.Indicators.Files;

/// <summary>What became of an accepted record of a dossier when it was read.</summary>
public enum DossierOutcome
{
    /// <summary>The first record of its dossier: it counts, until a later version comes.</summary>
    Accepted,

    /// <summary>A later version of a dossier: it counts in place of the one before, which is superseded.</summary>
    Superseding,

    /// <summary>An older version of a dossier: it is superseded and does not count.</summary>
    Superseded,
}
