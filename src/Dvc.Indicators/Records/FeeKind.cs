namespace Dvc.Indicators;

/// <summary>What matters of a fee (<c>LePhi</c>): whether it is known, and whether it is 0.</summary>
public enum FeeKind : byte
{
    /// <summary>It is not known, which is not 0.</summary>
    Unknown,

    /// <summary>It is 0.</summary>
    Zero,

    /// <summary>It is above 0.</summary>
    Positive,
}
