using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Dvc.Indicators.Files;

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

    /// <summary>Whether dossiers are kept as rows, for a cache.</summary>
    public bool KeepsRows { get; init; }

    public DossierCodes Codes { get; } = new();

    public KeyShapes Keys { get; } = new();

    public PairTable Pairs { get; } = new();

    /// <summary>The keys of dossiers that a petition of the period names, packed by <see cref="Keys"/>.</summary>
    public FrozenSet<PackedKey> Named { get; private init; } = [];

    /// <summary>The keys of dossiers that any petition names, each once.</summary>
    public ImmutableArray<string> NamedKeys { get; private init; } = [];

    /// <summary>The places of <see cref="NamedKeys"/>, packed by <see cref="Keys"/>.</summary>
    public FrozenDictionary<PackedKey, int> Names { get; private init; } = FrozenDictionary<PackedKey, int>.Empty;

    /// <summary>The same with the names of the petitions.</summary>
    public BlockCountOptions WithNames()
    {
        if (Facts.Petitions is not { } petitions)
        {
            return this;
        }

        var packer = new KeyPacker(Keys);
        ImmutableArray<string> keys =
            [.. petitions.Petitions.Select(petition => petition.Dossier).OfType<string>().Distinct(StringComparer.Ordinal)];
        return this with
        {
            Named = petitions.NamedDossiers.Select(Pack).ToFrozenSet(),
            NamedKeys = keys,
            Names = keys.Select((key, place) => KeyValuePair.Create(Pack(key), place)).ToFrozenDictionary(),
        };

        PackedKey Pack(string key) => packer.Pack(Encoding.UTF8.GetBytes(key));
    }
}
