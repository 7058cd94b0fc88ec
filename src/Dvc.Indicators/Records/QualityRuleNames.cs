namespace Dvc.Indicators;

/// <summary>The names of the rules of data quality. Safe for use by several threads.</summary>
public static class QualityRuleNames
{
    /// <summary>What a rule found, in a few words.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The name, without an end.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a <see cref="QualityRule"/>.</exception>
    public static LocalizedText Label(this QualityRule rule) => rule switch
    {
        QualityRule.FinishedEqualsReceived => new("kết thúc đúng lúc tiếp nhận", "ended in the second of reception"),
        QualityRule.EndBeforeStart => new("kết thúc trước khi tiếp nhận", "ended before reception"),
        QualityRule.DueBeforeReceived => new("hẹn trả trước khi tiếp nhận", "promised before reception"),
        QualityRule.ReturnedBeforeFinished => new("trả kết quả trước khi kết thúc xử lý", "returned before processing ended"),
        QualityRule.FarFromReception => new("cách ngày tiếp nhận hơn mười năm", "more than ten years from reception"),
        QualityRule.ProcessedBeforeReceived => new("đã xử lý nhưng không có ngày tiếp nhận", "processed without a reception"),
        QualityRule.SupplementOutOfOrder => new("thời điểm bổ sung sai thứ tự", "times of supplements out of order"),
        QualityRule.SupplementAsProcessed => new("đã xử lý khi bổ sung chưa hoàn thành", "processed with supplements not completed"),
        QualityRule.ClosedWithoutEnd => new("đã đóng nhưng không có ngày kết thúc", "closed without an end"),
        QualityRule.NoDeadline => new("không có hạn giải quyết", "no deadline"),
        QualityRule.DeadlineAtMidnight => new("hẹn trả lúc 0 giờ", "promised at midnight"),
        QualityRule.UnknownProcedure => new("thủ tục không có trong danh mục", "procedure not in the catalogue"),
        QualityRule.PaidWithoutOwing => new("thanh toán trực tuyến khi không có phí, lệ phí", "paid online without a fee owed"),
        QualityRule.UnknownAgency => new("cơ quan không có trong danh sách", "unknown agency"),
        QualityRule.AgencyNotBegun => new("cơ quan chưa hoạt động", "agency not begun"),
        QualityRule.DuplicateKey => new("trùng mã hồ sơ", "key there more than once"),
        QualityRule.KeyAtTwoAgencies => new("một mã hồ sơ ở hai cơ quan", "key at two agencies"),
        QualityRule.SupersededVersion => new("phiên bản đã được thay thế", "superseded version"),
        QualityRule.ProcessedBeforeInProcess => new("đã xử lý rồi lại đang xử lý", "processed, then in process again"),
        QualityRule.ConstantFlag => new("chỉ tiêu không bao giờ đổi", "flag that never changes"),
        QualityRule.TwelveHourClock => new("giờ ghi theo 12 giờ", "clock of twelve hours"),
        QualityRule.DecisionWithoutEffectiveDate => new("quyết định không có ngày hiệu lực", "decision without an effective date"),
        QualityRule.PlaceholderDate => new("ngày ghi thay cho ô trống", "date that stands for none"),
        QualityRule.InvisibleCharacters => new("mã có ký tự không nhìn thấy", "invisible characters in a code"),
        QualityRule.SpreadsheetMark => new("mã có dấu của bảng tính", "mark of a spreadsheet in a code"),
        QualityRule.ProcedureNear => new("mã thủ tục thừa hoặc thiếu số 0 ở cuối", "code of a procedure with a zero too many or too few"),
        QualityRule.AgencyDivided => new("cơ quan cũ đã được chia", "former agency that was divided"),
        QualityRule.AgencyEnded => new("cơ quan đã chấm dứt hoạt động", "agency that ended"),
        QualityRule.CodeReused => new("mã cơ quan được dùng lại", "code of an agency used again"),
        QualityRule.EndedInOneSecond => new("nhiều hồ sơ kết thúc trong cùng một giây", "many ended in one second"),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "The rule must be one of the closed list of rules."),
    };
}
