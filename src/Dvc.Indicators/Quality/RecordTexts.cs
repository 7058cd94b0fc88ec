using System.Globalization;

namespace Dvc.Indicators;

/// <summary>The sentences about one record: what is wrong, what comes of it, what to do.</summary>
internal static class RecordTexts
{
    public static LocalizedText FinishedEqualsReceived(Dossier dossier) => Of(
        dossier,
        $"{Fields.Finished} {dossier.Finished} trùng {Fields.Received}; đề nghị sửa thời điểm kết thúc xử lý, "
        + "hoặc kiểm tra phần mềm đồng bộ có ghi đè thời gian hay không.",
        $"{Fields.Finished} {dossier.Finished} equals {Fields.Received}; correct the end of processing, "
        + "or check whether the sending software overwrites times.");

    public static LocalizedText BeforeReceived(Dossier dossier, string column, string value) => Of(
        dossier,
        $"{column} {value} trước {Fields.Received} {dossier.Received}; đề nghị sửa lại thời điểm sai.",
        $"{column} {value} is before {Fields.Received} {dossier.Received}; correct the one that is wrong.");

    public static LocalizedText ReturnedBeforeFinished(Dossier dossier) => Of(
        dossier,
        $"{Fields.Returned} {dossier.Returned} trước {Fields.Finished} {dossier.Finished}; đề nghị sửa lại thời điểm sai.",
        $"{Fields.Returned} {dossier.Returned} is before {Fields.Finished} {dossier.Finished}; correct the one that is wrong.");

    public static LocalizedText FarFromReception(Dossier dossier, string column, string value) => Of(
        dossier,
        $"{column} {value} cách {Fields.Received} {dossier.Received} hơn mười năm; đề nghị kiểm tra năm của hai thời điểm.",
        $"{column} {value} is more than ten years after {Fields.Received} {dossier.Received}; check the years of both.");

    public static LocalizedText ProcessedBeforeReceived(Dossier dossier) => Of(
        dossier,
        $"trạng thái {Status(dossier)} (đã xử lý) nhưng không có {Fields.Received}, nên hồ sơ không được tính; "
        + "đề nghị bổ sung ngày tiếp nhận.",
        $"status {Status(dossier)} says processed but {Fields.Received} is empty, so that it does not count; "
        + "fill in when it was received.");

    public static LocalizedText CompletedBeforeRequested(Dossier dossier)
    {
        var requested = dossier.SupplementRequested;
        var (vietnamese, english) = requested is null
            ? ($"nhưng không có {Fields.SupplementRequested}", $"without {Fields.SupplementRequested}")
            : ($"trước {Fields.SupplementRequested} {requested}", $"is before {Fields.SupplementRequested} {requested}");
        return Of(
            dossier,
            $"{Fields.SupplementCompleted} {dossier.SupplementCompleted} {vietnamese}, "
            + "nên thời gian chờ bổ sung không được trừ; đề nghị sửa lại.",
            $"{Fields.SupplementCompleted} {dossier.SupplementCompleted} {english}, "
            + "so that the citizen's time is not taken off; correct them.");
    }

    public static LocalizedText SupplementAsProcessed(Dossier dossier) => Of(
        dossier,
        $"trạng thái {Status(dossier)} (đã xử lý) nhưng yêu cầu bổ sung lúc {dossier.SupplementRequested} chưa hoàn thành; "
        + $"đề nghị kiểm tra trạng thái, hoặc ghi {Fields.SupplementCompleted}.",
        $"status {Status(dossier)} says processed, but the supplements asked for at {dossier.SupplementRequested} are not completed; "
        + $"check the status, or fill in {Fields.SupplementCompleted}.");

    public static LocalizedText ClosedWithoutEnd(Dossier dossier) => Of(
        dossier,
        $"trạng thái {Status(dossier)} nhưng không có {Fields.Finished} và {Fields.Returned}, nên hồ sơ bị tính là đang xử lý; "
        + "đề nghị bổ sung ngày kết thúc.",
        $"status {Status(dossier)} but neither {Fields.Finished} nor {Fields.Returned}, so that it is judged as still open; "
        + "fill in when it ended.");

    public static LocalizedText NoDeadline(Dossier dossier) => Of(
        dossier,
        $"không có {Fields.Due} và không rõ thời hạn của thủ tục {dossier.Procedure}, nên hồ sơ không thể bị tính là quá hạn; "
        + "đề nghị bổ sung ngày hẹn trả.",
        $"no {Fields.Due} and no known limit of procedure {dossier.Procedure}, so that no time can be exceeded; "
        + "fill in the promised time.");

    public static LocalizedText DeadlineAtMidnight(Dossier dossier) => Of(
        dossier,
        $"{Fields.Due} {dossier.Due} là 0 giờ, nên hết hạn ngay đầu ngày; nếu hẹn trả trong ngày, đề nghị chỉ ghi ngày hoặc ghi rõ giờ.",
        $"{Fields.Due} {dossier.Due} is 00:00:00, so that time is up as the day begins; "
        + "if the whole day is meant, write the date alone or the hour.");

    public static LocalizedText UnknownProcedure(Dossier dossier) => Of(
        dossier,
        $"{Fields.Procedure} {dossier.Procedure} không có trong danh mục thủ tục; đề nghị sửa mã hoặc bổ sung danh mục.",
        $"{Fields.Procedure} {dossier.Procedure} is not in the catalogue of procedures; correct the code or complete the catalogue.");

