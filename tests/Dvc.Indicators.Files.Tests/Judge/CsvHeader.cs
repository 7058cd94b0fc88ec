using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>Which field of a record holds which column.</summary>
internal sealed class CsvHeader
{
    private readonly ImmutableArray<string> _names;
    private readonly CsvColumns _columns;
    private readonly int[] _ordinals;

    /// <summary>Finds the columns.</summary>
    /// <param name="names">The names of the header, trimmed and composed, in the order of the fields.</param>
    /// <param name="columns">The columns that the file can have.</param>
    public CsvHeader(ImmutableArray<string> names, CsvColumns columns)
    {
        _names = names;
        _columns = columns;
        _ordinals = new int[columns.Names.Length];
        for (var column = 0; column < _ordinals.Length; column++)
        {
            _ordinals[column] = OrdinalOfName(columns.Names[column]);
        }

        Unknown = [.. names.Where(name => name.Length > 0 && !columns.Names.Contains(name, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>The number of fields.</summary>
    public int Count => _names.Length;

    /// <summary>The names that are no column of the file; fields without a name are not among them.</summary>
    public ImmutableArray<string> Unknown { get; }

    /// <summary>The field of a column, from 0; -1 where there is none.</summary>
    public int OrdinalOf(int column) => _ordinals[column];

    /// <summary>A number of fields as a phrase.</summary>
    public static string Fields(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "field" : "fields")}");

    /// <summary>Every mistake of the header.</summary>
    public ImmutableArray<FileError> Errors(string file, long line)
    {
        var twice = _names.Where(name => name.Length > 0)
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => new FileError(file, line, Phrase.OneLine(group.Key), "the name twice", "each column name once"));
        var missing = _columns.Required.Where((_, column) => _ordinals[column] < 0)
            .Select(name => new FileError(
                file, line, name, $"only the columns {Phrase.List(_names)}", $"a header with the column {name}"));
        return [.. twice, .. missing];
    }

    private int OrdinalOfName(string name)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (string.Equals(_names[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
