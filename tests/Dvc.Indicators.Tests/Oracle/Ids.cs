namespace Dvc.Indicators.Tests.Oracle;

/// <summary>The components of rules.md 2 that records determine, by their ids.</summary>
internal static class Ids
{
    public const string PublishOnTime = "PUBLISH_ON_TIME";
    public const string PublicUpdateOnTime = "PUBLIC_UPDATE_ON_TIME";
    public const string PublicContentFull = "PUBLIC_CONTENT_FULL";
    public const string DossierSync = "DOSSIER_SYNC";
    public const string OnTimeProcessing = "ON_TIME_PROCESSING";
    public const string ProceduresOnline = "PROCEDURES_ONLINE";
    public const string ServicesWithOnlineDossiers = "SERVICES_WITH_ONLINE_DOSSIERS";
    public const string DossiersOnline = "DOSSIERS_ONLINE";
    public const string ProceduresPaidOnline = "PROCEDURES_PAID_ONLINE";
    public const string ProceduresWithFeeDossiers = "PROCEDURES_WITH_FEE_DOSSIERS";
    public const string DossiersPaidOnline = "DOSSIERS_PAID_ONLINE";
    public const string OriginalResultAvailable = "ORIGINAL_RESULT_AVAILABLE";
    public const string Digitised = "SO_HOA_GIAY_TO_GIAI_QUYET";
    public const string ReusedDigitizedData = "REUSED_DIGITIZED_DATA";
    public const string PersonalStorage = "SYNCED_WITH_DVCQG_PERSONAL_STORAGE";
    public const string CitizenDataDossier = "CITIZEN_DATA_CONNECTED_DOSSIER";
    public const string CitizenDataFormality = "CITIZEN_DATA_CONNECTED_FORMALITY";
    public const string PetitionOnTime = "PETITION_PROCESSING_ON_TIME";
    public const string PetitionSatisfaction = "PETITION_HANDLING_SATISFACTION";
    public const string DossierSatisfaction = "DOSSIER_RECEIVING_SATISFACTION";
}
