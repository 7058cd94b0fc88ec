namespace Dvc.Indicators.Cli;

/// <summary>Memory for the garbage of a short run, which is not worth collecting.</summary>
internal static class RunMemory
{
    // 12,000 agencies leave 35 MB behind, whether they are used or not; all of it lives until the result is written.
    private const long ShortRun = 40 << 20;

    /// <summary>Puts collections off until a run that counts has left more behind than a short one does; then they go on as ever.</summary>
    /// <param name="args">The arguments of the tool.</param>
    public static void Reserve(string[] args)
    {
        if (args is not ["tally" or "score", ..])
        {
            return;
        }

        try
        {
            GC.TryStartNoGCRegion(ShortRun);
        }
        catch (ArgumentOutOfRangeException)
        {
            // The collector may not use that much here: it collects from the beginning.
        }
    }
}
