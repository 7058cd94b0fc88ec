namespace Dvc.Indicators.Cli.Live;

/// <summary>The one place where the tool asks what time it is: the index in real time has a clock, and nothing else does.</summary>
internal static class SystemClock
{
#pragma warning disable RS0030 // The library has no clock; the tool hands it one.
    public static TimeProvider Provider => TimeProvider.System;
#pragma warning restore RS0030

    /// <summary>The time in Viet Nam.</summary>
    public static VietnamTime Now(TimeProvider time) => VietnamTime.From(time.GetUtcNow());
}
