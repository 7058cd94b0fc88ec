namespace Dvc.Indicators;

/// <summary>The names of the fields as the portal's synchronisation writes them.</summary>
internal static class Fields
{
    public const string Procedure = "MaTTHC";
    public const string Agency = "MaCoQuan";
    public const string Status = "TrangThaiHoSo";
    public const string Received = "NgayTiepNhan";
    public const string Due = "NgayHenTra";
    public const string Finished = "NgayKetThucXuLy";
    public const string Returned = "NgayTra";
    public const string SupplementRequested = "NgayYeuCauBoSung";
    public const string SupplementCompleted = "NgayHoanThanhBoSung";
    public const string OnlinePayment = "DuocThanhToanTrucTuyen";
    public const string PaperFile = "CoTepThanhPhan";
    public const string ResultFile = "CoTepKetQua";
    public const string PapersDigitised = "HoSoCoThanhPhanSoHoa";
    public const string Digitised = "DuocSoHoa";
    public const string FromNationalStore = "DuocLayTuKhoDMQG";
    public const string IdentifiedByVneid = "TaiKhoanDuocXacThucVoiVNeID";
    public const string Disliked = "KhongHaiLong";
    public const string Updated = "NgayCapNhat";
    public const string Effective = "NgayHieuLuc";
}
