using System.Collections.Immutable;

namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>The records of one file of dossiers, whatever its form. Not safe for use by several threads at once.</summary>
internal abstract class DossierRecords : IDisposable
{
    /// <summary>Where the record starts: the physical line, in a payload the position from 1.</summary>
    public abstract long Line { get; }

    /// <summary>What is wrong with the record as a whole; null where its fields can be read.</summary>
    public abstract RecordFault? Fault { get; }

    /// <summary>The blank lines so far.</summary>
    public virtual long BlankLines => 0;

    /// <summary>The fields of the record; of a faulty record those that could be read.</summary>
    public DossierFields Fields { get; } = new();

    /// <summary>The columns that the file has, as far as it was read.</summary>
    public abstract DossierColumns Columns { get; }

    /// <summary>The names that are no column, each once.</summary>
    public abstract ImmutableArray<string> UnknownColumns { get; }

    /// <summary>Tells which form a file has and opens it.</summary>
    /// <exception cref="InputException">The file can not be read, or its header is wrong.</exception>
    public static DossierRecords Open(InputSource source) => DossierForms.Open<DossierRecords>(source, (form, content) => form switch
    {
        DossierForm.Payload => new PayloadDossiers(source.Name, content),
        DossierForm.Lines => new LineDossiers(source.Name, content),
        _ => new CsvDossiers(source.Name, content),
    });

    /// <summary>Goes to the next record.</summary>
    /// <returns>False at the end of the file.</returns>
    /// <exception cref="InputException">The file can not be read on.</exception>
    public abstract bool Read();

    /// <summary>Notes what the sender should know of the file, once it is read.</summary>
    public abstract void AddNotes(ReadingLog log);

    public abstract void Dispose();
}
