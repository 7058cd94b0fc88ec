using System.Text;

namespace Dvc.Indicators.Live;

/// <summary>All dossiers and what is counted of them, kept right under versions, removals and the clock. For one thread at a time.</summary>
internal sealed class LiveDossiers
{
    private readonly LiveOptions _options;
    private readonly LiveSlots _slots = new();
    private readonly KeyPacker _packer = new(new KeyShapes());
    private readonly LiveJudge _judge;
    private readonly LiveClock _clock;
    private readonly List<long> _ofAgency = [];
    private readonly List<LiveWindow> _windows = [];

    /// <summary>Knows no dossier yet.</summary>
    /// <param name="codes">The numbers of agencies and procedures.</param>
    /// <param name="judge">Judges versions.</param>
    /// <param name="options">How changes are read.</param>
    /// <param name="now">The clock.</param>
    public LiveDossiers(DossierCodes codes, LiveJudge judge, LiveOptions options, VietnamTime now)
    {
        (Codes, _judge, _options, Now) = (codes, judge, options, now);
        _clock = new LiveClock(_slots, now.SecondsSinceEpoch);
        SetWindows();
    }

    public DossierCodes Codes { get; }

    public LivePairs Pairs { get; } = new();

    /// <summary>The periods that have begun, with their counters.</summary>
    public IReadOnlyList<LiveWindow> Windows => _windows;

    public VietnamTime Now { get; private set; }

    /// <summary>The dossiers kept.</summary>
    public int Count => _slots.Count;

    /// <summary>The bytes that dossiers take, besides pairs and counters.</summary>
    public long Bytes => _slots.Bytes;

    /// <summary>What became of dossiers since the last view; null before the first.</summary>
    public Dictionary<int, LiveTouch>? Touches { get; private set; }

    /// <summary>Takes an accepted version.</summary>
    /// <returns>False where another version counts.</returns>
    public bool Put(PackedKey key, int agency, int procedure, in DossierValues values)
    {
        var number = _slots.Find(key);
        if (number >= 0 && _options.Source == LiveSource.Versions && LiveJudge.RankOf(values) < _slots[number].Rank)
        {
            _slots.SetVersions(number, _slots.VersionsOf(number) + 1);
            return false;
        }

        number = number >= 0 ? number : _slots.Add(key);
        var before = _slots[number];
        Touch(number, before, LiveCauseKind.Version);
        ref var slot = ref _slots[number];
        _judge.Judge(ref slot, values, procedure, Pairs.NumberOf(agency, procedure));
        _slots.SetVersions(number, before.IsEmpty ? 1 : _slots.VersionsOf(number) + 1);
        Recount(before, slot);
        _clock.Watch(number);
        return true;
    }

    /// <summary>Takes a dossier away.</summary>
    /// <returns>The number of accepted versions that came under the key; 0 where there was none.</returns>
    public long Remove(PackedKey key)
    {
        var number = _slots.Find(key);
        if (number < 0)
        {
            return 0;
        }

        var (before, versions) = (_slots[number], _slots.VersionsOf(number));
        Touch(number, before, LiveCauseKind.Removed);
        Recount(before, LiveSlot.Empty);
        _slots.Remove(number);
        return versions;
    }

    /// <summary>Moves the clock on; periods begin and end on the way.</summary>
    public void Advance(VietnamTime now)
    {
        while (_options.Windows.NextAfter(Now) is { } begin && begin <= now)
        {
            Step(begin);
            SetWindows();
        }

        Step(now);
    }

    /// <summary>Begins a new list of <see cref="Touches"/>.</summary>
    public void ForgetTouches()
    {
        Touches = [];
        _slots.Reuse();
    }

    public PackedKey KeyOf(string key) => _packer.Pack(Encoding.UTF8.GetBytes(key));

    public PackedKey KeyOf(ReadOnlySpan<byte> key) => _packer.Pack(key);

    public string TextOf(PackedKey key) => _packer.Unpack(key);

    /// <summary>The number of a dossier's slot; below 0 where there is none.</summary>
    public int Find(string key) => _slots.Find(KeyOf(key));

    /// <summary>What is kept in a slot.</summary>
    public LiveSlot SlotAt(int slot) => _slots[slot];

    /// <summary>All dossiers of each agency, in the order of their numbers.</summary>
    public long[] DossiersOf(int agencies) => [.. _ofAgency, .. new long[agencies - _ofAgency.Count]];

    /// <summary>The slots that flip after the clock up to a time, each once.</summary>
    public IEnumerable<int> FlipsUntil(VietnamTime time) => _clock.Until(time.SecondsSinceEpoch);

