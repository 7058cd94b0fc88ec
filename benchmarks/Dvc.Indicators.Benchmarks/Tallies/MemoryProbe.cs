using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Dvc.Indicators.Benchmarks.Tallies;

/// <summary>How fast this machine reads memory that is in no cache: the limit of every kernel that reads each column once.</summary>
internal static class MemoryProbe
{
    private const int Numbers = 1 << 26;
    private const int Rounds = 9;

    private static readonly Dictionary<int, double> Measured = [];

    /// <summary>Billions of bytes a second, the median of some rounds over half a gibibyte.</summary>
    public static double GigabytesPerSecond(int threads)
    {
        if (!Measured.TryGetValue(threads, out var limit))
        {
            Measured.Add(threads, limit = Measure(threads));
        }

        return limit;
    }

    private static double Measure(int threads)
    {
        var numbers = new ulong[Numbers];
        Array.Fill(numbers, 1ul);
        var rates = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            var sums = new ulong[threads];
            Parallel.For(0, threads, part => sums[part] = Sum(numbers.AsSpan(part * (Numbers / threads), Numbers / threads)));
            rates[round] = sizeof(ulong) * (double)Numbers / Stopwatch.GetElapsedTime(start).TotalNanoseconds;
            if (sums.Aggregate(0ul, (all, sum) => all + sum) == 0)
            {
                throw new InvalidOperationException("The probe read nothing.");
            }
        }

        Array.Sort(rates);
        return rates[Rounds / 2];
    }

    private static ulong Sum(ReadOnlySpan<ulong> numbers)
    {
        var (first, second, third, fourth) = (Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero);
        var vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(numbers);
        for (var i = 0; i + 3 < vectors.Length; i += 4)
        {
            first += vectors[i];
            second += vectors[i + 1];
            third += vectors[i + 2];
            fourth += vectors[i + 3];
        }

        return Vector.Sum(first + second + third + fourth);
    }
}
