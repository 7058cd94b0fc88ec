using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>What is known of files of dossiers once all of them are read. Immutable and safe for use by several threads.</summary>
public sealed class DossierSummary
{
    internal DossierSummary(ImmutableArray<FileReadReport> files, DossierColumns columns)
    {
        Report = new ReadReport(files);
        Columns = columns;
    }

    /// <summary>
    /// The records of each file, in the order in which the files were given: all read, those that gave a dossier (accepted), and those
    /// rejected by reason. None is superseded yet: that shows when versions are compared.
    /// </summary>
    public ReadReport Report { get; }

    /// <summary>
    /// The optional columns that at least one of the files has. A CSV file has those of its header; in NDJSON and payloads a column is
    /// there if any record has its name, rejected ones count too.
    /// </summary>
    public DossierColumns Columns { get; }
}
