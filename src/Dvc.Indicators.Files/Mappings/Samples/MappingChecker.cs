using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Reads the first records of a file by a mapping and gathers what does not fit.</summary>
/// <param name="columns">The columns that the file can have, as the mapping calls them.</param>
/// <param name="options">How to read.</param>
internal sealed class MappingChecker(CsvColumns columns, RecordOptions options)
{
    private readonly ColumnValues _values = new(columns, options);
    private readonly long[] _empty = new long[columns.Names.Length];
    private readonly Misfits[] _misfits = [.. columns.Names.Select(_ => new Misfits())];
    private readonly Misfits _unreadable = new();
    private long _records;

    /// <summary>Checks a file.</summary>
    /// <exception cref="InputException">The file can not be read or its header is wrong.</exception>
    public MappingReport Check(InputSource source, SourceKind kind)
    {
        using var table = SampleTable.Open(source, columns, takesBest: false);
        for (; table.Read(); _records++)
        {
            if (table.Fault is { } fault)
            {
                _unreadable.Add(fault.Value, fault.Reason);
                continue;
            }

            for (var column = 0; column < columns.Names.Length; column++)
            {
                Look(column, table.ColumnValueOf(column));
            }
        }

        return new MappingReport
        {
            File = source.Name,
            Kind = kind,
            Records = _records,
            Unreadable = _unreadable.ToImmutable(),
            Columns = [.. columns.Names.Select((name, column) => ReportOf(name, column, table))],
            UnknownColumns = [.. table.Unknown],
        };
    }

    private void Look(int column, SampleValue value)
    {
        if (columns.IsConstant(columns.Names[column]))
        {
            return;
        }

        _empty[column] += value.IsEmpty ? 1 : 0;
        if (!value.IsList && _values.FaultOf(column, value.Text.Span, value.IsStructure) is { } reason)
        {
            _misfits[column].Add(FieldText.Show(value.Text.Span), reason);
        }
    }

    private MappedColumn ReportOf(string name, int column, SampleTable table)
    {
        var constant = columns.Mapping.ConstantOf(columns.File, name);
        return new MappedColumn
        {
            Name = name,
            Heading = constant is null ? table.HeadingOf(column) : null,
            Constant = constant,
            IsRequired = column < columns.Required.Length,
            IsWord = MappedFiles.WordsOf(MappedFiles.KindOf(name)) is not null,
            Empty = _empty[column],
            Misfits = _misfits[column].ToImmutable(),
        };
    }

    // Each value once for a reason, the most frequent first, then that which came first.
    private sealed class Misfits
    {
        private readonly Dictionary<(string Text, RejectionReason Reason), (long Count, int Place)> _counts = [];

        public void Add(string text, RejectionReason reason)
        {
            var (count, place) = _counts.GetValueOrDefault((text, reason), (0, _counts.Count));
            _counts[(text, reason)] = (count + 1, place);
        }

        public ImmutableArray<MappedValue> ToImmutable() =>
        [
            .. _counts.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Value.Place)
                .Select(pair => new MappedValue(pair.Key.Text, pair.Value.Count, pair.Key.Reason)),
        ];
    }
}
