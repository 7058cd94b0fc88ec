using System.Text;

namespace Dvc.Indicators;

/// <summary>
/// The keys of the rows of a table while it is built, so that of several versions of a dossier the one that counts is found: that with the
/// latest <c>NgayCapNhat</c>; one without is older than any with it; among equals the last one added. Sixteen bytes a key and four for the
/// time. Exact: keys are compared, not hashes of them.
/// </summary>
internal sealed class RowVersions
{
    // Keys in different parts are different, and one part fits a cache.
    private const int PartBits = 8;
    private const int PartChunkBits = 9;
    private const int TimeChunkBits = 16;

    private readonly KeyPacker _packer = new(new KeyShapes());
    private readonly LogColumn<LoggedKey>[] _keys = [.. Enumerable.Range(0, 1 << PartBits).Select(_ => new LogColumn<LoggedKey>(PartChunkBits))];
    private readonly LogColumn<uint> _updated = new(TimeChunkBits);

    /// <summary>Adds the key of the next row.</summary>
    /// <param name="key">The key.</param>
    /// <param name="updated">When the version was written; null where it does not say.</param>
    public void Add(string key, VietnamTime? updated)
    {
        var packed = _packer.Pack(Encoding.UTF8.GetBytes(key));
        _keys[packed.Spread >> (32 - PartBits)].Add(LoggedKey.Of(packed, _updated.Count));

        // A version without a time is older than any with one.
        _updated.Add(updated is { } time ? time.SecondsSinceEpoch + 1 : 0);
    }

    /// <summary>The rows that do not count, ascending.</summary>
    public int[] Superseded()
    {
        var found = new List<int>[_keys.Length];
        var most = _keys.Max(part => part.Count);
        Parallel.For(0, _keys.Length, () => new VersionTable(most), (part, _, table) =>
        {
            found[part] = SupersededOf(_keys[part], table);
            return table;
        }, _ => { });
        return [.. found.SelectMany(rows => rows).Order()];
    }

    private List<int> SupersededOf(LogColumn<LoggedKey> part, VersionTable table)
    {
        var superseded = new List<int>();
        var counting = new Dictionary<int, int>();
        var keys = table.Begin(part.Count);
        part.CopyTo(keys);
        for (var place = 0; place < keys.Length; place++)
        {
            var first = table.FirstOf(place);
            if (first == place)
            {
                continue;
            }

            var (other, row) = (counting.GetValueOrDefault(first, keys[first].Index), keys[place].Index);
            var isOlder = _updated[row] < _updated[other];
            superseded.Add(isOlder ? row : other);
            counting[first] = isOlder ? other : row;
        }

        return superseded;
    }
}
