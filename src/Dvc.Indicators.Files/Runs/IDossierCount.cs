using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>A way to read and count the dossiers of a run; all ways come to the same.</summary>
internal interface IDossierCount
{
    /// <summary>The dossiers, counted; null before they are read.</summary>
    Tally? Tally { get; }

    /// <summary>The optional columns that the files have.</summary>
    DossierColumns Columns { get; }

    /// <summary>What was read, by file.</summary>
    ImmutableArray<FileReadReport> Files { get; }

    /// <summary>The quality of the agencies' dossiers.</summary>
    ImmutableArray<AgencyQuality> Grades();

    /// <summary>Reads all dossiers; false when a file can not be used, which the log then tells.</summary>
    bool Read(ReadingLog log, CancellationToken cancellation);
}
