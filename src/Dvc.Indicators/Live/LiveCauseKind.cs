namespace Dvc.Indicators.Live;

/// <summary>What made a figure change.</summary>
public enum LiveCauseKind
{
    /// <summary>A version or row of a dossier came.</summary>
    Version,

    /// <summary>A dossier was taken away.</summary>
    Removed,

    /// <summary>The clock passed the last instant at which a dossier was on time.</summary>
    TurnedLate,

    /// <summary>The clock passed the reception of a dossier.</summary>
    Received,

    /// <summary>A petition came, changed, went, or was judged otherwise by the clock.</summary>
    Petition,

    /// <summary>Agencies, procedures or other reference data changed.</summary>
    Reference,
}
