using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Dvc.Indicators.Periods;

namespace Dvc.Indicators.Records;

/// <summary>The <see cref="DossierValues"/> of eight dossiers, a lane each, so that they are judged together and without branches.</summary>
internal readonly struct ValueLanes
{
    /// <summary>The number of dossiers.</summary>
    public const int Count = 8;

    private const int LastSecondOfDay = VietnamTime.SecondsPerDay - 1;

    private ValueLanes(Vector256<uint> small, Vector256<uint> flags)
    {
        var aByte = Vector256.Create((uint)byte.MaxValue);
        Status = small & aByte;
        Channel = (small >>> 8) & aByte;
        Rounds = (small >>> 16) & aByte;
        Fee = small >>> 24;
        Flags = flags & Vector256.Create((uint)ushort.MaxValue);
    }

    public Vector256<uint> Status { get; }

    public Vector256<uint> Channel { get; }

    public Vector256<uint> Rounds { get; }

    public Vector256<uint> Fee { get; }

    public Vector256<uint> Flags { get; }

    public Vector256<uint> Submitted { get; private init; }

    public Vector256<uint> Received { get; private init; }

    public Vector256<uint> Due { get; private init; }

    public Vector256<uint> Finished { get; private init; }

    public Vector256<uint> Returned { get; private init; }

    public Vector256<uint> SupplementRequested { get; private init; }

    public Vector256<uint> SupplementCompleted { get; private init; }

    /// <summary>Where nothing of figures is: the dossier is new or refused.</summary>
    public Vector256<uint> IsOutside => Has(DossierStatus.New) | Has(DossierStatus.Refused);

    /// <summary>Where the citizen is waited for.</summary>
    public Vector256<uint> IsWaiting => Has(DossierStatus.AwaitingSupplement) | Has(DossierStatus.AwaitingDues);

    /// <summary>Where processing has ended well.</summary>
    public Vector256<uint> IsProcessed => Has(DossierStatus.Processed) | Has(DossierStatus.Returned);

    /// <summary>Where processing has ended.</summary>
    public Vector256<uint> IsClosed => IsProcessed | Has(DossierStatus.Withdrawn) | Has(DossierStatus.Stopped);

    /// <summary>The last second that is on time; means nothing where no time was promised.</summary>
    public Vector256<uint> DueLast => Due + (Vector256.Create((uint)LastSecondOfDay) & ~Has(DossierFlags.DueAtTime));

    /// <summary>The values of eight dossiers.</summary>
    /// <param name="first">The first of them, behind which the others lie.</param>
    public static ValueLanes Of(ref readonly DossierValues first)
    {
        ref var values = ref Unsafe.AsRef(in first);
        var heads = (HeadsOf(ref values), HeadsOf(ref Unsafe.Add(ref values, Count / 2)));
        var times = Transposed(ref values);
        return new ValueLanes(
            Vector256.Create(Vector256.Narrow(heads.Item1, heads.Item2).GetLower(), Vector256.Narrow(heads.Item1, heads.Item2).GetUpper()),
            Vector256.Narrow(heads.Item1 >>> 32, heads.Item2 >>> 32));
    }

    /// <summary>Where the status is one.</summary>
    public Vector256<uint> Has(DossierStatus status) => Vector256.Equals(Status, Vector256.Create((uint)status));

    /// <summary>Where a flag is set.</summary>
    public Vector256<uint> Has(DossierFlags flag) => Vector256.Equals(Flags & Vector256.Create((uint)flag), Vector256.Create((uint)flag));

    /// <summary>Where a time is not known.</summary>
    public static Vector256<uint> IsUnknown(Vector256<uint> time) => Vector256.Equals(time, Vector256<uint>.AllBitsSet);
}
