namespace Dvc.Indicators.Files;

/// <summary>Tells who wants to know how much of the files was read, whenever it is told how many records were.</summary>
/// <param name="source">The files.</param>
/// <param name="progress">Is told of records.</param>
/// <param name="bytesRead">Is told of bytes.</param>
internal sealed class ReadingWatch(FileDossiers source, IProgress<long> progress, Action<long, long?> bytesRead) : IProgress<long>
{
    private readonly long? _all = TextSizes.Find(source.Chosen);

    public void Report(long value)
    {
        bytesRead(source.BytesRead, _all);
        progress.Report(value);
    }
}
