namespace Dvc.Indicators.Tests.Oracle;

/// <summary>Dossiers as they are read from files that lack columns.</summary>
internal static class AbsentColumns
{
    /// <summary>The dossier without what absent columns would have said.</summary>
    public static Dossier Clear(Dossier dossier, DossierColumns columns)
    {
        bool Has(DossierColumns column) => (columns & column) != DossierColumns.None;
        return dossier with
        {
            Channel = Has(DossierColumns.Channel) ? dossier.Channel : DossierChannel.Direct,
            Submitted = Has(DossierColumns.Submitted) ? dossier.Submitted : null,
            Received = Has(DossierColumns.Received) ? dossier.Received : null,
            Due = Has(DossierColumns.Due) ? dossier.Due : null,
            Finished = Has(DossierColumns.Finished) ? dossier.Finished : null,
            Returned = Has(DossierColumns.Returned) ? dossier.Returned : null,
            SupplementRequested = Has(DossierColumns.SupplementRequested) ? dossier.SupplementRequested : null,
            SupplementCompleted = Has(DossierColumns.SupplementCompleted) ? dossier.SupplementCompleted : null,
            SupplementRounds = Has(DossierColumns.SupplementRounds) ? dossier.SupplementRounds : 0,
            Fee = Has(DossierColumns.Fee) ? dossier.Fee : null,
            OnlinePayment = Has(DossierColumns.OnlinePayment) ? dossier.OnlinePayment : 0,
            HasPaperFile = Has(DossierColumns.PaperFile) && dossier.HasPaperFile,
            HasResultFile = Has(DossierColumns.ResultFile) && dossier.HasResultFile,
            PapersDigitised = Has(DossierColumns.PapersDigitised) && dossier.PapersDigitised,
            Digitised = Has(DossierColumns.Digitised) && dossier.Digitised,
            FromNationalStore = Has(DossierColumns.FromNationalStore) && dossier.FromNationalStore,
            IdentifiedByVneid = Has(DossierColumns.IdentifiedByVneid) && dossier.IdentifiedByVneid,
            Disliked = Has(DossierColumns.Disliked) && dossier.Disliked,
            Updated = Has(DossierColumns.Updated) ? dossier.Updated : null,
        };
    }
}
