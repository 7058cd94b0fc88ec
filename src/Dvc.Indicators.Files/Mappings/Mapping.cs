using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace Dvc.Indicators.Files;

/// <summary>
/// How files call what the contract calls otherwise: headings of columns or members of JSON, words of values, forms of dates and numbers, and
/// columns that are the same in every record. Immutable and safe for use by several threads.
/// </summary>
/// <remarks>What a mapping says goes before the contract's own names and before the Vietnamese headings and words that come with the library.</remarks>
/// <example>
/// <code>
/// var mapping = Mapping.Read(InputSource.FromFile("mapping.json")).Require();
/// var result = RecordRun.Execute(new RecordInputs { Dossiers = …, Period = …, Mapping = mapping });
/// </code>
/// </example>
public sealed class Mapping
{
    private const string Resources = "Dvc.Indicators.Files.Mappings.";

    private static readonly Lazy<MappingParts> ShippedParts = new(ReadShipped);
    private static readonly Lazy<Mapping> LoadedShipped = new(() => new Mapping(ShippedParts.Value, new MappingParts()));

    private readonly FrozenDictionary<(string File, string Heading), string> _synonyms;
    private readonly FrozenDictionary<(string File, string Heading), string> _given;
    private readonly FrozenDictionary<(WordKind Kind, string Word), string> _codes;
    private readonly FrozenDictionary<(WordKind Kind, string Word), string> _givenCodes;
    private readonly FrozenDictionary<(string File, string Column), DateForm> _dates;
    private readonly FrozenDictionary<(string File, string Column), DecimalSign> _decimals;
    private readonly Lazy<string> _stamp;

    private Mapping(MappingParts shipped, MappingParts given)
    {
        _synonyms = shipped.Columns.Values.ToFrozenDictionary();
        _given = given.Columns.Values.ToFrozenDictionary();
        _givenCodes = given.Codes.Values.ToFrozenDictionary();
        var own = MappedFiles.Values.SelectMany(value => value.Codes.Select(code => KeyValuePair.Create((value.Kind, WordKey.From(code)), code)));
        _codes = _givenCodes.Concat(own).Concat(shipped.Codes.Values).DistinctBy(pair => pair.Key).ToFrozenDictionary();
        Headings = given.Headings.Concat(shipped.Headings).GroupBy(heading => heading.File, heading => heading.Heading)
            .ToFrozenDictionary(file => file.Key, file => file.ToImmutableArray());
        Constants = given.Constants.Values.ToFrozenDictionary();
        _dates = given.Dates.Values.Where(form => form.Value != DateForm.Contract).ToFrozenDictionary();
        _decimals = given.Decimals.Values.ToFrozenDictionary();
        Members = _given.Where(heading => heading.Key.File == DossierField.Csv.File)
            .ToFrozenDictionary(heading => heading.Key.Heading, heading => DossierField.Names.IndexOf(heading.Value));
        Json = new DossierJsonNames(Members);
        _stamp = new Lazy<string>(() => MappingStamp.Of(shipped, given));
    }

    /// <summary>The mapping that comes with the library: Vietnamese headings and words, and nothing else.</summary>
    public static Mapping Shipped => LoadedShipped.Value;

    /// <summary>The headings of each file, as mappings write them, those that are given before those that come with the library.</summary>
    internal FrozenDictionary<string, ImmutableArray<MappedHeading>> Headings { get; }

    /// <summary>The values of columns that are the same in every record.</summary>
    internal FrozenDictionary<(string File, string Column), string> Constants { get; }

    /// <summary>The columns of dossiers by the members of JSON that are given for them, see <see cref="WordKey"/>.</summary>
    internal FrozenDictionary<string, int> Members { get; }

    /// <summary>The names of dossiers in JSON.</summary>
    internal DossierJsonNames Json { get; }

    /// <summary>Tells what the mapping says from what another says.</summary>
    internal string Stamp => _stamp.Value;

    /// <summary>Whether the common forms of values of dossiers mean what they mean without a mapping, so that they can be read fast.</summary>
    internal bool IsCommon => !_dates.Keys.Concat(Constants.Keys).Any(column => column.File == DossierField.Csv.File)
        && !_givenCodes.Keys.Any(word => word.Kind is WordKind.Status or WordKind.Channel or WordKind.Flag && NumberText.IsNumberOrFlag(word.Word));

