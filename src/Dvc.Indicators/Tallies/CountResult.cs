using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>What came of counting dossiers.</summary>
/// <param name="Tallies">One tally a period, in the order asked for.</param>
/// <param name="Columns">The optional columns that the source has.</param>
/// <param name="Files">What became of the records of each file.</param>
/// <param name="Notes">What was noted of them.</param>
/// <param name="Table">The dossiers as a table; null where none was asked for.</param>
internal sealed record CountResult(
    ImmutableArray<Tally> Tallies,
    DossierColumns Columns,
    ImmutableArray<FileReadReport> Files,
    RecordNotes Notes,
    DossierTable? Table);
