namespace Dvc.Indicators.Analysis;

/// <summary>
/// The choices of some levers that are worth a look: each gains more and costs more than the one before it; the first does nothing. Gains are
/// whole numbers of a common scale, cut at what is needed.
/// </summary>
internal abstract class PlanFront(long[] gains, long[] costs)
{
    /// <summary>Up to this many gains the best costs stand in an array; beyond it they are looked up.</summary>
    protected const long MostDense = 1 << 23;

    public ReadOnlySpan<long> Gains => gains;

    public ReadOnlySpan<long> Costs => costs;

    public int Count => gains.Length;

    /// <summary>Writes the corrections of a choice.</summary>
    /// <param name="index">The choice.</param>
    /// <param name="corrections">The corrections by lever.</param>
    public abstract void Choose(int index, long[] corrections);

    /// <summary>The first choice that gains enough.</summary>
    public int FirstWith(long gain)
    {
        var place = Array.BinarySearch(gains, gain);
        return place >= 0 ? place : ~place;
    }
}
