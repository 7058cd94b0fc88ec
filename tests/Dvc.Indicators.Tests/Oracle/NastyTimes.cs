namespace Dvc.Indicators.Tests.Oracle;

/// <summary>Times where mistakes live: at borders of the period, at the cut, at midnights, around holidays and worked Saturdays.</summary>
internal sealed class NastyTimes
{
    private static readonly DateOnly[] OddDays =
    [
        new(2025, 12, 31), new(2026, 1, 1), new(2026, 1, 9), new(2026, 1, 10), new(2026, 1, 11), // a worked Saturday
        new(2026, 2, 13), new(2026, 2, 14), new(2026, 2, 16), new(2026, 2, 20), new(2026, 2, 23), // Tết
        new(2026, 4, 24), new(2026, 4, 27), new(2026, 4, 30), new(2026, 5, 1), new(2026, 5, 4),
        new(2026, 8, 21), new(2026, 8, 22), new(2026, 8, 23), new(2026, 8, 31), new(2026, 9, 1), new(2026, 9, 2), new(2026, 9, 3),
    ];

    // Nothing is later than the end of the year 2099.
    private static readonly VietnamTime Late = VietnamTime.AtStartOf(new DateOnly(2099, 10, 1));
    private static readonly int[] Nudges = [0, 0, 0, -1, 1, -60, 60, -3600, 3600, -86_400, 86_400, -86_399, 86_399];

    private readonly Random _random;
    private readonly ReportingPeriod _period;
    private readonly VietnamTime _cut;

    public NastyTimes(Random random, ReportingPeriod period, VietnamTime cut)
    {
        _random = random;
        _period = period;
        _cut = cut;
    }

    /// <summary>Any time, mostly near something that matters.</summary>
    public VietnamTime Any()
    {
        var anchor = _random.Next(12) switch
        {
            0 => _period.Start,
            1 => _period.End,
            2 or 3 => _cut,
            4 => VietnamTime.AtStartOf(OddDays[_random.Next(OddDays.Length)]),
            5 => VietnamTime.AtStartOf(_period.FirstDay.AddDays(_random.Next(_period.Days))),
            6 when _random.Next(6) == 0 => VietnamTime.AtStartOf(new DateOnly(1990, 1, 6)),
            7 when _random.Next(6) == 0 => VietnamTime.AtStartOf(new DateOnly(2099, 11, 1)),
            _ => Within(_period.Start.AddSeconds(-864_000), _period.End.AddSeconds(864_000)),
        };
        return anchor.AddSeconds(Nudges[_random.Next(Nudges.Length)]);
    }

    /// <summary>A time of the period, mostly before the cut.</summary>
    public VietnamTime InPeriod()
    {
        var isCutWithin = _cut > _period.Start && _cut < _period.End;
        return Within(_period.Start, isCutWithin && _random.Next(3) != 0 ? _cut : _period.End);
    }

    /// <summary>A time after another: the same second, the same day, whole days later, or up to three weeks later.</summary>
    public VietnamTime After(VietnamTime time) => time > Late ? time : _random.Next(6) switch
    {
        0 => time,
        1 => time.AddSeconds(_random.Next(86_400)),
        2 => time.AddSeconds(86_400L * _random.Next(1, 10)),
        3 => VietnamTime.AtStartOf(time.Date.AddDays(_random.Next(1, 12))),
        _ => time.AddSeconds(_random.Next(21 * 86_400)),
    };

    public VietnamTime? Maybe(VietnamTime time, int oneIn) => _random.Next(oneIn) == 0 ? null : time;

    private VietnamTime Within(VietnamTime from, VietnamTime to) => from.AddSeconds(_random.NextInt64(to.SecondsSince(from)));
}
