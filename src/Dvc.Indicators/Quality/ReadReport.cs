using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>What became of all records read, file by file and in all.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class ReadReport
{
    /// <summary>Makes a report.</summary>
    /// <param name="files">The files in the order in which they were read; may be empty.</param>
    /// <exception cref="ArgumentNullException">The list or a file is null.</exception>
    public ReadReport(IEnumerable<FileReadReport> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        Files = [.. files];
        Total = ReadCounts.Sum(Files.Select(file => file.Counts));
        UnknownColumns = [.. Files.SelectMany(file => file.UnknownColumns).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The files in the order in which they were read.</summary>
    public ImmutableArray<FileReadReport> Files { get; }

    /// <summary>The sum of all files.</summary>
    public ReadCounts Total { get; }

    /// <summary>The sum of the files of one kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The sum; <see cref="ReadCounts.None"/> where no such file was read.</returns>
    public ReadCounts CountsOf(SourceKind kind) => ReadCounts.Sum(Files.Where(file => file.Kind == kind).Select(file => file.Counts));

    /// <summary>The columns of all files that were ignored because they are not known, each once, in the order of the files.</summary>
    public ImmutableArray<string> UnknownColumns { get; }
}
