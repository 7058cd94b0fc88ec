namespace Dvc.Indicators;

/// <summary>The latest reception of each day among the rows of a chunk, so that the latest before a cut is found without going through all. Never changed once made.</summary>
internal sealed class ReceivedDays
{
    private readonly DossierChunk _chunk;
    private readonly uint _firstDay;

    // One more than the second, from the first day on; 0 where nothing was received.
    private readonly uint[] _latest = [];

    public ReceivedDays(DossierChunk chunk)
    {
        _chunk = chunk;
        var (first, last) = chunk.EntrySpan;
        if (first > last)
        {
            return;
        }

        _firstDay = DayOf(first);
        _latest = new uint[DayOf(last) - _firstDay + 1];
        for (var row = 0; row < chunk.Rows; row++)
        {
            if (IsReceived(row))
            {
                ref var latest = ref _latest[DayOf(chunk.Entered[row]) - _firstDay];
                latest = Math.Max(latest, chunk.Entered[row] + 1);
            }
        }
    }

    /// <summary>The latest reception before a cut; null where there is none.</summary>
    public uint? FindBefore(uint cut)
    {
        for (var day = _latest.Length - 1; day >= 0; day--)
        {
            if (_latest[day] is not 0 and var latest && latest <= cut)
            {
                return latest - 1;
            }

            // Of the day of the cut only a part lies before it.
            if (_latest[day] != 0 && _firstDay + day == DayOf(cut) && FindOnDayOf(cut) is { } second)
            {
                return second;
            }
        }

        return null;
    }

    private static uint DayOf(uint second) => second / VietnamTime.SecondsPerDay;

    private uint? FindOnDayOf(uint cut)
    {
        uint? latest = null;
        for (var row = 0; row < _chunk.Rows; row++)
        {
            var entered = _chunk.Entered[row];
            latest = entered < cut && DayOf(entered) == DayOf(cut) && IsReceived(row) && !(entered <= latest) ? entered : latest;
        }

        return latest;
    }

    private bool IsReceived(int row) =>
        _chunk.Entered[row] != OnTimeLimit.Never && (_chunk.Fields[row] & PackedFields.Received) != 0;
}
