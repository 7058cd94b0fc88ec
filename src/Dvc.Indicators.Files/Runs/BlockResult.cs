namespace Dvc.Indicators.Files;

/// <summary>What came of one block.</summary>
/// <param name="Report">The counts of its records.</param>
/// <param name="Records">How many records it had.</param>
/// <param name="Events">What is to be told of them, in their order.</param>
/// <param name="Bytes">About how much memory the thread that read it has taken so far, in bytes.</param>
internal sealed record BlockResult(BlockReport Report, long Records, List<BlockEvent> Events, long Bytes)
{
    /// <summary>About how many bytes its events take.</summary>
    public long EventBytes { get; } = Events.Sum(told => told.Bytes);
}
