using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>A figure that is two counts of facts about dossiers.</summary>
/// <remarks>Immutable and safe for use by several threads. <see cref="FigureVocabulary"/> lists them.</remarks>
public sealed class DossierFigure
{
    internal DossierFigure(string name, DossierFacts numerator, DossierFacts denominator, params ReadOnlySpan<DossierColumns> needs)
    {
        Name = name;
        Numerator = numerator;
        Denominator = denominator;
        Needs = [.. needs];
    }

    /// <summary>The name of the figure, as <c>ON_TIME_PROCESSING</c>.</summary>
    public string Name { get; }

    /// <summary>The fact that the numerator counts.</summary>
    public DossierFacts Numerator { get; }

    /// <summary>The fact that the denominator counts.</summary>
    public DossierFacts Denominator { get; }

    /// <summary>The columns needed: of each entry at least one must be there; empty when none is needed.</summary>
    public ImmutableArray<DossierColumns> Needs { get; }

    /// <summary>Whether it is computed only where the catalogue of procedures is given.</summary>
    public bool NeedsProcedures { get; internal init; }
}
