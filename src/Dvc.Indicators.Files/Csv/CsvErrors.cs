using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>What makes a CSV file unreadable, or one of its records.</summary>
internal static class CsvErrors
{
    /// <summary>The fault of a record that is not UTF-8.</summary>
    public static readonly RecordFault Encoding = RecordFault.Of(RejectionReason.Encoding);

    /// <summary>The fault of a record whose fields are not as many as the header's.</summary>
    public static RecordFault FieldCount(int count) => RecordFault.Of(RejectionReason.Fields, CsvHeader.Fields(count));

    /// <summary>The error for bytes of another encoding.</summary>
    public static FileError NotUtf8(string file, long line) => new(
        file, line, null, ByteErrors.NotUtf8, $"text in UTF-8: {ByteErrors.SaveAgain}");

    /// <summary>The error for a record that is larger than can be.</summary>
    public static InputException TooLarge(string file, long line)
    {
        var size = (CsvHead.LargestRecord >> 20).ToString(CultureInfo.InvariantCulture);
        var allowed = $"records of at most {size} MiB; perhaps a quote is left open";
        return new InputException(new FileError(file, line, null, "a record without end", allowed));
    }

    /// <summary>The error for a quote that is open at the end of the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line of the quote.</param>
    public static InputException OpenQuote(string file, long line) =>
        new(new FileError(file, line, null, "a quote that is still open at the end of the file", "a closing quote"));
}
