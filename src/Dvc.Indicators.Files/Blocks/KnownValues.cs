using System.Runtime.CompilerServices;

namespace Dvc.Indicators.Files;

/// <summary>What the form of a file tells of the values of a record beside its fields.</summary>
internal struct KnownValues
{
    private const uint Flags = ((1u << (DossierField.Disliked - DossierField.PaperFile + 1)) - 1) << DossierField.PaperFile;
    private const int TrueBits = 32;

    // A bit for each column that is true, false or null, and once more for those that are true.
    private ulong _columns;

    /// <summary>Flags that are set whatever the fields say: those of the lists of a payload.</summary>
    public DossierFlags More;

    /// <summary>The least rounds of supplements.</summary>
    public byte Rounds;

    /// <summary>Whether all flags but that of payment are <c>true</c>, <c>false</c> or <c>null</c>, so that they need not be read again.</summary>
    public readonly bool AreAllFlags => ((uint)_columns & Flags) == Flags;

    /// <summary>The flags that are <c>true</c>, which stand in the order of their columns.</summary>
    public readonly DossierFlags True =>
        (DossierFlags)((((uint)(_columns >> TrueBits) & Flags) >> DossierField.PaperFile) * (uint)DossierFlags.PaperFile);

    /// <summary>Adds a column that is <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    /// <param name="column">Its bit; 0 adds nothing.</param>
    /// <param name="isTrue">Whether it is <c>true</c>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint column, bool isTrue) =>
        _columns |= column | ((ulong)(column & (uint)-Unsafe.BitCast<bool, byte>(isTrue)) << TrueBits);
}
