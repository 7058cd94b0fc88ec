using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>The names of columns as the national portal's synchronisation writes them (<c>MaHoSo</c>, …). Safe for use by several threads.</summary>
public static class PortalColumns
{
    private const int Channel = 3;
    private const int FirstAfterStatus = 5;

    /// <summary>The columns of dossiers, in the order of the table.</summary>
    public static ImmutableArray<string> Dossiers { get; } =
    [
        "MaHoSo", "MaTTHC", "MaCoQuan", "KenhThucHien", "TrangThaiHoSo", "NgayNopHoSo", "NgayTiepNhan", "NgayHenTra", "NgayKetThucXuLy",
        "NgayTra", "NgayYeuCauBoSung", "NgayHoanThanhBoSung", "SoLanBoSung", "LePhi", "DuocThanhToanTrucTuyen", "CoTepThanhPhan",
        "CoTepKetQua", "HoSoCoThanhPhanSoHoa", "DuocSoHoa", "DuocLayTuKhoDMQG", "TaiKhoanDuocXacThucVoiVNeID", "KhongHaiLong", "CanBoXuLy",
        "NgayCapNhat",
    ];

    /// <summary>The names of optional columns of dossiers.</summary>
    /// <param name="columns">The columns; may be none.</param>
    /// <returns>Their names in the order of the table.</returns>
    public static ImmutableArray<string> NamesOf(DossierColumns columns) =>
        [.. Dossiers.Where((_, place) => (columns & ColumnAt(place)) != DossierColumns.None)];

    /// <summary>The optional column at a place of the table of dossiers.</summary>
    /// <param name="place">The place in <see cref="Dossiers"/>, from 0.</param>
    /// <returns>The column; none for the required ones.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public static DossierColumns ColumnAt(int place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, Dossiers.Length);
        return place == Channel ? DossierColumns.Channel
            : place < FirstAfterStatus ? DossierColumns.None
            : (DossierColumns)((int)DossierColumns.Submitted << (place - FirstAfterStatus));
    }
}
