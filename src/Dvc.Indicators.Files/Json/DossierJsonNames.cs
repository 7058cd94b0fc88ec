using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>The names of the JSON forms of dossiers: those of the contract, and before them those that a mapping gives.</summary>
/// <param name="given">The members that are given, see <see cref="WordKey"/>.</param>
internal sealed class DossierJsonNames(FrozenDictionary<string, int> given)
{
    /// <summary>The lists follow the columns and the other names of the agency.</summary>
    public const int FirstList = DossierField.Count + 2;
    public const int Papers = FirstList;
    public const int Results = FirstList + 1;
    public const int Fees = FirstList + 2;
    public const int Supplements = FirstList + 3;

    private static readonly ImmutableArray<(string Name, int Number)> Shared =
    [
        .. DossierField.Names.Select((name, field) => (name, field)).Where(column => !IsMadeOfList(column.field)),
        ("MaCoQuanThucHien", DossierFields.OtherAgency),
        ("DonViXuLy", DossierFields.OtherAgency + 1),
        ("TaiLieuNop", Papers),
        ("DanhSachGiayToKetQua", Results),
        ("DanhSachLePhi", Fees),
        ("DanhSachHoSoBoSung", Supplements),
    ];

    private static readonly ImmutableArray<(string Name, int Number)> OfLines =
        [.. Shared, .. DossierField.Names.Select((name, field) => (name, field)).Where(column => IsMadeOfList(column.field))];

    private readonly JsonNames _payload = new(Shared, given);
    private readonly JsonNames _line = new(OfLines, given);

    /// <summary>The names of a record: in an element of a payload, or of a line, which has too the columns for which a payload has lists.</summary>
    public JsonNames Of(DossierForm form) => form == DossierForm.Payload ? _payload : _line;

    /// <summary>The names of the fields of the lists' entries, in the order of the lists.</summary>
    public static readonly ImmutableArray<JsonNames> Entries =
    [
        new(
            ("DuongDanTaiTepTin", DossierFields.PaperPath),
            ("IsDeleted", DossierFields.PaperIsDeleted),
            ("HoSoCoThanhPhanSoHoa", DossierFields.PaperFirstFlag),
            ("DuocSoHoa", DossierFields.PaperFirstFlag + 1),
            ("DuocLayTuKhoDMQG", DossierFields.PaperFirstFlag + 2),
            ("TaiKhoanDuocXacThucVoiVNeID", DossierFields.PaperFirstFlag + 3)),
        new(("DuongDanTepTinKetQua", 0)),
        new(("Gia", 0)),
        new(("NgayBoSung", DossierFields.SupplementRequested), ("NgayTiepNhanBoSung", DossierFields.SupplementCompleted)),
    ];

    /// <summary>Whether a column is a number, a code of one digit or a flag, so that a JSON number there is what JSON says.</summary>
    public static bool IsNumber(int number) =>
        number is DossierField.Channel or DossierField.Status or (>= DossierField.SupplementRounds and <= DossierField.Disliked);

    /// <summary>The same of a field of an entry of a list.</summary>
    public static bool IsNumber(int list, int field) => list == Fees || (list == Papers && field != DossierFields.PaperPath);

    /// <summary>The columns that are there where a record has a name, be its value empty.</summary>
    public static DossierColumns ColumnsOf(int number) => number switch
    {
        < DossierField.Count => DossierField.ColumnOf(number),
        Papers => DossierColumns.PaperFile,
        Results => DossierColumns.ResultFile,
        Fees => DossierColumns.Fee,
        Supplements => DossierColumns.SupplementRequested | DossierColumns.SupplementCompleted | DossierColumns.SupplementRounds,
        _ => DossierColumns.None,
    };

    /// <summary>The columns that are there where a paper has a field.</summary>
    public static DossierColumns ColumnsOfPaper(int field) => field >= DossierFields.PaperFirstFlag
        ? DossierField.ColumnOf(DossierField.PapersDigitised + field - DossierFields.PaperFirstFlag)
        : DossierColumns.None;

    private static bool IsMadeOfList(int field) =>
        field is DossierField.SupplementRequested or DossierField.SupplementCompleted or DossierField.SupplementRounds
            or DossierField.Fee or DossierField.PaperFile or DossierField.ResultFile;
}
