using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>What came of counting dossiers.</summary>
/// <param name="Tallies">One tally a period, in the order asked for.</param>
/// <param name="Columns">The optional columns that the source has.</param>
/// <param name="Files">What became of the records of each file.</param>
/// <param name="Quality">The quality of the records by agency, see <see cref="QualityInspector.Grades"/>.</param>
/// <param name="QualityCounts">What <paramref name="Quality"/> rests on, by the codes of records, sorted; for a cache.</param>
/// <param name="Received">When dossiers were received, superseded versions too.</param>
/// <param name="Table">The dossiers as a table; null where none was asked for.</param>
internal sealed record CountResult(
    ImmutableArray<Tally> Tallies,
    DossierColumns Columns,
    ImmutableArray<FileReadReport> Files,
    ImmutableArray<AgencyQuality> Quality,
    ImmutableArray<(AgencyCode Agency, uint[] Counts)> QualityCounts,
    ReceptionSpan Received,
    DossierTable? Table);
