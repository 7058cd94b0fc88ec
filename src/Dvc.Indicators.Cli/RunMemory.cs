namespace Dvc.Indicators.Cli;

/// <summary>Memory for the garbage of a short run, which is not worth collecting.</summary>
internal static class RunMemory
{
    // 12,000 agencies leave 35 MB behind, most of it in use until the result is written.
    private const long ShortRun = 40 << 20;

    // Where the collector may use little memory it collects from the beginning.
    private const long LeastAvailable = 1 << 30;

    /// <summary>Puts collections off until a run that counts has left more behind than a short one does; then they go on as ever.</summary>
    /// <param name="args">The arguments of the tool.</param>
    public static void Reserve(string[] args)
    {
        if (args is ["tally" or "score", ..] && GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >= LeastAvailable)
        {
            GC.TryStartNoGCRegion(ShortRun);
        }
    }
}
