namespace Dvc.Indicators;

/// <summary>A period and its cut as seconds: which dossiers are in it, and which of them the cut finds on time.</summary>
internal readonly struct FactWindow
{
    private readonly uint _start;
    private readonly uint _length;
    private readonly uint _cut;

    public FactWindow(JudgedPeriod period)
    {
        _start = period.Period.Start.SecondsSinceEpoch;
        _cut = period.Cut.SecondsSinceEpoch;
        _length = Math.Min(period.Period.End.SecondsSinceEpoch, _cut) - _start;
    }

    /// <summary>The cut in seconds.</summary>
    public uint Cut => _cut;

    /// <summary>Whether dossiers that entered from a time to another can be in it.</summary>
    public bool MayHold(uint first, uint last) => first <= last && first < _start + _length && last >= _start;

    /// <summary>Where the entry lies in the period and before the cut.</summary>
    public T Hold<T>(T entered)
        where T : struct, ILanes<T> => T.AreLess(entered - T.Create(_start), T.Create(_length));

    /// <summary>Where the cut finds dossiers on time.</summary>
    public T FindOnTime<T>(T lateFrom)
        where T : struct, ILanes<T> => T.AreLess(T.Create(_cut), lateFrom);

    /// <summary>The facts of dossiers that no petition names.</summary>
    public T Read<T>(T entered, T lateFrom, T timeless)
        where T : struct, ILanes<T> => FactRules.AtCut(timeless, Hold(entered), FindOnTime(lateFrom), T.Create(0));
}
