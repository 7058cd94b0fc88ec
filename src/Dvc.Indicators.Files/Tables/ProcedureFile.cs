namespace Dvc.Indicators.Files;

/// <summary>Reads the catalogue of procedures (<c>procedures.csv</c>, danh mục TTHC). Safe for use by several threads.</summary>
public static class ProcedureFile
{
    private const int Code = 0;
    private const int Name = 1;
    private const int HasFee = 2;
    private const int ReturnsPaper = 3;
    private const int ForCitizens = 4;
    private const int Limit = 5;
    private const int LimitUnit = 6;
    private const int ContentComplete = 7;
    private const int IsPublic = 8;

    /// <summary>The columns.</summary>
    internal static readonly CsvColumns Columns = new(
        "procedures",
        ["MaTTHC"],
        ["TenTTHC", "CoPhi", "TraKetQuaGiay", "DoiTuongNguoiDan", "ThoiHan", "DonViThoiHan", "DayDuNoiDung", "CongKhai"]);

    private static readonly RecordReader<Procedure> Reader = new(Columns, Code, Make, procedure => procedure.Code, rejectsQuotes: false);

    /// <summary>Reads the procedures.</summary>
    /// <param name="source">The file, CSV, plain or packed with gzip.</param>
    /// <param name="options">How to read; null is <see cref="RecordOptions.Default"/>.</param>
    /// <returns>
    /// The procedures and the rejected rows (<c>fields</c>, <c>encoding</c>, <c>missing</c>, <c>spreadsheet-number</c>, <c>flag</c>, <c>number</c>,
    /// <c>unit</c>), or
    /// why the file cannot be read. Of several rows with one code the last counts. A limit needs both its amount and its unit.
    /// <see cref="ProcedureCatalogue.Create"/> takes the table.
    /// </returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public static FileReading<RecordTable<Procedure>> Read(InputSource source, RecordOptions? options = null) =>
        Reader.Read(source, options);

    private static Procedure? Make(CsvRow row)
    {
        var code = row.RequiredCode(Code);
        var name = row.Text(Name);
        var hasFee = row.Flag(HasFee);
        var returnsPaper = row.Flag(ReturnsPaper);
        var forCitizens = row.Flag(ForCitizens);
        var amount = row.Number(Limit);
        var unit = Unit(row);
        var contentComplete = row.Flag(ContentComplete);
        var isPublic = row.Flag(IsPublic);
        return code.Length == 0 ? null : new Procedure
        {
            Code = code,
            Name = name,
            HasFee = hasFee,
            ReturnsPaper = returnsPaper,
            ForCitizens = forCitizens,
            Limit = amount is { } number && unit is { } known ? new TimeLimit(number, known) : null,
            ContentComplete = contentComplete,
            IsPublic = isPublic,
        };
    }

    private static TimeLimitUnit? Unit(CsvRow row)
    {
        switch (row.Word(WordKind.Unit, LimitUnit))
        {
            case "":
                return null;
            case "ngaylamviec":
                return TimeLimitUnit.WorkingDays;
            case "ngay":
                return TimeLimitUnit.CalendarDays;
            case "gio":
                return TimeLimitUnit.Hours;
            default:
                row.Fail(RejectionReason.Unit, LimitUnit);
                return null;
        }
    }
}
