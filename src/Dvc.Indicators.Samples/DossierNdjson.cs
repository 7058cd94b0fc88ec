namespace Dvc.Indicators.Samples;

/// <summary>Dossiers as one JSON object a line, with the names of the CSV columns.</summary>
internal sealed class DossierNdjson(Stream stream, ReportingPeriod period) : DossierJson(stream, period)
{
    public override void Write(SampleDossier dossier)
    {
        BeginRecord();
        WriteKeys(dossier);
        Number("KenhThucHien"u8, (int)dossier.Channel, isQuoted: false);
        Number("TrangThaiHoSo"u8, (int)dossier.Status, isQuoted: false);
        WriteTimes(dossier);
        Time("NgayYeuCauBoSung"u8, dossier.SupplementRequested);
        Time("NgayHoanThanhBoSung"u8, dossier.SupplementCompleted);
        Number("SoLanBoSung"u8, dossier.Rounds, isQuoted: false);
        Number("LePhi"u8, dossier.Fee, isQuoted: false);
        Number("DuocThanhToanTrucTuyen"u8, dossier.Payment, isQuoted: false);
        Flag("CoTepThanhPhan"u8, dossier.HasPaper);
        Flag("CoTepKetQua"u8, dossier.HasResult);
        Flag("HoSoCoThanhPhanSoHoa"u8, dossier.ArePapersDigitised);
        Flag("DuocSoHoa"u8, dossier.IsDigitised);
        Flag("DuocLayTuKhoDMQG"u8, dossier.IsFromStore);
        Flag("TaiKhoanDuocXacThucVoiVNeID"u8, dossier.IsIdentified);
        Flag("KhongHaiLong"u8, dossier.IsDisliked);
        Text("CanBoXuLy"u8, dossier.Officer);
        Time("NgayCapNhat"u8, dossier.Updated);
        Lines.Write("}\n"u8);
    }

    private void Flag(ReadOnlySpan<byte> name, bool flag)
    {
        Name(name);
        Lines.Write(flag ? "true"u8 : "false"u8);
    }
}
