using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>Which field of a record holds which column.</summary>
internal sealed class CsvHeader
{
    private readonly ImmutableArray<string> _names;
    private readonly CsvColumns _columns;
    private readonly ImmutableArray<int>[] _fields;

    /// <summary>
    /// Finds the columns: by the headings that a mapping gives, else by their own names, else by a synonym. A heading that is given for one
    /// column stands for no other, and what is the same in every record is looked for in no heading.
    /// </summary>
    /// <param name="names">The names of the header, trimmed and composed, in the order of the fields.</param>
    /// <param name="columns">The columns that the file can have.</param>
    public CsvHeader(IEnumerable<string> names, CsvColumns columns)
    {
        _names = [.. names];
        _columns = columns;
        ImmutableArray<string> keys = [.. _names.Select(WordKey.From)];
        ImmutableArray<string?> given = [.. keys.Select(key => columns.Mapping.GivenColumnOf(columns.File, key))];
        ImmutableArray<string?> free = [.. keys.Select((key, field) => given[field] is null ? key : null)];
        ImmutableArray<string?> synonyms = [.. free.Select(key => key is null ? null : columns.Mapping.ColumnOf(columns.File, key))];
        _fields =
        [
            .. columns.Names.Select(column => columns.IsConstant(column) ? []
                : FieldsOf(given, column) is { IsEmpty: false } named ? named
                : FieldsOf(free, WordKey.From(column)) is { IsEmpty: false } own ? own
                : FieldsOf(synonyms, column)),
        ];
        var known = _fields.SelectMany(fields => fields).ToHashSet();
        Unknown = [.. _names.Where((name, field) => name.Length > 0 && !known.Contains(field)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The names of the header, in the order of the fields.</summary>
    public ImmutableArray<string> Names => _names;

    /// <summary>The number of fields.</summary>
    public int Count => _names.Length;

    /// <summary>The names that are no column of the file, each once; fields without a name are not among them.</summary>
    public ImmutableArray<string> Unknown { get; }

    /// <summary>How many columns it has.</summary>
    public int KnownCount => _fields.Count(fields => !fields.IsEmpty);

    /// <summary>Whether it has every column that must be there, be it more than once.</summary>
    public bool HasRequired => _columns.Required.Select((column, i) => !_fields[i].IsEmpty || _columns.IsConstant(column)).All(isThere => isThere);

    /// <summary>Whether it has none of the columns that must be there.</summary>
    public bool LacksAllRequired => _fields.Take(_columns.Required.Length).All(fields => fields.IsEmpty);

    /// <summary>The field of a column, from 0; -1 where there is none.</summary>
    public int OrdinalOf(int column) => _fields[column] is [var field, ..] ? field : -1;

    /// <summary>A number of fields as a phrase.</summary>
    public static LocalizedText Fields(int count) => new(
        string.Create(CultureInfo.InvariantCulture, $"{count} trường"),
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "field" : "fields")}"));

    /// <summary>As many fields as the header has, as a phrase.</summary>
    public static LocalizedText AsInHeader(int count) =>
        new($"{Fields(count).Vietnamese}, như ở dòng tiêu đề", $"{Fields(count).English}, as in the header");

    /// <summary>Notes the columns that nobody knows, and what they may have meant.</summary>
    public void AddNotes(string file, ReadingLog log)
    {
        if (Unknown.IsEmpty)
        {
            return;
        }

        var near = FindNear().ToList();
        log.Add(UnknownNames.NoteOf(file, Unknown, new(
            string.Concat(near.Select(each => $"; {ErrorValue.Of(each.Heading)} có thể là {each.Column}")),
            string.Concat(near.Select(each => $"; {ErrorValue.Of(each.Heading)} may be meant for {each.Column}")))));
    }

    /// <summary>Every mistake of the header.</summary>
    public ImmutableArray<FileError> Errors(string file, long line)
    {
        var near = FindNear().ToLookup(near => near.Column, near => near.Heading);
        var twice = _columns.Names.Where((_, column) => _fields[column].Length > 1).Select((name, _) => Twice(file, line, name));
        var missing = _columns.Required.Where((name, column) => IsMissing(name, column)).Select(name => Missing(file, line, name, Hint(near[name])));
        return [.. twice, .. missing];
    }

    private bool IsMissing(string name, int column) => _fields[column].IsEmpty && !_columns.IsConstant(name);

    private FileError Missing(string file, long line, string column, LocalizedText hint)
    {
        var names = ErrorValue.List(_names);
        return new FileError(
            file, line, column, new($"chỉ các cột {names.Vietnamese}", $"only the columns {names.English}"),
            new($"dòng tiêu đề có cột {column}{hint.Vietnamese}", $"a header with the column {column}{hint.English}"));
    }

    private static LocalizedText Hint(IEnumerable<string> headings)
    {
        var list = headings.Select(ErrorValue.Of).ToList();
        return list.Count == 0
            ? ErrorValue.Same("")
            : new($", có thể là {string.Join(" hoặc ", list)}", $", for which {string.Join(" or ", list)} may be meant");
    }

    private FileError Twice(string file, long line, string column)
    {
        ImmutableArray<string> names = [.. _fields[_columns.Names.IndexOf(column)].Select(field => ErrorValue.OneLine(_names[field]))];
        return WordKey.From(names[0]) == WordKey.From(names[1])
            ? new FileError(file, line, names[0], new("tên này hai lần", "the name twice"), new("mỗi tên cột một lần", "each column name once"))
            : new FileError(
                file, line, column,
                new(
                    $"các tiêu đề {ErrorValue.List(names).Vietnamese} cho cùng một cột", $"the headings {ErrorValue.List(names).English} for one column"),
                new("một trong số đó, hoặc thêm tên riêng của cột", "one of them, or the column's own name beside them"));
    }

    private IEnumerable<(string Heading, string Column)> FindNear() =>
        NearHeadings.Find(Unknown, _columns, [.. _columns.Names.Where(IsMissing)]);

    private static ImmutableArray<int> FieldsOf(IReadOnlyList<string?> names, string name) =>
        [.. Enumerable.Range(0, names.Count).Where(field => names[field] == name)];
}
