using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dvc.Indicators;

/// <summary>The facts of one dossier given as numbers, for one period and one cut: what a <see cref="DossierFactReader"/> says of it.</summary>
/// <remarks>Every fact has its bit but <see cref="DossierFacts.Petitioned"/>, which keys decide. For one thread at a time.</remarks>
internal sealed class RowFacts
{
    private const int OnTime = (int)DossierFacts.OnTime;
    private const int Owes = (int)DossierFacts.OwesFee;
    private const int Satisfied = (int)DossierFacts.Satisfied;

    /// <summary>The bits of dossiers that are facts as they stand.</summary>
    private const int Kept = (int)(DossierFacts.Received | DossierFacts.Online | DossierFacts.OnlineService | DossierFacts.PaidOnline
        | DossierFacts.CarriesFee | DossierFacts.ResultFile | DossierFacts.PapersAndResult | DossierFacts.ReusedData
        | DossierFacts.NationalStore | DossierFacts.PopulationData | DossierFacts.Disliked);

    private readonly ProcedureCatalogue? _catalogue;
    private readonly LimitDeadlines _deadlines;
    private readonly uint _start;
    private readonly uint _length;
    private readonly uint _cut;
    private readonly bool _isByDay;

    public RowFacts(DossierFactReader reader)
    {
        var period = reader.Period;
        _start = period.Period.Start.SecondsSinceEpoch;
        _cut = period.Cut.SecondsSinceEpoch;
        _length = Math.Min(period.Period.End.SecondsSinceEpoch, _cut) - _start;
        _isByDay = reader.Comparison == DueComparison.Date;
        _catalogue = reader.Procedures;
        _deadlines = new LimitDeadlines(period, reader.Calendar);
    }

    /// <summary>What the catalogue says of a procedure, as facts need it.</summary>
    public ProcedureTerms TermsOf(string procedure) => ProcedureTerms.Of(_catalogue?.Find(procedure), _deadlines);

    /// <summary>The facts of a dossier.</summary>
    public ushort Read(in DossierRow row, in ProcedureTerms terms)
    {
        if (row.Entered - _start >= _length)
        {
            return 0;
        }

        var bits = (int)row.Bits;
        var onTime = -Unsafe.BitCast<bool, byte>(IsOnTime(row, terms)) & bits & OnTime;
        var satisfied = (onTime << 13) & ~(bits >> 1) & Satisfied;
        return (ushort)(Timeless(row.Bits, terms.Mark) | onTime | satisfied);
    }

    /// <summary>The facts of eight dossiers.</summary>
    /// <param name="values">The dossiers.</param>
    /// <param name="marks">What the catalogue says of the procedure of each, see <see cref="ProcedureMarks"/>.</param>
    /// <param name="alone">Where a dossier must be read alone: whether it is on time is more than a comparison.</param>
    public Vector256<uint> Read(in ValueLanes values, Vector256<uint> marks, out Vector256<uint> alone)
    {
        var isReceived = ~ValueLanes.IsUnknown(values.Received);
        var isWaiting = values.IsWaiting;
        var entered = Vector256.ConditionalSelect(isReceived, values.Received, values.Submitted);
        var isInPeriod = Vector256.LessThan(entered - Vector256.Create(_start), Vector256.Create(_length)) & ~values.IsOutside;
        var bits = BitsOf(values, isReceived, isWaiting);
        alone = isInPeriod & isReceived & (_isByDay ? isReceived : ValueLanes.IsUnknown(values.Due) | IsSupplemented(values, isWaiting));
        var end = Vector256.Min(EndOf(values, isWaiting), Vector256.Create(_cut));
        var onTime = Vector256.LessThanOrEqual(end, values.DueLast) & bits & Vector256.Create((uint)OnTime);
        var satisfied = (onTime << 13) & ~(bits >>> 1) & Vector256.Create((uint)Satisfied);
        return (Timeless(bits, marks) | onTime | satisfied) & isInPeriod;
    }

    /// <summary>The facts of a dossier in the period that neither period nor cut change: all but those of time.</summary>
    /// <param name="row">The small fields of the dossier.</param>
    /// <param name="mark">What the catalogue says of its procedure, see <see cref="ProcedureMarks"/>.</param>
    public static int Timeless(DossierBits row, int mark)
    {
        var bits = (int)row;
        var owes = ((bits & mark) | ((bits << 1) & (mark >> 1))) & Owes;
        var withResult = (bits << 2) & ((bits >> 5) | mark) & (int)DossierFacts.OnlineWithResult;
        return (bits & Kept) | owes | withResult | ((owes << 1) & (bits << 3));
    }

