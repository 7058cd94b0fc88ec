using System.Runtime.InteropServices;

namespace Dvc.Indicators.Live;

/// <summary>
/// How many received dossiers of each pair have each fact of procedures, for one slice of time: four bytes a pair, since most pairs have few
/// dossiers; a counter that outgrows its byte is kept aside.
/// </summary>
internal sealed class LiveLanes
{
    private const int LaneBits = 8;
    private const uint Full = 0xFF;

    private readonly Dictionary<long, int> _wide = [];
    private uint[] _words = [];

    /// <summary>Raised by every change.</summary>
    public long Version { get; private set; }

    /// <summary>Counts a dossier, or takes it away.</summary>
    /// <param name="pair">Its pair.</param>
    /// <param name="word">The word of its facts, see <see cref="ProcedureBits.From"/>.</param>
    /// <param name="sign">1 or −1.</param>
    public void Add(int pair, uint word, int sign)
    {
        for (var lane = 0; word != 0; lane++, word >>= LaneBits)
        {
            if ((word & 1) != 0)
            {
                AddLane(pair, lane, sign);
            }
        }
    }

    /// <summary>Adds the counts of another slice.</summary>
    public void Add(LiveLanes other)
    {
        for (var pair = 0; pair < other._words.Length; pair++)
        {
            for (var lane = 0; other._words[pair] != 0 && lane < PairCounts.Facts; lane++)
            {
                AddLane(pair, lane, other.CountOf(pair, lane));
            }
        }
    }

    /// <summary>Adds the counts of a pair to others.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="counts">The others.</param>
    /// <param name="place">The place of the pair among them.</param>
    /// <returns>Whether there is any.</returns>
    public bool AddTo(int pair, PairCounts counts, int place)
    {
        var word = pair < _words.Length ? _words[pair] : 0;
        if ((word & ProcedureBits.Full) == 0)
        {
            if (word != 0)
            {
                counts.Add(place, word);
            }

            return word != 0;
        }

        Span<long> lanes = stackalloc long[PairCounts.Facts];
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            lanes[lane] = CountOf(pair, lane);
        }

        counts.Add(place, lanes);
        return true;
    }

    private static long PlaceOf(int pair, int lane) => ((long)pair << 2) | (uint)lane;

    private int CountOf(int pair, int lane) =>
        ProcedureBits.Lane(_words[pair], lane) is var count && count != Full ? (int)count : _wide[PlaceOf(pair, lane)];

    private void AddLane(int pair, int lane, int more)
    {
        Version++;
        if (pair >= _words.Length)
        {
            Array.Resize(ref _words, Math.Max(2 * _words.Length, pair + 64));
        }

        var count = CountOf(pair, lane) + more;
        if (count < Full)
        {
            _wide.Remove(PlaceOf(pair, lane));
        }
        else
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_wide, PlaceOf(pair, lane), out _) = count;
        }

        var shift = lane * LaneBits;
        _words[pair] = (_words[pair] & ~(Full << shift)) | (Math.Min((uint)count, Full) << shift);
    }
}
