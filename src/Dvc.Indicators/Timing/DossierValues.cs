namespace Dvc.Indicators;

/// <summary>What figures and findings need of one dossier, as numbers: what a reader of bytes fills without making a <see cref="Dossier"/>.</summary>
/// <remarks>
/// Key, codes and officer are texts and stand elsewhere. Times are seconds since 1990-01-01 00:00:00 in Viet Nam
/// (<see cref="VietnamTime.SecondsSinceEpoch"/>), or <see cref="Unknown"/>. It is meant to be filled field by field; the default value is no
/// dossier: its status and channel are none, and its times are not unknown.
/// </remarks>
public record struct DossierValues
{
    /// <summary>Nothing is written; later than every time there is.</summary>
    public const uint Unknown = uint.MaxValue;

    /// <summary>As many rounds of supplements as matter: from the second on a waiting dossier is overdue.</summary>
    public const byte RepeatedRounds = 2;

    /// <summary>How far it is (<c>TrangThaiHoSo</c>).</summary>
    public DossierStatus Status;

    /// <summary>How it came in (<c>KenhThucHien</c>).</summary>
    public DossierChannel Channel;

    /// <summary>Rounds of supplements (<c>SoLanBoSung</c>): 0, 1, or <see cref="RepeatedRounds"/> for more.</summary>
    public byte Rounds;

    /// <summary>What is known of the fee (<c>LePhi</c>).</summary>
    public FeeKind Fee;

    /// <summary>What holds of it.</summary>
    public DossierFlags Flags;

    /// <summary>When the applicant sent it (<c>NgayNopHoSo</c>).</summary>
    public uint Submitted;

    /// <summary>When the agency received it (<c>NgayTiepNhan</c>).</summary>
    public uint Received;

    /// <summary>The promised time (<c>NgayHenTra</c>); the start of the day where <see cref="DossierFlags.DueAtTime"/> is not set.</summary>
    public uint Due;

    /// <summary>When processing ended (<c>NgayKetThucXuLy</c>).</summary>
    public uint Finished;

    /// <summary>When the result was handed over (<c>NgayTra</c>).</summary>
    public uint Returned;

    /// <summary>When supplements were asked for (<c>NgayYeuCauBoSung</c>).</summary>
    public uint SupplementRequested;

    /// <summary>When the applicant completed them (<c>NgayHoanThanhBoSung</c>).</summary>
    public uint SupplementCompleted;

    /// <summary>When this version was written (<c>NgayCapNhat</c>).</summary>
    public uint Updated;

    /// <summary>The values of a dossier.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <returns>Its values.</returns>
    /// <exception cref="ArgumentNullException">The dossier is null.</exception>
    public static DossierValues From(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return new DossierValues
        {
            Status = dossier.Status,
            Channel = dossier.Channel,
            Rounds = (byte)Math.Min(dossier.SupplementRounds, RepeatedRounds),
            Fee = dossier.Fee is not { } fee ? FeeKind.Unknown : fee == 0 ? FeeKind.Zero : FeeKind.Positive,
            Flags = FlagsOf(dossier),
            Submitted = Seconds(dossier.Submitted),
            Received = Seconds(dossier.Received),
            Due = Seconds(dossier.Due?.Time),
            Finished = Seconds(dossier.Finished),
            Returned = Seconds(dossier.Returned),
            SupplementRequested = Seconds(dossier.SupplementRequested),
            SupplementCompleted = Seconds(dossier.SupplementCompleted),
            Updated = Seconds(dossier.Updated),
        };
    }

    /// <summary>The small fields of packed ones; times mean nothing.</summary>
    internal static DossierValues Unpack(uint fields) => new()
    {
        Status = PackedFields.StatusOf(fields),
        Channel = PackedFields.ChannelOf(fields),
        Fee = PackedFields.FeeOf(fields),
        Flags = PackedFields.FlagsOf(fields),
        Rounds = (fields & PackedFields.RepeatedSupplements) != 0 ? RepeatedRounds : (byte)0,
    };

    /// <summary>A dossier with these values; what numbers do not hold (the amount of a fee, the officer) is made up or left out.</summary>
    internal readonly Dossier ToDossier(string key, AgencyCode agency, string procedure) => new()
    {
        Key = key,
        Agency = agency,
        Procedure = procedure,
        Status = Status,
        Channel = Channel,
        Submitted = TimeOf(Submitted),
        Received = TimeOf(Received),
        Due = TimeOf(Due) is not { } due ? null : Has(DossierFlags.DueAtTime) ? Deadline.At(due) : Deadline.On(due.Date),
        Finished = TimeOf(Finished),
        Returned = TimeOf(Returned),
        SupplementRequested = TimeOf(SupplementRequested),
        SupplementCompleted = TimeOf(SupplementCompleted),
        SupplementRounds = Rounds,
        Fee = Fee switch { FeeKind.Unknown => null, FeeKind.Zero => 0, _ => 1 },
        OnlinePayment = Has(DossierFlags.PaidOnline) ? 1 : 0,
        HasPaperFile = Has(DossierFlags.PaperFile),
        HasResultFile = Has(DossierFlags.ResultFile),
        PapersDigitised = Has(DossierFlags.PapersDigitised),
        Digitised = Has(DossierFlags.Digitised),
        FromNationalStore = Has(DossierFlags.FromNationalStore),
        IdentifiedByVneid = Has(DossierFlags.IdentifiedByVneid),
        Disliked = Has(DossierFlags.Disliked),
        Updated = TimeOf(Updated),
    };

    /// <summary>The values as one lane.</summary>
    internal readonly DossierLanes<OneLane> ToLanes() => new()
    {
        Fields = new OneLane(PackedFields.Pack(this)),
        Submitted = new OneLane(Submitted),
        Received = new OneLane(Received),
        Due = new OneLane(Due),
        Finished = new OneLane(Finished),
        Returned = new OneLane(Returned),
        SupplementRequested = new OneLane(SupplementRequested),
        SupplementCompleted = new OneLane(SupplementCompleted),
    };

    /// <summary>Whether a flag is set.</summary>
    /// <param name="flag">The flag.</param>
    /// <returns>True when it is.</returns>
    public readonly bool Has(DossierFlags flag) => (Flags & flag) != 0;

    private static VietnamTime? TimeOf(uint seconds) => seconds == Unknown ? null : VietnamTime.FromSeconds(seconds);

    private static uint Seconds(VietnamTime? time) => time is { } known ? known.SecondsSinceEpoch : Unknown;

    private static DossierFlags FlagsOf(Dossier dossier) =>
        If(dossier.IsPaidOnline, DossierFlags.PaidOnline)
        | If(dossier.HasPaperFile, DossierFlags.PaperFile)
        | If(dossier.HasResultFile, DossierFlags.ResultFile)
        | If(dossier.PapersDigitised, DossierFlags.PapersDigitised)
        | If(dossier.Digitised, DossierFlags.Digitised)
        | If(dossier.FromNationalStore, DossierFlags.FromNationalStore)
        | If(dossier.IdentifiedByVneid, DossierFlags.IdentifiedByVneid)
        | If(dossier.Disliked, DossierFlags.Disliked)
        | If(dossier.Due is { HasTimeOfDay: true }, DossierFlags.DueAtTime);

    private static DossierFlags If(bool holds, DossierFlags flag) => holds ? flag : DossierFlags.None;
}