    /// <summary>Reads a mapping.</summary>
    /// <param name="source">The file, JSON as <see cref="Schema"/> says.</param>
    /// <returns>The mapping, with what comes with the library behind it, or every mistake at once.</returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public static FileReading<Mapping> Read(InputSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read([source]);
    }

    /// <summary>Reads mappings that together are one.</summary>
    /// <param name="sources">The files, each JSON as <see cref="Schema"/> says; may be none.</param>
    /// <returns>The mapping, or every mistake at once; that two of the files do not agree is one.</returns>
    /// <exception cref="ArgumentNullException">The sources or one of them are null.</exception>
    public static FileReading<Mapping> Read(IReadOnlyList<InputSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var (parts, log) = (new MappingParts(), new ReadingLog());
        foreach (var source in sources)
        {
            ArgumentNullException.ThrowIfNull(source, nameof(sources));
            log.Guard(new MappingReader(source, parts, log).Read);
        }

        return new MappingConsistency(parts, log).Finish(given => new Mapping(ShippedParts.Value, given));
    }

    /// <summary>What a mapping of a database says besides of its tables: words, constants and forms.</summary>
    internal static Mapping? ReadValues(InputSource source, DatabaseMappingReader database, ReadingLog log)
    {
        var parts = new MappingParts();
        log.Guard(new MappingReader(source, parts, log, database).Read);
        return new MappingConsistency(parts, log).Finish(given => new Mapping(ShippedParts.Value, given)).Value;
    }

    /// <summary>The words that are given for the codes of a kind, as they are compared.</summary>
    internal IEnumerable<(string Word, string Code)> GivenWords(WordKind kind) =>
        _givenCodes.Where(word => word.Key.Kind == kind).Select(word => (word.Key.Word, word.Value)).OrderBy(word => word.Word, StringComparer.Ordinal);

    /// <summary>Finds a first mapping of a file in the headings and values of its first records.</summary>
    /// <param name="source">The file; dossiers may be CSV, a workbook, NDJSON or the portal's payload, other records CSV or a workbook.</param>
    /// <param name="kind">What its records are.</param>
    /// <returns>
    /// The mapping as JSON (UTF-8): headings that are near those of columns, forms of dates and numbers for which there is evidence, and under
    /// <c>todo</c>, which means nothing, headings without a column and words without a code; or why the file can not be read.
    /// </returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none.</exception>
    public static FileReading<byte[]> Suggest(InputSource source, SourceKind kind)
    {
        ArgumentNullException.ThrowIfNull(source);
        var columns = MappedFiles.Of(kind);
        var log = new ReadingLog();
        byte[]? json = null;
        log.Guard(() => json = new MappingSuggestion(columns).Suggest(source));
        return json is null ? log.Failed<byte[]>() : log.Read(json);
    }

    /// <summary>Reads the first records of a file by this mapping.</summary>
    /// <param name="source">The file; dossiers may be CSV, a workbook, NDJSON or the portal's payload, other records CSV or a workbook.</param>
    /// <param name="kind">What its records are.</param>
    /// <param name="zone">What becomes of times that name a zone other than +07:00.</param>
    /// <returns>What does not fit, or why the file can not be read.</returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none.</exception>
    public FileReading<MappingReport> Check(InputSource source, SourceKind kind, ZoneHandling zone = ZoneHandling.Refuse)
    {
        ArgumentNullException.ThrowIfNull(source);
        var checker = new MappingChecker(MappedFiles.Of(kind).With(this), new RecordOptions { Zone = zone, Mapping = this });
        var log = new ReadingLog();
        MappingReport? report = null;
        log.Guard(() => report = checker.Check(source, kind));
        return report is null ? log.Failed<MappingReport>() : log.Read(report);
    }

    /// <summary>The JSON Schema of mappings (draft 2020-12), as UTF-8; the same for files and for databases.</summary>
    /// <returns>The schema.</returns>
    public static byte[] Schema()
    {
        using var stream = Open("mapping.schema.json");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>The column that a heading is given for; null where it is for none.</summary>
    /// <param name="file">The kind of file, as the mapping names it.</param>
    /// <param name="heading">The heading, see <see cref="WordKey"/>.</param>
    internal string? GivenColumnOf(string file, string heading) => _given.GetValueOrDefault((file, heading));

    /// <summary>The column that a heading is a synonym of; null where it is none.</summary>
    /// <param name="file">The kind of file, as the mapping names it.</param>
    /// <param name="heading">The heading, see <see cref="WordKey"/>.</param>
    internal string? ColumnOf(string file, string heading) => _synonyms.GetValueOrDefault((file, heading));

    /// <summary>The code that a word means, in the contract's writing; null where it means none.</summary>
    /// <param name="kind">The kind of value.</param>
    /// <param name="word">The word as it is written.</param>
    internal string? CodeOf(WordKind kind, string word) => _codes.GetValueOrDefault((kind, WordKey.From(word)));

    /// <summary>Whether words of a kind are given, which go before numbers.</summary>
    internal bool HasGivenCodes(WordKind kind) => _givenCodes.Keys.Any(word => word.Kind == kind);

    /// <summary>How the dates of a column are written.</summary>
    internal DateForm DateFormOf(string file, string column) => _dates.GetValueOrDefault((file, column));

    /// <summary>The decimal sign of a column.</summary>
    internal DecimalSign DecimalSignOf(string file, string column) => _decimals.GetValueOrDefault((file, column));

    /// <summary>The value of a column that is the same in every record of a file; null where it is not.</summary>
    internal string? ConstantOf(string file, string column) => Constants.GetValueOrDefault((file, column));

    private static MappingParts ReadShipped()
    {
        var (parts, log) = (new MappingParts(), new ReadingLog());
        new MappingReader(new InputSource("mapping-vi.json", () => Open("mapping-vi.json")), parts, log).Read();
        return log.HasErrors ? throw new InvalidOperationException(log.Failed<Mapping>().Errors[0].ToString()) : parts;
    }

    private static Stream Open(string resource) => Assembly.GetExecutingAssembly().GetManifestResourceStream(Resources + resource)!;
}
