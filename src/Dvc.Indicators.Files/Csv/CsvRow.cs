namespace Dvc.Indicators.Files;

/// <summary>The values of a CSV record, by the numbers of its columns, in whose order they are to be read.</summary>
internal sealed class CsvRow(CsvTable table, RecordValues values)
{
    public string Text(int column) => RecordValues.Text(table.Bytes(column));

    public string SharedText(int column) => values.SharedText(table.Bytes(column));

    public string Required(int column) => values.Required(column, table.Bytes(column));

    public AgencyCode Agency(int column) => values.Agency(column, table.Bytes(column));

    public VietnamTime? Time(int column) => values.Time(column, table.Bytes(column));

    public VietnamTime RequiredTime(int column) => values.RequiredTime(column, table.Bytes(column));

    public bool Flag(int column) => values.Flag(column, table.Bytes(column));

    public decimal? Number(int column) => values.Number(column, table.Bytes(column));

    public long Whole(int column) => values.Whole(column, table.Bytes(column));

    /// <summary>Notes that a column is faulty.</summary>
    public void Fail(RejectionReason reason, int column) => values.Fail(reason, column, table.Bytes(column));
}
