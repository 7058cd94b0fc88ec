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
    public static RecordFault FieldCount(int count) => RecordFault.Of(RejectionReason.Fields, CsvHeader.Fields(count).English);

    /// <summary>The error for bytes of another encoding.</summary>
    public static FileError NotUtf8(string file, long line) => new(
        file, line, null, ByteErrors.NotUtf8, new($"văn bản UTF-8: {ByteErrors.SaveAgain.Vietnamese}", $"text in UTF-8: {ByteErrors.SaveAgain.English}"));

    /// <summary>The error for a record that is larger than can be.</summary>
    public static InputException TooLarge(string file, long line)
    {
        var size = (CsvHead.LargestRecord >> 20).ToString(CultureInfo.InvariantCulture);
        return new InputException(new FileError(
            file, line, null, new("bản ghi không có điểm kết thúc", "a record without end"),
            new(
                $"bản ghi nhiều nhất {size} MiB; có thể một dấu ngoặc kép chưa được đóng",
                $"records of at most {size} MiB; perhaps a quote is left open")));
    }

    /// <summary>The error for a record that has a quote at fault.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line on which the record begins.</param>
    /// <param name="quoteLine">The line of the quote.</param>
    public static FileError FaultyQuote(string file, long line, long quoteLine) => new(
        file, line, null,
        new(
            string.Create(CultureInfo.InvariantCulture, $"dấu ngoặc kép ở dòng {quoteLine} không được đóng đúng cách"),
            $"a {QuoteOn(quoteLine)} that is not closed as it must be"),
        new(
            "trường trong ngoặc kép kết thúc bằng dấu ngoặc kép trước dấu phân cách hoặc cuối dòng, và dấu ngoặc kép bên trong được viết đôi",
            "fields in quotes that end with a quote before a separator or the end of the line, and quotes within them written twice"));

    private static string QuoteOn(long line) => string.Create(CultureInfo.InvariantCulture, $"quote on line {line}");
}
