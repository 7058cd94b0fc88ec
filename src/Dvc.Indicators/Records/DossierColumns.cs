namespace Dvc.Indicators;

/// <summary>The optional columns of dossiers that the sources have, at least one of them.</summary>
/// <remarks>
/// A component whose columns are absent from all sources is not computed, never 0. Dossiers that a program makes itself have
/// <see cref="All"/> columns unless it says otherwise.
/// </remarks>
[Flags]
public enum DossierColumns
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary><c>KenhThucHien</c>: needed by 3.2 and 3.3.</summary>
    Channel = 1 << 0,

    /// <summary><c>NgayNopHoSo</c>.</summary>
    Submitted = 1 << 1,

    /// <summary><c>NgayTiepNhan</c>.</summary>
    Received = 1 << 2,

    /// <summary><c>NgayHenTra</c>.</summary>
    Due = 1 << 3,

    /// <summary><c>NgayKetThucXuLy</c>.</summary>
    Finished = 1 << 4,

    /// <summary><c>NgayTra</c>.</summary>
    Returned = 1 << 5,

    /// <summary><c>NgayYeuCauBoSung</c>.</summary>
    SupplementRequested = 1 << 6,

    /// <summary><c>NgayHoanThanhBoSung</c>.</summary>
    SupplementCompleted = 1 << 7,

    /// <summary><c>SoLanBoSung</c>.</summary>
    SupplementRounds = 1 << 8,

    /// <summary><c>LePhi</c>: needed by 3.5.</summary>
    Fee = 1 << 9,

    /// <summary><c>DuocThanhToanTrucTuyen</c>: needed by 3.4 and 3.6.</summary>
    OnlinePayment = 1 << 10,

    /// <summary><c>CoTepThanhPhan</c>: with the result file needed by 4.2.</summary>
    PaperFile = 1 << 11,

    /// <summary><c>CoTepKetQua</c>: needed by 4.1 and 4.2.</summary>
    ResultFile = 1 << 12,

    /// <summary><c>HoSoCoThanhPhanSoHoa</c>: this or <see cref="Digitised"/> is needed by 4.3.</summary>
    PapersDigitised = 1 << 13,

    /// <summary><c>DuocSoHoa</c>: this or <see cref="PapersDigitised"/> is needed by 4.3.</summary>
    Digitised = 1 << 14,

    /// <summary><c>DuocLayTuKhoDMQG</c>: needed by 4.4; this or <see cref="IdentifiedByVneid"/> by 4.5.</summary>
    FromNationalStore = 1 << 15,

    /// <summary><c>TaiKhoanDuocXacThucVoiVNeID</c>: this or <see cref="FromNationalStore"/> is needed by 4.5.</summary>
    IdentifiedByVneid = 1 << 16,

    /// <summary><c>KhongHaiLong</c>: without it 5.4 is computed and marked.</summary>
    Disliked = 1 << 17,

    /// <summary><c>CanBoXuLy</c>.</summary>
    Officer = 1 << 18,

    /// <summary><c>NgayCapNhat</c>.</summary>
    Updated = 1 << 19,

    /// <summary>All of them.</summary>
    All = (1 << 20) - 1,
}
