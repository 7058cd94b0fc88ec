using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>The levers of the figures that are known by name, and what binds them. Safe for use by several threads.</summary>
public static class LeverVocabulary
{
    /// <summary>The levers, in the order of the components of Decision 766.</summary>
    public static ImmutableArray<Lever> All { get; } =
    [
        new("PUBLISH_ON_TIME", LeverUnit.Procedure, false),
        new("PUBLIC_UPDATE_ON_TIME", LeverUnit.Procedure, false),
        new("PUBLIC_CONTENT_FULL", LeverUnit.Procedure, false),
        new("DOSSIER_SYNC", LeverUnit.Dossier, false),
        new("ON_TIME_PROCESSING", LeverUnit.Dossier, true),
        new("PROCEDURES_ONLINE", LeverUnit.Procedure, false),
        new("SERVICES_WITH_ONLINE_DOSSIERS", LeverUnit.Procedure, false),
        new("DOSSIERS_ONLINE", LeverUnit.Dossier, true),
        new("DOSSIERS_ONLINE_WITH_RESULT", LeverUnit.Dossier, true),
        new("PROCEDURES_PAID_ONLINE", LeverUnit.Procedure, false),
        new("PROCEDURES_WITH_FEE_DOSSIERS", LeverUnit.Procedure, false),
        new("DOSSIERS_PAID_ONLINE", LeverUnit.Dossier, true),
        new("ORIGINAL_RESULT_AVAILABLE", LeverUnit.Dossier, true),
        new("SO_HOA_GIAY_TO_GIAI_QUYET", LeverUnit.Dossier, true),
        new("REUSED_DIGITIZED_DATA", LeverUnit.Dossier, true),
        new("SYNCED_WITH_DVCQG_PERSONAL_STORAGE", LeverUnit.Dossier, true),
        new("CITIZEN_DATA_CONNECTED_DOSSIER", LeverUnit.Dossier, true),
        new("CITIZEN_DATA_CONNECTED_FORMALITY", LeverUnit.Procedure, false),
        new("ELECTRONIC_CERTIFIED_COPY", LeverUnit.Commune, false),
        new("PETITION_PROCESSING_ON_TIME", LeverUnit.Petition, true),
        new("PETITION_HANDLING_SATISFACTION", LeverUnit.Petition, true),
        new("DOSSIER_RECEIVING_SATISFACTION", LeverUnit.Dossier, true),
    ];

    /// <summary>What binds levers.</summary>
    public static ImmutableArray<LeverRelation> Relations { get; } =
    [
        new(LeverRelationKind.Follows, "DOSSIER_RECEIVING_SATISFACTION", "ON_TIME_PROCESSING"),
        new(LeverRelationKind.Within, "SO_HOA_GIAY_TO_GIAI_QUYET", "ORIGINAL_RESULT_AVAILABLE"),
        new(LeverRelationKind.Within, "SYNCED_WITH_DVCQG_PERSONAL_STORAGE", "CITIZEN_DATA_CONNECTED_DOSSIER"),
        new(LeverRelationKind.Within, "DOSSIERS_ONLINE_WITH_RESULT", "DOSSIERS_ONLINE"),
    ];

    /// <summary>The lever of a figure.</summary>
    /// <param name="figure">The figure's name.</param>
    /// <returns>The lever; null where the name is not known.</returns>
    public static Lever? Find(string figure) => All.FirstOrDefault(lever => lever.Figure == figure);

    /// <summary>What is put right for one more of a component's figure; a figure of another name that counts dossiers is put right by dossiers.</summary>
    internal static LeverUnit? UnitOf(Component component) =>
        Find(component.Figure)?.Unit ?? (component.CountsDossiers ? LeverUnit.Dossier : null);
}
