namespace Dvc.Indicators;

/// <summary>
/// The last second on time by the limit of a procedure (<c>ThoiHan</c>), as a function of the reception; worked out for every day that a
/// calendar covers. Never changed once made; safe for use by several threads.
/// </summary>
/// <remarks>
/// The day of reception is not counted (Civil Code 2015, art. 147). The days off that follow the last of some working days belong to it. A
/// term of calendar days that ends on a day off ends with the next working day (art. 148 (5)).
/// </remarks>
internal sealed class ProcedureLimit
{
    private const uint Never = OnTimeLimit.Never;
    private const int SecondsPerHour = 3600;

    // More than the years that there are hold; it keeps sums and products from overflowing.
    private const decimal EndlessHours = 1_000_000;
    private const decimal EndlessDays = 50_000;

    private readonly int _firstDay;
    private readonly uint[] _lastByDay;
    private readonly uint _seconds;

    private ProcedureLimit(bool isInDays, int firstDay, uint[] lastByDay, uint seconds) =>
        (IsInDays, _firstDay, _lastByDay, _seconds) = (isInDays, firstDay, lastByDay, seconds);

    /// <summary>No limit: on time at every cut.</summary>
    public static ProcedureLimit None { get; } = new(isInDays: false, 0, [], Never);

    /// <summary>Whether days are counted, not hours.</summary>
    public bool IsInDays { get; }

    /// <summary>The last second on time of each limit, by the day of reception.</summary>
    public static ProcedureLimit Create(TimeLimit? limit, WorkingCalendar calendar) => limit switch
    {
        null => None,
        { Unit: TimeLimitUnit.Hours, Amount: >= EndlessHours } => None,
        { Unit: TimeLimitUnit.Hours } known => new(isInDays: false, 0, [], (uint)decimal.Floor(known.Amount * SecondsPerHour)),
        { } known => InDays((int)decimal.Floor(Math.Min(known.Amount, EndlessDays)), known.Unit, calendar),
    };

    /// <summary>The last second on time of a dossier received then; <see cref="OnTimeLimit.Never"/> where it lies behind all days covered.</summary>
    public uint LastSecond(uint received)
    {
        if (!IsInDays)
        {
            return (uint)Math.Min(Never, (ulong)received + _seconds);
        }

        var day = received / VietnamTime.SecondsPerDay - _firstDay;
        return day >= 0 && day < _lastByDay.Length ? _lastByDay[day] : Never;
    }

    /// <summary>The last day of a limit in days of a dossier received then; null where it lies behind all days covered.</summary>
    public DateOnly? LastDay(VietnamTime received) =>
        IsInDays && LastSecond(received.SecondsSinceEpoch) is not Never and var last ? VietnamTime.FromSeconds(last).Date : null;

    private static ProcedureLimit InDays(int days, TimeLimitUnit unit, WorkingCalendar calendar)
    {
        if (calendar.Years.IsEmpty)
        {
            return new ProcedureLimit(isInDays: true, 0, [], 0);
        }

        var first = new DateOnly(calendar.Years[0].Year, 1, 1);
        var end = new DateOnly(calendar.Years[^1].Year, 12, 31).DayNumber + 1;
        var lastByDay = new uint[end - first.DayNumber];
        lastByDay.AsSpan().Fill(Never);
        for (var day = first; day.DayNumber < end;)
        {
            var covered = new CoveredDays(calendar, day);
            covered.FillLastSeconds(lastByDay.AsSpan(day.DayNumber - first.DayNumber), days, unit);
            day = covered.NextYear(day);
        }

        return new ProcedureLimit(isInDays: true, (int)(VietnamTime.AtStartOf(first).SecondsSinceEpoch / VietnamTime.SecondsPerDay), lastByDay, 0);
    }

    /// <summary>The days from one on that a calendar covers without a gap.</summary>
    private sealed class CoveredDays
    {
        private readonly DateOnly _first;
        private readonly List<bool> _areWorking = [];
        private readonly List<int> _workingDays = [];

        public CoveredDays(WorkingCalendar calendar, DateOnly first)
        {
            _first = first;
            for (var day = first; calendar.Covers(day.Year); day = day.AddDays(1))
            {
                if (calendar.IsWorkingDay(day))
                {
                    _workingDays.Add(_areWorking.Count);
                }

                _areWorking.Add(calendar.IsWorkingDay(day));
            }
        }

        public DateOnly NextYear(DateOnly first) => _areWorking.Count > 0 ? first.AddDays(_areWorking.Count) : first.AddYears(1);

        public void FillLastSeconds(Span<uint> lastByDay, int days, TimeLimitUnit unit)
        {
            var next = 0;
            for (var day = 0; day < _areWorking.Count; day++)
            {
                next += _areWorking[day] ? 1 : 0;
                var last = unit == TimeLimitUnit.WorkingDays ? DayBeforeWorkingDay(next + days) : WorkingDayFrom(day + days);
                lastByDay[day] = last < 0 ? Never : VietnamTime.AtStartOf(_first.AddDays(last)).SecondsSinceEpoch + VietnamTime.SecondsPerDay - 1;
            }
        }

        // The days off that follow the last working day belong to it.
        private int DayBeforeWorkingDay(int place) => place < _workingDays.Count ? _workingDays[place] - 1 : -1;

        private int WorkingDayFrom(int day)
        {
            while (day < _areWorking.Count && !_areWorking[day])
            {
                day++;
            }

            return day < _areWorking.Count ? day : -1;
        }
    }
}
