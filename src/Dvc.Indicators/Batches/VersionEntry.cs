namespace Dvc.Indicators;

/// <summary>What is kept of one version of a dossier: its key, when it was written, and two numbers of whoever keeps it; 24 bytes.</summary>
/// <param name="Shape">Of the key, see <see cref="PackedKey"/>.</param>
/// <param name="DigitsLow">Of the key.</param>
/// <param name="DigitsHigh">Of the key.</param>
/// <param name="Rank">One more than the second in which it was written; 0 where that is not known, for it is older than any other.</param>
/// <param name="First">A number of whoever keeps it.</param>
/// <param name="Second">Another one.</param>
internal readonly record struct VersionEntry(uint Shape, uint DigitsLow, uint DigitsHigh, uint Rank, uint First, uint Second)
{
    public PackedKey Key => new(Shape, ((ulong)DigitsHigh << 32) | DigitsLow);

    public static VersionEntry Create(PackedKey key, uint updated, uint first, uint second) =>
        new(key.Shape, (uint)key.Digits, (uint)(key.Digits >> 32), updated == DossierValues.Unknown ? 0 : updated + 1, first, second);

    /// <summary>When it was written; null where that is not known.</summary>
    public VietnamTime? Updated => Rank == 0 ? null : VietnamTime.FromSeconds(Rank - 1);
}
