using System.Collections.Immutable;

namespace Dvc.Indicators.Samples;

/// <summary>The ids of the components that the records of a sample determine.</summary>
internal static class SampleIds
{
    public const string PublishOnTime = "PUBLISH_ON_TIME";
    public const string PublicUpdateOnTime = "PUBLIC_UPDATE_ON_TIME";
    public const string PublicContentFull = "PUBLIC_CONTENT_FULL";
    public const string DossierSync = "DOSSIER_SYNC";
    public const string OnTime = "ON_TIME_PROCESSING";
    public const string ProceduresOnline = "PROCEDURES_ONLINE";
    public const string ServicesWithOnlineDossiers = "SERVICES_WITH_ONLINE_DOSSIERS";
    public const string DossiersOnline = "DOSSIERS_ONLINE";
    public const string ProceduresPaidOnline = "PROCEDURES_PAID_ONLINE";
    public const string ProceduresWithFeeDossiers = "PROCEDURES_WITH_FEE_DOSSIERS";
    public const string DossiersPaidOnline = "DOSSIERS_PAID_ONLINE";
    public const string ResultAvailable = "ORIGINAL_RESULT_AVAILABLE";
    public const string ResultAndPaper = "SO_HOA_GIAY_TO_GIAI_QUYET";
    public const string Reused = "REUSED_DIGITIZED_DATA";
    public const string FromStore = "SYNCED_WITH_DVCQG_PERSONAL_STORAGE";
    public const string CitizenDataDossiers = "CITIZEN_DATA_CONNECTED_DOSSIER";
    public const string CitizenDataProcedures = "CITIZEN_DATA_CONNECTED_FORMALITY";
    public const string PetitionsOnTime = "PETITION_PROCESSING_ON_TIME";
    public const string PetitionsSatisfactory = "PETITION_HANDLING_SATISFACTION";
    public const string Satisfaction = "DOSSIER_RECEIVING_SATISFACTION";
    public const string CertifiedCopies = "ELECTRONIC_CERTIFIED_COPY";

    /// <summary>All that records determine, in the order of the rules.</summary>
    public static readonly ImmutableArray<string> Determined =
    [
        PublishOnTime, PublicUpdateOnTime, PublicContentFull, DossierSync, OnTime, ProceduresOnline, ServicesWithOnlineDossiers,
        DossiersOnline, ProceduresPaidOnline, ProceduresWithFeeDossiers, DossiersPaidOnline, ResultAvailable, ResultAndPaper, Reused,
        FromStore, CitizenDataDossiers, CitizenDataProcedures, PetitionsOnTime, PetitionsSatisfactory, Satisfaction,
    ];

    /// <summary>
    /// Those of which only the score can be published and made: the portal's figures count another universe than the dossiers received
    /// (1.4, 3.3), or than the procedures of another component (3.1).
    /// </summary>
    public static readonly ImmutableArray<string> SameScoreOnly = [DossierSync, ProceduresOnline, DossiersOnline];
}
