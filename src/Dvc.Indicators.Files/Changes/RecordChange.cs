namespace Dvc.Indicators.Files;

/// <summary>One change of a stream of records: a dossier, a petition, a removal or a rejection; the others are null.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed record RecordChange
{
    internal RecordChange()
    {
    }

    /// <summary>A record of a dossier.</summary>
    public Dossier? Dossier { get; init; }

    /// <summary>A petition.</summary>
    public Petition? Petition { get; init; }

    /// <summary>The key of a dossier (<c>MaHoSo</c>) that is taken away.</summary>
    public string? RemovedDossier { get; init; }

    /// <summary>The key of a petition (<c>MaPAKN</c>) that is taken away.</summary>
    public string? RemovedPetition { get; init; }

    /// <summary>A record that could not be read, and why.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>Of a rejection: whether it is a record of a dossier or of a petition.</summary>
    public SourceKind Kind { get; init; } = SourceKind.Dossiers;
}
