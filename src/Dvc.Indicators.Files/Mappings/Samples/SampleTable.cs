namespace Dvc.Indicators.Files;

/// <summary>The first records of a file, as values under headings. Not safe for use by several threads at once.</summary>
internal abstract class SampleTable : IDisposable
{
    private const int BlockSize = 1 << 16;

    private int _records;

    /// <summary>The headings so far: those of the header, or the members of the records that were read.</summary>
    public abstract IReadOnlyList<string> Headings { get; }

    /// <summary>The headings so far that are no column.</summary>
    public abstract IEnumerable<string> Unknown { get; }

    /// <summary>Why the record can not be taken apart; null where it can.</summary>
    public abstract RecordFault? Fault { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="columns">The columns that it can have, as a mapping calls them.</param>
    /// <param name="takesBest">Whether of CSV the record that is most like a header is taken for it, whatever columns it lacks.</param>
    /// <exception cref="InputException">The file can not be read or its header is wrong.</exception>
    public static SampleTable Open(InputSource source, CsvColumns columns, bool takesBest)
    {
        var input = source.Open(columns);
        try
        {
            var (form, content) = columns.File == DossierField.Csv.File ? DossierForms.Tell(input) : (DossierForm.Csv, new LookAheadStream(input));
            return form == DossierForm.Csv
                ? new CsvSample(CsvTable.Open(source.Name, content, columns, takesBest))
                : new JsonSample(BlockCutter.OfJson(source.Name, form, content, BlockSize), columns.Mapping.Json.Of(form));
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    /// <summary>Goes to the next record.</summary>
    /// <returns>False at the end of the file, and behind the last record that is looked at.</returns>
    public bool Read() => _records < MappingReport.MostRecords && ReadNext() && ++_records > 0;

    /// <summary>What stands under a heading.</summary>
    /// <param name="heading">Its number among the headings.</param>
    public abstract SampleValue ValueOf(int heading);

    /// <summary>What stands in a column of the contract.</summary>
    /// <param name="column">The number of the column, the required ones first.</param>
    public abstract SampleValue ColumnValueOf(int column);

    /// <summary>The heading that is a column; null where none is.</summary>
    public abstract string? HeadingOf(int column);

    public abstract void Dispose();

    /// <summary>Goes to the next record.</summary>
    protected abstract bool ReadNext();
}
