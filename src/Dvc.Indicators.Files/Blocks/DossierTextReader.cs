namespace Dvc.Indicators.Files;

/// <summary>
/// Reads records of dossiers whose values a program has as texts, such as rows of a database, exactly as files with these texts are read. For
/// sources of batches (<see cref="IDossierSource"/>). Not safe for use by several threads at once.
/// </summary>
public sealed class DossierTextReader
{
    private readonly DossierParser _parser;
    private readonly DossierFields _fields = new();
    private readonly (int Column, byte[] Value)[] _constants;
    private readonly ReadTally _tally = new();
    private readonly string _source;
    private Dictionary<int, Dossier>? _whole;

    /// <summary>Makes a reader.</summary>
    /// <param name="source">The name of the source, for rejections and findings.</param>
    /// <param name="options">How to read; null is <see cref="RecordOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public DossierTextReader(string source, RecordOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(source);
        options ??= RecordOptions.Default;
        _source = source;
        _parser = new DossierParser(options);
        _constants = DossierParser.ConstantsOf(options.Mapping);
    }

    /// <summary>Empties a batch and begins to fill it.</summary>
    /// <param name="batch">The batch.</param>
    /// <exception cref="ArgumentNullException">The batch is null.</exception>
    public void Begin(DossierBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var whole = _whole = batch.WantsDossiers ? [] : null;
        batch.Begin(file: 0, readDossier: whole is null ? null : row => whole.GetValueOrDefault(row));
    }

    /// <summary>Sets a value of the next record; what is not set is empty.</summary>
    /// <param name="column">The place of the column in <see cref="PortalColumns.Dossiers"/>.</param>
    /// <param name="value">The text as UTF-8.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public void Set(int column, ReadOnlySpan<byte> value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, DossierField.Count);
        _fields.Set(column, _fields.Store(value));
    }

    /// <summary>Reads the record whose values were set into a batch, as a dossier or a rejection, and begins the next one.</summary>
    /// <param name="batch">The batch, see <see cref="Begin"/>.</param>
    /// <param name="line">The place of the record in the source, from 1.</param>
    /// <exception cref="ArgumentNullException">The batch is null.</exception>
    public void Read(DossierBatch batch, long line)
    {
        ArgumentNullException.ThrowIfNull(batch);
        foreach (var (column, value) in _constants)
        {
            _fields.Set(column, _fields.Store(value));
        }

        var place = new RecordPlace(_source, line);
        var fault = Utf8Check.IsValid(_fields.Text) ? null : RecordFault.Of(RejectionReason.Encoding);
        if ((fault is null ? _parser.Parse(_fields, out fault) : null) is { } dossier)
        {
            Add(batch, dossier, place);
        }
        else
        {
            _tally.AddRejected(fault!);
            batch.Reject(fault!.ToRejection(place, CodeText.ShowKey(_fields[DossierField.Key]), DossierField.Names));
        }

        _fields.Clear();
    }

    /// <summary>What shows only when all records are read.</summary>
    /// <returns>An error where dates with slashes have the month before the day, so that nothing of what was read may be used; else null.</returns>
    public FileError? Finish() => _tally.MonthFirstError(_source);

    private void Add(DossierBatch batch, Dossier dossier, RecordPlace place)
    {
        _tally.Accepted++;
        _tally.DayFirst += _parser.IsDayFirst ? 1 : 0;
        foreach (var finding in _parser.Findings)
        {
            batch.Find(finding.Of(dossier.Key, dossier.Agency, DossierField.Names[finding.Column], place));
        }

        if (batch.Add(dossier, place.Line!.Value, _source))
        {
            _whole?.Add(batch.Count - 1, dossier);
        }
    }
}
