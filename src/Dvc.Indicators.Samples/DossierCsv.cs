namespace Dvc.Indicators.Samples;

/// <summary>Dossiers as CSV. No field needs quotes: codes, numbers, times and names without commas.</summary>
internal sealed class DossierCsv(Stream stream, ReportingPeriod period) : IDossierForm
{
    private readonly Utf8Lines _lines = new(stream);
    private readonly DateBytes _days = new(period, "yyyy-MM-dd");
    private readonly DateBytes _keyDays = new(period, "yyMMdd");

    public void Begin()
    {
        _lines.Write(
            "MaHoSo,MaTTHC,MaCoQuan,KenhThucHien,TrangThaiHoSo,NgayNopHoSo,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,NgayTra,"u8);
        _lines.Write("NgayYeuCauBoSung,NgayHoanThanhBoSung,SoLanBoSung,LePhi,DuocThanhToanTrucTuyen,CoTepThanhPhan,CoTepKetQua,"u8);
        _lines.Write("HoSoCoThanhPhanSoHoa,DuocSoHoa,DuocLayTuKhoDMQG,TaiKhoanDuocXacThucVoiVNeID,KhongHaiLong,CanBoXuLy,NgayCapNhat\n"u8);
    }

    public void Write(SampleDossier dossier)
    {
        _lines.MakeRoom();
        WriteKeys(dossier);
        WriteTimes(dossier);
        Optional(dossier.Fee);
        Optional(dossier.Payment);
        Flag(dossier.HasPaper);
        Flag(dossier.HasResult);
        Flag(dossier.ArePapersDigitised);
        Flag(dossier.IsDigitised);
        Flag(dossier.IsFromStore);
        Flag(dossier.IsIdentified);
        Flag(dossier.IsDisliked);
        _lines.Write(dossier.Officer);
        Comma();
        Time(dossier.Updated, '\n');
    }

    public void End() => _lines.Flush();

    private void WriteKeys(SampleDossier dossier)
    {
        _lines.Write(dossier.KeyPrefix);
        _lines.Write(_keyDays[dossier.Day]);
        _lines.Write((byte)'-');
        _lines.WriteFiveDigits(dossier.Number);
        Comma();
        _lines.Write(dossier.Procedure.Utf8Code);
        Comma();
        _lines.Write(dossier.AgencyText);
        Comma();
        if (dossier.Channel != DossierChannel.Direct || dossier.Number % 8 != 0)
        {
            _lines.Write((byte)('0' + (int)dossier.Channel));
        }

        Comma();
        _lines.Write((long)dossier.Status);
        Comma();
    }

    private void WriteTimes(SampleDossier dossier)
    {
        Time(dossier.Submitted);
        Time(dossier.Received);
        if (dossier.IsDueDay)
        {
            _lines.Write(_days[dossier.Due / VietnamTime.SecondsPerDay]);
            Comma();
        }
        else
        {
            Time(dossier.Due);
        }

        Time(dossier.Finished);
        Time(dossier.Returned);
        Time(dossier.SupplementRequested);
        Time(dossier.SupplementCompleted);
        Optional(dossier.Rounds == 0 ? SampleDossier.Unknown : dossier.Rounds);
    }

    private void Comma() => _lines.Write((byte)',');

    private void Flag(bool flag)
    {
        _lines.Write(flag);
        Comma();
    }

    private void Optional(int number)
    {
        if (number != SampleDossier.Unknown)
        {
            _lines.Write((long)number);
        }

        Comma();
    }

    private void Time(int time, char after = ',')
    {
        if (time != SampleDossier.Unknown)
        {
            _lines.WriteTime(time, _days, "T"u8, ":"u8);
        }

        _lines.Write((byte)after);
    }
}
