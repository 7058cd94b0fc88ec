namespace Dvc.Indicators.Samples;

/// <summary>
/// Says yes to exactly so many of so many that come, at random places, remembering only two numbers (selection sampling): this is how
/// a stream of any length ends with the counts of the plan.
/// </summary>
internal struct ExactDraw(long items, long hits)
{
    private long _items = items >= hits && hits >= 0 ? items : throw new ArgumentOutOfRangeException(nameof(hits), hits, "0 to the items.");
    private long _hits = hits;

    public bool Next(ref SampleRandom random)
    {
        var isHit = random.Below(_items) < _hits;
        _items--;
        if (isHit)
        {
            _hits--;
        }

        return isHit;
    }
}
