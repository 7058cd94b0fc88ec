using Dvc.Indicators.Facts;

namespace Dvc.Indicators.Tallies;

/// <summary>
/// Running sums of the facts by which procedures are counted, over up to 65,535 rows: four counters of 16 bits in one word, in the order
/// of <see cref="FigureVocabulary.ProcedureFacts"/>. The sums of any run of rows are the difference of two words, whatever its length, so
/// that short runs cost no branch.
/// </summary>
internal static class ProcedureSums
{
    private const ulong EvenBytes = 0x00FF_00FF_00FF_00FF;
    private const ulong Pairs = 0x0000_FFFF_0000_FFFF;
    private const ulong AboveMostRows = 0xFF80_FF80_FF80_FF80;

    /// <summary>Fills the sums before each row and after the last.</summary>
    /// <param name="facts">The facts of the rows.</param>
    /// <param name="sums">One longer than the rows are many.</param>
    public static void Fill(ReadOnlySpan<ushort> facts, Span<ulong> sums)
    {
        var sum = 0ul;
        sums[0] = 0;
        sums = sums.Slice(1, facts.Length);
        for (var row = 0; row < facts.Length; row++)
        {
            sum += Of(facts[row]);
            sums[row] = sum;
        }
    }

    /// <summary>One counter of a difference of sums.</summary>
    public static long Lane(ulong sums, int lane) => (long)(sums >> (lane * 16)) & 0xFFFF;

    /// <summary>Makes a word of <see cref="ProcedureBits"/> of a difference; false where a counter is too large for it.</summary>
    public static bool TryNarrow(ulong sums, out uint word)
    {
        var bytes = sums & EvenBytes;
        bytes = (bytes | (bytes >> 8)) & Pairs;
        word = (uint)(bytes | (bytes >> 16));
        return (sums & AboveMostRows) == 0;
    }

    // The shifts move each bit to its counter.
    private static ulong Of(ushort facts) =>
        ((ulong)(facts & (int)DossierFacts.OnlineService) >> 3)
        | ((ulong)(facts & (int)DossierFacts.PaidOnline) << 11)
        | ((ulong)(facts & (int)DossierFacts.CarriesFee) << 26)
        | ((ulong)(facts & (int)DossierFacts.PopulationData) << 35);
}
