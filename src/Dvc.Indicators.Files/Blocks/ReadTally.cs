using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Counts what becomes of the records of one file.</summary>
internal sealed class ReadTally
{
    private readonly long[] _rejected = new long[RejectionReasons.All.Length];

    public long Accepted { get; set; }

    public long Superseded { get; set; }

    public void AddRejected(RejectionReason reason) => _rejected[(int)reason]++;

    /// <summary>Adds what another has counted.</summary>
    public void Add(ReadTally other)
    {
        Accepted += other.Accepted;
        Superseded += other.Superseded;
        for (var reason = 0; reason < _rejected.Length; reason++)
        {
            _rejected[reason] += other._rejected[reason];
        }
    }

    public FileReadReport Report(string file, ImmutableArray<string> unknownColumns)
    {
        var rejected = new List<KeyValuePair<RejectionReason, long>>();
        var read = Accepted + Superseded;
        foreach (var reason in RejectionReasons.All)
        {
            rejected.Add(KeyValuePair.Create(reason, _rejected[(int)reason]));
            read += _rejected[(int)reason];
        }

        var counts = new ReadCounts(read, Accepted, Superseded, rejected);
        return new FileReadReport(file, counts, unknownColumns);
    }
}
