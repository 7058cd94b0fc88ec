namespace Dvc.Indicators.Samples;

/// <summary>How many procedures of each kind an agency has, and of how many it is to have dossiers.</summary>
internal sealed record PoolDemand
{
    /// <summary>Procedures with a fee (the denominator of 3.4 and 3.5).</summary>
    public required int Fees { get; init; }

    /// <summary>Procedures for citizens (the denominator of 4.5b).</summary>
    public required int Citizens { get; init; }

    /// <summary>With an online payment (3.4).</summary>
    public required int Paid { get; init; }

    /// <summary>With a fee above 0 (3.5).</summary>
    public required int WithFee { get; init; }

    /// <summary>With data of citizens (4.5b).</summary>
    public required int WithCitizenData { get; init; }

    /// <summary>Procedures without fee and not for citizens that are to have dossiers.</summary>
    public required int Others { get; init; }
}
