namespace Dvc.Indicators;

/// <summary>How many times of day a source has, and the latest hour among them; once an hour is after noon, nothing more is counted.</summary>
internal sealed class ClockCounts
{
    private const int SecondsPerHour = 3600;

    public long Times { get; private set; }

    public int LatestHour { get; private set; }

    /// <summary>The counts that were made before.</summary>
    public static ClockCounts Of(long times, int latestHour) => new() { Times = times, LatestHour = latestHour };

    /// <summary>Whether an hour is above 12: such a source is above suspicion, whatever follows.</summary>
    public bool IsOf24Hours => LatestHour > QualityInspector.LastHourOfHalfDay;

    public void Add(in DossierValues values)
    {
        if (IsOf24Hours)
        {
            return;
        }

        Add(values.Submitted);
        Add(values.Received);
        Add(values.Has(DossierFlags.DueAtTime) ? values.Due : DossierValues.Unknown);
        Add(values.Finished);
        Add(values.Returned);
        Add(values.SupplementRequested);
        Add(values.SupplementCompleted);
        Add(values.Updated);
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
