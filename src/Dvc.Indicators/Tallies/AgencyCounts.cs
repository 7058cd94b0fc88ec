using System.Numerics;
using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>The counts of one agency. Procedures are counted by their dossiers, so that a dossier can be taken back.</summary>
/// <remarks>Counts made from a table keep its counters of procedures as they are until somebody asks for one.</remarks>
internal sealed class AgencyCounts
{
    private readonly CountedTable? _table;
    private readonly int _agency;
    private Dictionary<string, long[]>? _procedures;

    public AgencyCounts() => _procedures = new(StringComparer.Ordinal);

    public AgencyCounts(CountedTable table, int agency) => (_table, _agency) = (table, agency);

    public static readonly int FactCount = FigureVocabulary.AllFacts.Length;
    public static readonly int ProcedureFactCount = FigureVocabulary.ProcedureFacts.Length;

    public long Dossiers { get; set; }

    public long[] Facts { get; } = new long[FactCount];

    public Dictionary<string, long[]> Procedures => _procedures ?? Expanded(_table!);

    public static int IndexOf(DossierFacts fact) => BitOperations.IsPow2((int)fact) && BitOperations.Log2((uint)fact) < FactCount
        ? BitOperations.Log2((uint)fact)
        : throw new ArgumentOutOfRangeException(nameof(fact), fact, "One fact is asked for at a time.");

    public static int ProcedureIndexOf(DossierFacts fact) => FigureVocabulary.ProcedureFacts.IndexOf(fact) is >= 0 and var index
        ? index
        : throw new ArgumentOutOfRangeException(nameof(fact), fact, "Procedures are kept for the facts that figures of procedures need.");

    public void Count(DossierFacts facts, string procedure, int sign)
    {
        Dossiers += sign;
        for (var bits = (uint)facts; bits != 0; bits &= bits - 1)
        {
            Facts[BitOperations.TrailingZeroCount(bits)] += sign;
        }

        for (var i = 0; i < ProcedureFactCount; i++)
        {
            if ((facts & FigureVocabulary.ProcedureFacts[i]) != 0)
            {
                CountsOf(procedure)[i] += sign;
            }
        }
    }

    public void Add(AgencyCounts other, int sign)
    {
        Dossiers += sign * other.Dossiers;
        AddTo(Facts, other.Facts, sign);
        foreach (var (procedure, counts) in other.Procedures)
        {
            AddTo(CountsOf(procedure), counts, sign);
        }
    }

    public bool Contains(AgencyCounts other) => Dossiers >= other.Dossiers && AreAtLeast(Facts, other.Facts)
        && other.Procedures.All(pair => Procedures.TryGetValue(pair.Key, out var counts)
            ? AreAtLeast(counts, pair.Value)
            : Array.TrueForAll(pair.Value, count => count == 0));

    /// <summary>A copy without procedures that have no dossier left.</summary>
    public AgencyCounts Trimmed()
    {
        var copy = new AgencyCounts { Dossiers = Dossiers };
        Facts.CopyTo(copy.Facts, 0);
        foreach (var (procedure, counts) in Procedures)
        {
            if (Array.Exists(counts, count => count != 0))
            {
                copy.Procedures.Add(procedure, [.. counts]);
            }
        }

        return copy;
    }

    private Dictionary<string, long[]> Expanded(CountedTable table) =>
        LazyInitializer.EnsureInitialized(ref _procedures, () => table.ProceduresOf(_agency));

    private long[] CountsOf(string procedure)
    {
        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(Procedures, procedure, out _);
        return counts ??= new long[ProcedureFactCount];
    }

    private static void AddTo(long[] counts, long[] others, int sign)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += sign * others[i];
        }
    }

    private static bool AreAtLeast(long[] counts, long[] others)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] < others[i])
            {
                return false;
            }
        }

        return true;
    }
}
