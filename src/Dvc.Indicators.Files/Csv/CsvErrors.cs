using System.Globalization;

namespace Dvc.Indicators.Files;

/// <summary>What makes a CSV file unreadable, or one of its records.</summary>
internal static class CsvErrors
{
    /// <summary>The fault of a record that is not UTF-8.</summary>
    public static readonly RecordFault Encoding = RecordFault.Of(RejectionReason.Encoding);

    /// <summary>The fault of a record that has a quote at fault on a line.</summary>
    public static RecordFault Quote(long line) => RecordFault.Of(RejectionReason.Quote, QuoteOn(line));

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

    /// <summary>The error for a record that has a quote at fault.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line on which the record begins.</param>
    /// <param name="quoteLine">The line of the quote.</param>
    public static FileError FaultyQuote(string file, long line, long quoteLine) => new(
        file, line, null, $"a {QuoteOn(quoteLine)} that is not closed as it must be",
        "fields in quotes that end with a quote before a separator or the end of the line, and quotes within them written twice");

    private static string QuoteOn(long line) => string.Create(CultureInfo.InvariantCulture, $"quote on line {line}");
}