    /// <summary>The same of several dossiers, a lane each.</summary>
    public static Vector256<T> Timeless<T>(Vector256<T> bits, Vector256<T> marks)
        where T : IBinaryInteger<T>
    {
        var owes = ((bits & marks) | ((bits << 1) & (marks >>> 1))) & All<T>(Owes);
        var withResult = (bits << 2) & ((bits >>> 5) | marks) & All<T>((int)DossierFacts.OnlineWithResult);
        return (bits & All<T>(Kept)) | owes | withResult | ((owes << 1) & (bits << 3));
    }

    /// <summary>The last second of a day, by any second of it.</summary>
    internal static uint LastSecondOfDay(uint time) => time - time % VietnamTime.SecondsPerDay + DossierRow.LastSecondOfDay;

    private static Vector256<T> All<T>(int bits)
        where T : IBinaryInteger<T> => Vector256.Create(T.CreateTruncating(bits));

    // What DossierRow says of one dossier.
    private static Vector256<uint> BitsOf(in ValueLanes values, Vector256<uint> isReceived, Vector256<uint> isWaiting)
    {
        var isOnline = Vector256.Equals(values.Channel, Vector256.Create((uint)DossierChannel.Online));
        var isLost = isWaiting & Vector256.Equals(values.Rounds, Vector256.Create((uint)DossierValues.RepeatedRounds));
        var bits = If(~isLost, DossierBits.CanBeOnTime)
            | If(ValueLanes.IsUnknown(values.Due), DossierBits.NoDeadline)
            | If(~Vector256.Equals(values.Fee, Vector256.Create((uint)FeeKind.Zero)), DossierBits.FeeNotZero)
            | If(Vector256.Equals(values.Fee, Vector256.Create((uint)FeeKind.Positive)), DossierBits.CarriesFee)
            | If(isOnline, DossierBits.Online)
            | FlagBits(values)
            | Vector256.Create((uint)DossierBits.Received);
        return (bits & isReceived) | If(isOnline, DossierBits.OnlineService);
    }

    private static Vector256<uint> FlagBits(in ValueLanes values)
    {
        var isFromStore = values.Has(DossierFlags.FromNationalStore);
        var isReused = values.Has(DossierFlags.PapersDigitised) | values.Has(DossierFlags.Digitised);
        return If(values.Has(DossierFlags.PaidOnline), DossierBits.PaidOnline)
            | If(values.Has(DossierFlags.ResultFile), DossierBits.ResultFile)
            | If(values.Has(DossierFlags.ResultFile | DossierFlags.PaperFile), DossierBits.PapersAndResult)
            | If(isReused, DossierBits.ReusedData)
            | If(isFromStore, DossierBits.NationalStore)
            | If(isFromStore | values.Has(DossierFlags.IdentifiedByVneid), DossierBits.PopulationData)
            | If(values.Has(DossierFlags.Disliked), DossierBits.Disliked);
    }

    private static Vector256<uint> If(Vector256<uint> holds, DossierBits bits) => holds & Vector256.Create((uint)bits);

    // Never is Unknown: what has not ended, and what has ended at a time that nobody knows.
    private static Vector256<uint> EndOf(in ValueLanes values, Vector256<uint> isWaiting)
    {
        var finished = Vector256.ConditionalSelect(ValueLanes.IsUnknown(values.Finished), values.Returned, values.Finished);
        return (finished | ~values.IsClosed) & (values.SupplementRequested | ~isWaiting);
    }

    private static Vector256<uint> IsSupplemented(in ValueLanes values, Vector256<uint> isWaiting) =>
        Vector256.LessThan(Vector256.Max(values.SupplementRequested, values.Received), values.SupplementCompleted)
        & ~ValueLanes.IsUnknown(values.SupplementCompleted) & ~isWaiting;

    private bool IsOnTime(in DossierRow row, in ProcedureTerms terms)
    {
        var end = Math.Min(row.End, _cut);
        if ((row.Bits & DossierBits.Supplemented) != 0)
        {
            var last = Math.Min(row.SupplementLast, end);
            end -= last > row.SupplementFirst ? last - row.SupplementFirst : 0;
        }

        if ((row.Bits & DossierBits.NoDeadline) != 0)
        {
            return end <= _deadlines.At(terms.Deadlines, terms.Unit, row.Entered);
        }

        return end <= (_isByDay ? LastSecondOfDay(row.Due) : row.Due);
    }
}
