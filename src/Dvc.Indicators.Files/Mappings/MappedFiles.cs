using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>The kinds of files that a mapping can name, their columns, and the words of its format.</summary>
internal static class MappedFiles
{
    private static readonly FrozenDictionary<string, ColumnKind> Kinds = new Dictionary<ColumnKind, string>
    {
        [ColumnKind.Code] = "MaHoSo MaTTHC MaPAKN",
        [ColumnKind.Agency] = "MaCoQuan code agency",
        [ColumnKind.Date] = "NgayNopHoSo NgayTiepNhan NgayHenTra NgayKetThucXuLy NgayTra NgayYeuCauBoSung NgayHoanThanhBoSung NgayCapNhat "
            + "NgayQuyetDinh NgayHieuLuc NgayCongKhai NgayGui NgayChuyen NgayXuLy valid_from valid_to",
        [ColumnKind.Flag] = "CoTepThanhPhan CoTepKetQua HoSoCoThanhPhanSoHoa DuocSoHoa DuocLayTuKhoDMQG TaiKhoanDuocXacThucVoiVNeID KhongHaiLong "
            + "CoPhi TraKetQuaGiay DoiTuongNguoiDan DayDuNoiDung CongKhai PhanAnhLai",
        [ColumnKind.Whole] = "SoLanBoSung DuocThanhToanTrucTuyen Thich KhongThich",
        [ColumnKind.Fee] = "LePhi",
        [ColumnKind.Decimal] = "ThoiHan",
        [ColumnKind.Count] = "numerator denominator",
        [ColumnKind.Score] = "score",
        [ColumnKind.Channel] = "KenhThucHien",
        [ColumnKind.Status] = "TrangThaiHoSo",
        [ColumnKind.Level] = "level",
        [ColumnKind.Unit] = "DonViThoiHan",
        [ColumnKind.DecisionKind] = "Loai",
        [ColumnKind.Outcome] = "KetQua",
    }.SelectMany(kind => kind.Value.Split(' ').Select(column => KeyValuePair.Create(column, kind.Key))).ToFrozenDictionary();

    /// <summary>All kinds, in the order of the contract.</summary>
    public static ImmutableArray<CsvColumns> All { get; } =
    [
        DossierField.Csv, ProcedureFile.Columns, AuthorityFile.Columns, DecisionFile.Columns, PetitionFile.Columns, AgencyReader.Columns,
        FigureReader.Columns,
    ];

    /// <summary>The kinds of values by the names that a mapping gives them, each with its codes.</summary>
    public static ImmutableArray<(string Name, WordKind Kind, ImmutableArray<string> Codes)> Values { get; } =
    [
        ("channel", WordKind.Channel, ["1", "2", "3"]),
        ("status", WordKind.Status, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]),
        ("level", WordKind.Level, ["ministry", "province", "department", "commune"]),
        ("unit", WordKind.Unit, ["ngaylamviec", "ngay", "gio"]),
        ("flag", WordKind.Flag, ["1", "0"]),
        ("decisionKind", WordKind.DecisionKind, ["moi", "suadoi", "baibo"]),
        ("outcome", WordKind.Outcome, ["xuly", "tuchoi", "chuyentra"]),
    ];

    /// <summary>The forms of dates by their names; the first is that of the contract.</summary>
    public static FrozenDictionary<string, DateForm> DateForms { get; } = new Dictionary<string, DateForm>
    {
        ["contract"] = DateForm.Contract,
        ["month-first"] = DateForm.MonthFirst,
        ["epoch-milliseconds"] = DateForm.EpochMilliseconds,
        ["epoch-seconds"] = DateForm.EpochSeconds,
        ["excel-days"] = DateForm.ExcelDays,
    }.ToFrozenDictionary();

    /// <summary>The decimal signs by their names.</summary>
    public static FrozenDictionary<string, DecimalSign> DecimalSigns { get; } = new Dictionary<string, DecimalSign>
    {
        ["comma"] = DecimalSign.Comma,
        ["point"] = DecimalSign.Point,
    }.ToFrozenDictionary();

    /// <summary>The columns of a kind of file.</summary>
    public static CsvColumns Of(SourceKind kind) => kind switch
    {
        SourceKind.Dossiers => DossierField.Csv,
        SourceKind.Procedures => ProcedureFile.Columns,
        SourceKind.Authority => AuthorityFile.Columns,
        SourceKind.Decisions => DecisionFile.Columns,
        SourceKind.Petitions => PetitionFile.Columns,
        SourceKind.Agencies => AgencyReader.Columns,
        SourceKind.Figures => FigureReader.Columns,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What the values of a column are; columns of one name are of one kind in every file.</summary>
    public static ColumnKind KindOf(string column) => Kinds.GetValueOrDefault(column);

    /// <summary>The columns of a file whose values are dates.</summary>
    public static IEnumerable<string> DatesOf(CsvColumns file) => file.Names.Where(column => KindOf(column) == ColumnKind.Date);

    /// <summary>The columns of a file whose values may have decimals.</summary>
    public static IEnumerable<string> DecimalsOf(CsvColumns file) =>
        file.Names.Where(column => KindOf(column) is ColumnKind.Decimal or ColumnKind.Score);

    /// <summary>The column that tells the records of a file apart; null where none does alone.</summary>
    public static string? KeyOf(CsvColumns file) => file.Names.FirstOrDefault(column => column is "MaHoSo" or "MaPAKN" or "code")
        ?? (file.Required is ["MaTTHC"] ? "MaTTHC" : null);

    /// <summary>The words that the values of a column can be; null where they are none.</summary>
    public static WordKind? WordsOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Channel => WordKind.Channel,
        ColumnKind.Status => WordKind.Status,
        ColumnKind.Level => WordKind.Level,
        ColumnKind.Unit => WordKind.Unit,
        ColumnKind.Flag => WordKind.Flag,
        ColumnKind.DecisionKind => WordKind.DecisionKind,
        ColumnKind.Outcome => WordKind.Outcome,
        _ => null,
    };
}
