using Dvc.Indicators.Periods;

namespace Dvc.Indicators.Records;

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

    public static DossierRow Of(Dossier dossier)
    {
        if (dossier.Status is DossierStatus.New or DossierStatus.Refused || (dossier.Received ?? dossier.Submitted) is not { } entered)
        {
            return Outside;
        }

        if (dossier.Received is not { } received)
        {
            return Outside with { Entered = entered.SecondsSinceEpoch, Bits = If(IsOnline(dossier), DossierBits.OnlineService) };
        }

        var isWaiting = dossier.Status is DossierStatus.AwaitingSupplement or DossierStatus.AwaitingDues;
        var (first, last) = isWaiting ? default : Supplement(dossier, received);
        var bits = DossierBits.Received | TimeBits(dossier, isWaiting) | FlagBits(dossier) | If(last > first, DossierBits.Supplemented);
        return new DossierRow(received.SecondsSinceEpoch, EndOf(dossier), DueOf(dossier), bits, first, last);
    }

    private static bool IsOnline(Dossier dossier) => dossier.Channel == DossierChannel.Online;

    private static uint EndOf(Dossier dossier)
    {
        var end = dossier.Status switch
        {
            DossierStatus.Processed or DossierStatus.Returned or DossierStatus.Withdrawn or DossierStatus.Stopped =>
                dossier.Finished ?? dossier.Returned,
            DossierStatus.AwaitingSupplement or DossierStatus.AwaitingDues => dossier.SupplementRequested,
            _ => null,
        };
        return end is { } known ? known.SecondsSinceEpoch : Never;
    }

    // To be compared by day is to be on time until the last second of the day.
    private static uint DueOf(Dossier dossier) => dossier.Due is not { } due ? 0
        : due.HasTimeOfDay ? due.Time.SecondsSinceEpoch : due.Time.SecondsSinceEpoch + LastSecondOfDay;

    private static (uint First, uint Last) Supplement(Dossier dossier, VietnamTime received) =>
        dossier.SupplementRequested is { } from && dossier.SupplementCompleted is { } to
            ? (Math.Max(from.SecondsSinceEpoch, received.SecondsSinceEpoch), to.SecondsSinceEpoch)
            : default;

    private static DossierBits TimeBits(Dossier dossier, bool isWaiting) =>
        If(!isWaiting || dossier.SupplementRounds <= 1, DossierBits.CanBeOnTime) | If(dossier.Due is null, DossierBits.NoDeadline);

    private static DossierBits FlagBits(Dossier dossier) =>
        If(IsOnline(dossier), DossierBits.Online | DossierBits.OnlineService)
        | If(dossier.IsPaidOnline, DossierBits.PaidOnline)
        | If(dossier.Fee > 0, DossierBits.CarriesFee)
        | If(dossier.Fee is not 0, DossierBits.FeeNotZero)
        | If(dossier.HasResultFile, DossierBits.ResultFile)
        | If(dossier.HasPaperFile && dossier.HasResultFile, DossierBits.PapersAndResult)
        | If(dossier.PapersDigitised || dossier.Digitised, DossierBits.ReusedData)
        | If(dossier.FromNationalStore, DossierBits.NationalStore)
        | If(dossier.IdentifiedByVneid || dossier.FromNationalStore, DossierBits.PopulationData)
        | If(dossier.Disliked, DossierBits.Disliked);

    private static DossierBits If(bool holds, DossierBits bits) => holds ? bits : DossierBits.None;
}
