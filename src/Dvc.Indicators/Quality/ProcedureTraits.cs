namespace Dvc.Indicators;

/// <summary>What checks of dossiers need to know of a procedure.</summary>
[Flags]
internal enum ProcedureTraits : byte
{
    None = 0,

    /// <summary>There is a catalogue, and it has the procedure.</summary>
    Listed = 1 << 0,

    /// <summary>There is a catalogue, and it lacks the procedure.</summary>
    Unlisted = 1 << 1,
    WithLimit = 1 << 2,
    WithFee = 1 << 3,
}
