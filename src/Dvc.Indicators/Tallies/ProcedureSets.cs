namespace Dvc.Indicators;

/// <summary>
/// For each row of a roster the procedures that have a dossier at the agency or below it, with the facts that such dossiers have: sorted
/// lists of numbers, so that millions of pairs cost four bytes each. Not changed after <see cref="RollUp"/>.
/// </summary>
internal sealed class ProcedureSets
{
    private const int FactBits = 4;
    private const uint FactMask = (1 << FactBits) - 1;

    private readonly AgencyRoster _agencies;
    private readonly Dictionary<string, int> _ids;
    private readonly List<uint[]>?[] _parts;
    private readonly uint[][] _sets;

    /// <summary>Starts with nothing.</summary>
    /// <param name="agencies">The rows.</param>
    /// <param name="procedures">The procedures by their numbers; each once.</param>
    public ProcedureSets(AgencyRoster agencies, IReadOnlyList<string> procedures)
    {
        _agencies = agencies;
        _ids = new Dictionary<string, int>(procedures.Count, StringComparer.Ordinal);
        for (var id = 0; id < procedures.Count; id++)
        {
            _ids.Add(procedures[id], id);
        }

        _parts = new List<uint[]>?[agencies.Count];
        _sets = new uint[agencies.Count][];
    }

    /// <summary>A procedure with the facts of its dossiers, as one number.</summary>
    public static uint Entry(int procedure, uint facts) => ((uint)procedure << FactBits) | facts;

    /// <summary>Adds procedures to a row, of one agency that counts there; facts of one that is there already are added to it.</summary>
    public void Add(int row, uint[] entries)
    {
        if (entries.Length > 0)
        {
            (_parts[row] ??= []).Add(entries);
        }
    }

    /// <summary>Gives each row the procedures of those below it, once, after all are added.</summary>
    public void RollUp()
    {
        var merger = new Merger(_ids.Count);
        foreach (var row in _agencies.ChildrenFirst)
        {
            _sets[row] = _parts[row] is { } parts ? merger.Merge(parts) : [];
            _parts[row] = null;
            if (_sets[row].Length > 0 && _agencies.ParentIndex(row) is >= 0 and var parent)
            {
                Add(parent, _sets[row]);
            }
        }
    }

    /// <summary>Whether a row has a dossier of a procedure with a fact.</summary>
    public bool Has(int row, int fact, string procedure)
    {
        if (!_ids.TryGetValue(procedure, out var id))
        {
            return false;
        }

        var set = _sets[row];
        var place = Array.BinarySearch(set, Entry(id, FactMask));
        place = place < 0 ? ~place : place + 1;
        return place > 0 && set[place - 1] >> FactBits == (uint)id && (set[place - 1] >> fact & 1) != 0;
    }

    /// <summary>Merges lists by a table of all procedures, which is used again and again.</summary>
    private sealed class Merger(int procedures)
    {
        private readonly byte[] _facts = new byte[procedures];
        private readonly List<uint> _touched = [];

        public uint[] Merge(List<uint[]> parts)
        {
            foreach (var entry in parts.SelectMany(part => part))
            {
                ref var facts = ref _facts[entry >> FactBits];
                if (facts == 0)
                {
                    _touched.Add(entry >> FactBits);
                }

                facts |= (byte)(entry & FactMask);
            }

            _touched.Sort();
            var set = new uint[_touched.Count];
            for (var i = 0; i < set.Length; i++)
            {
                set[i] = Entry((int)_touched[i], _facts[_touched[i]]);
                _facts[_touched[i]] = 0;
            }

            _touched.Clear();
            return set;
        }
    }
}