    public static LocalizedText ProcedureNear(Dossier dossier, string near) => Of(
        dossier,
        $"{Fields.Procedure} {dossier.Procedure} không có trong danh mục, nhưng có {near}; có thể bảng tính đã bỏ hoặc thêm số 0 ở cuối mã, "
        + "đề nghị xuất cột này ở dạng văn bản.",
        $"{Fields.Procedure} {dossier.Procedure} is not in the catalogue, but {near} is; perhaps a spreadsheet dropped or added a zero at the end, "
        + "export the column as text.");

    public static LocalizedText PaidWithoutOwing(Dossier dossier) => Of(
        dossier,
        $"{Fields.OnlinePayment} ghi đã thanh toán trực tuyến nhưng không rõ hồ sơ phải nộp phí, lệ phí nào, nên không tính là thanh toán trực tuyến; "
        + $"đề nghị kiểm tra giá trị này, LePhi, và CoPhi của thủ tục {dossier.Procedure}.",
        $"{Fields.OnlinePayment} says paid online but no fee is known to be owed, so that it does not count as paid online; "
        + $"check this value, LePhi, and CoPhi of procedure {dossier.Procedure}.");

    /// <summary>That the agency of a dossier has no row, and what comes of it.</summary>
    public static LocalizedText AgencyWithoutRow(string key, AgencyCode agency, QualityRule rule)
    {
        var (vietnamese, english) = rule switch
        {
            QualityRule.AgencyNotBegun => (
                "là cơ quan chưa hoạt động trong kỳ, nên hồ sơ chỉ được tính cho cơ quan cấp trên (nếu có); "
                + "đề nghị sửa mã hoặc ngày bắt đầu hoạt động.",
                "begins only after the period, so that it counts only for the agencies above it, if there are any; "
                + "correct the code or the first day of the agency."),
            QualityRule.AgencyDivided => (
                "là cơ quan cũ đã được chia cho nhiều cơ quan, nên hồ sơ chỉ được tính cho cơ quan cấp trên chung của các cơ quan đó (nếu có); "
                + "đề nghị ghi mã của cơ quan đang xử lý hồ sơ.",
                "is a former agency that was divided among several, so that it counts only for the agencies above all of them, if there are any; "
                + "write the code of the agency that handles it now."),
            QualityRule.AgencyEnded => (
                "là cơ quan đã chấm dứt hoạt động trước kỳ và không có cơ quan kế thừa, nên hồ sơ chỉ được tính cho cơ quan cấp trên (nếu có); "
                + "đề nghị sửa mã hoặc bổ sung cơ quan kế thừa.",
                "ended before the period without a successor, so that it counts only for the agencies above it, if there are any; "
                + "correct the code or add the successor of the agency."),
            _ => (
                "không có trong danh sách cơ quan, nên hồ sơ không được tính; đề nghị sửa mã hoặc bổ sung danh sách.",
                "is not among the agencies, so that it does not count; correct the code or complete the list of agencies."),
        };
        return Of(key, $"{Fields.Agency} {agency} {vietnamese}", $"{Fields.Agency} {agency} {english}");
    }

    public static LocalizedText CodeReused(Dossier dossier, DateOnly first)
    {
        var day = first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Of(
            dossier,
            $"{Fields.Received} {dossier.Received} trước ngày {day}, khi cơ quan hiện mang mã {dossier.Agency} bắt đầu hoạt động; hồ sơ vẫn được tính "
            + "cho cơ quan này, đề nghị kiểm tra hồ sơ có thuộc cơ quan khác từng mang mã đó hay không.",
            $"{Fields.Received} {dossier.Received} is before {day}, when the agency began that has the code {dossier.Agency} now; it counts for that "
            + "agency all the same, check whether it belongs to another one that had the code.");
    }

    /// <summary>The example of <see cref="QualityRule.CodeReused"/>.</summary>
    public static FindingExample ExampleOfReused(Dossier dossier, DateOnly first, RecordPlace place) =>
        new(dossier.Key, dossier.Agency, Fields.Agency, place, CodeReused(dossier, first));

    public static LocalizedText DecisionWithoutEffectiveDate(PublishingDecision decision)
    {
        var day = decision.Decided.ToString()[..10];
        return new LocalizedText(
            $"Quyết định ngày {day} của {decision.Agency} về thủ tục {decision.Procedure}: không có {Fields.Effective}, "
            + "nên không tính vào tiêu chí 1.1; đề nghị bổ sung ngày có hiệu lực.",
            $"Decision of {day} by {decision.Agency} on procedure {decision.Procedure}: no {Fields.Effective}, "
            + "so that it does not count in 1.1; fill in the day on which it takes effect.");
    }

    private static LocalizedText Of(Dossier dossier, string vietnamese, string english) => Of(dossier.Key, vietnamese, english);

    private static LocalizedText Of(string key, string vietnamese, string english) => new($"Hồ sơ {key}: {vietnamese}", $"Dossier {key}: {english}");

    private static string Status(Dossier dossier) => ((int)dossier.Status).ToString(CultureInfo.InvariantCulture);
}
