using System.Runtime.Intrinsics;

namespace Dvc.Indicators;

/// <summary>
/// Which rules find something about a dossier given as numbers: what <see cref="RecordChecks"/> says of it, without making a finding. The
/// rules about agencies are not among them. Pure functions; safe for use by several threads.
/// </summary>
internal static class ValueChecks
{
    private const uint OddPartOfDay = 675;
    private const uint InverseOfOddPart = 0x2D21_C10B;

    /// <summary>The rules that make a dossier suspect, one bit each.</summary>
    private static readonly uint Suspect = QualityRules.All.Where(rule => rule.MakesSuspect()).Aggregate(0u, (bits, rule) => bits | Bit(rule));

    /// <summary>What a catalogue says of a procedure.</summary>
    public static ProcedureTraits TraitsOf(ProcedureCatalogue? catalogue, string code)
    {
        if (catalogue is null)
        {
            return ProcedureTraits.None;
        }

        return catalogue.Find(code) is not { } procedure ? ProcedureTraits.Unlisted
            : ProcedureTraits.Listed
                | (procedure.Limit is null ? ProcedureTraits.None : ProcedureTraits.WithLimit)
                | (procedure.HasFee ? ProcedureTraits.WithFee : ProcedureTraits.None);
    }

    /// <summary>The rules that find something about each of eight dossiers, one bit each by their place among all rules.</summary>
    /// <param name="values">The dossiers.</param>
    /// <param name="traits">The <see cref="ProcedureTraits"/> of the procedure of each.</param>
    public static Vector256<uint> RulesOf(in ValueLanes values, Vector256<uint> traits) =>
        OfTimes(values) | OfClosing(values) | OfDeadline(values, traits) | OfProcedure(values, traits);

    /// <summary>Whether rules that found something make a dossier suspect.</summary>
    public static bool MakeSuspect(uint rules) => (rules & Suspect) != 0;

    private static uint Bit(QualityRule rule) => 1u << (int)rule;

    private static Vector256<uint> If(Vector256<uint> found, QualityRule rule) => found & Vector256.Create(Bit(rule));

    private static Vector256<uint> Have(Vector256<uint> traits, ProcedureTraits trait) =>
        Vector256.Equals(traits & Vector256.Create((uint)trait), Vector256.Create((uint)trait));

    // An unknown time is later than all others, so that it is never before another one.
    private static Vector256<uint> OfTimes(in ValueLanes values)
    {
        var isReceived = ~ValueLanes.IsUnknown(values.Received);
        var isEarly = Vector256.LessThan(values.Finished, values.Received) | Vector256.LessThan(values.Returned, values.Received);
        var isDueBefore = Vector256.LessThan(values.DueLast, values.Received) & ~ValueLanes.IsUnknown(values.Due);
        var isOutOfOrder = Vector256.LessThan(values.SupplementCompleted, values.SupplementRequested)
            | (Vector256.LessThan(values.SupplementRequested, values.Received) & isReceived);
        return (If(Vector256.Equals(values.Finished, values.Received), QualityRule.FinishedEqualsReceived)
                | If(isEarly, QualityRule.EndBeforeStart) | If(isDueBefore, QualityRule.DueBeforeReceived)) & isReceived
            | If(isOutOfOrder, QualityRule.SupplementOutOfOrder);
    }

    private static Vector256<uint> OfClosing(in ValueLanes values)
    {
        var isProcessed = values.IsProcessed;
        var isSupplementOpen = ValueLanes.IsUnknown(values.SupplementCompleted) & ~ValueLanes.IsUnknown(values.SupplementRequested);
        return If(isProcessed & ValueLanes.IsUnknown(values.Received), QualityRule.ProcessedBeforeReceived)
            | If(isProcessed & isSupplementOpen, QualityRule.SupplementAsProcessed)
            | If(values.IsClosed & ValueLanes.IsUnknown(values.Finished & values.Returned), QualityRule.ClosedWithoutEnd);
    }

    private static Vector256<uint> OfDeadline(in ValueLanes values, Vector256<uint> traits)
    {
        var isUnknown = ValueLanes.IsUnknown(values.Due);
        var isMissing = isUnknown & ~values.IsOutside & ~Have(traits, ProcedureTraits.WithLimit);
        var isMidnight = IsMidnight(values.Due) & values.Has(DossierFlags.DueAtTime) & ~isUnknown;
        return If(isMissing, QualityRule.NoDeadline) | If(isMidnight, QualityRule.DeadlineAtMidnight);
    }

    // A number is a multiple of an odd one where the product with its inverse is as small as a quotient can be; a day has 2^7 · 675 seconds.
    private static Vector256<uint> IsMidnight(Vector256<uint> time)
    {
        var quotient = (time >>> 7) * Vector256.Create(InverseOfOddPart);
        return Vector256.LessThanOrEqual(quotient, Vector256.Create(uint.MaxValue / OddPartOfDay))
            & Vector256.Equals(time & Vector256.Create((1u << 7) - 1), Vector256<uint>.Zero);
    }

    private static Vector256<uint> OfProcedure(in ValueLanes values, Vector256<uint> traits)
    {
        var isFree = Vector256.Equals(values.Fee, Vector256.Create((uint)FeeKind.Zero));
        var isCharged = Vector256.Equals(values.Fee, Vector256.Create((uint)FeeKind.Positive));
        var owes = Vector256.ConditionalSelect(
            Have(traits, ProcedureTraits.Listed), Have(traits, ProcedureTraits.WithFee) & ~isFree, isCharged);
        return If(Have(traits, ProcedureTraits.Unlisted), QualityRule.UnknownProcedure)
            | If(values.Has(DossierFlags.PaidOnline) & ~owes, QualityRule.PaidWithoutOwing);
    }
}
