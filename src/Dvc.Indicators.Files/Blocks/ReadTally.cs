using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>Counts what becomes of the records of one file.</summary>
internal sealed class ReadTally
{
    private readonly long[] _rejected = new long[RejectionReasons.All.Length];

    public long Accepted { get; set; }

    public long Superseded { get; set; }

    /// <summary>Lines whose fields are all empty.</summary>
    public long BlankLines { get; set; }

    /// <summary>Accepted records with a date in which a day above 12 stands before the month.</summary>
    public long DayFirst { get; set; }

    /// <summary>Records rejected for a date in which a day above 12 stands behind the month.</summary>
    public long MonthFirst { get; set; }

    public void AddRejected(RecordFault fault)
    {
        _rejected[(int)fault.Reason]++;
        MonthFirst += fault.IsMonthFirst ? 1 : 0;
    }

    /// <summary>Adds what another has counted.</summary>
    public void Add(ReadTally other)
    {
        Accepted += other.Accepted;
        Superseded += other.Superseded;
        BlankLines += other.BlankLines;
        DayFirst += other.DayFirst;
        MonthFirst += other.MonthFirst;
        for (var reason = 0; reason < _rejected.Length; reason++)
        {
            _rejected[reason] += other._rejected[reason];
        }
    }

    /// <summary>The error for a file whose dates have the month before the day; null where more of them have it behind.</summary>
    public FileError? MonthFirstError(string file) => MonthFirst <= DayFirst ? null : new FileError(
        file, null, null,
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"ngày viết tháng trước ngày (bản ghi chỉ đọc được theo cách này: {MonthFirst}, chỉ đọc được với ngày trước: {DayFirst})"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"dates with the month before the day (records that can only be read so: {MonthFirst}, only with the day first: {DayFirst})")),
        new("ngày như 2026-08-03 hoặc 03/08/2026, ngày trước tháng; hoặc tệp ánh xạ ghi \"dates\": \"month-first\"",
            "dates as 2026-08-03 or 03/08/2026, the day before the month; or a mapping that says \"dates\": \"month-first\""));

    public FileReadReport Report(string file, ImmutableArray<string> unknownColumns)
    {
        var rejected = new List<KeyValuePair<RejectionReason, long>>();
        var read = Accepted + Superseded;
        foreach (var reason in RejectionReasons.All)
        {
            rejected.Add(KeyValuePair.Create(reason, _rejected[(int)reason]));
            read += _rejected[(int)reason];
        }

        var counts = new ReadCounts(read, Accepted, Superseded, rejected);
        return new FileReadReport(file, counts, unknownColumns) { BlankLines = BlankLines };
    }
}
