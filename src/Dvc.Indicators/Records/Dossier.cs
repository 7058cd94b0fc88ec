namespace Dvc.Indicators;

/// <summary>One dossier (hồ sơ TTHC): an application for one procedure, handled by one agency, as one version of it was written.</summary>
/// <remarks>
/// The names in brackets are the fields of the portal's synchronisation. Codes are trimmed and composed (NFC); case matters.
/// Times that are null are unknown. Nothing is checked against anything else: times may contradict each other, as they do in
/// real records. Immutable and safe for use by several threads.
/// </remarks>
public sealed record Dossier
{
    /// <summary>The key of the dossier in the whole country (<c>MaHoSo</c>); not empty.</summary>
    /// <exception cref="ArgumentException">It is set to null, empty or blank.</exception>
    public required string Key { get; init => field = RecordText.Required(value, "The key of a dossier"); }

    /// <summary>The code of the procedure (<c>MaTTHC</c>), as <c>2.000206</c>; not empty.</summary>
    /// <exception cref="ArgumentException">It is set to null, empty or blank.</exception>
    public required string Procedure { get; init => field = RecordText.Required(value, "The procedure of a dossier"); }

    /// <summary>The agency that handles it (<c>MaCoQuan</c>); not the empty code.</summary>
    /// <exception cref="ArgumentException">It is set to the empty code.</exception>
    public required AgencyCode Agency
    {
        get;
        init => field = value.IsEmpty ? throw new ArgumentException("The agency of a dossier must not be empty.", nameof(value)) : value;
    }

    /// <summary>How far the dossier is (<c>TrangThaiHoSo</c>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to a value that is not a <see cref="DossierStatus"/>.</exception>
    public required DossierStatus Status
    {
        get;
        init => field = value is >= DossierStatus.New and <= DossierStatus.Returned
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The status of a dossier is 1 to 10.");
    }

    /// <summary>How it came in (<c>KenhThucHien</c>); direct unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to a value that is not a <see cref="DossierChannel"/>.</exception>
    public DossierChannel Channel
    {
        get;
        init => field = value is >= DossierChannel.Direct and <= DossierChannel.Postal
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The channel of a dossier is 1, 2 or 3.");
    } = DossierChannel.Direct;

    /// <summary>When the applicant sent it (<c>NgayNopHoSo</c>).</summary>
    public VietnamTime? Submitted { get; init; }

    /// <summary>When the agency received it (<c>NgayTiepNhan</c>); a dossier without it is in no figure but 3.2.</summary>
    public VietnamTime? Received { get; init; }

    /// <summary>The promised time of the result (<c>NgayHenTra</c>).</summary>
    public Deadline? Due { get; init; }

    /// <summary>When processing ended (<c>NgayKetThucXuLy</c>).</summary>
    public VietnamTime? Finished { get; init; }

    /// <summary>When the result was handed over (<c>NgayTra</c>).</summary>
    public VietnamTime? Returned { get; init; }

    /// <summary>When the agency last asked for supplements (<c>NgayYeuCauBoSung</c>).</summary>
    public VietnamTime? SupplementRequested { get; init; }

    /// <summary>When the applicant completed those supplements (<c>NgayHoanThanhBoSung</c>).</summary>
    public VietnamTime? SupplementCompleted { get; init; }

    /// <summary>How often supplements were asked for (<c>SoLanBoSung</c>), at least 0; 0 where nothing is written.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set below 0.</exception>
    public long SupplementRounds { get; init => field = WholeNumber.Checked(value, nameof(value)); }

    /// <summary>The fee in VND (<c>LePhi</c>), at least 0; null where it is unknown, which is not 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set below 0.</exception>
    public decimal? Fee
    {
        get;
        init => field = value is null or >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The fee of a dossier must not be negative.");
    }

    /// <summary>The kind of online payment (<c>DuocThanhToanTrucTuyen</c>), at least 0; see <see cref="IsPaidOnline"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set below 0.</exception>
    public long OnlinePayment { get; init => field = WholeNumber.Checked(value, nameof(value)); }

    /// <summary>Whether the fee was paid online: <see cref="OnlinePayment"/> is 1 or 2.</summary>
    public bool IsPaidOnline => OnlinePayment is 1 or 2;

    /// <summary>Whether a file of the application's papers is attached (<c>CoTepThanhPhan</c>).</summary>
    public bool HasPaperFile { get; init; }

    /// <summary>Whether a file of the result is attached (<c>CoTepKetQua</c>).</summary>
    public bool HasResultFile { get; init; }

    /// <summary>Whether some of its papers came from digitised data (<c>HoSoCoThanhPhanSoHoa</c>).</summary>
    public bool PapersDigitised { get; init; }

    /// <summary>Whether it was digitised (<c>DuocSoHoa</c>).</summary>
    public bool Digitised { get; init; }

    /// <summary>Whether papers were taken from the national store of catalogues (<c>DuocLayTuKhoDMQG</c>).</summary>
    public bool FromNationalStore { get; init; }

    /// <summary>Whether the applicant's account was identified by VNeID (<c>TaiKhoanDuocXacThucVoiVNeID</c>).</summary>
    public bool IdentifiedByVneid { get; init; }

    /// <summary>Whether the applicant's evaluation was a dislike (<c>KhongHaiLong</c>).</summary>
    public bool Disliked { get; init; }

    /// <summary>The officer in charge (<c>CanBoXuLy</c>), for drill-down only; empty where unknown.</summary>
    public string Officer { get; init => field = RecordText.Tidy(value); } = "";

    /// <summary>When this version was written (<c>NgayCapNhat</c>); a version without it is older than any with it.</summary>
    public VietnamTime? Updated { get; init; }
}
