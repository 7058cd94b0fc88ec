using System.Numerics;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators;

/// <summary>
/// The rows of a chunk joined with what catalogue, calendar and comparison say of them, ready for any period and cut: the first cut at which
/// each is late, and its timeless facts in groups of 64 rows, one word a fact, so that 64 rows are counted at once. Six bytes a row.
/// </summary>
/// <remarks>Never changed once built; safe for use by several threads.</remarks>
internal sealed class FactChunk
{
    /// <summary>The rows of a group.</summary>
    public const int GroupRows = 64;

    /// <summary>The words of a group: one for each fact, those of time and petitions included, which stay empty.</summary>
    public static readonly int Planes = BitOperations.Log2((uint)FigureVocabulary.AllFacts[^1]) + 1;

    private static readonly int StoredPlanes = BitOperations.Log2((uint)FactRules.AllTimeless) + 1;

    private readonly DossierPairs _pairs;
    private readonly bool _isClustered;
    private readonly uint[] _lateFrom;
    private readonly ulong[] _words;

    /// <summary>Judges the rows of a chunk.</summary>
    /// <param name="table">The table.</param>
    /// <param name="chunk">Which of its chunks.</param>
    /// <param name="procedures">What is said of each procedure of the table.</param>
    /// <param name="isByDay">Whether ends are compared with promised times by the day.</param>
    public FactChunk(DossierTable table, int chunk, ProcedureRules[] procedures, bool isByDay)
    {
        (_pairs, _isClustered) = (table.Pairs, table.IsClustered);
        FirstRow = chunk * table.ChunkRows;
        Rows = table.Chunks[chunk];
        var groups = (Rows.Rows + GroupRows - 1) / GroupRows;
        _lateFrom = GC.AllocateUninitializedArray<uint>(groups * GroupRows);
        _words = GC.AllocateUninitializedArray<ulong>(groups * StoredPlanes);
        var runs = new List<(int Agency, int Start)>();
        Fill(procedures, new JudgeBuffer(isByDay), runs);
        RunAgencies = [.. runs.Select(run => run.Agency)];
        RunStarts = [.. runs.Select(run => run.Start), Rows.Rows];
    }

    /// <summary>The rows.</summary>
    public DossierChunk Rows { get; }

    public long Bytes => _words.Length * sizeof(ulong) + (_lateFrom.Length + RunAgencies.Length + RunStarts.Length) * sizeof(int);

    /// <summary>The agency of each run of rows; ascending.</summary>
    public int[] RunAgencies { get; }

    /// <summary>The first row of each run, and the number of rows.</summary>
    public int[] RunStarts { get; }

    /// <summary>The place of the first row in the table.</summary>
    public int FirstRow { get; }

    /// <summary>Finds the facts of a group of rows in a period at its cut, as if no petition named any.</summary>
    /// <param name="group">The group.</param>
    /// <param name="window">The period and its cut.</param>
    /// <param name="facts">Takes one word a fact.</param>
    /// <returns>False where no row of the group has any; nothing was taken then.</returns>
    public bool Read(int group, in FactWindow window, Span<ulong> facts)
    {
        var rows = Math.Min(GroupRows, Rows.Rows - (group * GroupRows));
        var (held, onTime) = (0ul, 0ul);
        for (var row = 0; row < rows; row += EightLanes.Count)
        {
            var place = (group * GroupRows) + row;
            var entered = place + EightLanes.Count <= Rows.Rows
                ? EightLanes.Load(Rows.Entered, place)
                : EightLanes.LoadLast(Rows.Entered, place, DossierValues.Unknown);
            held |= (ulong)window.Hold(entered).Values.ExtractMostSignificantBits() << row;
            onTime |= (ulong)window.FindOnTime(EightLanes.Load(_lateFrom, place)).Values.ExtractMostSignificantBits() << row;
        }

        if (held == 0)
        {
            return false;
        }

        var words = _words.AsSpan(group * StoredPlanes, StoredPlanes);
        for (var fact = 0; fact < words.Length; fact++)
        {
            facts[fact] = words[fact] & held;
        }

        onTime &= facts[PlaneOf(DossierFacts.Received)];
        facts[PlaneOf(DossierFacts.OnTime)] = onTime;
        facts[PlaneOf(DossierFacts.Satisfied)] = FactRules.AreSatisfied(onTime, facts[PlaneOf(DossierFacts.Disliked)], 0ul);
        facts[StoredPlanes..].Clear();
        return true;
    }

