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
            _log.Add(new FileError(source.Name, null, null, new("dòng tiêu đề mà không có số liệu", "a header without figures"), new("ít nhất một số liệu", "at least one figure")));
        }

        _items.AddNotes(source.Name, _log);
    }

    private static void CheckColumns(string file, CsvTable table)
    {
        if (!table.Has(FigureRow.Score) && !(table.Has(FigureRow.Numerator) && table.Has(FigureRow.Denominator)))
        {
            throw new InputException(new FileError(
                file, null, null,
                new("tệp không có cột số liệu và cũng không có cột điểm", "neither a figure's columns nor a score's"),
                new(
                    "dòng tiêu đề có numerator và denominator, hoặc score, hoặc cả ba",
                    "a header with numerator and denominator, or score, or all three")));
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
            var line = first.Line.ToString(CultureInfo.InvariantCulture);
            var (id, code) = (_items.IdOf(item), ErrorValue.OneLine(row.Agency));
            row.Add(
                FigureRow.Component,
                new($"{id} của cơ quan {code} lần nữa, sau {file}dòng {line}", $"{id} of agency {code} again, after {file}line {line}"),
                new("mỗi chỉ số của một cơ quan một lần", "each component of an agency once"));
            return;
        }

        _places.Add((agency, item), (row.File, row.Line));
        if (entry.Kind == FigureKind.Counted && _items.IsGroup(item))
        {
            row.Add(
                FigureRow.Component, new($"số liệu cho nhóm {_items.IdOf(item)}", $"a figure for the group {_items.IdOf(item)}"),
                new("điểm cho nhóm; số liệu chỉ cho chỉ số thành phần", "a score for a group; figures for components only"));
        }
        else if (entry.Kind != FigureKind.Absent && _items.IsScored(item))
        {
            _entries.Add((agency, item, entry));
        }
    }
}
