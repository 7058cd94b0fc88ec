using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Why a record is rejected.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Column">The number of the column in the order of the table; -1 where the record as a whole is meant.</param>
/// <param name="Value">What was found.</param>
/// <param name="IsMonthFirst">Whether it is a date that would be right with the month before the day.</param>
internal sealed record RecordFault(RejectionReason Reason, int Column, string Value, bool IsMonthFirst = false)
{
    private const int WholeRecord = -1;

    /// <summary>A fault of a record as a whole.</summary>
    public static RecordFault Of(RejectionReason reason, string value = "") => new(reason, WholeRecord, value);

    /// <summary>The rejection of a record.</summary>
    public Rejection ToRejection(RecordPlace place, string key, ImmutableArray<string> columns) => new()
    {
        File = place.Source!,
        Line = place.Line!.Value,
        Key = key,
        Column = Column == WholeRecord ? "" : columns[Column],
        Value = Value,
        Reason = Reason,
    };
}
