namespace Dvc.Indicators.Samples;

/// <summary>Numbers that look random and are the same for the same seed everywhere (SplitMix64).</summary>
internal struct SampleRandom(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    /// <summary>A generator whose numbers have nothing to do with those of another stream of the same seed.</summary>
    public static SampleRandom Of(ulong seed, int stream) => new(Mix(Mix(seed + Step) ^ Mix((ulong)stream + 1)));

    public ulong Next() => Mix(_state += Step);

    /// <summary>A number from 0 to below the count, which is at least 1.</summary>
    public long Below(long count) => (long)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>A number from 0 to below the count, which is at least 1.</summary>
    public int Below(int count) => (int)Below((long)count);

    /// <summary>A number from 0 to below the count, small ones more often: a quarter of the range gets half of the draws.</summary>
    public int SkewedBelow(int count)
    {
        var draw = Next() >> 32;
        return (int)Math.BigMul(draw * draw, (ulong)count, out _);
    }

    public bool Chance(int perMille) => Below(1000) < perMille;

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
