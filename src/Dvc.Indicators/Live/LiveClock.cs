namespace Dvc.Indicators.Live;

/// <summary>
/// Which dossiers change with the clock: for each hour to come a list of slots, four bytes an entry. An entry is never looked for or taken away:
/// the slot itself says when it flips, so that a stale or double entry does no harm.
/// </summary>
/// <param name="slots">The slots.</param>
/// <param name="now">The clock.</param>
internal sealed class LiveClock(LiveSlots slots, uint now)
{
    private const uint Hour = 3600;

    private readonly Dictionary<uint, List<int>> _hours = [];
    private readonly PriorityQueue<uint, uint> _order = new();
    private readonly PriorityQueue<int, uint> _running = new();

    /// <summary>The clock in seconds.</summary>
    public uint Now { get; private set; } = now;

    /// <summary>Notes the instants at which a slot will flip.</summary>
    public void Watch(int slot)
    {
        var (received, late) = FlipsOf(slot);
        Watch(slot, received);
        Watch(slot, late);
    }

    /// <summary>Moves the clock on.</summary>
    /// <param name="now">The new time, not before the old one.</param>
    /// <returns>The slots that may have flipped, each once, in order.</returns>
    public List<int> Advance(uint now)
    {
        var due = new List<int>();
        var hour = now / Hour;
        while (_order.TryPeek(out var first, out _) && first <= hour)
        {
            _order.Dequeue();
            _hours.Remove(first, out var entries);
            if (first < hour)
            {
                due.AddRange(entries!);
            }
            else
            {
                entries!.ForEach(slot => Run(slot, hour));
            }
        }

        while (_running.TryPeek(out var slot, out var flip) && flip <= now)
        {
            due.Add(_running.Dequeue());
        }

        Now = now;
        return InOrder(due);
    }

    /// <summary>The slots that may flip after the clock up to a time, each once, in order.</summary>
    public List<int> Until(uint time) => InOrder(
        [.. _running.UnorderedItems.Select(entry => entry.Element), .. _hours.Where(hour => hour.Key <= time / Hour).SelectMany(hour => hour.Value)]);

    private static List<int> InOrder(List<int> found)
    {
        found.Sort();
        var last = -1;
        found.RemoveAll(slot => slot == last || (last = slot) < 0);
        return found;
    }

    // A reception counts one second after it: it must lie before the cut.
    private (uint Received, uint Late) FlipsOf(int slot)
    {
        ref readonly var known = ref slots[slot];
        return (known.Entered == DossierValues.Unknown ? OnTimeLimit.Never : known.Entered + 1, known.LateFrom);
    }

    private void Watch(int slot, uint flip)
    {
        if (flip <= Now || flip == OnTimeLimit.Never)
        {
            return;
        }

        var hour = flip / Hour;
        if (hour == Now / Hour)
        {
            _running.Enqueue(slot, flip);
        }
        else if (_hours.TryGetValue(hour, out var entries))
        {
            entries.Add(slot);
        }
        else
        {
            _hours.Add(hour, [slot]);
            _order.Enqueue(hour, hour);
        }
    }

    private void Run(int slot, uint hour)
    {
        var (received, late) = FlipsOf(slot);
        foreach (var flip in (ReadOnlySpan<uint>)[received, late])
        {
            if (flip / Hour == hour)
            {
                _running.Enqueue(slot, flip);
            }
        }
    }
}
