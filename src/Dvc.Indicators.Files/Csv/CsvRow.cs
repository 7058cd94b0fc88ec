namespace Dvc.Indicators.Files;

/// <summary>The values of a CSV record, by the numbers of its columns, in whose order they are to be read.</summary>
internal sealed class CsvRow(CsvTable table, RecordValues values)
{
    public string Text(int column) => RecordValues.Text(table.Bytes(column));

    public string Code(int column) => values.Code(column, table.Bytes(column));

    public string RequiredCode(int column) => values.RequiredCode(column, table.Bytes(column));

    public AgencyCode Agency(int column) => values.Agency(column, table.Bytes(column));

    /// <summary>See <see cref="RecordValues.Word"/>.</summary>
    public string? Word(WordKind kind, int column) => values.Word(kind, table.Bytes(column));

    /// <summary>The code that a word means, which must be there.</summary>
    public string? RequiredWord(WordKind kind, int column)
    {
        var word = Word(kind, column);
        if (word is "")
        {
            Fail(RejectionReason.Missing, column);
        }

        return word;
    }

    public VietnamTime? Time(int column) => values.Time(column, table.Bytes(column));

    public VietnamTime RequiredTime(int column) => values.RequiredTime(column, table.Bytes(column));

    public bool Flag(int column) => values.Flag(column, table.Bytes(column));

    public decimal? Number(int column) => values.Number(column, table.Bytes(column));

    public long Whole(int column) => values.Whole(column, table.Bytes(column));

    /// <summary>A whole number where what is written is one; null for everything else, which is no fault.</summary>
    public long? NumberOf(int column) =>
        NumberText.TryReadWhole(FieldText.Written(table.Bytes(column)), out var number) ? number : null;

    /// <summary>Notes that a column is faulty.</summary>
    public void Fail(RejectionReason reason, int column) => values.Fail(reason, column, table.Bytes(column));
}
