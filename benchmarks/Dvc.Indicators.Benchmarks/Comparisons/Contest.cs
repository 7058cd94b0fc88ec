using System.Diagnostics;

namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>Measures several ways of doing one thing in turn, A B A B, so that a machine that drifts drifts for all of them.</summary>
internal static class Contest
{
    private const int Rounds = 5;
    private const int RoundsOfLong = 3;
    private const int RoundsOfQuick = 11;
    private const double LongMilliseconds = 5000;
    private const double QuickMilliseconds = 3000;
    private const int Warmups = 3;

    /// <summary>Whether three rounds are enough, for the short set.</summary>
    public static bool IsShort { get; set; }

    /// <summary>How many rounds there are.</summary>
    public static string RoundsText => IsShort
        ? $"{RoundsOfLong} each"
        : $"{RoundsOfLong} where one takes more than {LongMilliseconds / 1000:N0} s, {RoundsOfQuick} where one takes less than {QuickMilliseconds / 1000:N0} s, else {Rounds}";

    /// <summary>The median milliseconds of each, after rounds that are not counted: the runtime compiles anew what is called often.</summary>
    public static double[] Run(params Action[] ways)
    {
        var warmups = Enumerable.Range(0, Warmups).Select(_ => ways.Select(Milliseconds).Sum()).Last();
        return Medians(ways.Length, warmups, way => Milliseconds(ways[way]));
    }

    /// <summary>The median of each figure of each child process.</summary>
    public static ChildRun[] Run(params Func<ChildRun>[] children)
    {
        var warmups = children.Select(child => child().Wall).Sum();
        var runs = children.Select(_ => new List<ChildRun>()).ToArray();
        Medians(children.Length, warmups, child =>
        {
            runs[child].Add(children[child]());
            return 0;
        });
        return Array.ConvertAll(runs, all => new ChildRun(
            Median(all.Select(run => run.Wall)), Median(all.Select(run => run.Cpu)), Median(all.Select(run => run.Peak))));
    }

    /// <summary>The better of two times, to choose what is measured.</summary>
    public static double Try(Action way) => Math.Min(Milliseconds(way), Milliseconds(way));

    public static double Milliseconds(Action way)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        way();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double[] Medians(int ways, double warmups, Func<int, double> measure)
    {
        var times = Enumerable.Range(0, ways).Select(_ => new List<double>()).ToArray();
        var rounds = IsShort || warmups > LongMilliseconds ? RoundsOfLong : warmups > QuickMilliseconds ? Rounds : RoundsOfQuick;
        for (var round = 0; round < rounds; round++)
        {
            for (var way = 0; way < ways; way++)
            {
                times[way].Add(measure(way));
            }
        }

        return Array.ConvertAll(times, Median);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }
}
