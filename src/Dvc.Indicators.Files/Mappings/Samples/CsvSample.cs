namespace Dvc.Indicators.Files;

/// <summary>The first records of a CSV file.</summary>
/// <param name="table">The file.</param>
internal sealed class CsvSample(CsvTable table) : SampleTable
{
    public override IReadOnlyList<string> Headings => table.Header.Names;

    public override IEnumerable<string> Unknown => table.Header.Unknown;

    public override RecordFault? Fault => table.Fault;

    public override SampleValue ValueOf(int heading) => new(table.Field(heading).ToArray());

    public override SampleValue ColumnValueOf(int column) => new(table.Bytes(column).ToArray());

    public override string? HeadingOf(int column) => table.Header.OrdinalOf(column) is >= 0 and var field ? table.Header.Names[field] : null;

    public override void Dispose() => table.Dispose();

    protected override bool ReadNext() => table.Read();
}
