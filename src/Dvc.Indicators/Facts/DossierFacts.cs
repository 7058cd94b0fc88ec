namespace Dvc.Indicators;

/// <summary>The closed vocabulary of facts about one dossier in one period at one cut: one bit each.</summary>
/// <remarks>
/// "Received" means in the population of the period: <c>NgayTiepNhan</c> in the period and before the cut, status neither new nor
/// refused. Every fact but <see cref="OnlineService"/> includes it. <see cref="DossierFactReader"/> decides them.
/// The values are kept in saved tallies: a bit never gets another meaning.
/// </remarks>
[Flags]
public enum DossierFacts
{
    /// <summary>Nothing: the dossier is in no figure of the period.</summary>
    None = 0,

    /// <summary>Received in the period (1.4, and the denominator of most).</summary>
    Received = 1 << 0,

    /// <summary>Handled, or still open, on time (2.1).</summary>
    OnTime = 1 << 1,

    /// <summary>Received online (3.3).</summary>
    Online = 1 << 2,

    /// <summary>Received online, where the submission stands for a missing reception (3.2).</summary>
    OnlineService = 1 << 3,

    /// <summary>Received online, and with an electronic result where the procedure returns paper (3.3 as described).</summary>
    OnlineWithResult = 1 << 4,

    /// <summary>Paid online, whether or not a fee is owed (3.4).</summary>
    PaidOnline = 1 << 5,

    /// <summary>Its fee is known and above 0 (3.5).</summary>
    CarriesFee = 1 << 6,

    /// <summary>It owes a fee: its procedure has one and its own is not 0; of an unknown procedure, its own is above 0 (3.6).</summary>
    OwesFee = 1 << 7,

    /// <summary>It owes a fee and is paid online (3.6).</summary>
    PaidOwedFeeOnline = 1 << 8,

    /// <summary>It has a result file (4.1).</summary>
    ResultFile = 1 << 9,

    /// <summary>It has a file of its papers and a result file (4.2).</summary>
    PapersAndResult = 1 << 10,

    /// <summary>It reuses digitised data (4.3).</summary>
    ReusedData = 1 << 11,

    /// <summary>It is linked to the national store (4.4).</summary>
    NationalStore = 1 << 12,

    /// <summary>It uses population data (4.5).</summary>
    PopulationData = 1 << 13,

    /// <summary>On time, not disliked and not petitioned (5.4).</summary>
    Satisfied = 1 << 14,

    /// <summary>The applicant's evaluation was a dislike.</summary>
    Disliked = 1 << 15,

    /// <summary>A petition sent before the cut names it.</summary>
    Petitioned = 1 << 16,
}
