using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>
/// The rows of a chunk in groups of 64, six bytes a row: 16 bits that do not depend on period and cut, one word a bit so that 64 rows are
/// judged at once, the days of entry, and the last days on time.
/// </summary>
/// <remarks>Never changed once built; safe for use by several threads.</remarks>
internal sealed class FactPlaneChunk
{
    /// <summary>The rows of a group.</summary>
    public const int GroupRows = 64;

    /// <summary>The words of bits of a group: one for each of the first 16 facts, see <see cref="TimelessFacts"/>.</summary>
    public const int Planes = 16;

    private const int DayWords = GroupRows * sizeof(ushort) / sizeof(ulong);
    private const int GroupWords = Planes + DayWords + DayWords;

    private readonly DossierPairs _pairs;
    private readonly TimelessFacts _facts;
    private readonly bool _isClustered;
    private readonly ulong[] _words;

    /// <summary>Builds the planes of a chunk.</summary>
    /// <param name="table">The table.</param>
    /// <param name="chunk">Which of its chunks.</param>
    /// <param name="facts">What its rows say.</param>
    public FactPlaneChunk(DossierTable table, int chunk, TimelessFacts facts)
    {
        (_pairs, _facts, _isClustered) = (table.Pairs, facts, table.IsClustered);
        FirstRow = chunk * table.ChunkRows;
        Rows = table.Chunks[chunk];
        _words = GC.AllocateUninitializedArray<ulong>((Rows.Rows + GroupRows - 1) / GroupRows * GroupWords);
        var builder = new FactPlaneBuilder(table, chunk, facts);
        for (var group = 0; group * GroupRows < Rows.Rows; group++)
        {
            var words = _words.AsSpan(group * GroupWords, GroupWords);
            builder.Fill(
                group * GroupRows, words[..Planes], MemoryMarshal.Cast<ulong, ushort>(words.Slice(Planes, DayWords)),
                MemoryMarshal.Cast<ulong, ushort>(words[(Planes + DayWords)..]));
        }

        RunAgencies = [.. builder.Runs.Select(run => run.Agency)];
        RunStarts = [.. builder.Runs.Select(run => run.Start), Rows.Rows];
    }

    /// <summary>The rows.</summary>
    public DossierChunk Rows { get; }

    public long Bytes => _words.Length * sizeof(ulong) + (RunAgencies.Length + RunStarts.Length) * sizeof(int);

    /// <summary>The agency of each run of rows; ascending.</summary>
    public int[] RunAgencies { get; }

    /// <summary>The first row of each run, and the number of rows.</summary>
    public int[] RunStarts { get; }

    /// <summary>The words of a group of rows: first the bits, one word a fact, then the days.</summary>
    public ReadOnlySpan<ulong> Group(int group) => _words.AsSpan(group * GroupWords, GroupWords);

    /// <summary>The days of entry of a group of rows, since 1990.</summary>
    public static ReadOnlySpan<ushort> EntryDays(ReadOnlySpan<ulong> group) =>
        MemoryMarshal.Cast<ulong, ushort>(group.Slice(Planes, DayWords));

    /// <summary>The last days on which the cut can find the rows of a group open and on time, since 1990.</summary>
    public static ReadOnlySpan<ushort> LastDaysOnTime(ReadOnlySpan<ulong> group) =>
        MemoryMarshal.Cast<ulong, ushort>(group[(Planes + DayWords)..]);

    /// <summary>The second of entry of a row.</summary>
    public uint Entered(int row) => Rows.Entered[row];

    /// <summary>The last second at which the cut can find a row open and on time.</summary>
    public uint LastOnTimeAtCut(int row)
    {
        var supplement = Rows.SupplementFrom(row);
        return _facts.LastOnTime(Rows.RowOf(row, ref supplement), _pairs.ProcedureOf(PairOf(row))).Cut;
    }

    /// <summary>The first run whose agency has a number or a higher one.</summary>
    public int RunFrom(int agency)
    {
        var run = Array.BinarySearch(RunAgencies, agency);
        return run < 0 ? ~run : run;
    }

    /// <summary>The agency of a row.</summary>
    public int AgencyOf(int row) => _pairs.AgencyOf(PairOf(row));

    /// <summary>The place of the first row in the table.</summary>
    public int FirstRow { get; }

    /// <summary>The pair of a row.</summary>
    public int PairOf(int row) => _isClustered ? _pairs.PairOfRow(FirstRow + row) : Rows.Pairs[row];
}
