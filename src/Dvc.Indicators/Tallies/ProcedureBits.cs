namespace Dvc.Indicators;

/// <summary>
/// The facts by which procedures are counted, as four small counters in one word, in the order of
/// <see cref="FigureVocabulary.ProcedureFacts"/>: a counter has eight bits, of which seven are used, so that it shows when it is full.
/// </summary>
internal static class ProcedureBits
{
    /// <summary>Set where a counter is full.</summary>
    public const uint Full = 0x8080_8080;

    private const int LaneBits = 8;

    /// <summary>The word of a dossier's facts: 1 in the counter of each that it has. The shifts move each bit to its counter.</summary>
    public static uint From(uint facts) =>
        ((facts & (uint)DossierFacts.OnlineService) >> 3)
        | ((facts & (uint)DossierFacts.PaidOnline) << 3)
        | ((facts & (uint)DossierFacts.CarriesFee) << 10)
        | ((facts & (uint)DossierFacts.PopulationData) << 11);

    /// <summary>Makes a word of counts, one a fact of procedures.</summary>
    /// <returns>False where a count does not fit into its counter.</returns>
    public static bool TryPack(ReadOnlySpan<long> counts, out uint word)
    {
        word = 0;
        var fits = true;
        for (var lane = 0; lane < counts.Length; lane++)
        {
            fits &= counts[lane] is >= 0 and <= 0x7F;
            word |= (uint)counts[lane] << (lane * LaneBits);
        }

        return fits;
    }

    /// <summary>One counter of a word.</summary>
    public static uint Lane(uint word, int lane) => (word >> (lane * LaneBits)) & 0xFF;
}
