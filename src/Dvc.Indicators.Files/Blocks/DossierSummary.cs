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
    /// rejected by reason. None is superseded yet: that shows when versions are compared, see <see cref="ReportWith"/>.
    /// </summary>
    public ReadReport Report { get; }

    /// <summary>
    /// The optional columns that at least one of the files has. A CSV file has those of its header; in NDJSON and payloads a column is
    /// there if any record has its name, rejected ones count too.
    /// </summary>
    public DossierColumns Columns { get; }

    /// <summary>The report once versions are compared: superseded records are no longer among the accepted.</summary>
    /// <param name="superseded">How many dossiers of each file do not count because another version does, by file.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    /// <exception cref="ArgumentException">There is not one number for every file.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or greater than that of the file's accepted records.</exception>
    public ReadReport ReportWith(IReadOnlyList<long> superseded)
    {
        ArgumentNullException.ThrowIfNull(superseded);
        return superseded.Count == Report.Files.Length
            ? new ReadReport(Report.Files.Select((file, place) => Move(file, superseded[place])))
            : throw new ArgumentException("There must be one number for every file.", nameof(superseded));
    }

    private static FileReadReport Move(FileReadReport file, long superseded)
    {
        var counts = file.Counts;
        var moved = new ReadCounts(counts.Read, counts.Accepted - superseded, superseded, counts.RejectedByReason);
        return new FileReadReport(file.File, moved, file.UnknownColumns) { BlankLines = file.BlankLines };
    }
}
