using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace Dvc.Indicators.Files;

/// <summary>
/// How files call what the contract calls otherwise: headings of columns, and words of values. Immutable and safe for use by several threads.
/// </summary>
internal sealed class Mapping
{
    private const string ShippedResource = "Dvc.Indicators.Files.Mappings.mapping-vi.json";

    private static readonly Lazy<Mapping> LoadedShipped = new(LoadShipped);

    private readonly FrozenDictionary<(string File, string Heading), string> _columns;
    private readonly FrozenDictionary<(WordKind Kind, string Word), string> _codes;

    private Mapping(MappingParts parts)
    {
        Headings = parts.Headings.ToFrozenDictionary(StringComparer.Ordinal);
        _columns = parts.Columns.ToFrozenDictionary();
        _codes = parts.Codes.ToFrozenDictionary();
    }

    /// <summary>The mapping that comes with the library: Vietnamese headings and words.</summary>
    public static Mapping Shipped => LoadedShipped.Value;

    /// <summary>The headings of each file, as the mapping writes them.</summary>
    public FrozenDictionary<string, ImmutableArray<MappedHeading>> Headings { get; }

    /// <summary>Reads a mapping.</summary>
    /// <param name="source">The file, JSON.</param>
    /// <returns>The mapping, or every mistake at once.</returns>
    public static FileReading<Mapping> Read(InputSource source)
    {
        var log = new ReadingLog();
        MappingParts? parts = null;
        log.Guard(() => parts = MappingReader.Read(source, log));
        return log.HasErrors || parts is null ? log.Failed<Mapping>() : log.Read(new Mapping(parts));
    }

    /// <summary>The column that a heading is a synonym of; null where it is none.</summary>
    /// <param name="file">The kind of file, as the mapping names it.</param>
    /// <param name="heading">The heading, see <see cref="WordKey"/>.</param>
    public string? ColumnOf(string file, string heading) => _columns.GetValueOrDefault((file, heading));

    /// <summary>The code that a word means, in the contract's writing; null where it means none.</summary>
    /// <param name="kind">The kind of value.</param>
    /// <param name="word">The word as it is written.</param>
    public string? CodeOf(WordKind kind, string word) => _codes.GetValueOrDefault((kind, WordKey.From(word)));

    private static Mapping LoadShipped() => Read(new InputSource(
        "mapping-vi.json", () => Assembly.GetExecutingAssembly().GetManifestResourceStream(ShippedResource)!)).Require();
}
