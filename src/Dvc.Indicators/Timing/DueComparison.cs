namespace Dvc.Indicators;

/// <summary>How the end of processing is compared with the promised time (<c>NgayHenTra</c>).</summary>
public enum DueComparison
{
    /// <summary>By instant: finished one second after the promised time is late. The default.</summary>
    Instant,

    /// <summary>By calendar day: finished at any time of the promised day is on time.</summary>
    Date,
}
