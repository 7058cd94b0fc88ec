using System.Runtime.CompilerServices;

namespace Dvc.Indicators.Files;

/// <summary>Which columns of a record are <c>true</c>, <c>false</c> or <c>null</c>, so that flags need not be read again.</summary>
internal struct LineWords
{
    private const uint Flags = ((1u << (DossierField.Disliked - DossierField.PaperFile + 1)) - 1) << DossierField.PaperFile;
    private const int TrueBits = 32;

    // A bit for each column that is one of the words, and once more for those that are true.
    private ulong _columns;

    /// <summary>Whether all flags but that of payment are.</summary>
    public readonly bool AreAllFlags => ((uint)_columns & Flags) == Flags;

    /// <summary>The flags that are true, which stand in the order of their columns.</summary>
    public readonly DossierFlags True =>
        (DossierFlags)((((uint)(_columns >> TrueBits) & Flags) >> DossierField.PaperFile) * (uint)DossierFlags.PaperFile);

    /// <summary>Adds a column.</summary>
    /// <param name="column">Its bit; 0 adds nothing.</param>
    /// <param name="isTrue">Whether the word is <c>true</c>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint column, bool isTrue) =>
        _columns |= column | ((ulong)(column & (uint)-Unsafe.BitCast<bool, byte>(isTrue)) << TrueBits);
}
