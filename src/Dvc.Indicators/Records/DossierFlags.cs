namespace Dvc.Indicators;

/// <summary>The yes/no fields of a dossier, in the order in which findings about constant flags name them.</summary>
[Flags]
internal enum DossierFlags : ushort
{
    None = 0,
    PaidOnline = 1 << 0,
    PaperFile = 1 << 1,
    ResultFile = 1 << 2,
    PapersDigitised = 1 << 3,
    Digitised = 1 << 4,
    FromNationalStore = 1 << 5,
    IdentifiedByVneid = 1 << 6,
    Disliked = 1 << 7,

    /// <summary>The promised time has a time of day, be it 00:00:00.</summary>
    DueAtTime = 1 << 8,
}
