namespace Dvc.Indicators;

/// <summary>What a dossier says whatever the period, the cut and the catalogue: the small fields of a row of a <see cref="DossierTable"/>.</summary>
/// <remarks>
/// The names say of which fact a bit stands at the place, so that facts are made from bits without moving them. A dossier without
/// reception has no bit but <see cref="OnlineService"/>. The values are kept in saved tables: a bit never gets another meaning.
/// </remarks>
[Flags]
internal enum DossierBits
{
    None = 0,
    Received = 1 << 0,

    /// <summary>It can be on time: it does not wait for supplements for the second time.</summary>
    CanBeOnTime = 1 << 1,
    Online = 1 << 2,
    OnlineService = 1 << 3,

    /// <summary>No time was promised, so that the limit of the procedure decides.</summary>
    NoDeadline = 1 << 4,
    PaidOnline = 1 << 5,
    CarriesFee = 1 << 6,

    /// <summary>Its fee is not known to be 0.</summary>
    FeeNotZero = 1 << 7,

    /// <summary>Time that the applicant took for supplements is taken off.</summary>
    Supplemented = 1 << 8,
    ResultFile = 1 << 9,
    PapersAndResult = 1 << 10,
    ReusedData = 1 << 11,
    NationalStore = 1 << 12,
    PopulationData = 1 << 13,
    Disliked = 1 << 15,
}
