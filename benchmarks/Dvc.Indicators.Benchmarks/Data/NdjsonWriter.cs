namespace Dvc.Indicators.Benchmarks.Data;

/// <summary>Dossiers as one JSON object a line with the names of the CSV columns; what is unknown is left out, as real systems do.</summary>
internal sealed class NdjsonWriter(Stream stream) : IDossierWriter
{
    private readonly Utf8Rows _rows = new(stream);

    public void Begin()
    {
    }

    public void Write(Dossier dossier, string officer)
    {
        _rows.Begin();
        _rows.Write("{\"MaHoSo\":\""u8);
        _rows.Write(dossier.Key);
        _rows.Write((byte)'"');
        Text(",\"MaTTHC\":\""u8, dossier.Procedure);
        Text(",\"MaCoQuan\":\""u8, dossier.Agency.ToString());
        Number(",\"KenhThucHien\":"u8, (int)dossier.Channel);
        Number(",\"TrangThaiHoSo\":"u8, (int)dossier.Status);
        Time(",\"NgayNopHoSo\":\""u8, dossier.Submitted);
        Time(",\"NgayTiepNhan\":\""u8, dossier.Received);
        Time(",\"NgayHenTra\":\""u8, dossier.Due?.Time);
        Time(",\"NgayKetThucXuLy\":\""u8, dossier.Finished);
        Time(",\"NgayTra\":\""u8, dossier.Returned);
        Time(",\"NgayYeuCauBoSung\":\""u8, dossier.SupplementRequested);
        Time(",\"NgayHoanThanhBoSung\":\""u8, dossier.SupplementCompleted);
        Number(",\"SoLanBoSung\":"u8, dossier.SupplementRounds);
        Number(",\"LePhi\":"u8, (long?)dossier.Fee);
        Number(",\"DuocThanhToanTrucTuyen\":"u8, dossier.OnlinePayment);
        Flag(",\"CoTepThanhPhan\":"u8, dossier.HasPaperFile);
        Flag(",\"CoTepKetQua\":"u8, dossier.HasResultFile);
        Flag(",\"HoSoCoThanhPhanSoHoa\":"u8, dossier.PapersDigitised);
        Flag(",\"DuocSoHoa\":"u8, dossier.Digitised);
        Flag(",\"DuocLayTuKhoDMQG\":"u8, dossier.FromNationalStore);
        Flag(",\"TaiKhoanDuocXacThucVoiVNeID\":"u8, dossier.IdentifiedByVneid);
        Flag(",\"KhongHaiLong\":"u8, dossier.Disliked);
        Text(",\"CanBoXuLy\":\""u8, officer);
        Time(",\"NgayCapNhat\":\""u8, dossier.Updated);
        _rows.Write("}\n"u8);
    }

    public void End() => _rows.Flush();

    private void Text(ReadOnlySpan<byte> name, string text)
    {
        _rows.Write(name);
        _rows.Write(text);
        _rows.Write((byte)'"');
    }

    private void Number(ReadOnlySpan<byte> name, long? number)
    {
        if (number is { } known)
        {
            _rows.Write(name);
            _rows.Write(known);
        }
    }

    private void Time(ReadOnlySpan<byte> name, VietnamTime? time)
    {
        if (time is { } known)
        {
            _rows.Write(name);
            _rows.Write(known);
            _rows.Write((byte)'"');
        }
    }

    private void Flag(ReadOnlySpan<byte> name, bool flag)
    {
        _rows.Write(name);
        _rows.Write(flag ? "true"u8 : "false"u8);
    }
}
