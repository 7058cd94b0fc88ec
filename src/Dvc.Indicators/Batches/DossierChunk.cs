namespace Dvc.Indicators;

/// <summary>Consecutive rows of a <see cref="DossierTable"/> as columns; never changed once the table is built.</summary>
internal sealed class DossierChunk(int rows, bool hasPairs)
{
    // Found when first asked for; several threads find the same.
    private Tuple<uint, uint>? _entrySpan;
    private ReceivedDays? _receivedDays;

    public int Rows => Entered.Length;

    public uint[] Entered { get; } = new uint[rows];

    public uint[] End { get; } = new uint[rows];

    public uint[] Due { get; } = new uint[rows];

    /// <summary>The small fields, see <see cref="PackedFields"/>.</summary>
    public uint[] Fields { get; } = new uint[rows];

    /// <summary>The pair of agency and procedure of each row; empty where the rows are clustered, and their order says it.</summary>
    public int[] Pairs { get; } = hasPairs ? new int[rows] : [];

    /// <summary>The rows with time taken off for supplements, ascending.</summary>
    public int[] SupplementRows { get; private set; } = [];

    public uint[] SupplementFirst { get; private set; } = [];

    public uint[] SupplementLast { get; private set; } = [];

    /// <summary>The rows of dossiers that petitions may name, ascending.</summary>
    public int[] NamedRows { get; private set; } = [];

    /// <summary>Which of the table's names they have.</summary>
    public int[] Names { get; private set; } = [];

    /// <summary>The first and the last entry of dossiers that are in any figure; the first is later than the last where there are none.</summary>
    public (uint First, uint Last) EntrySpan => (_entrySpan ??= FindEntrySpan()).ToValueTuple();

    public long Bytes => rows * (16L + (hasPairs ? 4 : 0)) + 12L * SupplementRows.Length + 8L * NamedRows.Length;

    /// <summary>Gives the chunk its rare columns, once, while it is made.</summary>
    public DossierChunk With(int[] supplementRows, uint[] supplementFirst, uint[] supplementLast, int[] namedRows, int[] names)
    {
        (SupplementRows, SupplementFirst, SupplementLast) = (supplementRows, supplementFirst, supplementLast);
        (NamedRows, Names) = (namedRows, names);
        return this;
    }

    /// <summary>The latest reception before a cut of dossiers that are in any figure; null where there is none.</summary>
    public uint? ReceivedBefore(uint cut) => (_receivedDays ??= new ReceivedDays(this)).FindBefore(cut);

    private Tuple<uint, uint> FindEntrySpan()
    {
        var (first, last) = (OnTimeLimit.Never, 0u);
        foreach (var entered in Entered)
        {
            first = Math.Min(first, entered);
            last = Math.Max(last, entered == OnTimeLimit.Never ? 0 : entered);
        }

        return Tuple.Create(first, last);
    }

    /// <summary>The times of eight rows; those behind the last are unknown.</summary>
    /// <param name="row">The first of them.</param>
    /// <param name="supplement">As for <see cref="TimesOf"/>.</param>
    public DossierTimes<EightLanes> TimesFrom(int row, ref int supplement)
    {
        Span<uint> requested = stackalloc uint[EightLanes.Count];
        Span<uint> completed = stackalloc uint[EightLanes.Count];
        requested.Fill(OnTimeLimit.Never);
        completed.Fill(OnTimeLimit.Never);
        for (; supplement < SupplementRows.Length && SupplementRows[supplement] < row + EightLanes.Count; supplement++)
        {
            if (SupplementRows[supplement] >= row)
            {
                requested[SupplementRows[supplement] - row] = SupplementFirst[supplement];
                completed[SupplementRows[supplement] - row] = SupplementLast[supplement];
            }
        }

        return new DossierTimes<EightLanes>
        {
            Fields = Load(Fields, row),
            Entered = Load(Entered, row),
            End = Load(End, row),
            Due = Load(Due, row),
            SupplementRequested = EightLanes.Create(requested),
            SupplementCompleted = EightLanes.Create(completed),
        };
    }

    private EightLanes Load(uint[] column, int row) =>
        row + EightLanes.Count <= Rows ? EightLanes.Load(column, row) : EightLanes.LoadLast(column, row, OnTimeLimit.Never);

    /// <summary>The times of one row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="supplement">
    /// A place in <see cref="SupplementRows"/> at or before that of the row; whoever goes through rows in order hands it on.
    /// </param>
    public DossierTimes<OneLane> TimesOf(int row, ref int supplement)
    {
        while (supplement < SupplementRows.Length && SupplementRows[supplement] < row)
        {
            supplement++;
        }

        var isPaused = supplement < SupplementRows.Length && SupplementRows[supplement] == row;
        return new DossierTimes<OneLane>
        {
            Fields = new OneLane(Fields[row]),
            Entered = new OneLane(Entered[row]),
            End = new OneLane(End[row]),
            Due = new OneLane(Due[row]),
            SupplementRequested = new OneLane(isPaused ? SupplementFirst[supplement] : OnTimeLimit.Never),
            SupplementCompleted = new OneLane(isPaused ? SupplementLast[supplement] : OnTimeLimit.Never),
        };
    }
}
