using System.Numerics;

namespace Dvc.Indicators.Live;

/// <summary>The counters of one period at its present cut: the facts of each agency's own dossiers, as if no petition named any.</summary>
internal sealed class LiveWindow
{
    private readonly LiveCut _cut;
    private int[] _counts = [];
    private uint _until;
    private long _atUntil;

    /// <summary>Begins a period.</summary>
    /// <param name="period">The period; the clock has reached its start.</param>
    /// <param name="cut">Where its cut stands once it is over.</param>
    /// <param name="now">The clock.</param>
    public LiveWindow(ReportingPeriod period, LiveCut cut, VietnamTime now)
    {
        (Period, _cut) = (period, cut);
        Judged = JudgedAt(now);
        Facts = new FactWindow(Judged);
    }

    public ReportingPeriod Period { get; }

    /// <summary>The period and its present cut.</summary>
    public JudgedPeriod Judged { get; private set; }

    /// <summary>The same as seconds.</summary>
    public FactWindow Facts { get; private set; }

    /// <summary>Whether open dossiers can still turn late in it.</summary>
    public bool IsRunning(VietnamTime now) => _cut == LiveCut.RunOn || now < Period.End;

    /// <summary>One more than the second of <see cref="Tally.DataUntil"/>, and whether it must be looked for among all slots.</summary>
    public (uint Second, bool IsLost) Until => (_until, _until > 0 && _atUntil == 0);

    /// <summary>Moves the cut to the clock, as far as it goes; no counter is changed.</summary>
    /// <returns>The period at the cut before.</returns>
    public FactWindow MoveTo(VietnamTime now)
    {
        var before = Facts;
        if (JudgedAt(now) is var judged && judged.Cut != Judged.Cut)
        {
            (Judged, Facts) = (judged, new FactWindow(judged));
        }

        return before;
    }

    /// <summary>Counts the facts that an agency has more and fewer.</summary>
    public void Count(int agency, uint more, uint fewer)
    {
        var first = agency * FactCounts.Facts;
        if (first >= _counts.Length)
        {
            Array.Resize(ref _counts, Math.Max(2 * _counts.Length, first + (16 * FactCounts.Facts)));
        }

        Add(first, more & ~fewer, 1);
        Add(first, fewer & ~more, -1);
    }

    /// <summary>Notes a reception before the cut, or takes it back.</summary>
    public void Reach(uint received, int sign)
    {
        if (received + 1 == _until)
        {
            _atUntil += sign;
        }
        else if (received + 1 > _until && sign > 0)
        {
            (_until, _atUntil) = (received + 1, 1);
        }
    }

    /// <summary>Forgets until when data reach, to be told again of every reception.</summary>
    public void ForgetUntil() => (_until, _atUntil) = (0, 0);

    /// <summary>The counters as they are now.</summary>
    /// <param name="agencies">The number of agencies.</param>
    public FactCounts Copy(int agencies)
    {
        var copy = new FactCounts(agencies);
        for (var agency = 0; agency < agencies && (agency + 1) * FactCounts.Facts <= _counts.Length; agency++)
        {
            var counts = copy.Of(agency);
            for (var fact = 0; fact < counts.Length; fact++)
            {
                counts[fact] = _counts[(agency * FactCounts.Facts) + fact];
            }
        }

        return copy;
    }

    private JudgedPeriod JudgedAt(VietnamTime now) => new(Period, _cut == LiveCut.Close && now > Period.End ? Period.End : now);

    private void Add(int first, uint facts, int sign)
    {
        for (; facts != 0; facts &= facts - 1)
        {
            _counts[first + BitOperations.TrailingZeroCount(facts)] += sign;
        }
    }
}
