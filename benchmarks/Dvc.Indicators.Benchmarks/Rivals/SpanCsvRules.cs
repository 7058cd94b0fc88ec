using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using CsvHelper;

namespace Dvc.Indicators.Benchmarks.Rivals;

/// <summary>What the CsvHelper rival must know besides the rows: the period, the working days and the catalogue. Never changed.</summary>
internal sealed class SpanCsvRules
{
    public static readonly int ProcedureFacts = RivalCounts.ProcedureFacts.Sum(fact => 1 << fact);

    private const int FirstYear = 1990;
    private const int LastYear = 2099;
    private const int LengthOfDay = 10;
    private const int LengthOfTime = 19;

    private static readonly uint[] Months = [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
        .SelectMany(year => Enumerable.Range(1, 12).Select(month => VietnamTime.Create(year, month, 1, 0, 0, 0).SecondsSinceEpoch))];

    private readonly Dictionary<string, SpanCsvProcedure> _catalogue = new(StringComparer.Ordinal);
    private readonly WorkingCalendar _calendar;
    private readonly uint _start;
    private readonly uint _end;

    public SpanCsvRules(JudgedPeriod period, WorkingCalendar calendar, string procedures)
    {
        _calendar = calendar;
        Cut = period.Cut.SecondsSinceEpoch;
        _start = period.Period.Start.SecondsSinceEpoch;
        _end = Math.Min(period.Period.End.SecondsSinceEpoch, Cut);
        using var reader = CsvReader.FromFile(procedures, CsvReaderOptions.Default, FileOptions.None);
        while (reader.Read())
        {
            _catalogue.Add(reader.GetString(0), new SpanCsvProcedure(true, Flag(reader, 2), Flag(reader, 3), LimitOf(reader)));
        }
    }

    public uint Cut { get; }

    /// <summary>Seconds since 1990 of a time as <c>yyyy-MM-dd HH:mm:ss</c>; null of nothing.</summary>
    public static uint? Time(ReadOnlySpan<byte> text) => text.IsEmpty ? null
        : text.Length == LengthOfTime ? Day(text) + Two(text, 11) * 3600 + Two(text, 14) * 60 + Two(text, 17)
        : throw new FormatException($"Not a time: {Encoding.UTF8.GetString(text)}");

    /// <summary>The last second that is on time; a day lasts to its end.</summary>
    public static uint? Due(ReadOnlySpan<byte> text) =>
        text.Length == LengthOfDay ? Day(text) + VietnamTime.SecondsPerDay - 1 : Time(text);

    public bool Contains(uint time) => time >= _start && time < _end;

    public SpanCsvProcedure Find(string code) => _catalogue.GetValueOrDefault(code);

    public bool IsWithin(TimeLimit? limit, uint received, uint end)
    {
        if (limit is not { } known)
        {
            return true;
        }

        if (known.Unit == TimeLimitUnit.Hours)
        {
            return (long)end - received <= known.Amount * 3600;
        }

        var from = VietnamTime.FromSeconds(received).Date;
        var to = VietnamTime.FromSeconds(end).Date;
        to = end == Cut && end % VietnamTime.SecondsPerDay == 0 ? to.AddDays(-1) : to;
        if (known.Unit == TimeLimitUnit.WorkingDays)
        {
            return _calendar.WorkingDaysBetween(from, to) <= known.Amount;
        }

        while (to > from && !_calendar.IsWorkingDay(to))
        {
            to = to.AddDays(-1);
        }

        return to.DayNumber - from.DayNumber <= known.Amount;
    }

    private static bool Flag(CsvReader reader, int column) => reader.GetSpan(column) is [(byte)'1'];

    private static TimeLimit? LimitOf(CsvReader reader) => reader.GetString(6) switch
    {
        "ngaylamviec" => new TimeLimit(AmountOf(reader), TimeLimitUnit.WorkingDays),
        "ngay" => new TimeLimit(AmountOf(reader), TimeLimitUnit.CalendarDays),
        "gio" => new TimeLimit(AmountOf(reader), TimeLimitUnit.Hours),
        _ => null,
    };

    private static decimal AmountOf(CsvReader reader) => decimal.Parse(reader.GetString(5), CultureInfo.InvariantCulture);

    private static uint Day(ReadOnlySpan<byte> text)
    {
        var year = Two(text, 0) * 100 + Two(text, 2);
        return Months[(year - FirstYear) * 12 + Two(text, 5) - 1] + (Two(text, 8) - 1) * VietnamTime.SecondsPerDay;
    }

    private static uint Two(ReadOnlySpan<byte> text, int place)
    {
        var digits = (uint)MemoryMarshal.Read<ushort>(text[place..]) - 0x3030u;
        return (digits & 0xFF) * 10 + (digits >> 8);
    }
}
