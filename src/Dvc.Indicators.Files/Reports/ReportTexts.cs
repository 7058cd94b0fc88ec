namespace Dvc.Indicators.Files;

/// <summary>The labels that all writers of reports share, in both languages.</summary>
internal static class ReportTexts
{
    public static readonly LocalizedText Overview = new("Tóm tắt", "Summary");
    public static readonly LocalizedText Components = new("Chi tiết từng chỉ số", "Components");
    public static readonly LocalizedText Ranking = new("Xếp hạng", "Ranking");
    public static readonly LocalizedText Quality = new("Chất lượng dữ liệu", "Data quality");
    public static readonly LocalizedText Method = new("Cách tính và căn cứ", "Method and sources");
    public static readonly LocalizedText Sources = new("Căn cứ", "Sources");
    public static readonly LocalizedText Agencies = new("Từng cơ quan", "Agencies");
    public static readonly LocalizedText Targets = new("Chỉ tiêu", "Targets");
    public static readonly LocalizedText Winnable = new("Dư địa tăng điểm", "Points to gain");
    public static readonly LocalizedText Rates = new("Các tỷ lệ chính", "Headline rates");
    public static readonly LocalizedText Groups = new("Các nhóm chỉ số", "Groups");
    public static readonly LocalizedText Notes = new("Lưu ý", "Notes");

    public static readonly LocalizedText Period = new("Kỳ báo cáo", "Period");
    public static readonly LocalizedText Provisional = new("Chưa hết kỳ báo cáo", "Period not over");
    public static readonly LocalizedText RuleSet = new("Cách tính", "Method");
    public static readonly LocalizedText Version = new("Phiên bản", "Version");
    public static readonly LocalizedText Hash = new("Mã kiểm tra", "Checksum");
    public static readonly LocalizedText UnknownPeriod = new("Không ghi kỳ báo cáo", "Period not named");

    public static readonly LocalizedText Code = new("Mã", "Code");
    public static readonly LocalizedText Agency = new("Cơ quan", "Agency");
    public static readonly LocalizedText Level = new("Cấp", "Level");
    public static readonly LocalizedText Cohort = new("Khối", "Cohort");
    public static readonly LocalizedText Kind = new("Mục", "Item");
    public static readonly LocalizedText Component = new("Chỉ số", "Component");
    public static readonly LocalizedText Group = new("Nhóm chỉ số", "Group");
    public static readonly LocalizedText Total = new("Tổng điểm", "Total");
    public static readonly LocalizedText Rate = new("Tỷ lệ chính", "Headline rate");
    public static readonly LocalizedText Target = new("Chỉ tiêu", "Target");
    public static readonly LocalizedText Name = new("Tên", "Name");
    public static readonly LocalizedText Numerator = new("Tử số", "Numerator");
    public static readonly LocalizedText Denominator = new("Mẫu số", "Denominator");
    public static readonly LocalizedText Ratio = new("Tỷ lệ", "Ratio");
    public static readonly LocalizedText Points = new("Điểm", "Points");
    public static readonly LocalizedText Maximum = new("Tối đa", "Maximum");
    public static readonly LocalizedText Lost = new("Điểm chưa đạt", "Not reached");
    public static readonly LocalizedText State = new("Trạng thái", "State");
    public static readonly LocalizedText Rank = new("Hạng", "Rank");
    public static readonly LocalizedText RankLong = new("Thứ hạng", "Rank");
    public static readonly LocalizedText TargetLevel = new("Mức", "Level");
    public static readonly LocalizedText TargetResult = new("Kết quả", "Result");
    public static readonly LocalizedText CohortSize = new("Số cơ quan trong khối", "Cohort size");
    public static readonly LocalizedText Mean = new("Trung bình", "Mean");
    public static readonly LocalizedText Grade = new("Xếp loại", "Grade");
    public static readonly LocalizedText Before = new("Kỳ trước", "Before");
    public static readonly LocalizedText Change = new("Tăng, giảm", "Change");
    public static readonly LocalizedText Places = new("Bậc", "Places");

    public static readonly LocalizedText Met = new("Đạt", "Met");
    public static readonly LocalizedText NotMet = new("Chưa đạt", "Not met");
    public static readonly LocalizedText Actual = new("Thực hiện", "Actual");
    public static readonly LocalizedText Gap = new("Chênh lệch (điểm phần trăm)", "Gap (percentage points)");
    public static readonly LocalizedText LegalSource = new("Căn cứ", "Legal source");
    public static readonly LocalizedText Confidence = new("Độ tin cậy", "Confidence");

