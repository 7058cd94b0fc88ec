namespace Dvc.Indicators;

/// <summary>
/// The small fields of a dossier in one number: the <see cref="DossierFlags"/>, then status, channel, rounds of supplements and what is
/// known of the fee. Kept in column files: a bit never gets another meaning.
/// </summary>
internal static class PackedFields
{
    private const int StatusPlace = 9;
    private const int ChannelPlace = 13;
    private const int FeePlace = 15;

    /// <summary>Supplements were asked for more than once.</summary>
    public const uint RepeatedSupplements = 1 << 17;

    /// <summary>The reception is known; set where times are taken for counting, see <see cref="DossierTimes{T}"/>.</summary>
    public const uint Received = 1 << 18;

    /// <summary>The fields of a dossier.</summary>
    public static uint Pack(in DossierValues values) => (uint)values.Flags
        | ((uint)values.Status << StatusPlace) | ((uint)values.Channel << ChannelPlace) | ((uint)values.Fee << FeePlace)
        | (values.Rounds >= DossierValues.RepeatedRounds ? RepeatedSupplements : 0);

    /// <summary>Where the status is one.</summary>
    public static T Are<T>(T fields, DossierStatus status)
        where T : struct, ILanes<T> => Are(fields, 15u << StatusPlace, (uint)status << StatusPlace);

    /// <summary>Where the channel is one.</summary>
    public static T Are<T>(T fields, DossierChannel channel)
        where T : struct, ILanes<T> => Are(fields, 3u << ChannelPlace, (uint)channel << ChannelPlace);

    /// <summary>Where the fee is of a kind.</summary>
    public static T Are<T>(T fields, FeeKind fee)
        where T : struct, ILanes<T> => Are(fields, 3u << FeePlace, (uint)fee << FeePlace);

    /// <summary>Where all of some flags are set.</summary>
    public static T Have<T>(T fields, DossierFlags flags)
        where T : struct, ILanes<T> => T.HaveAll(fields, (uint)flags);

    public static DossierChannel ChannelOf(uint fields) => (DossierChannel)((fields >> ChannelPlace) & 3);

    public static FeeKind FeeOf(uint fields) => (FeeKind)((fields >> FeePlace) & 3);

    public static DossierFlags FlagsOf(uint fields) => (DossierFlags)(fields & ((1 << StatusPlace) - 1));

    /// <summary>The status of a dossier.</summary>
    public static DossierStatus StatusOf(uint fields) => (DossierStatus)((fields >> StatusPlace) & 15);

    private static T Are<T>(T fields, uint mask, uint value)
        where T : struct, ILanes<T> => T.AreEqual(fields & T.Create(mask), T.Create(value));
}
