namespace Dvc.Indicators;

/// <summary>
/// Says how the entities of a program are dossiers: one lambda a column. What is not mapped is absent, which is not 0: components that need it
/// are not computed.
/// </summary>
/// <typeparam name="T">The entity, such as a row of a database.</typeparam>
/// <remarks>
/// The required columns are properties that must be set; times are local times of Viet Nam, of kind unspecified. An entity that is no dossier
/// (an empty key, a status that does not exist, a time of another kind) is a rejected record with its key, and the run goes on. Immutable
/// and safe for use by several threads as far as its lambdas are.
/// </remarks>
public sealed record DossierMap<T>
{
    /// <summary>The key (<c>MaHoSo</c>).</summary>
    public required Func<T, string?> Key { get; init; }

    /// <summary>The code of the procedure (<c>MaTTHC</c>).</summary>
    public required Func<T, string?> Procedure { get; init; }

    /// <summary>The code of the agency (<c>MaCoQuan</c>), in either written form.</summary>
    public required Func<T, string?> Agency { get; init; }

    /// <summary>The status (<c>TrangThaiHoSo</c>), 1 to 10.</summary>
    public required Func<T, int> Status { get; init; }

    /// <summary>The channel (<c>KenhThucHien</c>), 1 direct, 2 online, 3 postal; null is direct.</summary>
    public Func<T, int?>? Channel { get; init; }

    /// <summary>When it was sent (<c>NgayNopHoSo</c>).</summary>
    public Func<T, DateTime?>? Submitted { get; init; }

    /// <summary>When it was received (<c>NgayTiepNhan</c>).</summary>
    public Func<T, DateTime?>? Received { get; init; }

    /// <summary>The promised time (<c>NgayHenTra</c>); a day without a time of day is <see cref="DueDay"/>.</summary>
    public Func<T, DateTime?>? Due { get; init; }

    /// <summary>The promised day, where it has no time of day; it goes before <see cref="Due"/> where both give something.</summary>
    public Func<T, DateOnly?>? DueDay { get; init; }

    /// <summary>When processing ended (<c>NgayKetThucXuLy</c>).</summary>
    public Func<T, DateTime?>? Finished { get; init; }

    /// <summary>When the result was handed over (<c>NgayTra</c>).</summary>
    public Func<T, DateTime?>? Returned { get; init; }

    /// <summary>When supplements were asked for (<c>NgayYeuCauBoSung</c>).</summary>
    public Func<T, DateTime?>? SupplementRequested { get; init; }

    /// <summary>When the applicant completed them (<c>NgayHoanThanhBoSung</c>).</summary>
    public Func<T, DateTime?>? SupplementCompleted { get; init; }

    /// <summary>How often supplements were asked for (<c>SoLanBoSung</c>).</summary>
    public Func<T, long>? SupplementRounds { get; init; }

    /// <summary>The fee in VND (<c>LePhi</c>); null is unknown, which is not 0.</summary>
    public Func<T, decimal?>? Fee { get; init; }

    /// <summary>The kind of online payment (<c>DuocThanhToanTrucTuyen</c>); 1 and 2 are paid online.</summary>
    public Func<T, long>? OnlinePayment { get; init; }

    /// <summary>Whether a file of the papers is attached (<c>CoTepThanhPhan</c>).</summary>
    public Func<T, bool>? HasPaperFile { get; init; }

    /// <summary>Whether a file of the result is attached (<c>CoTepKetQua</c>).</summary>
    public Func<T, bool>? HasResultFile { get; init; }

    /// <summary>Whether papers came from digitised data (<c>HoSoCoThanhPhanSoHoa</c>).</summary>
    public Func<T, bool>? PapersDigitised { get; init; }

    /// <summary>Whether it was digitised (<c>DuocSoHoa</c>).</summary>
    public Func<T, bool>? Digitised { get; init; }

    /// <summary>Whether papers were taken from the national store (<c>DuocLayTuKhoDMQG</c>).</summary>
    public Func<T, bool>? FromNationalStore { get; init; }

    /// <summary>Whether the account was identified by VNeID (<c>TaiKhoanDuocXacThucVoiVNeID</c>).</summary>
    public Func<T, bool>? IdentifiedByVneid { get; init; }

    /// <summary>Whether the evaluation was a dislike (<c>KhongHaiLong</c>).</summary>
    public Func<T, bool>? Disliked { get; init; }

    /// <summary>When this version was written (<c>NgayCapNhat</c>).</summary>
    public Func<T, DateTime?>? Updated { get; init; }

    /// <summary>The optional columns that are mapped.</summary>
    public DossierColumns Columns =>
        If(Channel, DossierColumns.Channel) | If(Submitted, DossierColumns.Submitted) | If(Received, DossierColumns.Received)
        | If((object?)Due ?? DueDay, DossierColumns.Due) | If(Finished, DossierColumns.Finished) | If(Returned, DossierColumns.Returned)
        | If(SupplementRequested, DossierColumns.SupplementRequested) | If(SupplementCompleted, DossierColumns.SupplementCompleted)
        | If(SupplementRounds, DossierColumns.SupplementRounds) | If(Fee, DossierColumns.Fee) | If(OnlinePayment, DossierColumns.OnlinePayment)
        | If(HasPaperFile, DossierColumns.PaperFile) | If(HasResultFile, DossierColumns.ResultFile)
        | If(PapersDigitised, DossierColumns.PapersDigitised) | If(Digitised, DossierColumns.Digitised)
        | If(FromNationalStore, DossierColumns.FromNationalStore) | If(IdentifiedByVneid, DossierColumns.IdentifiedByVneid)
        | If(Disliked, DossierColumns.Disliked) | If(Updated, DossierColumns.Updated);

    /// <summary>The entities as a source of dossiers.</summary>
    /// <param name="entities">The entities, in the order in which the last of equal versions counts; enumerated once, as they are counted.</param>
    /// <param name="name">The name that read reports, rejections and tallies show; null is a list that tallies do not tell from others.</param>
    /// <returns>The source, to be read once.</returns>
    /// <exception cref="ArgumentNullException">The entities are null.</exception>
    public IDossierSource From(IEnumerable<T> entities, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(entities);
        return new MappedDossiers<T>(this, entities, name);
    }

    private static DossierColumns If(object? lambda, DossierColumns column) => lambda is null ? DossierColumns.None : column;
}
