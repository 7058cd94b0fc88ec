namespace Dvc.Indicators;

/// <summary>A figure of procedures: those under authority in a scope, and how many of them have at least one dossier with a fact.</summary>
/// <remarks>Immutable and safe for use by several threads. <see cref="FigureVocabulary"/> lists them.</remarks>
public sealed class ProcedureFigure
{
    internal ProcedureFigure(string name, ProcedureScope scope, DossierFacts fact, DossierColumns needs)
    {
        Name = name;
        Scope = scope;
        Fact = fact;
        Needs = needs;
    }

    /// <summary>The name of the figure, as <c>SERVICES_WITH_ONLINE_DOSSIERS</c>.</summary>
    public string Name { get; }

    /// <summary>Which procedures the denominator counts.</summary>
    public ProcedureScope Scope { get; }

    /// <summary>The fact of which a procedure needs one dossier to be in the numerator.</summary>
    public DossierFacts Fact { get; }

    /// <summary>The columns of which at least one is needed.</summary>
    public DossierColumns Needs { get; }

    /// <summary>Whether the catalogue of procedures is needed besides the authority.</summary>
    public bool NeedsProcedures => Scope != ProcedureScope.Online;
}
