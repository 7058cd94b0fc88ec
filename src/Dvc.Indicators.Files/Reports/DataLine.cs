namespace Dvc.Indicators.Files;

/// <summary>The line under the title: until when the data reach, when the report was made and by which method; and the badges beside it.</summary>
internal sealed class DataLine(Report report, ReportFormat format)
{
    /// <summary>The last day that the data cover; null where nothing tells it.</summary>
    public static DateOnly? LastDay(ScoringContext context)
    {
        var until = context.DataUntil?.Date;
        var isCutGiven = context.Cut is { } given && (context.Records is null || given != context.Period?.End);
        var beforeCut = context.Cut is { } cut && (until is not null || isCutGiven) ? cut.Date.AddDays(-1) : (DateOnly?)null;
        return until is { } known && beforeCut is { } last ? (known < last ? known : last) : until ?? beforeCut;
    }

    /// <summary>What stands first and bold.</summary>
    public string Data => format.Text(LastDay(report.Result.Scores.Context) is { } day
        ? new LocalizedText($"Số liệu đến hết ngày {format.Day(day)}", $"Data up to and including {format.Day(day)}")
        : new LocalizedText("Số liệu được cung cấp, không ghi ngày trích xuất", "Figures given, date of extraction unknown"));

    /// <summary>What follows: the day of the report, if given, and the method.</summary>
    public IEnumerable<string> Rest
    {
        get
        {
            if (report.Date is { } date)
            {
                yield return format.Text(new LocalizedText($"Lập ngày {format.Day(date)}", $"Prepared {format.Day(date)}"));
            }

            var name = report.Rules.Name;
            yield return format.Text(new LocalizedText($"Cách tính: {name.Vietnamese}", $"Method: {name.English}"));
        }
    }

    /// <summary>What a reader must know before the numbers, the warnings first.</summary>
    public IEnumerable<(bool IsWarning, string Text)> Badges
    {
        get
        {
            if (IsRunning)
            {
                yield return (true, format.Text(ReportTexts.Provisional));
            }

            if (report.Result.Scores.Missing is { } missing)
            {
                var count = format.Count(missing.Agencies);
                yield return (true, format.Text(new LocalizedText($"{count} cơ quan chưa đủ số liệu", $"{count} incomplete")));
            }

            if (report is { IsFinal: true, Issuer: { } issuer })
            {
                yield return (false, format.Text(new LocalizedText($"{issuer} xác nhận số liệu đã chốt", $"Confirmed as final by {issuer}")));
            }
        }
    }

    // Data that end before the last working day of the period will change, whatever the cut says.
    private bool IsRunning => report.IsProvisional
        || (report.Period is { } period && LastDay(report.Result.Scores.Context) is { } day && HasWorkingDay(day.AddDays(1), period.LastDay));

    private static bool HasWorkingDay(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (IsWorkingDay(day))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWorkingDay(DateOnly day) => WorkingCalendar.VietNam.Covers(day.Year)
        ? WorkingCalendar.VietNam.IsWorkingDay(day)
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
