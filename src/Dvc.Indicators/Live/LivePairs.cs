using System.Runtime.InteropServices;

namespace Dvc.Indicators.Live;

/// <summary>
/// The pairs of agency and procedure that dossiers have or had, and for each slice of time between the bounds of the periods how many received
/// dossiers of a pair have each fact of procedures: a dossier lies in one slice, however many periods hold it.
/// </summary>
internal sealed class LivePairs
{
    // An odd factor spreads the codes: the framework's hash of a number of 64 bits is agency XOR procedure, which has few values.
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<ulong> _codes = [];
    private readonly List<List<int>> _ofAgency = [];
    private readonly Dictionary<ReportingPeriod, (LiveLanes[] Lanes, long Version, int Agencies, CountedPairs Counts)> _known = [];
    private (uint Start, uint End, LiveLanes Lanes)[] _slices = [];

    /// <summary>The number of a pair, and a new one where there is none.</summary>
    public int NumberOf(int agency, int procedure)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, DossierPairs.CodeOf(agency, procedure) * Spread, out var isKnown);
        if (!isKnown)
        {
            number = _codes.Count;
            _codes.Add(DossierPairs.CodeOf(agency, procedure));
            while (_ofAgency.Count <= agency)
            {
                _ofAgency.Add([]);
            }

            _ofAgency[agency].Add(number);
        }

        return number;
    }

    public int AgencyOf(int pair) => DossierPairs.AgencyIn(_codes[pair]);

    public int ProcedureOf(int pair) => DossierPairs.ProcedureIn(_codes[pair]);

    /// <summary>Counts a received dossier, or takes it away.</summary>
    /// <param name="slot">The dossier; its entry lies before the clock.</param>
    /// <param name="sign">1 or −1.</param>
    public void Count(in LiveSlot slot, int sign)
    {
        foreach (var (start, end, lanes) in _slices)
        {
            if (slot.Entered >= start && slot.Entered < end)
            {
                lanes.Add(slot.Pair, ProcedureBits.From(slot.Timeless), sign);
            }
        }
    }

    /// <summary>Cuts time anew, when periods begin or are given up. All dossiers counted so far lie before the start of what begins.</summary>
    /// <param name="periods">The periods that are answered for.</param>
    public void Slice(IReadOnlyCollection<ReportingPeriod> periods)
    {
        uint[] bounds = [.. periods.SelectMany(period => new[] { period.Start, period.End }).Select(bound => bound.SecondsSinceEpoch).Distinct().Order()];
        var slices = new List<(uint, uint, LiveLanes)>();
        foreach (var (start, end) in bounds.Zip(bounds.Skip(1)))
        {
            if (periods.Any(period => period.Start.SecondsSinceEpoch <= start && end <= period.End.SecondsSinceEpoch))
            {
                slices.Add((start, end, Sum([.. _slices.Where(slice => slice.Start >= start && slice.Start < end).Select(slice => slice.Lanes)])));
            }
        }

        _slices = [.. slices];
        foreach (var gone in _known.Keys.Except(periods).ToList())
        {
            _known.Remove(gone);
        }
    }

    /// <summary>The counts of a period, as they are now.</summary>
    /// <param name="period">The period.</param>
    /// <param name="agencies">The number of agencies.</param>
    public CountedPairs CountsOf(ReportingPeriod period, int agencies)
    {
        var held = Array.FindAll(_slices, slice => slice.Start >= period.Start.SecondsSinceEpoch && slice.End <= period.End.SecondsSinceEpoch);
        LiveLanes[] lanes = Array.ConvertAll(held, slice => slice.Lanes);
        var version = lanes.Sum(slice => slice.Version);
        if (!_known.TryGetValue(period, out var known) || known.Version != version || known.Agencies != agencies || !known.Lanes.SequenceEqual(lanes))
        {
            known = (lanes, version, agencies, CountsOf(lanes, agencies));
            _known[period] = known;
        }

        return known.Counts;
    }

    private CountedPairs CountsOf(LiveLanes[] lanes, int agencies)
    {
        var firstOf = new int[agencies + 1];
        var codes = new ulong[_codes.Count];
        var counts = new PairCounts(_codes.Count);
        var place = 0;
        for (var agency = 0; agency < agencies; agency++)
        {
            foreach (var pair in agency < _ofAgency.Count ? CollectionsMarshal.AsSpan(_ofAgency[agency]) : [])
            {
                var isCounted = false;
                foreach (var slice in lanes)
                {
                    isCounted |= slice.AddTo(pair, counts, place);
                }

                if (isCounted)
                {
                    codes[place++] = _codes[pair];
                }
            }

            firstOf[agency + 1] = place;
        }

        return new CountedPairs(firstOf, codes, counts);
    }

    private static LiveLanes Sum(LiveLanes[] lanes)
    {
        var sum = lanes is [var first, ..] ? first : new LiveLanes();
        foreach (var other in lanes.Skip(1))
        {
            sum.Add(other);
        }

        return sum;
    }
}
