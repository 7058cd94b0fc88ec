using System.Globalization;

namespace Dvc.Indicators.Cli;

/// <summary>Says whether what was read is enough for a result, and what must be known beside it.</summary>
internal static class RecordLimits
{
    /// <summary>Tells where a whole kind of records was rejected, or too many were.</summary>
    public static void CheckRejections(ReadReport read, RejectionLimit limit, bool needsResult, Streams streams)
    {
        foreach (var kind in Enum.GetValues<SourceKind>())
        {
            if (read.CountsOf(kind) is { Rejected: > 0 } counts && counts.Rejected == counts.Read)
            {
                var count = counts.Read.ToString(CultureInfo.InvariantCulture);
                var label = kind.Label();
                var sentence = new LocalizedText(
                    $"{label.Vietnamese}: toàn bộ {count} bản ghi bị từ chối; cho phép: tệp có ít nhất một bản ghi đọc được (xem các dòng trên, hoặc check --findings)",
                    $"{label.English}: all {count} records were rejected; allowed: a file with at least one that can be read (see above, or check --findings)");
                if (needsResult)
                {
                    throw new ToolFailure(ExitCode.InvalidInput, [sentence]);
                }

                streams.PassLimit(sentence, ExitCode.InvalidInput);
            }
        }

        foreach (var sentence in limit.Find(read))
        {
            streams.PassLimit(new($"--max-rejected: {sentence.Vietnamese}", $"--max-rejected: {sentence.English}"), ExitCode.LimitPassed);
        }
    }

    /// <summary>The results that have dossiers; the others are named, and refused where there is none.</summary>
    public static IReadOnlyList<IndexResult> WithDossiers(IReadOnlyList<IndexResult> results, Streams streams)
    {
        var empty = results.Where(result => result.Dossiers is { Received: 0 }).Select(NoDossiers).ToList();
        if (empty.Count == results.Count)
        {
            throw new ToolFailure(ExitCode.InvalidInput, empty);
        }

        empty.ForEach(streams.Warn);
        return [.. results.Where(result => result.Dossiers is not { Received: 0 })];
    }

    private static LocalizedText NoDossiers(IndexResult result)
    {
        var (period, cut) = (result.Period.Period.Label, result.Period.Cut);
        var (vietnamese, english) = (result.FirstReceived, result.LastReceived) is ({ } first, { } last)
            ? ($"NgayTiepNhan đầu tiên là {first}, cuối cùng là {last}", $"the first NgayTiepNhan is {first}, the last {last}")
            : ("không hồ sơ nào có NgayTiepNhan", "no dossier has a NgayTiepNhan");
        return new LocalizedText(
            $"--period: không có hồ sơ nào được tiếp nhận trong kỳ {period.Vietnamese} trước {cut}; {vietnamese}; cho phép: kỳ có hồ sơ, hoặc --allow-empty",
            $"--period: no dossier was received in {period.English} before {cut}; {english}; allowed: a period with dossiers, or --allow-empty");
    }

    /// <summary>Refuses scores and figures from outside that can not be: above the maximum, or something over nothing.</summary>
    public static void CheckFigures(ScoreResult scores)
    {
        var errors = scores.Findings
            .Where(finding => finding.Kind == ScoreFindingKind.ReportedAboveMaximum
                || scores.Figures[scores.Agencies.IndexOf(finding.Agency.Code), finding.Item].Figure is { Numerator: > 0, Denominator: 0 })
            .Select(finding => new LocalizedText(
                $"{finding.Agency.WrittenCode}: {finding.Message.Vietnamese}", $"{finding.Agency.WrittenCode}: {finding.Message.English}"))
            .ToList();
        if (errors.Count > 0)
        {
            throw new ToolFailure(ExitCode.InvalidInput, errors);
        }
    }

    /// <summary>Tells what scores lack.</summary>
    public static void TellMissing(ScoreResult scores, Streams streams)
    {
        if (scores.Missing is { } missing)
        {
            streams.Warn(missing.ToSentence());
        }
    }

    /// <summary>Tells until when the data reach, where a whole working day lies between that and the cut.</summary>
    public static void TellDataUntil(IndexResult result, Streams streams)
    {
        var (period, calendar) = (result.Period, result.Plan.Calendar);
        if (result.Context.DataUntil is { } until && HasWorkingDay(calendar, until.Date, period.Cut))
        {
            streams.Warn(new LocalizedText(
                $"Số liệu đến hết ngày {until.Date:dd/MM/yyyy}; sau đó còn ngày làm việc trước thời điểm {period.Cut}.",
                $"Data until {until.Date:yyyy-MM-dd}; there are working days after it before {period.Cut}."));
        }
    }

    // A day counts when all of it lies before the cut.
    private static bool HasWorkingDay(WorkingCalendar calendar, DateOnly after, VietnamTime cut)
    {
        for (var day = after.AddDays(1); VietnamTime.AtStartOf(day.AddDays(1)) <= cut; day = day.AddDays(1))
        {
            if (calendar.Covers(day.Year) && calendar.IsWorkingDay(day))
            {
                return true;
            }
        }

        return false;
    }
}
