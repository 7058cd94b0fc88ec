namespace Dvc.Indicators.Files.Tests.Judge;

/// <summary>What is wrong with a CSV record as a whole, as a rejection.</summary>
internal static class CsvFaults
{
    /// <summary>The fault of a record that is not UTF-8.</summary>
    public static readonly RecordFault Encoding = RecordFault.Of(RejectionReason.Encoding);

    /// <summary>The fault of a table's record, or null.</summary>
    public static RecordFault? Of(CsvTable table) => table.Fault switch
    {
        CsvFault.Fields => OfFieldCount(table.FieldCountText),
        CsvFault.Encoding => Encoding,
        _ => null,
    };

    /// <summary>The fault of a record whose fields are not as many as the header's.</summary>
    public static RecordFault OfFieldCount(string fieldCount) => RecordFault.Of(RejectionReason.Fields, fieldCount);
}
