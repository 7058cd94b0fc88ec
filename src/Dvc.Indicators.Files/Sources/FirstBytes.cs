using System.Text;

namespace Dvc.Indicators.Files;

/// <summary>Tells by the first bytes of a file what it is, be it none of what is read.</summary>
internal static class FirstBytes
{
    /// <summary>So many bytes tell the kind of nearly every file.</summary>
    public const int Count = 1 << 12;

    private static readonly byte[] PasswordStream = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>A workbook that nobody can read without its password, as a phrase.</summary>
    public static readonly LocalizedText WithPassword = new("bảng tính có mật khẩu", "a workbook with a password");

    private static readonly string[] WebElements = ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<style", "<table", "<div"];

    /// <summary>Whether it is a zip archive, as a workbook of Excel is one.</summary>
    public static bool AreZip(ReadOnlySpan<byte> first) => first is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    /// <summary>Whether it is UTF-16 with its byte order mark.</summary>
    /// <param name="first">The first bytes.</param>
    /// <param name="isBigEndian">Whether the high byte of a unit stands first.</param>
    public static bool AreUtf16(ReadOnlySpan<byte> first, out bool isBigEndian)
    {
        isBigEndian = first is [0xFE, 0xFF, ..];
        return isBigEndian || (first is [0xFF, 0xFE, ..] && !AreUtf32(first));
    }

    /// <summary>Whether it is UTF-32 with its byte order mark.</summary>
    public static bool AreUtf32(ReadOnlySpan<byte> first) => first is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..];

    /// <summary>Whether it is a file of the kind of which the workbooks of Excel 97 and those with a password are.</summary>
    public static bool AreCompound(ReadOnlySpan<byte> first) => first is [0xD0, 0xCF, 0x11, 0xE0, ..];

    /// <summary>What a compound file is, as a phrase.</summary>
    public static LocalizedText NameCompound(ReadOnlySpan<byte> content) => content.IndexOf(PasswordStream) >= 0
        ? WithPassword
        : new("bảng tính Excel 97-2003 (.xls)", "a workbook of Excel 97-2003 (.xls)");

    /// <summary>What a text is that is no table and no JSON, as a phrase; null where it may be one of these.</summary>
    public static LocalizedText? NameOther(ReadOnlySpan<byte> first)
    {
        if (first is [not 0, 0, not 0, 0, ..] or [0, not 0, 0, not 0, ..])
        {
            return new("văn bản UTF-16 không có dấu thứ tự byte", "UTF-16 without a byte order mark");
        }

        first = first.StartsWith("\uFEFF"u8) ? first[3..] : first;
        var text = Encoding.Latin1.GetString(first.TrimStart(" \t\r\n"u8));
        return !text.StartsWith('<') ? null
            : text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal)
                || text.Contains("mso-application", StringComparison.Ordinal) ? new("bảng tính dạng XML (SpreadsheetML), thường được lưu thành .xls", "a spreadsheet as XML (SpreadsheetML), such as is saved as .xls")
            : Array.Exists(WebElements, element => text.Contains(element, StringComparison.OrdinalIgnoreCase))
                ? new("trang web, thường được lưu thành .xls", "a web page, such as is saved as .xls")
            : text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? ErrorValue.Same("XML")
            : null;
    }
}
