using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// Dossiers as a source gave them, kept for other questions: the table of those that count, and what became of every record. An index of
/// whatever period is computed from it as from the source, many times faster.
/// </summary>
/// <remarks>
/// Made by <see cref="IndexPlan.ComputeAndKeep"/>. It has findings summed up, and no whole dossiers. Immutable and safe for use by several threads.
/// </remarks>
public sealed class KeptDossiers
{
    internal KeptDossiers(
        DossierTable table, DossierColumns columns, ImmutableArray<FileReadReport> files, ImmutableArray<Rejection> rejections,
        RecordNotes notes) =>
        (Table, Columns, Files, Rejections, Notes) = (table, columns, files, rejections, notes);

    /// <summary>The dossiers that count, clustered by agency.</summary>
    public DossierTable Table { get; }

    /// <summary>The optional columns that the source has.</summary>
    public DossierColumns Columns { get; }

    /// <summary>What became of the records of each file.</summary>
    public ImmutableArray<FileReadReport> Files { get; }

    /// <summary>The records that were rejected, in the order of reading.</summary>
    public ImmutableArray<Rejection> Rejections { get; }

    /// <summary>What was noted of the records.</summary>
    internal RecordNotes Notes { get; }

    /// <summary>Whether the dossiers that petitions name can be told from others: those petitions were given when it was kept.</summary>
    /// <param name="petitions">The petitions, judged for a period; null for none.</param>
    internal bool Knows(PetitionRegister? petitions) =>
        petitions?.Petitions.All(petition => petition.Dossier is not { } key || Table.Knows(key)) ?? true;

    /// <summary>Loads what was saved.</summary>
    /// <param name="stream">The bytes that <see cref="Save"/> gave, of a library with this version of the format; read to the end.</param>
    /// <param name="maxDegreeOfParallelism">On how many threads a file is read at most, at least 1.</param>
    /// <returns>The dossiers, or what is wrong with the bytes.</returns>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is below 1.</exception>
    /// <exception cref="IOException">The stream can not be read.</exception>
    public static Outcome<KeptDossiers> Load(Stream stream, int maxDegreeOfParallelism = 1)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDegreeOfParallelism, 1);
        return KeptDossiersFormat.Read(stream, maxDegreeOfParallelism);
    }

    /// <summary>Saves everything, with check sums.</summary>
    /// <param name="stream">Where to; the same dossiers give the same bytes.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="IOException">The stream can not be written.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        KeptDossiersFormat.Write(this, stream);
    }
}
