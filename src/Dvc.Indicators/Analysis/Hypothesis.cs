namespace Dvc.Indicators.Analysis;

/// <summary>One thing that whoever published values may have done otherwise.</summary>
/// <param name="Id">A short name, such as <c>due-date</c>; results write it.</param>
/// <param name="Name">What is done otherwise.</param>
/// <param name="Compute">Computes the scores under it.</param>
public sealed record Hypothesis(string Id, LocalizedText Name, Func<ScoreResult> Compute)
{
    /// <summary>The facts of a dossier under it; null where single dossiers count as they do.</summary>
    public Func<Dossier, DossierFacts>? Facts { get; init; }

    /// <summary>Whether a dossier counts otherwise under it.</summary>
    /// <param name="reader">The facts as they are.</param>
    /// <param name="dossier">The dossier.</param>
    /// <returns>True where a fact differs.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public bool Changes(DossierFactReader reader, Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(dossier);
        return Facts is not null && Facts(dossier) != reader.Read(dossier);
    }
}
