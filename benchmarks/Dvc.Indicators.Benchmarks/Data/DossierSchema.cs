namespace Dvc.Indicators.Benchmarks.Data;

/// <summary>The columns of a file of dossiers and their natural types in a database, in the order in which they are written.</summary>
internal static class DossierSchema
{
    public static readonly (string Name, string Type)[] Columns =
    [
        ("MaHoSo", "VARCHAR"),
        ("MaTTHC", "VARCHAR"),
        ("MaCoQuan", "VARCHAR"),
        ("KenhThucHien", "UTINYINT"),
        ("TrangThaiHoSo", "UTINYINT"),
        ("NgayNopHoSo", "TIMESTAMP"),
        ("NgayTiepNhan", "TIMESTAMP"),
        ("NgayHenTra", "TIMESTAMP"),
        ("NgayKetThucXuLy", "TIMESTAMP"),
        ("NgayTra", "TIMESTAMP"),
        ("NgayYeuCauBoSung", "TIMESTAMP"),
        ("NgayHoanThanhBoSung", "TIMESTAMP"),
        ("SoLanBoSung", "INTEGER"),
        ("LePhi", "BIGINT"),
        ("DuocThanhToanTrucTuyen", "INTEGER"),
        ("CoTepThanhPhan", "BOOLEAN"),
        ("CoTepKetQua", "BOOLEAN"),
        ("HoSoCoThanhPhanSoHoa", "BOOLEAN"),
        ("DuocSoHoa", "BOOLEAN"),
        ("DuocLayTuKhoDMQG", "BOOLEAN"),
        ("TaiKhoanDuocXacThucVoiVNeID", "BOOLEAN"),
        ("KhongHaiLong", "BOOLEAN"),
        ("CanBoXuLy", "VARCHAR"),
        ("NgayCapNhat", "TIMESTAMP"),
    ];
}
