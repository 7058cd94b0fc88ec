using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Reads a CSV file whose records are kept.</summary>
/// <typeparam name="T">The kind of record.</typeparam>
/// <param name="columns">The columns, in the order in which the first fault is sought.</param>
/// <param name="keyColumn">The column that a rejection shows as the record's key.</param>
/// <param name="make">
/// Makes a record of its values, all of which it reads in the order of the columns; null where one that it needs is faulty.
/// </param>
/// <param name="keyOf">The key of which the last row counts; null where every row does.</param>
/// <param name="rejectsQuotes">Whether a record with a quote at fault is rejected; else the file can not be used.</param>
internal sealed class RecordReader<T>(CsvColumns columns, int keyColumn, Func<CsvRow, T?> make, Func<T, string>? keyOf, bool rejectsQuotes)
    where T : class
{
    /// <summary>Reads a file.</summary>
    public FileReading<RecordTable<T>> Read(InputSource source, RecordOptions? options)
    {
        ArgumentNullException.ThrowIfNull(source);
        var log = new ReadingLog();
        RecordTable<T>? records = null;
        log.Guard(() => records = ReadFile(source, options ?? RecordOptions.Default, log));
        return records is null ? log.Failed<RecordTable<T>>() : log.Read(records);
    }

    private RecordTable<T> ReadFile(InputSource source, RecordOptions options, ReadingLog log)
    {
        using var table = CsvTable.Open(source, columns.With(options.Mapping));
        table.AddNotes(log);
        var values = new RecordValues(options, columns.File, columns.Names);
        var row = new CsvRow(table, values);
        var kept = new KeptRows(keyOf);
        var rejections = ImmutableArray.CreateBuilder<Rejection>();
        while (table.Read())
        {
            values.Begin();
            var fault = table.Fault;
            if (fault is { Reason: RejectionReason.Quote } && !rejectsQuotes)
            {
                throw new InputException(table.FaultError());
            }

            var record = fault is null ? make(row) : null;
            fault ??= values.Fault;
            if (fault is null)
            {
                kept.Tally.DayFirst += values.IsDayFirst ? 1 : 0;
                AddFindings(values, table, source.Name, log);
                kept.Add(new RecordRow<T>(table.Line, record!));
                continue;
            }

            // Where the fields are not those of the header nobody knows which of them is the key.
            kept.Tally.AddRejected(fault);
            var key = fault.Reason is RejectionReason.Fields or RejectionReason.Quote ? "" : CodeText.ShowKey(table.Bytes(keyColumn));
            rejections.Add(fault.ToRejection(new RecordPlace(source.Name, table.Line), key, columns.Names));
        }

        kept.Tally.BlankLines = table.BlankLines;
        return kept.Tally.MonthFirstError(source.Name) is { } error
            ? throw new InputException(error)
            : new RecordTable<T>(kept.ToImmutable(), rejections.ToImmutable(), kept.Tally.Report(source.Name, table.Header.Unknown));
    }

    private void AddFindings(RecordValues values, CsvTable table, string file, ReadingLog log)
    {
        foreach (var finding in values.Findings)
        {
            var key = CodeText.Read(table.Bytes(keyColumn)).Text;
            log.Add(finding.Of(key, null, columns.Names[finding.Column], new RecordPlace(file, table.Line)));
        }
    }

    private sealed class KeptRows(Func<T, string>? keyOf)
    {
        private readonly ImmutableArray<RecordRow<T>>.Builder _rows = ImmutableArray.CreateBuilder<RecordRow<T>>();
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

        public ReadTally Tally { get; } = new();

        public void Add(RecordRow<T> row)
        {
            if (keyOf is null || _places.TryAdd(keyOf(row.Record), _rows.Count))
            {
                _rows.Add(row);
                Tally.Accepted++;
                return;
            }

            _rows[_places[keyOf(row.Record)]] = row;
            Tally.Superseded++;
        }

        public ImmutableArray<RecordRow<T>> ToImmutable() => _rows.ToImmutable();
    }
}
