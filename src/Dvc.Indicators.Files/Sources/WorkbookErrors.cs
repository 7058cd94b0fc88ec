using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>What makes a workbook unreadable.</summary>
/// <param name="name">The name of the file.</param>
internal sealed class WorkbookErrors(string name)
{
    private static readonly LocalizedText Whole = new(
        "tệp nguyên vẹn: đề nghị mở bằng Excel rồi lưu lại dạng .xlsx", "a whole one: open it in Excel and save it again as .xlsx");

    /// <summary>The error for parts that are missing or broken.</summary>
    public InputException Damaged(string what) => ByteErrors.Unread(
        name,
        new($"bảng tính bị hỏng ({ErrorValue.OneLine(what)})", $"a workbook that is damaged ({ErrorValue.OneLine(what)})"), Whole);

    /// <summary>The error for parts that grow out of all proportion when they are unpacked.</summary>
    public InputException Bomb(string part) => ByteErrors.Unread(
        name,
        new(
            $"bảng tính có {ErrorValue.OneLine(part)} phình ra bất thường khi giải nén",
            $"a workbook whose {ErrorValue.OneLine(part)} grows out of proportion when it is unpacked"),
        new(
            $"bảng tính do Excel ghi; {ByteErrors.SaveAgain.Vietnamese}", $"a workbook as Excel writes it; {ByteErrors.SaveAgain.English}"));

    /// <summary>The error for more text than is kept.</summary>
    public InputException TooLarge(LocalizedText what, LocalizedText allowed) => ByteErrors.Unread(name, what, allowed);

    /// <summary>The error for a zip archive of another kind.</summary>
    public InputException Other(LocalizedText kind) => ByteErrors.Unread(name, kind);

    /// <summary>The error for a sheet that is not there.</summary>
    public InputException NoSheet(string sheet, ImmutableArray<string> sheets) =>
        ByteErrors.Unread(
            name, new($"tên trang {ErrorValue.Of(sheet)} không có trong tệp", $"no sheet {ErrorValue.Of(sheet)}"),
            new($"một trong các trang {ErrorValue.List(sheets).Vietnamese}", $"one of the sheets {ErrorValue.List(sheets).English}"));

    /// <summary>The error for a workbook that has no sheet of cells.</summary>
    public InputException NoSheets() => ByteErrors.Unread(
        name, new("bảng tính không có trang ô nào", "a workbook without sheets of cells"), new("bảng tính có một bảng", "a workbook with a table"));
}
