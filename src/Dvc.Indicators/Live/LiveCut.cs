namespace Dvc.Indicators.Live;

/// <summary>Where the cut of a period stands once the period is over; while it runs the cut is the clock.</summary>
public enum LiveCut
{
    /// <summary>At the period's end. Late versions still change its figures, as a batch of today over that period would find them.</summary>
    Close,

    /// <summary>At the clock, always.</summary>
    RunOn,
}
