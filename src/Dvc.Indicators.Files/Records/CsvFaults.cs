using Dvc.Indicators.Files.Csv;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Files.Records;

/// <summary>What is wrong with a CSV record as a whole, as a rejection.</summary>
internal static class CsvFaults
{
    /// <summary>The fault of a table's record, or null.</summary>
    public static RecordFault? Of(CsvTable table) => table.Fault switch
    {
        CsvFault.Fields => RecordFault.Of(RejectionReason.Fields, table.FieldCountText),
        CsvFault.Encoding => RecordFault.Of(RejectionReason.Encoding),
        _ => null,
    };
}
