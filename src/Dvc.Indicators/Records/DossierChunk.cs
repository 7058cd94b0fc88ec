namespace Dvc.Indicators;

/// <summary>Consecutive rows of a <see cref="DossierTable"/> as columns; never changed once the table is built.</summary>
internal sealed class DossierChunk(int rows, bool hasPairs)
{
    // Found when first asked for; several threads find the same.
    private Tuple<uint, uint>? _entrySpan;

    public int Rows => Entered.Length;

    public uint[] Entered { get; } = new uint[rows];

    public uint[] End { get; } = new uint[rows];

    public uint[] Due { get; } = new uint[rows];

    public ushort[] Bits { get; } = new ushort[rows];

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

    public long Bytes => rows * (14L + (hasPairs ? 4 : 0)) + 12L * SupplementRows.Length + 8L * NamedRows.Length;

    /// <summary>Gives the chunk its rare columns, once, while it is made.</summary>
    public DossierChunk With(int[] supplementRows, uint[] supplementFirst, uint[] supplementLast, int[] namedRows, int[] names)
    {
        (SupplementRows, SupplementFirst, SupplementLast) = (supplementRows, supplementFirst, supplementLast);
        (NamedRows, Names) = (namedRows, names);
        return this;
    }

    private Tuple<uint, uint> FindEntrySpan()
    {
        var (first, last) = (DossierRow.Never, 0u);
        foreach (var entered in Entered)
        {
            first = Math.Min(first, entered);
            last = Math.Max(last, entered == DossierRow.Never ? 0 : entered);
        }

        return Tuple.Create(first, last);
    }

    /// <summary>The numbers of one row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="supplement">
    /// A place in <see cref="SupplementRows"/> at or before that of the row; whoever goes through rows in order hands it on.
    /// </param>
    public DossierRow RowOf(int row, ref int supplement)
    {
        var values = new DossierRow(Entered[row], End[row], Due[row], (DossierBits)Bits[row], 0, 0);
        if ((values.Bits & DossierBits.Supplemented) == 0)
        {
            return values;
        }

        while (SupplementRows[supplement] < row)
        {
            supplement++;
        }

        return values with { SupplementFirst = SupplementFirst[supplement], SupplementLast = SupplementLast[supplement] };
    }

    /// <summary>The place in <see cref="SupplementRows"/> of the first row that is not before one.</summary>
    public int SupplementFrom(int row)
    {
        var place = Array.BinarySearch(SupplementRows, row);
        return place < 0 ? ~place : place;
    }
}
