namespace Dvc.Indicators.Tallies;

/// <summary>
/// The counts of pairs of agency and procedure while pairs are still being met, in lots by agency, so that threads seldom wait for each
/// other and a lot that grows is small. Safe for use by several threads where nothing else is said.
/// </summary>
internal sealed class PairTable
{
    /// <summary>The number of lots.</summary>
    public const int Lots = 1 << LotBits;

    private const int LotBits = 5;

    private readonly PairLot[] _lots = [.. Enumerable.Range(0, Lots).Select(_ => new PairLot())];

    /// <summary>How much memory the pairs take, in bytes.</summary>
    public long Bytes => _lots.Sum(lot => lot.Bytes);

    /// <summary>A lot.</summary>
    public PairLot this[int lot] => _lots[lot];

    /// <summary>The lot of an agency.</summary>
    public static int LotOf(int agency) => agency & (Lots - 1);

    /// <summary>The number of an agency within its lot.</summary>
    public static int PlaceOf(int agency) => agency >> LotBits;

    /// <summary>The number of an agency, by its lot and its number there.</summary>
    public static int AgencyOf(int lot, int place) => (place << LotBits) | lot;

    /// <summary>The number of pairs of each agency. For one thread alone.</summary>
    /// <param name="agencies">The number of agencies.</param>
    public int[] CountByAgency(int agencies)
    {
        var counts = new int[agencies];
        for (var lot = 0; lot < Lots; lot++)
        {
            _lots[lot].CountByAgency(lot, counts);
        }

        return counts;
    }

    /// <summary>Moves the pairs to where those of their agency are; the table is empty after. For one thread alone.</summary>
    /// <param name="next">The next free place of each agency.</param>
    /// <param name="codes">Takes the pairs.</param>
    /// <param name="counts">Takes their counts.</param>
    public void MoveTo(int[] next, ulong[] codes, PairCounts counts)
    {
        for (var lot = 0; lot < Lots; lot++)
        {
            _lots[lot].CopyTo(lot, next, codes, counts);
            _lots[lot] = new PairLot();
        }
    }
}
