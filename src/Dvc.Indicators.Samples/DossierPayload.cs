namespace Dvc.Indicators.Samples;

/// <summary>Dossiers as provinces send them to the portal: one object with an array, texts for everything, papers as lists.</summary>
internal sealed class DossierPayload(Stream stream, ReportingPeriod period) : DossierJson(stream, period)
{
    private bool _isLater;

    public override void Begin() => Lines.Write("{\"data\":[\n"u8);

    public override void Write(SampleDossier dossier)
    {
        Lines.Write(_isLater ? ",\n"u8 : []);
        _isLater = true;
        BeginRecord();
        WriteKeys(dossier);
        Number("KenhThucHien"u8, (int)dossier.Channel, isQuoted: true);
        Number("TrangThaiHoSo"u8, (int)dossier.Status, isQuoted: true);
        WriteTimes(dossier);
        WriteSupplements(dossier);
        Name("DanhSachLePhi"u8);
        Lines.Write("["u8);
        if (dossier.Fee != SampleDossier.Unknown)
        {
            Lines.Write("{\"Gia\":\""u8);
            Lines.Write((long)dossier.Fee);
            Lines.Write("\"}"u8);
        }

        Lines.Write("]"u8);
        Number("DuocThanhToanTrucTuyen"u8, dossier.Payment, isQuoted: true);
        Files("TaiLieuNop"u8, dossier.HasPaper ? "[{\"DuongDanTaiTepTin\":\"mau/thanh-phan.pdf\",\"IsDeleted\":\"0\"}]"u8 : "[]"u8);
        Files("DanhSachGiayToKetQua"u8, dossier.HasResult ? "[{\"DuongDanTepTinKetQua\":\"mau/ket-qua.pdf\"}]"u8 : "[]"u8);
        Flag("HoSoCoThanhPhanSoHoa"u8, dossier.ArePapersDigitised);
        Flag("DuocSoHoa"u8, dossier.IsDigitised);
        Flag("DuocLayTuKhoDMQG"u8, dossier.IsFromStore);
        Flag("TaiKhoanDuocXacThucVoiVNeID"u8, dossier.IsIdentified);
        Flag("KhongHaiLong"u8, dossier.IsDisliked);
        Text("CanBoXuLy"u8, dossier.Officer);
        Time("NgayCapNhat"u8, dossier.Updated);
        Lines.Write((byte)'}');
    }

    public override void End()
    {
        Lines.Write("\n]}\n"u8);
        base.End();
    }

    // One entry a round; the last one has the two times that the other forms have.
    private void WriteSupplements(SampleDossier dossier)
    {
        Name("DanhSachHoSoBoSung"u8);
        Lines.Write((byte)'[');
        if (dossier.SupplementRequested != SampleDossier.Unknown)
        {
            var rounds = Math.Max(1, dossier.Rounds);
            var step = (dossier.SupplementRequested - dossier.Received) / (rounds + 1);
            for (var round = rounds; round > 1; round--)
            {
                WriteSupplement(dossier.SupplementRequested - round * step / 2, SampleDossier.Unknown);
                Lines.Write((byte)',');
            }

            WriteSupplement(dossier.SupplementRequested, dossier.SupplementCompleted);
        }

        Lines.Write((byte)']');
    }

    private void WriteSupplement(int requested, int completed)
    {
        Lines.Write("{\"NgayBoSung\":"u8);
        QuotedTime(requested);
        if (completed != SampleDossier.Unknown)
        {
            Lines.Write(",\"NgayTiepNhanBoSung\":"u8);
            QuotedTime(completed);
        }

        Lines.Write((byte)'}');
    }

    private void Files(ReadOnlySpan<byte> name, ReadOnlySpan<byte> list)
    {
        Name(name);
        Lines.Write(list);
    }

    private void Flag(ReadOnlySpan<byte> name, bool flag) => Text(name, flag ? "1"u8 : "0"u8);
}
