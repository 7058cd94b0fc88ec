namespace Dvc.Indicators.Files;

/// <summary>Reads publishing decisions (<c>decisions.csv</c>, quyết định công bố TTHC). Safe for use by several threads.</summary>
public static class DecisionFile
{
    private const int Procedure = 0;
    private const int Agency = 1;
    private const int Kind = 2;
    private const int Decided = 3;
    private const int Effective = 4;
    private const int Disclosed = 5;

    /// <summary>The columns.</summary>
    internal static readonly CsvColumns Columns = new(
        "decisions",
        ["MaTTHC", "MaCoQuan", "Loai", "NgayQuyetDinh"],
        ["NgayHieuLuc", "NgayCongKhai"]);

    private static readonly RecordReader<PublishingDecision> Reader = new(Columns, Procedure, Make, null, rejectsQuotes: true);

    /// <summary>Reads the decisions.</summary>
    /// <param name="source">The file, CSV, plain or packed with gzip.</param>
    /// <param name="options">How to read; null is <see cref="RecordOptions.Default"/>.</param>
    /// <returns>
    /// All decisions, every row being one, and the rejected rows (<c>quote</c>, <c>fields</c>, <c>encoding</c>, <c>missing</c>,
    /// <c>spreadsheet-number</c>, <c>agency</c>,
    /// <c>value</c>, <c>date</c>, <c>zone</c>), or why the file cannot be read.
    /// </returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public static FileReading<RecordTable<PublishingDecision>> Read(InputSource source, RecordOptions? options = null) =>
        Reader.Read(source, options);

    private static PublishingDecision? Make(CsvRow row)
    {
        var procedure = row.RequiredCode(Procedure);
        var agency = row.Agency(Agency);
        var kind = KindOf(row);
        var decided = row.RequiredTime(Decided);
        var effective = row.Time(Effective);
        var disclosed = row.Time(Disclosed);
        return procedure.Length == 0 || agency.IsEmpty || kind is null ? null : new PublishingDecision
        {
            Procedure = procedure,
            Agency = agency,
            Kind = kind.Value,
            Decided = decided,
            Effective = effective,
            Disclosed = disclosed,
        };
    }

    private static DecisionKind? KindOf(CsvRow row)
    {
        switch (row.RequiredWord(WordKind.DecisionKind, Kind))
        {
            case "moi":
                return DecisionKind.New;
            case "suadoi":
                return DecisionKind.Amended;
            case "baibo":
                return DecisionKind.Abolished;
            default:
                row.Fail(RejectionReason.Value, Kind);
                return null;
        }
    }
}
