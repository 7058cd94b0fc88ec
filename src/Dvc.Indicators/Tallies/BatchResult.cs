namespace Dvc.Indicators;

/// <summary>What came of a batch.</summary>
/// <param name="Sequence">Its place among all batches.</param>
/// <param name="Records">How many records it had.</param>
/// <param name="Events">What is to be told, in the order of reading.</param>
/// <param name="Bytes">How much memory the thread takes that counted it.</param>
internal sealed record BatchResult(long Sequence, long Records, List<BatchEvent> Events, long Bytes);
