namespace Dvc.Indicators.Files;

/// <summary>Reads authorities (<c>authority.csv</c>, thẩm quyền giải quyết). Safe for use by several threads.</summary>
public static class AuthorityFile
{
    private const int Agency = 0;
    private const int Procedure = 1;
    private const int Level = 2;

    /// <summary>The columns.</summary>
    internal static readonly CsvColumns Columns = new(
        "authority",
        ["MaCoQuan", "MaTTHC"],
        ["MucDo"]);

    private static readonly RecordReader<Authority> Reader = new(Columns, Procedure, Make, null, rejectsQuotes: false);

    /// <summary>Reads the rows.</summary>
    /// <param name="source">The file, CSV, plain or packed with gzip.</param>
    /// <param name="options">How to read; null is <see cref="RecordOptions.Default"/>.</param>
    /// <returns>
    /// All rows and those rejected (<c>fields</c>, <c>encoding</c>, <c>missing</c>,
    /// <c>spreadsheet-number</c>, <c>agency</c>), or why the file cannot be read. A
    /// <c>MucDo</c> other than 4 and 3 is <see cref="OnlineLevel.None"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public static FileReading<RecordTable<Authority>> Read(InputSource source, RecordOptions? options = null) =>
        Reader.Read(source, options);

    private static Authority? Make(CsvRow row)
    {
        var agency = row.Agency(Agency);
        var procedure = row.RequiredCode(Procedure);
        var level = row.NumberOf(Level) switch
        {
            4 => OnlineLevel.Full,
            3 => OnlineLevel.Partial,
            _ => OnlineLevel.None,
        };
        return agency.IsEmpty || procedure.Length == 0 ? null : new Authority(agency, procedure, level);
    }
}
