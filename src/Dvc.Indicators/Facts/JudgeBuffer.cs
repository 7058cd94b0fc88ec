namespace Dvc.Indicators;

/// <summary>
/// What the catalogue says of the dossiers of one piece, and what comes of them whatever the period and the cut: the facts without those of
/// time, and the first cut at which each is late. Filled again and again; for one thread at a time.
/// </summary>
/// <param name="isByDay">Whether ends are compared with promised times by the day.</param>
internal sealed class JudgeBuffer(bool isByDay)
{
    private uint[] _lastSeconds = [];
    private uint[] _areInDays = [];

    /// <summary>The <see cref="ProcedureFlags"/> of the procedures.</summary>
    public uint[] Procedures { get; private set; } = [];

    /// <summary>The facts without those of time, see <see cref="FactRules.Timeless"/>.</summary>
    public uint[] Timeless { get; private set; } = [];

    /// <summary>See <see cref="OnTimeLimit.LateFrom"/>.</summary>
    public uint[] LateFrom { get; private set; } = [];

    /// <summary>The reception, else the submission.</summary>
    public uint[] Entered { get; private set; } = [];

    /// <summary>Makes room for dossiers, and for as many behind them as are judged together.</summary>
    public void Reserve(int count)
    {
        var capacity = count + EightLanes.Count;
        if (Procedures.Length < capacity)
        {
            capacity = Math.Max(capacity, 2 * Procedures.Length);
            (Procedures, _lastSeconds, _areInDays) = (new uint[capacity], new uint[capacity], new uint[capacity]);
            (Timeless, LateFrom, Entered) = (new uint[capacity], new uint[capacity], new uint[capacity]);
        }
    }

    /// <summary>Says what the catalogue says of one dossier.</summary>
    /// <param name="row">Its place.</param>
    /// <param name="procedure">What is said of its procedure.</param>
    /// <param name="entered">Its reception.</param>
    /// <param name="due">The promised time; the limit is only looked at without one.</param>
    public void Put(int row, in ProcedureRules procedure, uint entered, uint due)
    {
        Procedures[row] = (uint)procedure.Flags;
        if (due == DossierValues.Unknown)
        {
            _lastSeconds[row] = procedure.Limit.LastSecond(entered);
            _areInDays[row] = procedure.Limit.IsInDays ? uint.MaxValue : 0;
        }
    }

    /// <summary>Judges eight dossiers, of which was said what the catalogue says.</summary>
    public void Judge(int row, in DossierTimes<EightLanes> times)
    {
        var limits = new LimitLanes<EightLanes>
        {
            LastSecond = EightLanes.Load(_lastSeconds, row),
            AreInDays = EightLanes.Load(_areInDays, row),
        };
        times.Entered.Store(Entered, row);
        OnTimeLimit.LateFrom(times, limits, isByDay).Store(LateFrom, row);
        FactRules.Timeless(times.Fields, EightLanes.Load(Procedures, row)).Store(Timeless, row);
    }
}
