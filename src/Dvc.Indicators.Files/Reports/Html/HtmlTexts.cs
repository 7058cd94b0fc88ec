namespace Dvc.Indicators.Files;

/// <summary>The texts that only pages have, in both languages.</summary>
internal static class HtmlTexts
{
    public static readonly LocalizedText Course = new("Diễn biến", "Course");
    public static readonly LocalizedText TotalByPeriod = new("Tổng điểm theo kỳ", "Total by period");
    public static readonly LocalizedText TotalAxis = new("Tổng điểm, thang 100 điểm", "Total, of 100 points");
    public static readonly LocalizedText BinAxis = new("Số cơ quan theo khoảng 5 điểm", "Agencies by steps of 5 points");
    public static readonly LocalizedText GroupAxis = new("Điểm theo nhóm chỉ số, thang chung từ 0 đến", "Points by group, on one scale from 0 to");
    public static readonly LocalizedText PointsByGroup = new("Điểm theo nhóm chỉ số", "Points by group");
    public static readonly LocalizedText ShareOverTime = new("Tỷ lệ điểm của từng nhóm theo kỳ", "Share of points of each group by period");
    public static readonly LocalizedText Won = new("điểm đạt", "points");
    public static readonly LocalizedText MaximumWord = new("điểm tối đa", "maximum");
    public static readonly LocalizedText BeforeWord = new("kỳ trước", "period before");
    public static readonly LocalizedText MeanWord = new("trung bình của khối", "mean of the cohort");
    public static readonly LocalizedText RightColumn = new("cột phải: điểm chưa đạt", "right: points not reached");
    public static readonly LocalizedText NoDataWord = new("chưa có số liệu", "not measured");
    public static readonly LocalizedText Distribution = new("Tổng điểm của từng cơ quan", "Total of each agency");
    public static readonly LocalizedText Spread = new("Chênh lệch giữa các đơn vị theo nhóm chỉ số", "How far agencies lie apart by group");
    public static readonly LocalizedText SpreadAxis = new("Tỷ lệ điểm, % của điểm tối đa", "Share of points, % of the maximum");
    public static readonly LocalizedText SpreadKey = new(
        "nét mảnh: thấp nhất đến cao nhất; nét đậm: nửa ở giữa", "thin: lowest to highest; thick: the middle half");
    public static readonly LocalizedText Movers = new("Tăng, giảm nhiều nhất", "Largest rises and falls");
    public static readonly LocalizedText Extremes = new("Từng nhóm chỉ số: cao nhất, thấp nhất", "Each group: highest, lowest");
    public static readonly LocalizedText Table = new("bảng", "table");
    public static readonly LocalizedText RankingTable = new("Bảng xếp hạng", "Ranking");
    public static readonly LocalizedText SixGroups = new("nhóm chỉ số", "groups");
    public static readonly LocalizedText Since = new("So với", "Since");
    public static readonly LocalizedText MeanShort = new("Trung bình", "Mean");
    public static readonly LocalizedText MeanNote = new(
        "¹ Trung bình cộng các đơn vị đủ số liệu.", "¹ Arithmetic mean of the agencies with complete data.");
    public static readonly LocalizedText FewNote = new("‡ Mẫu số dưới 10.", "‡ Denominator below 10.");
    public static readonly LocalizedText AssumedNote = new(
        "* Do nhóm biên soạn đối chiếu, chưa kiểm chứng.", "* Compiled by the authors, not verified.");
    public static readonly LocalizedText Highest = new("Cao nhất", "Highest");
    public static readonly LocalizedText Lowest = new("Thấp nhất", "Lowest");
    public static readonly LocalizedText Average = new("Trung bình", "Mean");
    public static readonly LocalizedText NoTotal = new("Chưa đủ số liệu để tính tổng điểm; thiếu", "No total; missing");
    public static readonly LocalizedText NothingToWin = new("Đạt điểm tối đa ở mọi chỉ số có số liệu.",
        "All components with data are at their maximum.");
    public static readonly LocalizedText Issuer = new("Cơ quan lập", "Issued by");
    public static readonly LocalizedText DateOfReport = new("Ngày lập", "Date");
    public static readonly LocalizedText Contact = new("Liên hệ", "Contact");
    public static readonly LocalizedText Rose = new("tăng", "up");
    public static readonly LocalizedText Fell = new("giảm", "down");
    public static readonly LocalizedText Same = new("không đổi", "unchanged");
    public static readonly LocalizedText Skip = new("Đến nội dung chính", "Skip to the content");
    public static readonly LocalizedText Contents = new("Mục lục", "Contents");
    public static readonly LocalizedText Home = new("← Trang tổng hợp", "← Summary page");
    public static readonly LocalizedText Search = new("Tìm cơ quan", "Find an agency");
    public static readonly LocalizedText Shown = new("Đang hiển thị", "Shown");
    public static readonly LocalizedText By = new("điểm", "points");
    public static readonly LocalizedText AndMore = new("và", "and");
    public static readonly LocalizedText MoreItems = new("mục khác", "more items");
    public static readonly LocalizedText Threshold = new("Đạt tối đa từ", "Full at");
    public static readonly LocalizedText Weight = new("trọng số", "weight");
    public static readonly LocalizedText AgencyCount = new("Số cơ quan", "Agencies");
    public static readonly LocalizedText Findings = new("Số liệu cần xem lại", "Figures to look at again");
    public static readonly LocalizedText Incomplete = new("Cơ quan chưa có tổng điểm", "Agencies without a total");
    public static readonly LocalizedText Idle = new("Cơ quan không phát sinh hồ sơ", "Agencies without activity");
    public static readonly LocalizedText AgenciesByGrade = new("Số cơ quan theo mức chất lượng hồ sơ",
        "Agencies by quality of their dossiers");
    public static readonly LocalizedText Dagger = new(
        "† Số liệu của cơ quan công bố; cơ quan này không tác động được",
            "† The publishing authority's figure, which this agency can not influence");

    public static readonly LocalizedText HowScored = new(
        "Điểm chỉ số = điểm tối đa × min(1, tỷ lệ ÷ mức đạt tối đa); điểm nhóm là tổng điểm chỉ số đã làm tròn; tổng điểm là tổng điểm các nhóm. "
        + "Không có số liệu được để trống (–), không ghi là 0.",
        "Points of a component = maximum × min(1, ratio ÷ target); a group is the sum of its rounded components; the total is the "
            + "sum of the groups. "
        + "What has no data is left open (–), never 0.");

    public static readonly LocalizedText HowWeighted = new(
        "Điểm chỉ số = điểm tối đa × min(1, tỷ lệ ÷ mức đạt tối đa); tổng điểm là trung bình có trọng số của tỷ lệ điểm các nhóm. "
        + "Không có số liệu được để trống (–), không ghi là 0.",
        "Points of a component = maximum × min(1, ratio ÷ target); the total is the weighted mean of the groups' shares. "
        + "What has no data is left open (–), never 0.");
}
