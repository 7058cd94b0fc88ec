using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Dvc.Indicators;

/// <summary>What all threads of one count share.</summary>
internal sealed class CountContext
{
    private readonly IDossierSource _source;
    private bool _hasDroppedEnds;

    /// <summary>Prepares a count.</summary>
    /// <param name="options">How to count.</param>
    /// <param name="source">What is counted.</param>
    /// <param name="observer">Who is told.</param>
    public CountContext(CountOptions options, IDossierSource source, ReadObserver observer)
    {
        Options = options;
        _source = source;
        TellsFindings = observer.Found is not null;
        var first = options.Readers[0];
        Catalogue = first.Catalogue;
        IsByDay = first.Comparison == DueComparison.Date;
        Windows = [.. options.Readers.Select(reader => new FactWindow(reader.Period))];
        Pairs = [.. options.Readers.Select(_ => new PairTable())];
        Codes = new DossierCodes(options.Agencies is { } tree ? code => tree.Find(code) is not null : null);
        var packer = new KeyPacker(Keys);
        NamedKeys = options.KeepsTable ? KeysOf(options.Readers.SelectMany(reader => reader.Petitions?.Petitions ?? [])) : [];
        Names = NamedKeys.Select((key, place) => KeyValuePair.Create(Pack(packer, key), place)).ToFrozenDictionary();
        Petitioned = options.Readers
            .SelectMany((reader, window) => (reader.Petitions?.NamedDossiers ?? []).Select(key => (Key: Pack(packer, key), Window: window)))
            .GroupBy(named => named.Key, named => named.Window)
            .ToFrozenDictionary(named => named.Key, named => named.ToArray());
    }

    public CountOptions Options { get; }

    public bool TellsFindings { get; }

    public CatalogueRules Catalogue { get; }

    /// <summary>Whether ends are compared with promised times by the day.</summary>
    public bool IsByDay { get; }

    public ImmutableArray<FactWindow> Windows { get; }

    /// <summary>The counts of pairs of each period.</summary>
    public ImmutableArray<PairTable> Pairs { get; }

    public DossierCodes Codes { get; }

    public KeyShapes Keys { get; } = new();

    /// <summary>The keys of dossiers that any petition names, each once, for a table.</summary>
    public ImmutableArray<string> NamedKeys { get; }

    /// <summary>The places of <see cref="NamedKeys"/>.</summary>
    public FrozenDictionary<PackedKey, int> Names { get; }

    /// <summary>The periods in which petitions name a dossier.</summary>
    public FrozenDictionary<PackedKey, int[]> Petitioned { get; }

    /// <summary>Whether the keys of dossiers are looked at, besides those of examples of findings.</summary>
    public bool NeedsKeys => !Options.IsUnique || Petitioned.Count > 0 || Names.Count > 0;

    /// <summary>Whether the ends of dossiers are no longer kept, as they take too much memory.</summary>
    public bool HasDroppedEnds
    {
        get => Volatile.Read(ref _hasDroppedEnds);
        set => Volatile.Write(ref _hasDroppedEnds, value);
    }

    /// <summary>The name of a file of the source.</summary>
    public string FileName(int file) => _source.Files[file].Name;

    private static ImmutableArray<string> KeysOf(IEnumerable<Petition> petitions) =>
        [.. petitions.Select(petition => petition.Dossier).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static PackedKey Pack(KeyPacker packer, string key) => packer.Pack(Encoding.UTF8.GetBytes(key));
}
