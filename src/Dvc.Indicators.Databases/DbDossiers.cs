using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Databases;

/// <summary>
/// The rows of a query as a source of dossiers, from any ADO.NET driver: rejected and found is what a file with the same values would be. Rows
/// are read once, one after another; of equal versions the last row counts, so that the query orders them.
/// </summary>
/// <remarks>The line of a record is the number of its row, from 1. A row whose columns are all NULL is rejected, not passed over. Not safe for use by several threads at once.</remarks>
/// <example>
/// <code>
/// using var rows = command.ExecuteReader();                   // SELECT … AS MaHoSo, … ORDER BY id
/// var result = plan.Compute(DbDossiers.Read(rows, "motcua"));
/// </code>
/// </example>
public sealed class DbDossiers : IDossierSource
{
    private const int BatchSize = 1 << 12;

    private static readonly ImmutableArray<string> Required = ["MaHoSo", "MaTTHC", "MaCoQuan", "TrangThaiHoSo"];
    private static readonly int Due = PortalColumns.Dossiers.IndexOf("NgayHenTra");

    private readonly DbDataReader _rows;
    private readonly DossierTextReader _texts;
    private readonly ImmutableArray<int> _ordinals;
    private readonly int _timeOfDayAt;
    private readonly bool? _hasTimeOfDay;
    private long _row;

    private DbDossiers(DbDataReader rows, string name, DatabaseTable? table, RecordOptions options)
    {
        _rows = rows;
        _texts = new DossierTextReader(name, options);
        _ordinals = DbColumns.Find(rows, PortalColumns.Dossiers, table, Required);
        _timeOfDayAt = DbColumns.Find(rows, [DbColumns.TimeOfDay], null, [])[0];
        _hasTimeOfDay = table?.TimeOfDay switch { "true" => true, "false" => false, _ => null };
        Files = [new RecordFile(name)];
        Columns = PortalColumns.Dossiers.Select((column, place) => _ordinals[place] >= 0 || table?.Constants.ContainsKey(column) == true
            ? PortalColumns.ColumnAt(place) : DossierColumns.None).Aggregate((all, column) => all | column);
    }

    /// <inheritdoc/>
    public bool AllowsConcurrentReads => false;

    /// <inheritdoc/>
    public ImmutableArray<RecordFile> Files { get; }

    /// <inheritdoc/>
    public DossierColumns Columns { get; }

    /// <summary>A source over the rows of a query.</summary>
    /// <param name="rows">The rows, before the first; they stay the caller's to close.</param>
    /// <param name="name">The name that read reports, findings and tallies show.</param>
    /// <param name="mapping">
    /// Which column is which, and what its values mean; null where the query names its columns as the contract does (without regard to case).
    /// </param>
    /// <param name="options">How to read; the words and forms of the mapping, if one is given, are used in place of those here.</param>
    /// <returns>The source; it reads once.</returns>
    /// <exception cref="ArgumentException">The name is empty, a column that must be there is missing, or one is there twice.</exception>
    /// <exception cref="ArgumentNullException">The rows or the name are null.</exception>
    public static DbDossiers Read(DbDataReader rows, string name, DatabaseMapping? mapping = null, RecordOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var table = mapping?.Find(SourceKind.Dossiers);
        options ??= RecordOptions.Default;
        options = mapping is null ? options : options with { Mapping = mapping.Values };
        return new DbDossiers(rows, name, table, table is { Zone: not ZoneHandling.Refuse } ? options with { Zone = table.Zone } : options);
    }

    /// <inheritdoc/>
    public bool Read(DossierBatch batch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        _texts.Begin(batch);
        var first = _row;
        while (_row - first < BatchSize && _rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var column = 0; column < _ordinals.Length; column++)
            {
                if (_ordinals[column] >= 0)
                {
                    _texts.Set(column, DbValueText.Of(_rows, _ordinals[column], column == Due ? HasTimeOfDay() : null));
                }
            }

            _texts.Read(batch, ++_row);
        }

        return _row > first;
    }

    /// <summary>See <see cref="IDossierSource.Complete"/>.</summary>
    /// <exception cref="InvalidDataException">Dates with slashes have the month before the day: nothing of what was read may be used.</exception>
    public void Complete()
    {
        if (_texts.Finish() is { } error)
        {
            throw new InvalidDataException(error.ToString());
        }
    }

    private bool? HasTimeOfDay() => _timeOfDayAt < 0 ? _hasTimeOfDay
        : !_rows.IsDBNull(_timeOfDayAt) && Convert.ToInt64(_rows.GetValue(_timeOfDayAt), CultureInfo.InvariantCulture) != 0;
}
