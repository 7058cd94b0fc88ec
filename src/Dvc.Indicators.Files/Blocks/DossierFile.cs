using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>What came of one file of dossiers; it holds nothing of its content. Not safe for use by several threads at once.</summary>
/// <param name="name">The name of the file.</param>
/// <param name="mapping">How it calls columns and values.</param>
internal sealed class DossierFile(string name, Mapping mapping)
{
    private readonly ReadTally _tally = new();
    private CsvHead? _head;
    private UnknownNames? _unknownNames;
    private ImmutableArray<FileError> _errors = [];
    private long _errorsAt = long.MaxValue;

    /// <summary>The name of the file.</summary>
    public string Name => name;

    /// <summary>How it calls columns and values.</summary>
    public Mapping Mapping => mapping;

    /// <summary>The columns that the file has, as far as its blocks are reported.</summary>
    public DossierColumns Columns { get; private set; } = ConstantsOf(mapping);

    /// <summary>What became of the records.</summary>
    public FileReadReport Report => _tally.Report(name, _unknownNames?.ToImmutable() ?? _head?.Header.Unknown ?? []);

    /// <summary>The error for a file whose dates have the month first, once all of it is read; null where they have not.</summary>
    public FileError? MonthFirstError => _tally.MonthFirstError(name);

    /// <summary>Whether the file could be opened.</summary>
    public bool IsOpened { get; set; }

    /// <summary>What makes the file unreadable.</summary>
    public ImmutableArray<FileError> Errors => _errors;

    /// <summary>Takes the columns of a CSV file, and what stands above them.</summary>
    public void AddHead(CsvHead head)
    {
        Columns |= Enumerable.Range(0, DossierField.Count)
            .Where(field => head.Header.OrdinalOf(DossierField.CsvColumn[field]) >= 0)
            .Aggregate(DossierColumns.None, (columns, field) => columns | DossierField.ColumnOf(field));
        _tally.BlankLines = head.BlankLines;
        _head = head;
    }

    private static DossierColumns ConstantsOf(Mapping mapping) => Enumerable.Range(0, DossierField.Count)
        .Where(field => mapping.ConstantOf(DossierField.Csv.File, DossierField.Names[field]) is not null)
        .Aggregate(DossierColumns.None, (columns, field) => columns | DossierField.ColumnOf(field));

    /// <summary>Adds what came of a block; the blocks come in their order.</summary>
    public void Add(BlockReport report)
    {
        _tally.Add(report.Tally);
        Columns |= report.Columns;
        if (report.UnknownNames is { } names)
        {
            _unknownNames ??= new UnknownNames();
            _unknownNames.Add(names);
        }

        if (report.Error is { } error)
        {
            Fail([error], report.Sequence);
        }
    }

    /// <summary>Notes that the file can not be read on: of several errors the first counts, whoever met it.</summary>
    /// <param name="errors">The errors.</param>
    /// <param name="sequence">The block in which they are, or that which would be the next.</param>
    public void Fail(ImmutableArray<FileError> errors, long sequence)
    {
        if (sequence < _errorsAt)
        {
            (_errors, _errorsAt) = (errors, sequence);
        }
    }

    /// <summary>Notes what the sender should know of the file, once it is read.</summary>
    /// <param name="log">Takes the notes.</param>
    /// <param name="isRead">Whether all of it was read: else it is chance which names were met in its records.</param>
    public void AddNotes(ReadingLog log, bool isRead)
    {
        if (isRead)
        {
            _unknownNames?.AddNotes(name, log);
        }

        _head?.AddNotes(name, log);
    }
}
