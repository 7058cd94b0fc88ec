namespace Dvc.Indicators.Samples;

/// <summary>What at least one dossier of a procedure must have, for the figures that count procedures.</summary>
[Flags]
internal enum CoverFacts : byte
{
    None = 0,

    /// <summary>Received online (3.2).</summary>
    Online = 1,

    /// <summary>Paid online (3.4).</summary>
    Paid = 2,

    /// <summary>A fee above 0 (3.5).</summary>
    Fee = 4,

    /// <summary>Uses data of the citizen (4.5b).</summary>
    CitizenData = 8,
}
