namespace Dvc.Indicators;

/// <summary>The numbers of one dossier in a <see cref="DossierTable"/>; times are seconds since 1990.</summary>
/// <param name="Entered">The reception, else the submission; <see cref="Never"/> where the dossier is in no figure of any period.</param>
/// <param name="End">The recorded end of processing; <see cref="Never"/> where there is none.</param>
/// <param name="Due">The last second that is on time; 0 where nothing was promised.</param>
/// <param name="Bits">The small fields.</param>
/// <param name="SupplementFirst">The first second of the time taken off; meaningful with <see cref="DossierBits.Supplemented"/>.</param>
/// <param name="SupplementLast">Where the time taken off ends, later than its first second.</param>
internal readonly record struct DossierRow(
    uint Entered, uint End, uint Due, DossierBits Bits, uint SupplementFirst, uint SupplementLast)
{
    /// <summary>Later than every time there is.</summary>
    public const uint Never = uint.MaxValue;

    public const uint LastSecondOfDay = VietnamTime.SecondsPerDay - 1;

    private static readonly DossierRow Outside = new(Never, Never, 0, DossierBits.None, 0, 0);

    private static readonly DossierBits[] BitsOfFlags = MakeBitsOfFlags();

    private static readonly DossierBits[] BitsOfFee =
        [DossierBits.FeeNotZero, DossierBits.None, DossierBits.FeeNotZero | DossierBits.CarriesFee];

    private static readonly DossierBits[] BitsOfChannel =
        [DossierBits.None, DossierBits.None, DossierBits.Online | DossierBits.OnlineService, DossierBits.None];

    public static DossierRow Of(Dossier dossier) => Of(DossierValues.Of(dossier));

    public static DossierRow Of(in DossierValues values)
    {
        if (values.Status is DossierStatus.New or DossierStatus.Refused)
        {
            return Outside;
        }

        if (values.Received == DossierValues.Unknown)
        {
            return values.Submitted == DossierValues.Unknown
                ? Outside
                : Outside with { Entered = values.Submitted, Bits = If(IsOnline(values), DossierBits.OnlineService) };
        }

        var isWaiting = values.Status is DossierStatus.AwaitingSupplement or DossierStatus.AwaitingDues;
        var (first, last) = isWaiting ? default : Supplement(values);
        var bits = DossierBits.Received | TimeBits(values, isWaiting) | FlagBits(values) | If(last > first, DossierBits.Supplemented);
        return new DossierRow(values.Received, EndOf(values), DueOf(values), bits, first, last);
    }

    private static bool IsOnline(in DossierValues values) => values.Channel == DossierChannel.Online;

    private static uint EndOf(in DossierValues values) => values.Status switch
    {
        DossierStatus.Processed or DossierStatus.Returned or DossierStatus.Withdrawn or DossierStatus.Stopped =>
            values.Finished != Never ? values.Finished : values.Returned,
        DossierStatus.AwaitingSupplement or DossierStatus.AwaitingDues => values.SupplementRequested,
        _ => Never,
    };

    // To be compared by day is to be on time until the last second of the day.
    private static uint DueOf(in DossierValues values) => values.Due == DossierValues.Unknown ? 0
        : values.Has(DossierFlags.DueAtTime) ? values.Due : values.Due + LastSecondOfDay;

    private static (uint First, uint Last) Supplement(in DossierValues values) =>
        values.SupplementRequested != DossierValues.Unknown && values.SupplementCompleted != DossierValues.Unknown
            ? (Math.Max(values.SupplementRequested, values.Received), values.SupplementCompleted)
            : default;

    private static DossierBits TimeBits(in DossierValues values, bool isWaiting) =>
        If(!isWaiting || values.Rounds < DossierValues.RepeatedRounds, DossierBits.CanBeOnTime)
        | If(values.Due == DossierValues.Unknown, DossierBits.NoDeadline);

    // Flags are as good as random, so that a look at a table is cheaper than a branch for each.
    private static DossierBits FlagBits(in DossierValues values) =>
        BitsOfFlags[(byte)values.Flags] | BitsOfFee[(int)values.Fee] | BitsOfChannel[(int)values.Channel];

    private static DossierBits[] MakeBitsOfFlags()
    {
        var bits = new DossierBits[byte.MaxValue + 1];
        for (var flags = 0; flags < bits.Length; flags++)
        {
            bits[flags] = BitsOf((DossierFlags)flags);
        }

        return bits;
    }

    private static DossierBits BitsOf(DossierFlags flags) =>
        If((flags & DossierFlags.PaidOnline) != 0, DossierBits.PaidOnline)
        | If((flags & DossierFlags.ResultFile) != 0, DossierBits.ResultFile)
        | If(flags.HasFlag(DossierFlags.ResultFile | DossierFlags.PaperFile), DossierBits.PapersAndResult)
        | If((flags & (DossierFlags.PapersDigitised | DossierFlags.Digitised)) != 0, DossierBits.ReusedData)
        | If((flags & DossierFlags.FromNationalStore) != 0, DossierBits.NationalStore)
        | If((flags & (DossierFlags.IdentifiedByVneid | DossierFlags.FromNationalStore)) != 0, DossierBits.PopulationData)
        | If((flags & DossierFlags.Disliked) != 0, DossierBits.Disliked);

    private static DossierBits If(bool holds, DossierBits bits) => holds ? bits : DossierBits.None;
}
