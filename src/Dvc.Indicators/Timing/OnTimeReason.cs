using System.Globalization;
using static Dvc.Indicators.ReasonText;

namespace Dvc.Indicators;

/// <summary>Writes a verdict on a dossier as a sentence: the verdict, the end, the deadline.</summary>
internal static class OnTimeReason
{
    public static LocalizedText Of(OnTimeVerdict verdict)
    {
        var end = EndOf(verdict);
        var ground = GroundOf(verdict);
        return verdict.IsOnTime
            ? new LocalizedText($"Đúng hạn: {end.Vietnamese}; {ground.Vietnamese}.", $"On time: {end.English}; {ground.English}.")
            : new LocalizedText($"Quá hạn: {end.Vietnamese}; {ground.Vietnamese}.", $"Overdue: {end.English}; {ground.English}.");
    }

    private static LocalizedText EndOf(OnTimeVerdict verdict)
    {
        var (vi, en) = (Vietnamese(verdict.End), English(verdict.End));
        var (endVi, endEn) = verdict.EndKind switch
        {
            EndKind.Finished => ($"kết thúc xử lý {vi}", $"processing ended {en}"),
            EndKind.Returned =>
                ($"trả kết quả {vi} (không ghi ngày kết thúc xử lý)", $"result handed over {en} (no end of processing is recorded)"),
            EndKind.SupplementRequested =>
                ($"yêu cầu bổ sung {vi}, đang chờ người nộp", $"supplements asked for {en}, waiting for the applicant"),
            EndKind.AfterCut => ($"kết thúc sau thời điểm chốt, tính đến {vi}", $"ended after the cut, judged at {en}"),
            _ => ($"chưa kết thúc, tính đến thời điểm chốt {vi}", $"not ended, judged at the cut {en}"),
        };
        if (verdict.DeductedSeconds > 0)
        {
            endVi += $", trừ {VietnameseSpan(verdict.DeductedSeconds)} chờ bổ sung còn {Vietnamese(verdict.JudgedEnd)}";
            endEn += $", less {EnglishSpan(verdict.DeductedSeconds)} of waiting for supplements {English(verdict.JudgedEnd)}";
        }

        return new LocalizedText(endVi, endEn);
    }

    private static LocalizedText GroundOf(OnTimeVerdict verdict) => verdict.Rule switch
    {
        OnTimeRule.PromisedInstant => ByInstant(verdict),
        OnTimeRule.PromisedDay => ByDay(verdict),
        OnTimeRule.WorkingDays => ByDays(verdict, "ngày làm việc", "working day"),
        OnTimeRule.CalendarDays => ByCalendarDays(verdict),
        OnTimeRule.Hours => ByHours(verdict),
        OnTimeRule.RepeatedSupplements => ByRounds(verdict.SupplementRounds.ToString(CultureInfo.InvariantCulture)),
        _ => new LocalizedText(
            "không có ngày hẹn trả và thời hạn giải quyết nên tính là đúng hạn",
            "there is no promised time and no limit, so it counts as on time"),
    };

    private static LocalizedText ByDay(OnTimeVerdict verdict)
    {
        var (day, due) = (verdict.JudgedEnd.Date, verdict.Due!.Value.Day);
        return new LocalizedText(
            $"ngày {Vietnamese(day)} {(verdict.IsOnTime ? "không sau" : "sau")} ngày hẹn trả {Vietnamese(due)}",
            $"the day {English(day)} is {(verdict.IsOnTime ? "not " : "")}after the promised day {English(due)}");
    }

    private static LocalizedText ByRounds(string rounds) => new(
        $"đã yêu cầu bổ sung {rounds} lần, quá một lần thì tính là quá hạn",
        $"supplements were asked for {rounds} times, and more than once counts as overdue");

    private static LocalizedText ByInstant(OnTimeVerdict verdict)
    {
        var due = verdict.Due!.Value.Time;
        var late = verdict.JudgedEnd.SecondsSince(due);
        return late <= 0
            ? new LocalizedText($"không muộn hơn thời điểm hẹn trả {Vietnamese(due)}", $"not later than the promised {English(due)}")
            : new LocalizedText(
                $"muộn hơn thời điểm hẹn trả {Vietnamese(due)} là {VietnameseSpan(late)}",
                $"{EnglishSpan(late)} later than the promised {English(due)}");
    }

    private static LocalizedText ByDays(OnTimeVerdict verdict, string unitVi, string unitEn)
    {
        var limit = Number(verdict.Limit!.Value.Amount);
        var days = verdict.Days!.Value;
        var (vi, en) = (Vietnamese(verdict.Received), English(verdict.Received));
        return new LocalizedText(
            string.Create(CultureInfo.InvariantCulture, $"{days} {unitVi} từ khi tiếp nhận {vi}, thời hạn giải quyết là {limit}"),
            $"{EnglishCount(days, unitEn)} after reception {en}, the limit is {limit}");
    }

    private static LocalizedText ByCalendarDays(OnTimeVerdict verdict)
    {
        var days = ByDays(verdict, "ngày", "calendar day");
        return verdict.LimitLastDay is not { } last
            ? days
            : new LocalizedText($"{days.Vietnamese}, đến hết ngày {Vietnamese(last)}", $"{days.English}, up to the end of {English(last)}");
    }

    private static LocalizedText ByHours(OnTimeVerdict verdict)
    {
        var limit = Number(verdict.Limit!.Value.Amount);
        var elapsed = Math.Max(0, verdict.JudgedEnd.SecondsSince(verdict.Received));
        return new LocalizedText(
            $"{VietnameseSpan(elapsed)} từ khi tiếp nhận {Vietnamese(verdict.Received)}, thời hạn giải quyết là {limit} giờ",
            $"{EnglishSpan(elapsed)} after reception {English(verdict.Received)}, the limit is {limit} hours");
    }
}
