namespace Dvc.Indicators;

/// <summary>The numbers at the head of a saved table, which say how much there is of everything.</summary>
internal readonly record struct DossierTableHead(
    bool IsClustered, int Rows, int ChunkRows, int Agencies, int Procedures, int Names, int Pairs)
{
    /// <summary>How many numbers there are.</summary>
    public const int Count = 7;

    /// <summary>The parts of the table: codes and pairs, then each chunk.</summary>
    public long Parts => 1 + (Rows + (long)ChunkRows - 1) / ChunkRows;

    /// <summary>The head of a table.</summary>
    public static DossierTableHead Of(DossierTable table) => new(
        table.IsClustered, table.Count, table.ChunkRows, table.Pairs.Agencies.Length, table.Pairs.Procedures.Length, table.Named.Length,
        table.Pairs.Count);

    /// <summary>The head of numbers that are known to be written; null where they can be none.</summary>
    public static DossierTableHead? Of(ReadOnlySpan<long> numbers)
    {
        foreach (var number in numbers)
        {
            if (number is < 0 or > int.MaxValue)
            {
                return null;
            }
        }

        var head = new DossierTableHead(
            numbers[0] == 1, (int)numbers[1], (int)numbers[2], (int)numbers[3], (int)numbers[4], (int)numbers[5], (int)numbers[6]);
        return numbers[0] <= 1 && head.ChunkRows > 0 && head.Pairs <= head.Rows && 2 * head.Parts < Array.MaxLength ? head : null;
    }

    /// <summary>The numbers in their order.</summary>
    public long[] ToNumbers() => [IsClustered ? 1 : 0, Rows, ChunkRows, Agencies, Procedures, Names, Pairs];

    /// <summary>The rows of a chunk.</summary>
    public int RowsOf(int chunk) => (int)Math.Min(Rows - (chunk * (long)ChunkRows), ChunkRows);
}
