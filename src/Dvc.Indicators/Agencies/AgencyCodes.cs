using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Finds agencies of a list by their codes, of which one may stand several times for agencies of different times.</summary>
internal sealed class AgencyCodes
{
    private readonly ImmutableArray<Agency> _agencies;
    private readonly Dictionary<AgencyCode, int> _latest;
    private readonly Dictionary<AgencyCode, List<int>> _repeated = [];

    public AgencyCodes(ImmutableArray<Agency> agencies)
    {
        _agencies = agencies;
        _latest = new Dictionary<AgencyCode, int>(agencies.Length);
        for (var index = 0; index < agencies.Length; index++)
        {
            var code = agencies[index].Code;
            if (_latest.TryAdd(code, index))
            {
                continue;
            }

            if (!_repeated.TryGetValue(code, out var indexes))
            {
                _repeated.Add(code, indexes = [_latest[code]]);
            }

            indexes.Add(index);
        }

        foreach (var (code, indexes) in _repeated)
        {
            _latest[code] = Choose(indexes, DateOnly.MaxValue);
        }
    }

    /// <summary>The place in the list of the agency that has a code, of several the last in time; -1 for none.</summary>
    public int LatestOf(AgencyCode code) => _latest.GetValueOrDefault(code, -1);

    /// <summary>Whether several agencies have the code, at different times.</summary>
    public bool IsRepeated(AgencyCode code) => _repeated.ContainsKey(code);

    /// <summary>The first days of the agencies that have a code, where several have; else none.</summary>
    public IEnumerable<DateOnly> FirstDaysOf(AgencyCode code) =>
        _repeated.GetValueOrDefault(code, []).Select(index => _agencies[index].ValidFrom).OfType<DateOnly>();

    /// <summary>For every code the place of the agency that has it in a period; without a period the last in time.</summary>
    public IReadOnlyDictionary<AgencyCode, int> In(ReportingPeriod? period)
    {
        if (period is null || _repeated.Count == 0)
        {
            return _latest;
        }

        var indexes = new Dictionary<AgencyCode, int>(_latest);
        foreach (var (code, several) in _repeated)
        {
            indexes[code] = Choose(several, period.LastDay);
        }

        return indexes;
    }

    /// <summary>The agencies whose validity overlaps that of another one with their code, each with that one, which is earlier in the list.</summary>
    public IEnumerable<(int Index, int Earlier)> Overlaps()
    {
        foreach (var indexes in _repeated.Values)
        {
            var byTime = indexes.OrderBy(First).ThenBy(index => index).ToList();
            var longest = byTime[0];
            foreach (var index in byTime.Skip(1))
            {
                if (First(index) <= Last(longest))
                {
                    yield return (Math.Max(index, longest), Math.Min(index, longest));
                }

                longest = Last(index) > Last(longest) ? index : longest;
            }
        }
    }

    // The one that is valid on the day, else the last one that ended before it, else the first to begin.
    private int Choose(List<int> indexes, DateOnly day)
    {
        var begun = indexes.Where(index => First(index) <= day).ToList();
        return begun.Count > 0 ? begun.MaxBy(Last) : indexes.MinBy(First);
    }

    private DateOnly First(int index) => _agencies[index].ValidFrom ?? DateOnly.MinValue;

    private DateOnly Last(int index) => _agencies[index].ValidTo ?? DateOnly.MaxValue;
}
