namespace Dvc.Indicators;

/// <summary>
/// The counts of pairs of agency and procedure while pairs are still being met, in lots by agency, so that threads seldom wait for each
/// other and a lot that grows is small. Safe for use by several threads where nothing else is said.
/// </summary>
internal sealed class PairTable
{
    /// <summary>The number of lots.</summary>
    public const int Lots = 1 << LotBits;

    private const int LotBits = 5;

    // Below, another thread would hardly have begun.
    private const long LargeTable = 1 << 22;

    private readonly PairLot[] _lots = new PairLot[Lots];

    /// <summary>No pair is counted yet.</summary>
    public PairTable()
    {
        for (var lot = 0; lot < Lots; lot++)
        {
            _lots[lot] = new PairLot();
        }
    }

    /// <summary>How much memory the pairs take, in bytes.</summary>
    public long Bytes
    {
        get
        {
            var bytes = 0L;
            foreach (var lot in _lots)
            {
                bytes += lot.Bytes;
            }

            return bytes;
        }
    }

    /// <summary>A lot.</summary>
    public PairLot this[int lot] => _lots[lot];

    /// <summary>The lot of an agency.</summary>
    public static int LotOf(int agency) => agency & (Lots - 1);

    /// <summary>The number of an agency within its lot.</summary>
    public static int PlaceOf(int agency) => agency >> LotBits;

    /// <summary>The number of an agency, by its lot and its number there.</summary>
    public static int AgencyOf(int lot, int place) => (place << LotBits) | lot;

    /// <summary>The number of pairs of each agency, when no pairs are counted any more.</summary>
    /// <param name="agencies">The number of agencies.</param>
    /// <param name="threads">On how many threads at most.</param>
    public int[] CountByAgency(int agencies, int threads)
    {
        var counts = new int[agencies];
        ForEachLot(threads, lot => _lots[lot].CountByAgency(lot, counts));
        return counts;
    }

    /// <summary>Moves the pairs to where those of their agency are, when no pairs are counted any more; the table is empty after.</summary>
    /// <param name="next">The next free place of each agency.</param>
    /// <param name="codes">Takes the pairs.</param>
    /// <param name="counts">Takes their counts.</param>
    /// <param name="threads">On how many threads at most.</param>
    public void MoveTo(int[] next, ulong[] codes, PairCounts counts, int threads) => ForEachLot(threads, lot =>
    {
        _lots[lot].CopyTo(lot, next, codes, counts);
        _lots[lot] = new PairLot();
    });

    // No agency is in two lots, so that threads never write to the same place.
    private void ForEachLot(int threads, Action<int> action)
    {
        if (threads > 1 && Bytes > LargeTable)
        {
            Parallel.For(0, Lots, new ParallelOptions { MaxDegreeOfParallelism = threads }, action);
            return;
        }

        for (var lot = 0; lot < Lots; lot++)
        {
            action(lot);
        }
    }
}
