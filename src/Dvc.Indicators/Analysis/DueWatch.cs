namespace Dvc.Indicators.Analysis;

/// <summary>Tells which open dossiers become late within some days after the cut: on time at the cut, and late at a later one.</summary>
internal sealed class DueWatch
{
    private readonly DossierFactReader _later;

    public DueWatch(DossierFactReader reader, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var cut = reader.Period.Cut.AddSeconds((long)days * VietnamTime.SecondsPerDay);
        _later = new DossierFactReader(new JudgedPeriod(reader.Period.Period, cut), reader.Calendar, reader.Comparison, reader.Procedures);
    }

    /// <summary>Whether a dossier had no end at the cut.</summary>
    public static bool IsOpen(OnTimeVerdict verdict) => verdict.EndKind is EndKind.Open or EndKind.AfterCut;

    public bool IsDue(Dossier dossier, OnTimeVerdict now)
    {
        if (!IsOpen(now) || !now.IsOnTime)
        {
            return false;
        }

        _later.Read(dossier, out var then);
        return then is { IsOnTime: false };
    }
}
