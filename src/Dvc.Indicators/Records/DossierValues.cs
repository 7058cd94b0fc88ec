namespace Dvc.Indicators;

/// <summary>What figures and findings need of one dossier, as numbers: what a reader of bytes fills without making a <see cref="Dossier"/>.</summary>
/// <remarks>Key, codes and officer are texts and stand elsewhere. Times are seconds since 1990, or <see cref="Unknown"/>.</remarks>
internal struct DossierValues : IEquatable<DossierValues>
{
    /// <summary>Nothing is written; later than every time there is.</summary>
    public const uint Unknown = uint.MaxValue;

    /// <summary>As many rounds of supplements as matter: from the second on a waiting dossier is overdue.</summary>
    public const byte RepeatedRounds = 2;

    public DossierStatus Status;
    public DossierChannel Channel;

    /// <summary>Rounds of supplements: 0, 1, or <see cref="RepeatedRounds"/> for more.</summary>
    public byte Rounds;
    public FeeKind Fee;
    public DossierFlags Flags;
    public uint Submitted;
    public uint Received;

    /// <summary>The promised time; the start of the day where <see cref="DossierFlags.DueAtTime"/> is not set.</summary>
    public uint Due;
    public uint Finished;
    public uint Returned;
    public uint SupplementRequested;
    public uint SupplementCompleted;
    public uint Updated;

    /// <summary>The values of a dossier.</summary>
    public static DossierValues Of(Dossier dossier) => new()
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

    /// <summary>Whether a flag is set.</summary>
    public readonly bool Has(DossierFlags flag) => (Flags & flag) != 0;

    public readonly bool Equals(DossierValues other) =>
        (Status, Channel, Rounds, Fee, Flags) == (other.Status, other.Channel, other.Rounds, other.Fee, other.Flags)
        && (Submitted, Received, Due, Finished) == (other.Submitted, other.Received, other.Due, other.Finished)
        && (Returned, SupplementRequested) == (other.Returned, other.SupplementRequested)
        && (SupplementCompleted, Updated) == (other.SupplementCompleted, other.Updated);

    public override readonly bool Equals(object? obj) => obj is DossierValues other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(Status, Flags, Received, Due, Finished, Updated);

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
