namespace Dvc.Indicators;

/// <summary>What matters of a fee: whether it is known, and whether it is 0.</summary>
internal enum FeeKind : byte
{
    Unknown,
    Zero,
    Positive,
}
