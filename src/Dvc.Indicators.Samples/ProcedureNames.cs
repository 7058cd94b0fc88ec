using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators.Samples;

/// <summary>Made-up names of procedures.</summary>
internal static class ProcedureNames
{
    private static readonly ImmutableArray<string> Acts =
        ["Cấp mới", "Cấp lại", "Gia hạn", "Điều chỉnh", "Đăng ký", "Xác nhận", "Công nhận", "Thu hồi", "Thẩm định", "Chuyển đổi"];

    private static readonly ImmutableArray<string> Things =
    [
        "giấy phép hoạt động", "giấy chứng nhận đủ điều kiện", "bản sao trích lục", "chứng chỉ hành nghề", "hồ sơ trợ cấp", "thẻ ưu đãi",
        "giấy phép xây dựng", "giấy chứng nhận quyền sử dụng", "kế hoạch bảo vệ môi trường", "giấy phép kinh doanh", "quyết định hỗ trợ",
        "văn bằng", "giấy xác nhận tình trạng", "đề án khai thác", "giấy phép vận tải", "hồ sơ dự án",
    ];

    /// <summary>The name, different for every procedure.</summary>
    public static string Of(SampleProcedure procedure)
    {
        var act = Acts[procedure.Index % Acts.Length];
        var thing = Things[procedure.Index / Acts.Length % Things.Length];
        return string.Create(CultureInfo.InvariantCulture, $"{act} {thing} (thủ tục mẫu số {procedure.Index + 1})");
    }
}
