using System.Numerics;
using System.Runtime.Intrinsics;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Facts;

/// <summary>Turns rows of a <see cref="DossierTable"/> into facts for one period and one cut, 16 rows at a time, without a branch a fact.</summary>
/// <remarks>
/// It says what <see cref="DossierFactReader"/> says of the dossiers; every fact has its bit but <see cref="DossierFacts.Petitioned"/>,
/// whose few rows <see cref="IsNamed"/> tells. Rows with time taken off or without a promised time are judged one by one.
/// Never changed once made; safe for use by several threads.
/// </remarks>
internal sealed class TableFacts
{
    private const int Lanes = 16;
    private const int OnTime = (int)DossierFacts.OnTime;
    private const int Owes = (int)DossierFacts.OwesFee;
    private const int JudgedAlone = (int)(DossierBits.NoDeadline | DossierBits.Supplemented);

    private readonly RowFacts _rows;
    private readonly ProcedureTerms[] _terms;
    private readonly bool[] _named;

    public TableFacts(DossierTable table, DossierFactReader reader)
    {
        _rows = new RowFacts(reader);
        _terms = Array.ConvertAll(table.Pairs.Procedures, _rows.TermsOf);
        _named = new bool[table.Named.Length];
        for (var name = 0; name < _named.Length; name++)
        {
            _named[name] = reader.Petitions is not null && reader.Petitions.Names(table.Named[name]);
        }
    }

    /// <summary>What the catalogue says of a procedure.</summary>
    public ushort MarkOf(int procedure) => _terms[procedure].Mark;

    /// <summary>Whether a petition of the period names the dossiers with one of the table's names.</summary>
    public bool IsNamed(int name) => _named[name];

    /// <summary>Whether any row of a chunk can have facts: dossiers mostly come in the order of time, so that most chunks of a year have none in a month.</summary>
    public bool MayHold(DossierChunk chunk) =>
        chunk.EntrySpan is var (first, last) && first <= last && first - (long)_rows.Start < _rows.Length && last >= _rows.Start;

    /// <summary>The facts of consecutive rows of a chunk, for the rows that no petition names.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="first">The first row.</param>
    /// <param name="procedures">The procedure of each row.</param>
    /// <param name="marks">What the catalogue says of each row's procedure.</param>
    /// <param name="facts">Takes the facts; as long as the rows are many.</param>
    public void Read(DossierChunk chunk, int first, ReadOnlySpan<int> procedures, ReadOnlySpan<ushort> marks, Span<ushort> facts)
    {
        var supplement = chunk.SupplementFrom(first);
        var row = 0;
        for (; row <= facts.Length - Lanes; row += Lanes)
        {
            var alone = ReadLanes(chunk, first + row, marks[row..], facts[row..]);
            for (; alone != 0; alone &= alone - 1)
            {
                var lane = row + BitOperations.TrailingZeroCount(alone);
                facts[lane] = _rows.Read(chunk.RowOf(first + lane, ref supplement), _terms[procedures[lane]]);
            }
        }

        for (; row < facts.Length; row++)
        {
            facts[row] = _rows.Read(chunk.RowOf(first + row, ref supplement), _terms[procedures[row]]);
        }
    }

    /// <summary>The facts of 16 rows as far as they can be told together.</summary>
    /// <returns>One bit for each row that must be judged alone.</returns>
    private uint ReadLanes(DossierChunk chunk, int first, ReadOnlySpan<ushort> marks, Span<ushort> facts)
    {
        var bits = Vector256.Create(chunk.Bits.AsSpan(first, Lanes));
        var inPeriod = IsIn(chunk.Entered.AsSpan(first, Lanes));
        var mark = Vector256.Create(marks[..Lanes]);
        var onTime = IsOnTime(chunk.End.AsSpan(first, Lanes), chunk.Due.AsSpan(first, Lanes)) & bits & Vector256.Create((ushort)OnTime);
        var owes = ((bits & mark) | ((bits << 1) & (mark >> 1))) & Vector256.Create((ushort)Owes);
        var withResult = (bits << 2) & ((bits >> 5) | mark) & Vector256.Create((ushort)DossierFacts.OnlineWithResult);
        var paid = (owes << 1) & (bits << 3);
        var satisfied = Vector256.AndNot(onTime << 13, bits >> 1);
        var all = (bits & Vector256.Create((ushort)RowFacts.Kept)) | onTime | owes | withResult | paid | satisfied;
        (all & inPeriod).CopyTo(facts);
        var alone = ~Vector256.Equals(bits & Vector256.Create((ushort)JudgedAlone), Vector256<ushort>.Zero) & inPeriod;
        return alone.ExtractMostSignificantBits();
    }

    private Vector256<ushort> IsIn(ReadOnlySpan<uint> entered)
    {
        var (start, length) = (Vector256.Create(_rows.Start), Vector256.Create(_rows.Length));
        return Vector256.Narrow(
            Vector256.LessThan(Vector256.Create(entered) - start, length),
            Vector256.LessThan(Vector256.Create(entered[8..]) - start, length));
    }

    private Vector256<ushort> IsOnTime(ReadOnlySpan<uint> ends, ReadOnlySpan<uint> dues)
    {
        if (_rows.IsByDay)
        {
            Span<uint> days = stackalloc uint[Lanes];
            for (var i = 0; i < days.Length; i++)
            {
                days[i] = RowFacts.LastSecondOfDay(dues[i]);
            }

            return IsNotAfter(ends, days);
        }

        return IsNotAfter(ends, dues);
    }

    private Vector256<ushort> IsNotAfter(ReadOnlySpan<uint> ends, ReadOnlySpan<uint> dues)
    {
        var cut = Vector256.Create(_rows.Cut);
        return Vector256.Narrow(
            Vector256.LessThanOrEqual(Vector256.Min(Vector256.Create(ends), cut), Vector256.Create(dues)),
            Vector256.LessThanOrEqual(Vector256.Min(Vector256.Create(ends[8..]), cut), Vector256.Create(dues[8..])));
    }
}
