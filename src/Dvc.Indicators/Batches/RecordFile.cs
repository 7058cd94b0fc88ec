using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>A file or another part of a source of dossiers.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class RecordFile
{
    /// <summary>Names a file.</summary>
    /// <param name="name">The name that read reports and findings show.</param>
    /// <param name="unknownColumns">Its columns that were ignored because they are not known; null for none.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public RecordFile(string name, IEnumerable<string>? unknownColumns = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        UnknownColumns = [.. unknownColumns ?? []];
    }

    /// <summary>A list of dossiers that nobody named.</summary>
    internal static RecordFile Unnamed { get; } = new("dossiers");

    /// <summary>The name that read reports and findings show, and by which tallies tell sources apart.</summary>
    public string Name { get; }

    /// <summary>Its lines whose fields are all empty, which are no records.</summary>
    public long BlankLines { get; init; }

    /// <summary>The columns that were ignored because they are not known.</summary>
    public ImmutableArray<string> UnknownColumns { get; }
}
