namespace Dvc.Indicators;

/// <summary>What the catalogue says of a procedure, as facts and findings of its dossiers need it.</summary>
[Flags]
internal enum ProcedureFlags : uint
{
    None = 0,

    /// <summary>There is a catalogue.</summary>
    HasCatalogue = 1 << 0,

    /// <summary>The catalogue has the procedure.</summary>
    Listed = 1 << 1,

    /// <summary>It has a fee (<c>CoPhi</c>).</summary>
    HasFee = 1 << 2,

    /// <summary>Its result is on paper (<c>TraKetQuaGiay</c>).</summary>
    ReturnsPaper = 1 << 3,

    /// <summary>It has a limit (<c>ThoiHan</c> with <c>DonViThoiHan</c>).</summary>
    HasLimit = 1 << 4,
}
