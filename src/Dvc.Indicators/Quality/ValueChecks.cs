using System.Runtime.CompilerServices;
using Dvc.Indicators.Periods;
using Dvc.Indicators.Records;

namespace Dvc.Indicators.Quality;

/// <summary>
/// Which rules find something about a dossier given as numbers: what <see cref="RecordChecks"/> says of it, without making a finding. The
/// rules about agencies are not among them. Pure functions; safe for use by several threads.
/// </summary>
internal static class ValueChecks
{
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

    /// <summary>The rules that find something, one bit each by their place among all rules.</summary>
    public static uint RulesOf(in DossierValues values, ProcedureTraits traits) =>
        (values.Received != DossierValues.Unknown ? OfTimes(values) : 0)
        | OfSupplements(values) | OfClosing(values) | OfDeadline(values, traits) | OfProcedure(values, traits);

    /// <summary>Whether rules that found something make a dossier suspect.</summary>
    public static bool MakeSuspect(uint rules) => (rules & Suspect) != 0;

    private static uint Bit(QualityRule rule) => 1u << (int)rule;

    private static uint If(bool found, QualityRule rule) => (uint)Unsafe.BitCast<bool, byte>(found) << (int)rule;

    // An unknown time is later than all others, so that it is never before the reception.
    private static uint OfTimes(in DossierValues values)
    {
        var start = values.Has(DossierFlags.DueAtTime) ? values.Received : values.Received - values.Received % VietnamTime.SecondsPerDay;
        return If(values.Finished == values.Received, QualityRule.FinishedEqualsReceived)
            | If(values.Finished < values.Received || values.Returned < values.Received, QualityRule.EndBeforeStart)
            | If(values.Due < start, QualityRule.DueBeforeReceived);
    }

    private static uint OfSupplements(in DossierValues values)
    {
        var (requested, completed) = (values.SupplementRequested, values.SupplementCompleted);
        var isOutOfOrder = completed != DossierValues.Unknown && (requested == DossierValues.Unknown || completed < requested);
        return If(
            isOutOfOrder || (values.Received != DossierValues.Unknown && requested < values.Received), QualityRule.SupplementOutOfOrder);
    }

    private static uint OfClosing(in DossierValues values)
    {
        var isProcessed = values.Status is DossierStatus.Processed or DossierStatus.Returned;
        var isClosed = isProcessed || values.Status is DossierStatus.Withdrawn or DossierStatus.Stopped;
        var isSupplementOpen = values.SupplementRequested != DossierValues.Unknown && values.SupplementCompleted == DossierValues.Unknown;
        return If(isProcessed && values.Received == DossierValues.Unknown, QualityRule.ProcessedBeforeReceived)
            | If(isProcessed && isSupplementOpen, QualityRule.SupplementAsProcessed)
            | If(isClosed && (values.Finished & values.Returned) == DossierValues.Unknown, QualityRule.ClosedWithoutEnd);
    }

    private static uint OfDeadline(in DossierValues values, ProcedureTraits traits)
    {
        if (values.Due == DossierValues.Unknown)
        {
            var isPromised = values.Status is not (DossierStatus.New or DossierStatus.Refused);
            return If(isPromised && (traits & ProcedureTraits.WithLimit) == 0, QualityRule.NoDeadline);
        }

        var isMidnight = values.Has(DossierFlags.DueAtTime) && values.Due % VietnamTime.SecondsPerDay == 0;
        return If(isMidnight, QualityRule.DeadlineAtMidnight);
    }

    private static uint OfProcedure(in DossierValues values, ProcedureTraits traits)
    {
        var owes = (traits & ProcedureTraits.Listed) == 0
            ? values.Fee == FeeKind.Positive
            : (traits & ProcedureTraits.WithFee) != 0 && values.Fee != FeeKind.Zero;
        return If((traits & ProcedureTraits.Unlisted) != 0, QualityRule.UnknownProcedure)
            | If(values.Has(DossierFlags.PaidOnline) && !owes, QualityRule.PaidWithoutOwing);
    }
}
