namespace Dvc.Indicators.Files;

/// <summary>Reads petitions (<c>petitions.csv</c>, phản ánh, kiến nghị). Safe for use by several threads.</summary>
public static class PetitionFile
{
    private const int Key = 0;
    private const int Agency = 1;
    private const int Sent = 2;
    private const int Dossier = 3;
    private const int Forwarded = 4;
    private const int Handled = 5;
    private const int Outcome = 6;
    private const int Likes = 7;
    private const int Dislikes = 8;
    private const int ComplainedAgain = 9;

    /// <summary>The columns.</summary>
    internal static readonly CsvColumns Columns = new(
        "petitions",
        ["MaPAKN", "MaCoQuan", "NgayGui"],
        ["MaHoSo", "NgayChuyen", "NgayXuLy", "KetQua", "Thich", "KhongThich", "PhanAnhLai"]);

    private static readonly RecordReader<Petition> Reader = new(Columns, Key, Make, null, rejectsQuotes: true);

    /// <summary>Reads the petitions.</summary>
    /// <param name="source">The file, CSV, plain or packed with gzip.</param>
    /// <param name="options">How to read; null is <see cref="RecordOptions.Default"/>.</param>
    /// <returns>
    /// The petitions and the rejected rows (<c>quote</c>, <c>fields</c>, <c>encoding</c>, <c>missing</c>, <c>spreadsheet-number</c>,
    /// <c>agency</c>, <c>date</c>, <c>zone</c>,
    /// <c>value</c>, <c>number</c>, <c>flag</c>), or why the file cannot be read. None is superseded yet: which of several rows of a
    /// petition counts shows when they are judged, since a row that is then rejected takes no part, see
    /// <see cref="PetitionRegister"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public static FileReading<RecordTable<Petition>> Read(InputSource source, RecordOptions? options = null) =>
        Reader.Read(source, options);

    private static Petition? Make(CsvRow row)
    {
        var key = row.RequiredCode(Key);
        var agency = row.Agency(Agency);
        var sent = row.RequiredTime(Sent);
        var dossier = row.Code(Dossier);
        var forwarded = row.Time(Forwarded);
        var handled = row.Time(Handled);
        var outcome = OutcomeOf(row);
        var likes = row.Whole(Likes);
        var dislikes = row.Whole(Dislikes);
        var complainedAgain = row.Flag(ComplainedAgain);
        return key.Length == 0 || agency.IsEmpty ? null : new Petition
        {
            Key = key,
            Agency = agency,
            Sent = sent,
            Dossier = dossier,
            Forwarded = forwarded,
            Handled = handled,
            Outcome = outcome,
            Likes = likes,
            Dislikes = dislikes,
            ComplainedAgain = complainedAgain,
        };
    }

    private static PetitionOutcome? OutcomeOf(CsvRow row)
    {
        switch (row.Word(WordKind.Outcome, Outcome))
        {
            case "":
                return null;
            case "xuly":
                return PetitionOutcome.Handled;
            case "tuchoi":
                return PetitionOutcome.Refused;
            case "chuyentra":
                return PetitionOutcome.SentBack;
            default:
                row.Fail(RejectionReason.Value, Outcome);
                return null;
        }
    }
}
