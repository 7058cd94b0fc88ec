using System.Globalization;

namespace Dvc.Indicators;

/// <summary>The sentences about rejected records.</summary>
internal static class RejectionTexts
{
    private const int LongestValue = 60;

    public static LocalizedText Of(Rejection rejection)
    {
        var line = rejection.Line.ToString(CultureInfo.InvariantCulture);
        var key = rejection.Key.Length == 0 ? "" : $" ({Shown(rejection.Key)})";
        var (vietnamese, english) = Fault(rejection.Reason, rejection.Column, Shown(rejection.Value));
        return new LocalizedText($"{rejection.File} dòng {line}{key}: {vietnamese}.", $"{rejection.File} line {line}{key}: {english}.");
    }

    private static (string Vietnamese, string English) Fault(RejectionReason reason, string column, string value) => reason switch
    {
        RejectionReason.Quote =>
            ($"dấu ngoặc kép không được đóng đúng cách ({QuoteLine(value)}); đề nghị viết đôi dấu ngoặc kép trong văn bản, hoặc bỏ đi",
                $"a quotation mark is not closed as it must be ({value}); double the marks within texts, or remove them"),
        RejectionReason.Fields =>
            ("số trường không bằng số cột của dòng tiêu đề; đề nghị ghi đủ mỗi cột một giá trị",
                "the record has not as many fields as the header; write one value for every column"),
        RejectionReason.Encoding =>
            ("bản ghi có byte không phải UTF-8; đề nghị lưu tệp bằng UTF-8",
                "the record has bytes that are not UTF-8; save the file as UTF-8"),
        RejectionReason.Json =>
            ("bản ghi không phải một đối tượng JSON hợp lệ; đề nghị sửa lại", "the record is not one valid JSON object; correct it"),
        RejectionReason.Missing => ($"thiếu {column}, là giá trị bắt buộc", $"{column} is empty; a value is required"),
        RejectionReason.SpreadsheetNumber =>
            ($"{column} \"{value}\" bị bảng tính đổi thành số nên đã mất chữ số; đề nghị xuất lại cột này ở dạng văn bản",
                $"{column} \"{value}\" was made a number by a spreadsheet, the digits are lost; export the column as text"),
        RejectionReason.Agency =>
            ($"{column} \"{value}\" không có trong danh sách cơ quan; đề nghị sửa mã hoặc bổ sung danh sách",
                $"{column} \"{value}\" is not in the list of agencies; correct the code or complete the list"),
        RejectionReason.Number when column == "ThoiHan" && IsAmbiguous(value) =>
            ($"{column} \"{value}\" có thể là {Whole(value)} hoặc {Decimal(value, ',')}; đề nghị viết rõ một trong hai, không có dấu phân cách hàng nghìn",
                $"{column} \"{value}\" can be {Whole(value)} or {Decimal(value, '.')}; write which of them, without thousands separators"),
        _ => Allowed(reason, column) is var (vietnamese, english)
            ? ($"{column} \"{value}\" không hợp lệ; {vietnamese}", $"{column} \"{value}\" cannot be read; {english}")
            : throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason must be one of the closed list of reasons."),
    };

    private static (string Vietnamese, string English)? Allowed(RejectionReason reason, string column) => reason switch
    {
        RejectionReason.Channel =>
            ("chỉ nhận 1 (trực tiếp), 2 (trực tuyến), 3 (bưu chính) hoặc để trống",
                "allowed are 1 (direct), 2 (online), 3 (postal) or nothing"),
        RejectionReason.Status => ("chỉ nhận 1 đến 10, hoặc tên của trạng thái", "allowed are 1 to 10, or the name of a status"),
        RejectionReason.Date =>
            ("chỉ nhận ngày có thật từ 1990 đến 2099, ngày trước tháng, năm đủ bốn chữ số, như 2026-08-03 08:00:00 hoặc 03/08/2026",
                "allowed are real dates from 1990 to 2099, the day before the month, years of four digits, as 2026-08-03 08:00:00 or 03/08/2026"),
        RejectionReason.Zone =>
            ("chỉ nhận giờ Việt Nam (+07:00), hoặc phải khai báo múi giờ (local, utc)",
                "allowed is the time of Viet Nam (+07:00), or the zone must be declared (local, utc)"),
        RejectionReason.Number when column == "LePhi" =>
            ("chỉ nhận chữ số, có thể có dấu chấm, dấu phẩy hoặc dấu cách ở giữa và \"đ\", \"VND\" ở cuối",
                "allowed are digits, with points, commas or blanks between them and \"đ\", \"VND\" at the end"),
        RejectionReason.Number when column == "ThoiHan" =>
            ("chỉ nhận chữ số, phần thập phân sau dấu chấm hoặc dấu phẩy", "allowed are digits, with a decimal point or comma"),
        RejectionReason.Number => ("chỉ nhận số nguyên, chỉ gồm chữ số", "allowed are whole numbers, digits only"),
        RejectionReason.Flag => ("chỉ nhận 1, 0, true, false, Có, Không hoặc để trống", "allowed are 1, 0, true, false, Có (yes), Không (no) or nothing"),
        RejectionReason.Calendar =>
            ("ngày làm việc cần tính thuộc năm chưa có lịch; đề nghị bổ sung lịch hoặc sửa ngày",
                "its working days reach into a year without a calendar; add that year to the calendar or correct the date"),
        RejectionReason.Unit =>
            ("chỉ nhận ngaylamviec (ngày làm việc), ngay (ngày), gio (giờ) hoặc để trống",
                "allowed are ngaylamviec (working days), ngay (days), gio (hours) or nothing"),
        RejectionReason.Value when column == "Loai" => ("chỉ nhận moi, suadoi hoặc baibo", "allowed are moi, suadoi or baibo"),
        RejectionReason.Value when column == "KetQua" =>
            ("chỉ nhận xuly, tuchoi, chuyentra hoặc để trống", "allowed are xuly, tuchoi, chuyentra or nothing"),
        RejectionReason.Value => ("không phải giá trị mà cột này nhận", "it is none of the words that this column takes"),
        _ => null,
    };

    // The line in the value is a contract; only the sentence is Vietnamese.
    private static string QuoteLine(string value) => value.Replace("quote on line", "dòng", StringComparison.Ordinal);

    /// <summary>Whether digits with three digits behind a point or comma can be thousands or thousandths.</summary>
    private static bool IsAmbiguous(string value) =>
        value.Length > 4 && value[^4] is '.' or ',' && value[0] != '0' && value.Where((_, place) => place != value.Length - 4).All(char.IsAsciiDigit);

    private static string Whole(string value) => string.Concat(value.AsSpan(0, value.Length - 4), value.AsSpan(value.Length - 3));

    private static string Decimal(string value, char point)
    {
        var decimals = value.AsSpan(value.Length - 3).TrimEnd('0');
        return decimals.IsEmpty ? value[..^4] : $"{value[..^4]}{point}{decimals}";
    }

    // A field may be a megabyte long: the sentence shows its beginning, never half a surrogate pair, and stays one line.
    private static string Shown(string value)
    {
        var length = Math.Min(value.Length, LongestValue);
        length -= length < value.Length && char.IsHighSurrogate(value[length - 1]) ? 1 : 0;
        var shown = string.Concat(value.AsSpan(0, length), length < value.Length ? "…" : "");
        return string.Create(shown.Length, shown, (span, text) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(text[i]) ? ' ' : text[i];
            }
        });
    }
}
