using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>What became of the records of one file.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class FileReadReport
{
    /// <summary>Makes a report.</summary>
    /// <param name="file">The file or other source, as the caller names it.</param>
    /// <param name="counts">What became of its records.</param>
    /// <param name="unknownColumns">The columns that were ignored because they are not known; may be empty.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public FileReadReport(string file, ReadCounts counts, IEnumerable<string> unknownColumns)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(unknownColumns);
        File = file;
        Counts = counts;
        UnknownColumns = [.. unknownColumns];
    }

    /// <summary>The file or other source.</summary>
    public string File { get; }

    /// <summary>What its records are; dossiers unless said otherwise.</summary>
    public SourceKind Kind { get; init; } = SourceKind.Dossiers;

    /// <summary>What became of its records.</summary>
    public ReadCounts Counts { get; }

    /// <summary>Lines whose fields are all empty: they are skipped and not among those read; at least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to a negative number.</exception>
    public long BlankLines
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The number is at least 0.");
    }

    /// <summary>The columns that were ignored because they are not known, in the order of the file.</summary>
    public ImmutableArray<string> UnknownColumns { get; }
}
