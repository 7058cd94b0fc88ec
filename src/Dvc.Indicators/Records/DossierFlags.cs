namespace Dvc.Indicators;

/// <summary>What holds of a dossier or does not, one bit each. Kept in column files: a bit never gets another meaning.</summary>
[Flags]
public enum DossierFlags : ushort
{
    /// <summary>Nothing of it.</summary>
    None = 0,

    /// <summary>The fee was paid online: <c>DuocThanhToanTrucTuyen</c> is 1 or 2.</summary>
    PaidOnline = 1 << 0,

    /// <summary>A file of the application's papers is attached (<c>CoTepThanhPhan</c>).</summary>
    PaperFile = 1 << 1,

    /// <summary>A file of the result is attached (<c>CoTepKetQua</c>).</summary>
    ResultFile = 1 << 2,

    /// <summary>Some of its papers came from digitised data (<c>HoSoCoThanhPhanSoHoa</c>).</summary>
    PapersDigitised = 1 << 3,

    /// <summary>It was digitised (<c>DuocSoHoa</c>).</summary>
    Digitised = 1 << 4,

    /// <summary>Papers were taken from the national store of catalogues (<c>DuocLayTuKhoDMQG</c>).</summary>
    FromNationalStore = 1 << 5,

    /// <summary>The applicant's account was identified by VNeID (<c>TaiKhoanDuocXacThucVoiVNeID</c>).</summary>
    IdentifiedByVneid = 1 << 6,

    /// <summary>The applicant's evaluation was a dislike (<c>KhongHaiLong</c>).</summary>
    Disliked = 1 << 7,

    /// <summary>The promised time has a time of day.</summary>
    DueAtTime = 1 << 8,
}
