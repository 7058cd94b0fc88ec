namespace Dvc.Indicators.Files;

/// <summary>The texts that only pages have, in both languages.</summary>
internal static class HtmlTexts
{
    public static readonly LocalizedText Kicker = new("Báo cáo chấm điểm và xếp hạng", "Report of scores and rankings");
    public static readonly LocalizedText Skip = new("Đến nội dung chính", "Skip to the content");
    public static readonly LocalizedText Contents = new("Mục lục", "Contents");
    public static readonly LocalizedText Home = new("← Trang tổng hợp", "← Summary page");
    public static readonly LocalizedText Search = new("Tìm cơ quan", "Find an agency");
    public static readonly LocalizedText Shown = new("Đang hiển thị", "Shown");
    public static readonly LocalizedText Course = new("Diễn biến tổng điểm", "Course of the total");
    public static readonly LocalizedText ShareByGroup = new("Tỷ lệ điểm đạt được theo nhóm", "Share of points by group");
    public static readonly LocalizedText PointsByGroup = new("Điểm đạt và điểm mất theo nhóm", "Points won and lost by group");
    public static readonly LocalizedText Won = new("đạt", "won");
    public static readonly LocalizedText LostWord = new("mất", "lost");
    public static readonly LocalizedText NoDataWord = new("chưa có số liệu", "no data");
    public static readonly LocalizedText MeanMark = new("vạch: trung bình nhóm so sánh", "tick: mean of the cohort");
    public static readonly LocalizedText Position = new("Vị trí trong bảng xếp hạng", "Place in the ranking");
    public static readonly LocalizedText Distribution = new("Tổng điểm của từng cơ quan", "Total of each agency");
    public static readonly LocalizedText Behind = new("kém", "behind");
    public static readonly LocalizedText Ahead = new("hơn", "ahead of");
    public static readonly LocalizedText TiedWith = new("đồng hạng với", "tied with");
    public static readonly LocalizedText By = new("điểm", "points");
    public static readonly LocalizedText NoTotal = new("Chưa có tổng điểm, chưa có số liệu của", "No total, not measured");
    public static readonly LocalizedText AndMore = new("và", "and");
    public static readonly LocalizedText MoreItems = new("mục khác", "more items");
    public static readonly LocalizedText Threshold = new("Ngưỡng", "Full at");
    public static readonly LocalizedText Weight = new("trọng số", "weight");
    public static readonly LocalizedText Highest = new("Cao nhất", "Highest");
    public static readonly LocalizedText Lowest = new("Thấp nhất", "Lowest");
    public static readonly LocalizedText OneAgency = new("cơ quan", "agency");
    public static readonly LocalizedText ManyAgencies = new("cơ quan", "agencies");
    public static readonly LocalizedText AgencyCount = new("Số cơ quan", "Agencies");
    public static readonly LocalizedText ChangedSince = new("Tăng giảm so với", "Change since");
    public static readonly LocalizedText NotCompared = new("Không so sánh với kết quả trước", "Not compared with the earlier result");
    public static readonly LocalizedText NothingToWin = new("Đã đạt điểm tối đa ở mọi chỉ số có số liệu.",
        "All points of the components with data are won.");
    public static readonly LocalizedText Findings = new("Số liệu cần xem lại", "Figures to look at again");
    public static readonly LocalizedText Incomplete = new("Cơ quan chưa có tổng điểm", "Agencies without a total");
    public static readonly LocalizedText Idle = new("Cơ quan không phát sinh hồ sơ", "Agencies without activity");
    public static readonly LocalizedText AgenciesByGrade = new("Số cơ quan theo mức chất lượng hồ sơ",
        "Agencies by quality of their dossiers");
    public static readonly LocalizedText Dagger = new(
        "† Số liệu của cơ quan công bố; cơ quan này không tác động được",
            "† The publishing authority's figure, which this agency can not influence");

    public static readonly LocalizedText HowScored = new(
        "Điểm chỉ số = điểm tối đa × min(1, tỷ lệ ÷ ngưỡng); điểm nhóm là tổng điểm chỉ số đã làm tròn; tổng điểm là tổng điểm các nhóm. "
        + "Không có số liệu được để trống (–), không ghi là 0.",
        "Points of a component = maximum × min(1, ratio ÷ target); a group is the sum of its rounded components; the total is the "
            + "sum of the groups. "
        + "What has no data is left open (–), never 0.");

    public static readonly LocalizedText HowWeighted = new(
        "Điểm chỉ số = điểm tối đa × min(1, tỷ lệ ÷ ngưỡng); tổng điểm là trung bình có trọng số của tỷ lệ điểm các nhóm. "
        + "Không có số liệu được để trống (–), không ghi là 0.",
        "Points of a component = maximum × min(1, ratio ÷ target); the total is the weighted mean of the groups' shares. "
        + "What has no data is left open (–), never 0.");
}
