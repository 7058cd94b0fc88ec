using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>What each figure is computed from: without all of it nobody has looked, and there is no figure.</summary>
internal static class FigureNeeds
{
    private static readonly ImmutableArray<SourceKind> Decided = [SourceKind.Agencies, SourceKind.Decisions];

    /// <summary>The kinds of records that a figure is computed from; empty for one that only comes from outside.</summary>
    public static ImmutableArray<SourceKind> SourcesOf(string figure) => figure switch
    {
        "PUBLISH_ON_TIME" or "PUBLIC_UPDATE_ON_TIME" => Decided,
        "PUBLIC_CONTENT_FULL" => [SourceKind.Agencies, SourceKind.Procedures, SourceKind.Authority],
        "PROCEDURES_ONLINE" => [SourceKind.Authority],
        "PETITION_PROCESSING_ON_TIME" or "PETITION_HANDLING_SATISFACTION" => [SourceKind.Petitions],
        _ when DossiersIn(figure) is { } dossiers => dossiers.NeedsProcedures ? [SourceKind.Dossiers, SourceKind.Procedures] : [SourceKind.Dossiers],
        _ when ProceduresIn(figure) is { } procedures => procedures.NeedsProcedures
            ? [SourceKind.Dossiers, SourceKind.Procedures, SourceKind.Authority]
            : [SourceKind.Dossiers, SourceKind.Authority],
        _ => [],
    };

    /// <summary>The columns of dossiers that a figure needs: of each set at least one.</summary>
    public static ImmutableArray<DossierColumns> ColumnsOf(string figure) =>
        DossiersIn(figure)?.Needs ?? (ProceduresIn(figure) is { } procedures ? [procedures.Needs] : []);

    private static DossierFigure? DossiersIn(string figure) => FigureVocabulary.OfDossiers.FirstOrDefault(each => each.Name == figure);

    private static ProcedureFigure? ProceduresIn(string figure) => FigureVocabulary.OfProcedures.FirstOrDefault(each => each.Name == figure);
}
