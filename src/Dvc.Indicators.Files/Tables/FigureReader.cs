using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>Reads the files of figures of one result.</summary>
internal sealed class FigureReader(AgencyTree? tree, ReportingPeriod? period, RuleSet rules, Mapping mapping)
{
    /// <summary>The columns.</summary>
    internal static readonly CsvColumns Columns = new("figures", ["agency", "component"], ["numerator", "denominator", "score"]);

    private readonly CsvColumns _columns = Columns.With(mapping);
    private readonly ReadingLog _log = new();
    private readonly FigureItems _items = new(rules);
    private readonly List<(int Agency, int Item, FigureEntry Entry)> _entries = [];
    private readonly Dictionary<(int Agency, int Item), (string File, long Line)> _places = [];

    public FileReading<FigureTable> Read(IReadOnlyList<InputSource> sources)
    {
        var agencies = FigureAgencies.Of(tree, period, _log);
        if (agencies is not null)
        {
            foreach (var source in sources)
            {
                ArgumentNullException.ThrowIfNull(source, nameof(sources));
                _log.Guard(() => ReadFile(source, agencies));
            }
        }

        return _log.HasErrors ? _log.Failed<FigureTable>() : _log.Read(Build(agencies!));
    }

    private FigureTable Build(FigureAgencies agencies)
    {
        var (roster, rows) = agencies.Rows();
        var builder = new FigureTableBuilder(roster);
        foreach (var (agency, item, entry) in _entries)
        {
            builder.Add(rows[agency], _items.IdOf(item), entry);
        }

        return builder.Build();
    }

    private void ReadFile(InputSource source, FigureAgencies agencies)
    {
        using var table = CsvTable.Open(source, _columns);
        CheckColumns(source.Name, table);
        table.AddNotes(_log);
        _items.StartFile();
        var count = 0L;
        for (; table.Read(); count++)
        {
            if (table.Fault is null)
            {
                ReadRow(new FigureRow(source.Name, table, _columns, _log), agencies);
            }
            else
            {
                _log.Add(table.FaultError());
            }
        }

        if (count == 0)
        {
            _log.Add(new FileError(source.Name, null, null, "a header without figures", "at least one figure"));
        }

        _items.AddNotes(source.Name, _log);
    }

    private static void CheckColumns(string file, CsvTable table)
    {
        if (!table.Has(FigureRow.Score) && !(table.Has(FigureRow.Numerator) && table.Has(FigureRow.Denominator)))
        {
            const string Allowed = "a header with numerator and denominator, or score, or all three";
            throw new InputException(new FileError(file, null, null, "neither a figure's columns nor a score's", Allowed));
        }
    }

    private void ReadRow(FigureRow row, FigureAgencies agencies)
    {
        var agency = agencies.Find(row);
        var item = _items.Find(row);
        var entry = row.Entry(item >= 0 && _items.IsGroup(item));
        if (agency < 0 || item < 0)
        {
            return;
        }

        if (_places.TryGetValue((agency, item), out var first))
        {
            var file = first.File == row.File ? "" : $"{first.File}, ";
            var place = string.Create(CultureInfo.InvariantCulture, $"{file}line {first.Line}");
            var found = $"{_items.IdOf(item)} of agency {Phrase.OneLine(row.Agency)} again, after {place}";
            row.Add(FigureRow.Component, found, "each component of an agency once");
            return;
        }

        _places.Add((agency, item), (row.File, row.Line));
        if (entry.Kind == FigureKind.Counted && _items.IsGroup(item))
        {
            row.Add(FigureRow.Component, $"a figure for the group {_items.IdOf(item)}", "a score for a group; figures for components only");
        }
        else if (entry.Kind != FigureKind.Absent && _items.IsScored(item))
        {
            _entries.Add((agency, item, entry));
        }
    }
}
