namespace Dvc.Indicators.Benchmarks.Data;

/// <summary>Dossiers as CSV with all 24 columns; no value needs quotes.</summary>
internal sealed class CsvWriter(Stream stream) : IDossierWriter
{
    private readonly Utf8Rows _rows = new(stream);

    public void Begin() => _rows.Write(string.Join(',', DossierSchema.Columns.Select(column => column.Name)) + "\n");

    public void Write(Dossier dossier, string officer)
    {
        _rows.Begin();
        _rows.Write(dossier.Key);
        _rows.Write((byte)',');
        _rows.Write(dossier.Procedure);
        _rows.Write((byte)',');
        _rows.Write(dossier.Agency.ToString());
        Number((int)dossier.Channel);
        Number((int)dossier.Status);
        Time(dossier.Submitted);
        Time(dossier.Received);
        Due(dossier.Due);
        Time(dossier.Finished);
        Time(dossier.Returned);
        Time(dossier.SupplementRequested);
        Time(dossier.SupplementCompleted);
        Number(dossier.SupplementRounds);
        Number((long?)dossier.Fee);
        Number(dossier.OnlinePayment);
        Flag(dossier.HasPaperFile);
        Flag(dossier.HasResultFile);
        Flag(dossier.PapersDigitised);
        Flag(dossier.Digitised);
        Flag(dossier.FromNationalStore);
        Flag(dossier.IdentifiedByVneid);
        Flag(dossier.Disliked);
        _rows.Write((byte)',');
        _rows.Write(officer);
        Time(dossier.Updated);
        _rows.Write((byte)'\n');
    }

    public void End() => _rows.Flush();

    private void Number(long? number)
    {
        _rows.Write((byte)',');
        if (number is { } known)
        {
            _rows.Write(known);
        }
    }

    private void Time(VietnamTime? time)
    {
        _rows.Write((byte)',');
        if (time is { } known)
        {
            _rows.Write(known);
        }
    }

    private void Due(Deadline? due)
    {
        _rows.Write((byte)',');
        if (due is { } known)
        {
            _rows.Write(known);
        }
    }

    private void Flag(bool flag) => _rows.Write(flag ? ",1"u8 : ",0"u8);
}
