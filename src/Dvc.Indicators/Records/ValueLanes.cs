using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dvc.Indicators;

/// <summary>The <see cref="DossierValues"/> of eight dossiers, a lane each, so that they are judged together and without branches.</summary>
internal struct ValueLanes
{
    /// <summary>The number of dossiers.</summary>
    public const int Count = 8;

    public Vector256<uint> Status;
    public Vector256<uint> Channel;
    public Vector256<uint> Rounds;
    public Vector256<uint> Fee;
    public Vector256<uint> Flags;
    public Vector256<uint> Submitted;
    public Vector256<uint> Received;
    public Vector256<uint> Due;
    public Vector256<uint> Finished;
    public Vector256<uint> Returned;
    public Vector256<uint> SupplementRequested;
    public Vector256<uint> SupplementCompleted;

    /// <summary>Where the dossier is new or refused, and so in no figure.</summary>
    public readonly Vector256<uint> IsOutside => Has(DossierStatus.New) | Has(DossierStatus.Refused);

    /// <summary>Where the citizen is waited for.</summary>
    public readonly Vector256<uint> IsWaiting => Has(DossierStatus.AwaitingSupplement) | Has(DossierStatus.AwaitingDues);

    /// <summary>Where processing has come to a result.</summary>
    public readonly Vector256<uint> IsProcessed => Has(DossierStatus.Processed) | Has(DossierStatus.Returned);

    /// <summary>Where processing has ended.</summary>
    public readonly Vector256<uint> IsClosed => IsProcessed | Has(DossierStatus.Withdrawn) | Has(DossierStatus.Stopped);

    /// <summary>The last second that is on time; means nothing where none was promised.</summary>
    public readonly Vector256<uint> DueLast =>
        Due + Vector256.AndNot(Vector256.Create(DossierRow.LastSecondOfDay), Has(DossierFlags.DueAtTime));

    /// <summary>Where the status is one.</summary>
    public readonly Vector256<uint> Has(DossierStatus status) => Vector256.Equals(Status, Vector256.Create((uint)status));

    /// <summary>Where a flag is set.</summary>
    public readonly Vector256<uint> Has(DossierFlags flag) =>
        Vector256.Equals(Flags & Vector256.Create((uint)flag), Vector256.Create((uint)flag));

    /// <summary>Where a time is not known.</summary>
    public static Vector256<uint> IsUnknown(Vector256<uint> time) => Vector256.Equals(time, Vector256.Create(DossierValues.Unknown));

    /// <summary>The values of eight dossiers.</summary>
    /// <param name="first">The first of them, behind which the others lie.</param>
    public static ValueLanes Of(ref DossierValues first)
    {
        if (!Avx2.IsSupported)
        {
            return OneByOne(ref first);
        }

        var lanes = default(ValueLanes);
        lanes.SetSmall(ref first);
        lanes.SetTimes(ref first);
        return lanes;
    }

    /// <summary>The same for any processor.</summary>
    public static ValueLanes OneByOne(ref DossierValues first)
    {
        var lanes = default(ValueLanes);
        for (var lane = 0; lane < Count; lane++)
        {
            lanes.Set(lane, Unsafe.Add(ref first, lane));
        }

        return lanes;
    }

    // The small fields are the first eight bytes, flags the second half of them.
    private void SetSmall(ref DossierValues first)
    {
        var left = Vector256.Create(HeadOf(ref first, 0), HeadOf(ref first, 1), HeadOf(ref first, 2), HeadOf(ref first, 3));
        var right = Vector256.Create(HeadOf(ref first, 4), HeadOf(ref first, 5), HeadOf(ref first, 6), HeadOf(ref first, 7));
        var small = Vector256.Narrow(left, right);
        var mask = Vector256.Create((uint)byte.MaxValue);
        Status = small & mask;
        Channel = (small >>> 8) & mask;
        Rounds = (small >>> 16) & mask;
        Fee = small >>> 24;
        Flags = Vector256.Narrow(left >>> 32, right >>> 32) & Vector256.Create((uint)ushort.MaxValue);
    }

    private static ulong HeadOf(ref DossierValues first, int lane) =>
        Unsafe.As<DossierValues, ulong>(ref Unsafe.Add(ref first, lane));

    // Times are eight neighbours: rows become columns, in three steps of pairs, fours and halves.
    private void SetTimes(ref DossierValues first)
    {
        var (low0, high0) = Pairs(TimesOf(ref first, 0), TimesOf(ref first, 1));
        var (low2, high2) = Pairs(TimesOf(ref first, 2), TimesOf(ref first, 3));
        var (low4, high4) = Pairs(TimesOf(ref first, 4), TimesOf(ref first, 5));
        var (low6, high6) = Pairs(TimesOf(ref first, 6), TimesOf(ref first, 7));
        (Submitted, Returned) = Halves(Avx2.UnpackLow(low0, low2), Avx2.UnpackLow(low4, low6));
        (Received, SupplementRequested) = Halves(Avx2.UnpackHigh(low0, low2), Avx2.UnpackHigh(low4, low6));
        (Due, SupplementCompleted) = Halves(Avx2.UnpackLow(high0, high2), Avx2.UnpackLow(high4, high6));
        (Finished, _) = Halves(Avx2.UnpackHigh(high0, high2), Avx2.UnpackHigh(high4, high6));
    }

    private static Vector256<uint> TimesOf(ref DossierValues first, int lane) =>
        Vector256.LoadUnsafe(ref Unsafe.Add(ref first, lane).Submitted);

    private static (Vector256<ulong> Low, Vector256<ulong> High) Pairs(Vector256<uint> left, Vector256<uint> right) =>
        (Avx2.UnpackLow(left, right).AsUInt64(), Avx2.UnpackHigh(left, right).AsUInt64());

    private static (Vector256<uint> Low, Vector256<uint> High) Halves(Vector256<ulong> left, Vector256<ulong> right) =>
        (Avx2.Permute2x128(left, right, 0x20).AsUInt32(), Avx2.Permute2x128(left, right, 0x31).AsUInt32());

    private void Set(int lane, in DossierValues values)
    {
        Status = Status.WithElement(lane, (uint)values.Status);
        Channel = Channel.WithElement(lane, (uint)values.Channel);
        Rounds = Rounds.WithElement(lane, values.Rounds);
        Fee = Fee.WithElement(lane, (uint)values.Fee);
        Flags = Flags.WithElement(lane, (uint)values.Flags);
        Submitted = Submitted.WithElement(lane, values.Submitted);
        Received = Received.WithElement(lane, values.Received);
        Due = Due.WithElement(lane, values.Due);
        Finished = Finished.WithElement(lane, values.Finished);
        Returned = Returned.WithElement(lane, values.Returned);
        SupplementRequested = SupplementRequested.WithElement(lane, values.SupplementRequested);
        SupplementCompleted = SupplementCompleted.WithElement(lane, values.SupplementCompleted);
    }
}