    public static readonly LocalizedText InAll = new("Tổng cộng", "In all");
    public static readonly LocalizedText File = new("Tệp", "File");
    public static readonly LocalizedText Read = new("Đã đọc", "Read");
    public static readonly LocalizedText Accepted = new("Hợp lệ", "Accepted");
    public static readonly LocalizedText Superseded = new("Có bản mới hơn", "Superseded");
    public static readonly LocalizedText Rejected = new("Bị loại", "Rejected");
    public static readonly LocalizedText Reason = new("Lý do bị loại", "Reason for rejection");
    public static readonly LocalizedText RecordFindings = new("Phát hiện về bản ghi", "Findings about records");
    public static readonly LocalizedText Rule = new("Phát hiện", "Finding");
    public static readonly LocalizedText Example = new("Ví dụ", "Example");
    public static readonly LocalizedText Number = new("Số lượng", "Number");
    public static readonly LocalizedText Dossiers = new("Hồ sơ", "Dossiers");
    public static readonly LocalizedText Suspect = new("Nghi vấn", "Doubtful");
    public static readonly LocalizedText NoActivity = new("Không phát sinh hồ sơ", "No dossiers");
    public static readonly LocalizedText NotIts = new("thuộc cơ quan công bố", "the publishing authority's");
    public static readonly LocalizedText FiguresGiven = new(
        "Số liệu được cung cấp sẵn, không tính từ hồ sơ; không có thông tin về chất lượng hồ sơ.",
        "The figures were given, not counted from dossiers; nothing is known of the quality of the dossiers.");
    public static readonly LocalizedText WithoutEvaluations = new(
        "5.4 được tính khi không có dữ liệu đánh giá của người dân.", "5.4 is computed without evaluations by applicants.");

    /// <summary>How a score came about, as a short phrase.</summary>
    public static LocalizedText NameOf(ScoreState state) => state switch
    {
        ScoreState.NoData => new LocalizedText("không phát sinh", "none arose"),
        ScoreState.NotMeasured => new LocalizedText("chưa có số liệu", "not measured"),
        ScoreState.Scored => new LocalizedText("đã tính", "scored"),
        ScoreState.Reported => new LocalizedText("điểm được cung cấp", "given"),
        ScoreState.NotApplicable => new LocalizedText("không áp dụng", "not applicable"),
        ScoreState.Incomplete => new LocalizedText("chưa đủ số liệu", "incomplete"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "The state must be one of those of a score."),
    };

    /// <summary>Why records were rejected, as a short phrase.</summary>
    public static LocalizedText NameOf(RejectionReason reason) => reason switch
    {
        RejectionReason.Quote => new LocalizedText("dấu ngoặc kép sai", "a faulty quotation mark"),
        RejectionReason.Fields => new LocalizedText("sai số trường", "wrong number of fields"),
        RejectionReason.Encoding => new LocalizedText("không phải UTF-8", "not UTF-8"),
        RejectionReason.Json => new LocalizedText("không phải JSON hợp lệ", "not valid JSON"),
        RejectionReason.Missing => new LocalizedText("thiếu giá trị bắt buộc", "required value missing"),
        RejectionReason.SpreadsheetNumber => new LocalizedText("mã bị bảng tính đổi thành số", "a code made a number by a spreadsheet"),
        RejectionReason.Agency => new LocalizedText("cơ quan không có trong danh sách", "unknown agency"),
        RejectionReason.Channel => new LocalizedText("kênh thực hiện không hợp lệ", "invalid channel"),
        RejectionReason.Status => new LocalizedText("trạng thái không hợp lệ", "invalid status"),
        RejectionReason.Date => new LocalizedText("ngày không hợp lệ", "invalid date"),
        RejectionReason.Zone => new LocalizedText("múi giờ khác Việt Nam", "another time zone"),
        RejectionReason.Number => new LocalizedText("không phải số", "not a number"),
        RejectionReason.Flag => new LocalizedText("cờ không hợp lệ", "invalid flag"),
        RejectionReason.Calendar => new LocalizedText("năm chưa có lịch làm việc", "year without a calendar"),
        RejectionReason.Unit => new LocalizedText("đơn vị thời hạn không hợp lệ", "invalid unit of a limit"),
        RejectionReason.Value => new LocalizedText("giá trị không hợp lệ", "invalid value"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason must be one of the closed list."),
    };
}
