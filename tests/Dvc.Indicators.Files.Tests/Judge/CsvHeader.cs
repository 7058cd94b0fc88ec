using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>Which field of a record holds which column. Hints and notes are the product's own: they decide nothing.</summary>
internal sealed class CsvHeader
{
    private static readonly Lazy<JsonDocument> Shipped = new(() =>
        JsonDocument.Parse(typeof(Mapping).Assembly.GetManifestResourceStream("Dvc.Indicators.Files.Mappings.mapping-vi.json")!));

    private readonly Files.CsvHeader _product;
    private readonly List<int>[] _fields;

    public CsvHeader(ImmutableArray<string> names, CsvColumns columns)
    {
        _product = new Files.CsvHeader(names, columns);
        _fields = [.. columns.Names.Select(column => FieldsOf(names, columns.File, column))];
        Count = names.Length;
        Unknown = [.. names.Where((name, field) => name.Length > 0 && !_fields.Any(fields => fields.Contains(field))).Distinct(StringComparer.OrdinalIgnoreCase)];
        HasRequired = _fields.Take(columns.Required.Length).All(fields => fields.Count > 0);
        KnownCount = _fields.Count(fields => fields.Count > 0);
    }

    public int Count { get; }

    public int KnownCount { get; }

    public bool HasRequired { get; }

    public ImmutableArray<string> Unknown { get; }

    public int OrdinalOf(int column) => _fields[column].Count > 0 ? _fields[column][0] : -1;

    public static string Fields(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "field" : "fields")}");

    public void AddNotes(string file, ReadingLog log) => _product.AddNotes(file, log);

    public ImmutableArray<FileError> Errors(string file, long line) => _product.Errors(file, line);

    private static List<int> FieldsOf(ImmutableArray<string> names, string file, string column)
    {
        var own = Find(names, [column]);
        if (own.Count > 0 || !Shipped.Value.RootElement.GetProperty("files").TryGetProperty(file, out var mapped))
        {
            return own;
        }

        return Find(names, [.. mapped.GetProperty("columns").GetProperty(column).EnumerateArray().Select(synonym => synonym.GetString()!)]);
    }

    private static List<int> Find(ImmutableArray<string> names, string[] wanted) =>
        [.. Enumerable.Range(0, names.Length).Where(field => wanted.Any(name => AreEqual(names[field], name)))];

    private static bool AreEqual(string left, string right) =>
        string.Equals(Regex.Replace(left, @"\s+", " "), Regex.Replace(right, @"\s+", " "), StringComparison.OrdinalIgnoreCase);
}
