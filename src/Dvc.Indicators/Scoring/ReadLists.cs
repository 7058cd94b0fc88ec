using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>What became of the records that a program gives as lists; who observes is told of those rejected.</summary>
/// <param name="observer">Who is told; null for nobody.</param>
internal sealed class ReadLists(ReadObserver? observer)
{
    /// <summary>The report on a list.</summary>
    /// <param name="kind">What the list holds; it names the report.</param>
    /// <param name="count">How many records it has; null where it was not given.</param>
    /// <param name="rejected">Those rejected.</param>
    /// <param name="superseded">How many another record of the same key stands for.</param>
    /// <returns>The report; none without a list.</returns>
    public IEnumerable<FileReadReport> Report(SourceKind kind, int? count, ImmutableArray<RecordRejection> rejected, long superseded = 0)
    {
        if (count is not { } read)
        {
            return [];
        }

        var name = kind.ToString().ToLowerInvariant();
        foreach (var rejection in rejected)
        {
            observer?.Rejected?.Invoke(Rejection.Of(rejection, name, rejection.Index + 1));
        }

        var counts = new ReadCounts(
            read, read - rejected.Length - superseded, superseded, rejected.Select(rejection => KeyValuePair.Create(rejection.Reason, 1L)));
        return [new FileReadReport(name, counts, [])];
    }
}
