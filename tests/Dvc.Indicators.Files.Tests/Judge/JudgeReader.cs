using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>
/// Reads files of dossiers one record after another: slow and plain, with parsing of its own, so that the reader of blocks can be held
/// against it.
/// </summary>
internal sealed class JudgeReader
{
    private readonly ImmutableArray<InputSource> _sources;
    private readonly DossierParser _parser;
    private readonly ReadingLog _log = new();
    private readonly ImmutableArray<FileReadReport>.Builder _files = ImmutableArray.CreateBuilder<FileReadReport>();
    private DossierColumns _columns;
    private bool _hasBegun;
    private bool _isFinished;

    /// <summary>Makes a reader; nothing is opened yet.</summary>
    /// <param name="sources">The files, read in this order; may be empty. For a folder see <see cref="InputFolder"/>.</param>
    /// <param name="options">How to read; null is <see cref="RecordOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException">The list or a source is null.</exception>
    public JudgeReader(IEnumerable<InputSource> sources, RecordOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        _sources = [.. sources];
        foreach (var source in _sources)
        {
            ArgumentNullException.ThrowIfNull(source, nameof(sources));
        }

        _parser = new DossierParser(options ?? RecordOptions.Default);
    }

    /// <summary>Reads all records.</summary>
    /// <returns>
    /// The dossiers and rejections in the order of the files and within a file of its records. What makes a file unreadable throws
    /// nothing: the entries end there, the files after it are opened but their records not read, and <see cref="Finish"/> tells.
    /// </returns>
    /// <exception cref="InvalidOperationException">It has been read before.</exception>
    public IEnumerable<DossierEntry> Read()
    {
        if (_hasBegun)
        {
            throw new InvalidOperationException("A reader of dossiers reads once; make another.");
        }

        _hasBegun = true;
        return ReadFiles();
    }

    /// <summary>What came of the reading.</summary>
    /// <returns>The counts and columns of the files, or what makes them unreadable; notes of columns that were ignored.</returns>
    /// <exception cref="InvalidOperationException">Not all entries have been read.</exception>
    public FileReading<DossierSummary> Finish()
    {
        if (!_isFinished)
        {
            throw new InvalidOperationException("Read all entries first.");
        }

        return _log.HasErrors
            ? _log.Failed<DossierSummary>()
            : _log.Read(new DossierSummary(_files.ToImmutable(), _columns));
    }

    /// <summary>The rejection of a record.</summary>
    private static Rejection RejectionOf(DossierFields fields, RecordFault fault, RecordPlace place) =>
        fault.ToRejection(place, FieldText.Show(System.Text.Encoding.UTF8.GetBytes(CodeValue.Read(fields[DossierField.Key], out _))), DossierField.Names);

    private IEnumerable<DossierEntry> ReadFiles()
    {
        for (var file = 0; file < _sources.Length; file++)
        {
            if (!TryOpen(_sources[file], out var records))
            {
                continue;
            }

            using (records)
            {
                var tally = new ReadTally();
                while (!_log.HasErrors && TryNext(records))
                {
                    yield return Entry(file, records, tally);
                }

                Close(_sources[file].Name, records, tally);
            }
        }

        _isFinished = true;
    }

    private bool TryOpen(InputSource source, [NotNullWhen(true)] out DossierRecords? records)
    {
        DossierRecords? opened = null;
        _log.Guard(() => opened = DossierRecords.Open(source));
        records = opened;
        return opened is not null;
    }

    private bool TryNext(DossierRecords records)
    {
        var hasNext = false;
        _log.Guard(() => hasNext = records.Read());
        return hasNext;
    }

    private DossierEntry Entry(int file, DossierRecords records, ReadTally tally)
    {
        var place = new RecordPlace(_sources[file].Name, records.Line);
        var fault = records.Fault;
        var dossier = fault is null ? _parser.Parse(records.Fields, out fault) : null;
        if (dossier is not null)
        {
            tally.Accepted++;
            tally.DayFirst += _parser.IsDayFirst ? 1 : 0;
            return new DossierEntry(file, place, dossier, null);
        }

        tally.AddRejected(fault!);
        return new DossierEntry(file, place, null, RejectionOf(records.Fields, fault!, place));
    }

    private void Close(string name, DossierRecords records, ReadTally tally)
    {
        _columns |= records.Columns;
        if (!_log.HasErrors && tally.MonthFirst > tally.DayFirst)
        {
            _log.Add(tally.MonthFirstError(name)!);
        }

        tally.BlankLines = records.BlankLines;
        records.AddNotes(_log);
        _files.Add(tally.Report(name, records.UnknownColumns));
    }
}
