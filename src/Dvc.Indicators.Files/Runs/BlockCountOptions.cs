using System.Collections.Frozen;
using System.Text;
using Dvc.Indicators.Facts;
using Dvc.Indicators.Files.Blocks;
using Dvc.Indicators.Files.Records;
using Dvc.Indicators.Quality;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Files.Runs;

/// <summary>What the threads of a run share, and how they are to count.</summary>
internal sealed record BlockCountOptions
{
    public required RecordOptions Records { get; init; }

    public required DossierFactReader Facts { get; init; }

    public required QualityContext Quality { get; init; }

    /// <summary>Whether every dossier is there once, as the sources guarantee.</summary>
    public required bool IsUnique { get; init; }

    /// <summary>Whether anybody is told of findings.</summary>
    public required bool TellsFindings { get; init; }

    public DossierCodes Codes { get; } = new();

    public KeyShapes Keys { get; } = new();

    /// <summary>The keys of dossiers that a petition names, packed by <see cref="Keys"/>.</summary>
    public FrozenSet<PackedKey> Named { get; private init; } = [];

    /// <summary>The same with the names of the petitions.</summary>
    public BlockCountOptions WithNames()
    {
        var packer = new KeyPacker(Keys);
        return this with { Named = (Facts.Petitions?.NamedDossiers ?? []).Select(key => packer.Pack(Encoding.UTF8.GetBytes(key))).ToFrozenSet() };
    }
}
