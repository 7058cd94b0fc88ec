namespace Dvc.Indicators.Files;

/// <summary>What is said of files whose bytes are no text that is read, and what to do.</summary>
internal static class ByteErrors
{
    /// <summary>What makes a file that Excel opens one that is read.</summary>
    public static readonly LocalizedText SaveAgain = new(
        "đề nghị mở bằng Excel rồi lưu dạng .xlsx hoặc CSV UTF-8", "open it in Excel and save as .xlsx or CSV UTF-8");

    /// <summary>Bytes that are not UTF-8, as a phrase.</summary>
    public static readonly LocalizedText NotUtf8 = new(
        "byte không phải UTF-8, như văn bản Windows-1258 hoặc Windows-1252",
        "bytes that are not UTF-8, as in text of Windows-1258 or Windows-1252");

    /// <summary>The error for a file of another kind.</summary>
    public static InputException Unread(string name, LocalizedText found, LocalizedText? allowed = null) =>
        new(new FileError(name, null, null, found, allowed ?? SaveAgain));
}
