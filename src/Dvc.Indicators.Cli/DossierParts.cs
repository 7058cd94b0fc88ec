namespace Dvc.Indicators.Cli;

/// <summary>Tells in which figures one dossier counts.</summary>
internal static class DossierParts
{
    /// <summary>The components that dossiers count in, each with the part that a dossier has in it.</summary>
    /// <param name="result">The result.</param>
    /// <param name="facts">The facts of the dossier.</param>
    /// <param name="row">The agency that it counts for.</param>
    public static IEnumerable<(Component Component, DossierPart Part)> Find(IndexResult result, DossierFacts facts, int row) =>
        from component in result.Rules.Components
        let part = PartIn(component, facts, result.Figures[row, component.Id].Kind is FigureKind.Counted or FigureKind.Reported)
        where part is not null
        select (component, part.Value);

    private static DossierPart? PartIn(Component component, DossierFacts facts, bool isComputed)
    {
        var dossiers = FigureVocabulary.OfDossiers.FirstOrDefault(figure => figure.Name == component.Figure);
        var procedures = FigureVocabulary.OfProcedures.FirstOrDefault(figure => figure.Name == component.Figure);
        return dossiers is null && procedures is null ? null
            : !isComputed ? DossierPart.NotMeasured
            : dossiers is null ? (facts.HasFlag(procedures!.Fact) ? DossierPart.Procedure : DossierPart.None)
            : !facts.HasFlag(dossiers.Denominator) ? DossierPart.None
            : facts.HasFlag(dossiers.Numerator) ? DossierPart.Numerator
            : DossierPart.Denominator;
    }
}