    /// <summary>See <see cref="Tally.DataUntil"/>.</summary>
    public VietnamTime? DataUntil(LiveWindow window)
    {
        if (window.Until.IsLost)
        {
            window.ForgetUntil();
            for (var slot = 0; slot < _slots.End; slot++)
            {
                Reach(window, _slots[slot], 1);
            }
        }

        return window.Until.Second == 0 ? null : VietnamTime.FromSeconds(window.Until.Second - 1);
    }

    private static void Reach(LiveWindow window, in LiveSlot slot, int sign)
    {
        if (slot.IsReceived && slot.Entered < window.Facts.Cut)
        {
            window.Reach(slot.Entered, sign);
        }
    }

    private void Recount(in LiveSlot before, in LiveSlot after)
    {
        var (old, own) = (AgencyOf(before), AgencyOf(after));
        CountOf(old, -1);
        CountOf(own, 1);
        foreach (var window in _windows)
        {
            var (fewer, more) = (before.FactsIn(window.Facts), after.FactsIn(window.Facts));
            if (old == own)
            {
                Change(window, own, more, fewer);
            }
            else
            {
                Change(window, old, 0, fewer);
                Change(window, own, more, 0);
            }

            Reach(window, after, 1);
            Reach(window, before, -1);
        }

        // Most versions change nothing of what is counted by pairs.
        if (before.Pair != after.Pair || before.Entered != after.Entered || ProcedureBits.From(before.Timeless) != ProcedureBits.From(after.Timeless))
        {
            CountPairs(before, -1);
            CountPairs(after, 1);
        }
    }

    private int AgencyOf(in LiveSlot slot) => slot.IsEmpty ? -1 : Pairs.AgencyOf(slot.Pair);

    private void CountOf(int agency, int sign)
    {
        while (_ofAgency.Count <= agency)
        {
            _ofAgency.Add(0);
        }

        if (agency >= 0)
        {
            _ofAgency[agency] += sign;
        }
    }

    private static void Change(LiveWindow window, int agency, uint more, uint fewer)
    {
        if (more != fewer)
        {
            window.Count(agency, more, fewer);
        }
    }

    // In every period that holds a reception the cut is behind it as soon as the clock is.
    private void CountPairs(in LiveSlot slot, int sign)
    {
        if (!slot.IsEmpty && slot.Entered < Now.SecondsSinceEpoch)
        {
            Pairs.Count(slot, sign);
        }
    }

    private void Step(VietnamTime now)
    {
        var before = Now.SecondsSinceEpoch;
        var due = _clock.Advance(now.SecondsSinceEpoch);
        FactWindow[] cuts = [.. _windows.Select(window => window.MoveTo(now))];
        Now = now;
        foreach (var number in due)
        {
            ref readonly var slot = ref _slots[number];
            if (!slot.IsEmpty)
            {
                Flip(number, slot, cuts, isReceived: slot.Entered >= before && slot.Entered < now.SecondsSinceEpoch);
            }
        }
    }

    // Only the difference between two cuts is counted: it is nothing where an entry of the clock was stale.
    private void Flip(int number, in LiveSlot slot, FactWindow[] cuts, bool isReceived)
    {
        var changes = isReceived;
        for (var place = 0; place < cuts.Length; place++)
        {
            var window = _windows[place];
            var (fewer, more) = (slot.FactsIn(cuts[place]), slot.FactsIn(window.Facts));
            changes |= more != fewer;
            Change(window, AgencyOf(slot), more, fewer);
            if (slot.IsReceived && slot.Entered >= cuts[place].Cut)
            {
                Reach(window, slot, 1);
            }
        }

        if (isReceived)
        {
            Pairs.Count(slot, 1);
        }

        if (changes)
        {
            Touch(number, slot, isReceived ? LiveCauseKind.Received : LiveCauseKind.TurnedLate);
        }
    }

    private void Touch(int number, in LiveSlot before, LiveCauseKind kind)
    {
        if (Touches is null)
        {
            return;
        }

        var isFirst = !Touches.TryGetValue(number, out var known);
        if (isFirst || kind <= LiveCauseKind.Removed)
        {
            Touches[number] = new LiveTouch(isFirst ? before : known.Before, kind);
        }
    }

    private void SetWindows()
    {
        var periods = _options.Windows.At(Now);
        _windows.RemoveAll(window => !periods.Contains(window.Period));
        foreach (var period in periods.Where(period => _windows.TrueForAll(window => window.Period != period)))
        {
            // Whatever was received before a period begins lies outside of it: nothing is there to be counted.
            var window = new LiveWindow(period, _options.Cut, Now);
            _windows.Add(window);
            ReachAll(window);
        }

        Pairs.Slice(periods);
    }

    private void ReachAll(LiveWindow window)
    {
        for (var slot = 0; slot < _slots.End; slot++)
        {
            Reach(window, _slots[slot], 1);
        }
    }
}
