namespace Dvc.Indicators;

/// <summary>
/// The key of a dossier in twelve bytes, made by a <see cref="KeyPacker"/>: keys of one run are the same exactly when these are. No hash:
/// two keys never share a value.
/// </summary>
/// <param name="Shape">What is no digit, and where the digits stand: the number of a <see cref="KeyShape"/>; the first digits above it.</param>
/// <param name="Digits">The rest of the digits.</param>
internal readonly record struct PackedKey(uint Shape, ulong Digits)
{
    /// <summary>A number that spreads keys evenly; equal keys have equal numbers.</summary>
    public uint Spread
    {
        get
        {
            var mixed = (Digits ^ ((ulong)Shape << 32) ^ Shape) * 0x9E37_79B9_7F4A_7C15;
            return (uint)(mixed >> 32) ^ (uint)mixed;
        }
    }
}
