using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>The figures that come from dossiers, and the facts that they count; Decision 766/QĐ-TTg.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class FigureVocabulary
{
    private const DossierColumns DigitisedData = DossierColumns.PapersDigitised | DossierColumns.Digitised;
    private const DossierColumns PopulationData = DossierColumns.IdentifiedByVneid | DossierColumns.FromNationalStore;

    /// <summary>The figures that count dossiers, in the order of the components.</summary>
    public static ImmutableArray<DossierFigure> OfDossiers { get; } =
    [
        new("DOSSIER_SYNC", DossierFacts.Received, DossierFacts.Received),
        new("ON_TIME_PROCESSING", DossierFacts.OnTime, DossierFacts.Received),
        new("DOSSIERS_ONLINE", DossierFacts.Online, DossierFacts.Received, DossierColumns.Channel),
        new(
            "DOSSIERS_ONLINE_WITH_RESULT", DossierFacts.OnlineWithResult, DossierFacts.Received,
            DossierColumns.Channel, DossierColumns.ResultFile)
        {
            NeedsProcedures = true,
        },
        new("DOSSIERS_PAID_ONLINE", DossierFacts.PaidOwedFeeOnline, DossierFacts.OwesFee, DossierColumns.OnlinePayment),
        new("ORIGINAL_RESULT_AVAILABLE", DossierFacts.ResultFile, DossierFacts.Received, DossierColumns.ResultFile),
        new(
            "SO_HOA_GIAY_TO_GIAI_QUYET", DossierFacts.PapersAndResult, DossierFacts.Received,
            DossierColumns.PaperFile, DossierColumns.ResultFile),
        new("REUSED_DIGITIZED_DATA", DossierFacts.ReusedData, DossierFacts.Received, DigitisedData),
        new("SYNCED_WITH_DVCQG_PERSONAL_STORAGE", DossierFacts.NationalStore, DossierFacts.Received, DossierColumns.FromNationalStore),
        new("CITIZEN_DATA_CONNECTED_DOSSIER", DossierFacts.PopulationData, DossierFacts.Received, PopulationData),
        new("DOSSIER_RECEIVING_SATISFACTION", DossierFacts.Satisfied, DossierFacts.Received),
    ];

    /// <summary>The figures that count procedures with a dossier, in the order of the components.</summary>
    public static ImmutableArray<ProcedureFigure> OfProcedures { get; } =
    [
        new("SERVICES_WITH_ONLINE_DOSSIERS", ProcedureScope.Online, DossierFacts.OnlineService, DossierColumns.Channel),
        new("PROCEDURES_PAID_ONLINE", ProcedureScope.WithFee, DossierFacts.PaidOnline, DossierColumns.OnlinePayment),
        new("PROCEDURES_WITH_FEE_DOSSIERS", ProcedureScope.WithFee, DossierFacts.CarriesFee, DossierColumns.Fee),
        new("CITIZEN_DATA_CONNECTED_FORMALITY", ProcedureScope.ForCitizens, DossierFacts.PopulationData, PopulationData),
    ];

    /// <summary>The facts of which it is kept which procedures have a dossier with them.</summary>
    public static ImmutableArray<DossierFacts> ProcedureFacts { get; } =
        ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(OfProcedures.ToArray(), figure => figure.Fact));

    /// <summary>All facts, one bit each, in the order of their bits.</summary>
    public static ImmutableArray<DossierFacts> AllFacts { get; } =
        ImmutableCollectionsMarshal.AsImmutableArray(Array.FindAll(Enum.GetValues<DossierFacts>(), fact => fact != DossierFacts.None));
}