    /// <summary>The facts of one row, as <see cref="Read"/> finds them.</summary>
    public DossierFacts FactsOf(int row, in FactWindow window)
    {
        Span<ulong> words = stackalloc ulong[Planes];
        words.Clear();
        Read(row / GroupRows, window, words);
        var facts = 0u;
        for (var fact = 0; fact < words.Length; fact++)
        {
            facts |= (uint)(words[fact] >> (row % GroupRows) & 1) << fact;
        }

        return (DossierFacts)facts;
    }

    /// <summary>The first run whose agency has a number or a higher one.</summary>
    public int RunFrom(int agency)
    {
        var run = Array.BinarySearch(RunAgencies, agency);
        return run < 0 ? ~run : run;
    }

    /// <summary>The agency of a row.</summary>
    public int AgencyOf(int row) => _pairs.AgencyOf(PairOf(row));

    /// <summary>The pair of a row.</summary>
    public int PairOf(int row) => _isClustered ? _pairs.PairOfRow(FirstRow + row) : Rows.Pairs[row];

    private static int PlaneOf(DossierFacts fact) => BitOperations.Log2((uint)fact);

    private void Fill(ProcedureRules[] procedures, JudgeBuffer buffer, List<(int Agency, int Start)> runs)
    {
        buffer.Reserve(GroupRows);
        var (pair, supplement) = (_isClustered && Rows.Rows > 0 ? _pairs.PairOfRow(FirstRow) : 0, 0);
        for (var first = 0; first < Rows.Rows; first += GroupRows)
        {
            var rows = Math.Min(GroupRows, Rows.Rows - first);
            for (var row = 0; row < rows; row++)
            {
                pair = PairAfter(pair, first + row);
                var code = _pairs.Codes[pair];
                buffer.Put(row, procedures[DossierPairs.ProcedureIn(code)], Rows.Entered[first + row], Rows.Due[first + row]);
                if (runs.Count == 0 || runs[^1].Agency != DossierPairs.AgencyIn(code))
                {
                    runs.Add((DossierPairs.AgencyIn(code), first + row));
                }
            }

            Judge(first, rows, buffer, ref supplement);
        }
    }

    private int PairAfter(int pair, int row)
    {
        if (!_isClustered)
        {
            return Rows.Pairs[row];
        }

        while (_pairs.FirstRowOf[pair + 1] <= FirstRow + row)
        {
            pair++;
        }

        return pair;
    }

    private void Judge(int first, int rows, JudgeBuffer buffer, ref int supplement)
    {
        for (var row = 0; row < rows; row += EightLanes.Count)
        {
            buffer.Judge(row, Rows.TimesFrom(first + row, ref supplement));
        }

        buffer.LateFrom.AsSpan(0, GroupRows).CopyTo(_lateFrom.AsSpan(first));
        buffer.Timeless.AsSpan(rows, GroupRows - rows).Clear();
        var words = _words.AsSpan(first / GroupRows * StoredPlanes, StoredPlanes);
        words.Clear();
        for (var row = 0; row < rows; row += EightLanes.Count)
        {
            var facts = Vector256.Create(buffer.Timeless, row);
            for (var plane = 0; plane < words.Length; plane++)
            {
                words[plane] |= (ulong)(facts << (31 - plane)).ExtractMostSignificantBits() << row;
            }
        }
    }
}
