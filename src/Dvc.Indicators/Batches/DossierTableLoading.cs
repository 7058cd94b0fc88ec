using System.Diagnostics.CodeAnalysis;

namespace Dvc.Indicators;

/// <summary>What came of loading a saved table: the table, or what is wrong with the bytes.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class DossierTableLoading
{
    internal DossierTableLoading(DossierTable? table, string? error)
    {
        Table = table;
        Error = error;
    }

    /// <summary>The table, or null when the bytes are none.</summary>
    public DossierTable? Table { get; }

    /// <summary>What is wrong, as one sentence, or null when there is a table.</summary>
    public string? Error { get; }

    /// <summary>Whether there is a table.</summary>
    [MemberNotNullWhen(true, nameof(Table))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsValid => Table is not null;

    /// <summary>The table of bytes that are expected to be one.</summary>
    /// <returns>The table; never null.</returns>
    /// <exception cref="FormatException">The bytes are no table; the message says why.</exception>
    public DossierTable Require() => Table ?? throw new FormatException(Error);
}
