namespace Dvc.Indicators;

/// <summary>How many times of day a source has, and the latest hour among them; once an hour is after noon, nothing more is counted.</summary>
internal sealed class ClockCounts
{
    private const int SecondsPerHour = 3600;

    public long Times { get; private set; }

    public int LatestHour { get; private set; }

    /// <summary>The counts that were made before.</summary>
    public static ClockCounts Create(long times, int latestHour) => new() { Times = times, LatestHour = latestHour };

    /// <summary>Whether an hour is above 12: such a source is above suspicion, whatever follows.</summary>
    public bool IsOf24Hours => LatestHour > QualityInspector.LastHourOfHalfDay;

    /// <summary>Adds the times of a dossier.</summary>
    public void Add(DossierBatch batch, int row)
    {
        if (IsOf24Hours)
        {
            return;
        }

        Add(batch.Submitted[row]);
        Add(batch.Received[row]);
        Add((batch.Fields[row] & (uint)DossierFlags.DueAtTime) != 0 ? batch.Due[row] : DossierValues.Unknown);
        Add(batch.Finished[row]);
        Add(batch.Returned[row]);
        Add(batch.SupplementRequested[row]);
        Add(batch.SupplementCompleted[row]);
        Add(batch.Updated[row]);
    }

    /// <summary>Adds what was counted of the same source elsewhere.</summary>
    public void Add(ClockCounts other)
    {
        Times += other.Times;
        LatestHour = Math.Max(LatestHour, other.LatestHour);
    }

    // 00:00:00 is what a date without a time of day reads as: it tells nothing of the clock.
    private void Add(uint time)
    {
        var second = time % VietnamTime.SecondsPerDay;
        if (time != DossierValues.Unknown && second != 0)
        {
            Times++;
            LatestHour = Math.Max(LatestHour, (int)second / SecondsPerHour);
        }
    }
}
