using System.Globalization;
using Dvc.Indicators.Agencies;
using Dvc.Indicators.Periods;
using Dvc.Indicators.Records;
using Dvc.Indicators.Tests;

namespace Dvc.Indicators.Files.Tests.Samples;

/// <summary>The files of a sample, read by the plainest means.</summary>
internal static class PlainRecords
{
    public static IEnumerable<Dossier> Dossiers(TextReader file)
    {
        var header = file.ReadLine()!.Split(',');
        var columns = header.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
        while (file.ReadLine() is { } line)
        {
            yield return DossierOf(new Row(columns, line.Split(',')));
        }
    }

    public static ProcedureCatalogue Procedures(string folder) => ProcedureCatalogue.Of(Rows(folder, "procedures.csv").Select(row => new Procedure
    {
        Code = row["MaTTHC"],
        Name = row["TenTTHC"],
        HasFee = row.Flag("CoPhi"),
        ReturnsPaper = row.Flag("TraKetQuaGiay"),
        ForCitizens = row.Flag("DoiTuongNguoiDan"),
        ContentComplete = row.Flag("DayDuNoiDung"),
        IsPublic = row.Flag("CongKhai"),
        Limit = row["ThoiHan"].Length == 0 ? null : new TimeLimit(
            decimal.Parse(row["ThoiHan"], CultureInfo.InvariantCulture),
            row["DonViThoiHan"] switch { "gio" => TimeLimitUnit.Hours, "ngay" => TimeLimitUnit.CalendarDays, _ => TimeLimitUnit.WorkingDays }),
    }));

    public static IEnumerable<Authority> Authority(string folder) => Rows(folder, "authority.csv").Select(row => new Authority(
        AgencyCode.Parse(row["MaCoQuan"]),
        row["MaTTHC"],
        row["MucDo"] switch { "4" => OnlineLevel.Full, "3" => OnlineLevel.Partial, _ => OnlineLevel.None }));

    public static IEnumerable<PublishingDecision> Decisions(string folder) => Rows(folder, "decisions.csv").Select(row => new PublishingDecision
    {
        Procedure = row["MaTTHC"],
        Agency = AgencyCode.Parse(row["MaCoQuan"]),
        Kind = row["Loai"] switch { "moi" => DecisionKind.New, "suadoi" => DecisionKind.Amended, _ => DecisionKind.Abolished },
        Decided = row.Time("NgayQuyetDinh")!.Value,
        Effective = row.Time("NgayHieuLuc"),
        Disclosed = row.Time("NgayCongKhai"),
    });

    public static IEnumerable<Petition> Petitions(string folder) => Rows(folder, "petitions.csv").Select(row => new Petition
    {
        Key = row["MaPAKN"],
        Agency = AgencyCode.Parse(row["MaCoQuan"]),
        Sent = row.Time("NgayGui")!.Value,
        Dossier = row["MaHoSo"],
        Forwarded = row.Time("NgayChuyen"),
        Handled = row.Time("NgayXuLy"),
        Outcome = row["KetQua"] switch
        {
            "xuly" => PetitionOutcome.Handled,
            "tuchoi" => PetitionOutcome.Refused,
            "chuyentra" => PetitionOutcome.SentBack,
            _ => null,
        },
        Likes = row.Count("Thich"),
        Dislikes = row.Count("KhongThich"),
        ComplainedAgain = row.Flag("PhanAnhLai"),
    });

    private static Dossier DossierOf(Row row) => new()
    {
        Key = row["MaHoSo"],
        Procedure = row["MaTTHC"],
        Agency = AgencyCode.Parse(row["MaCoQuan"]),
        Channel = row["KenhThucHien"].Length == 0 ? DossierChannel.Direct : (DossierChannel)row.Count("KenhThucHien"),
        Status = (DossierStatus)row.Count("TrangThaiHoSo"),
        Submitted = row.Time("NgayNopHoSo"),
        Received = row.Time("NgayTiepNhan"),
        Due = row.Time("NgayHenTra") is { } due ? row["NgayHenTra"].Length > 10 ? Deadline.At(due) : Deadline.On(due.Date) : null,
        Finished = row.Time("NgayKetThucXuLy"),
        Returned = row.Time("NgayTra"),
        SupplementRequested = row.Time("NgayYeuCauBoSung"),
        SupplementCompleted = row.Time("NgayHoanThanhBoSung"),
        SupplementRounds = row.Count("SoLanBoSung"),
        Fee = row["LePhi"].Length == 0 ? null : row.Count("LePhi"),
        OnlinePayment = row.Count("DuocThanhToanTrucTuyen"),
        HasPaperFile = row.Flag("CoTepThanhPhan"),
        HasResultFile = row.Flag("CoTepKetQua"),
        PapersDigitised = row.Flag("HoSoCoThanhPhanSoHoa"),
        Digitised = row.Flag("DuocSoHoa"),
        FromNationalStore = row.Flag("DuocLayTuKhoDMQG"),
        IdentifiedByVneid = row.Flag("TaiKhoanDuocXacThucVoiVNeID"),
        Disliked = row.Flag("KhongHaiLong"),
        Officer = row["CanBoXuLy"],
        Updated = row.Time("NgayCapNhat"),
    };

    private static IEnumerable<Row> Rows(string folder, string file)
    {
        var lines = PublishedData.Fields(File.ReadAllText(Path.Combine(folder, file)));
        var columns = lines[0].Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
        return lines.Skip(1).Select(fields => new Row(columns, fields));
    }

    private sealed class Row(Dictionary<string, int> columns, IReadOnlyList<string> fields)
    {
        public string this[string column] => fields[columns[column]];

        public bool Flag(string column) => this[column] == "1";

        public long Count(string column) => this[column].Length == 0 ? 0 : long.Parse(this[column], CultureInfo.InvariantCulture);

        public VietnamTime? Time(string column) => this[column] is { Length: >= 10 } text
            ? VietnamTime.Of(
                DateOnly.ParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                text.Length == 10 ? TimeOnly.MinValue : TimeOnly.ParseExact(text.AsSpan(11), "HH:mm:ss", CultureInfo.InvariantCulture))
            : null;
    }
}
