namespace Dvc.Indicators.Samples;

/// <summary>What both JSON forms of dossiers share. No text needs escapes: codes, numbers, times and names of letters.</summary>
internal abstract class DossierJson(Stream stream, ReportingPeriod period) : IDossierForm
{
    private readonly DateBytes _days = new(period, "yyyy-MM-dd");
    private readonly DateBytes _keyDays = new(period, "yyMMdd");
    private readonly DateBytes _plainDays = new(period, "yyyyMMdd");
    private bool _isFirst;

    protected Utf8Lines Lines { get; } = new(stream);

    public virtual void Begin()
    {
    }

    public abstract void Write(SampleDossier dossier);

    public virtual void End() => Lines.Flush();

    protected void BeginRecord()
    {
        Lines.MakeRoom();
        Lines.Write((byte)'{');
        _isFirst = true;
    }

    protected void WriteKeys(SampleDossier dossier)
    {
        Name("MaHoSo"u8);
        Lines.Write((byte)'"');
        Lines.Write(dossier.KeyPrefix);
        Lines.Write(_keyDays[dossier.Day]);
        Lines.Write((byte)'-');
        Lines.WriteFiveDigits(dossier.Number);
        Lines.Write((byte)'"');
        Text("MaTTHC"u8, dossier.Procedure.Utf8Code);
        Text("MaCoQuan"u8, dossier.AgencyText);
    }

    protected void WriteTimes(SampleDossier dossier)
    {
        Time("NgayNopHoSo"u8, dossier.Submitted);
        Time("NgayTiepNhan"u8, dossier.Received);
        if (dossier.IsDueDay)
        {
            Text("NgayHenTra"u8, _days[dossier.Due / VietnamTime.SecondsPerDay]);
        }
        else
        {
            Time("NgayHenTra"u8, dossier.Due);
        }

        Time("NgayKetThucXuLy"u8, dossier.Finished);
        Time("NgayTra"u8, dossier.Returned);
    }

    protected void Name(ReadOnlySpan<byte> name)
    {
        if (!_isFirst)
        {
            Lines.Write((byte)',');
        }

        _isFirst = false;
        Lines.Write((byte)'"');
        Lines.Write(name);
        Lines.Write("\":"u8);
    }

    protected void Text(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        Name(name);
        Lines.Write((byte)'"');
        Lines.Write(text);
        Lines.Write((byte)'"');
    }

    /// <summary>Writes a number, or nothing where it is not known.</summary>
    protected void Number(ReadOnlySpan<byte> name, int number, bool isQuoted)
    {
        if (number == SampleDossier.Unknown)
        {
            return;
        }

        Name(name);
        Lines.Write(isQuoted ? "\""u8 : []);
        Lines.Write((long)number);
        Lines.Write(isQuoted ? "\""u8 : []);
    }

    protected void Time(ReadOnlySpan<byte> name, int time)
    {
        if (time != SampleDossier.Unknown)
        {
            Name(name);
            QuotedTime(time);
        }
    }

    protected void QuotedTime(int time)
    {
        Lines.Write((byte)'"');
        Lines.WriteTime(time, _plainDays, [], []);
        Lines.Write((byte)'"');
    }
}
