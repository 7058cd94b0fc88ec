namespace Dvc.Indicators.Files;

/// <summary>What is said of files whose bytes are no text that is read, and what to do.</summary>
internal static class ByteErrors
{
    /// <summary>What makes a file that Excel opens one that is read.</summary>
    public const string SaveAgain = "open it in Excel and save as .xlsx or CSV UTF-8";

    /// <summary>Bytes that are not UTF-8, as a phrase.</summary>
    public const string NotUtf8 = "bytes that are not UTF-8, as in text of Windows-1258 or Windows-1252";

    /// <summary>The error for a file of another kind.</summary>
    public static InputException Unread(string name, string found, string allowed = SaveAgain) =>
        new(new FileError(name, null, null, found, allowed));
}
