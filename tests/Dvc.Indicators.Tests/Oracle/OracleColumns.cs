namespace Dvc.Indicators.Tests.Oracle;

/// <summary>Which components the columns of the dossiers allow (inputs.md 1).</summary>
internal static class OracleColumns
{
    /// <summary>
    /// "3.2 and 3.3 need KenhThucHien; 3.6 and 3.4 DuocThanhToanTrucTuyen; 3.5 LePhi; 4.1 CoTepKetQua; 4.2 CoTepThanhPhan and CoTepKetQua;
    /// 4.3 HoSoCoThanhPhanSoHoa or DuocSoHoa; 4.4 DuocLayTuKhoDMQG; 4.5 TaiKhoanDuocXacThucVoiVNeID or DuocLayTuKhoDMQG."
    /// </summary>
    public static bool Allow(string component, DossierColumns columns)
    {
        bool Has(DossierColumns column) => (columns & column) != DossierColumns.None;
        return component switch
        {
            Ids.ServicesWithOnlineDossiers or Ids.DossiersOnline => Has(DossierColumns.Channel),
            Ids.DossiersPaidOnline or Ids.ProceduresPaidOnline => Has(DossierColumns.OnlinePayment),
            Ids.ProceduresWithFeeDossiers => Has(DossierColumns.Fee),
            Ids.OriginalResultAvailable => Has(DossierColumns.ResultFile),
            Ids.Digitised => Has(DossierColumns.PaperFile) && Has(DossierColumns.ResultFile),
            Ids.ReusedDigitizedData => Has(DossierColumns.PapersDigitised) || Has(DossierColumns.Digitised),
            Ids.PersonalStorage => Has(DossierColumns.FromNationalStore),
            Ids.CitizenDataDossier or Ids.CitizenDataFormality =>
                Has(DossierColumns.IdentifiedByVneid) || Has(DossierColumns.FromNationalStore),
            _ => true,
        };
    }
}
