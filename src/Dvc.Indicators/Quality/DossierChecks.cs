namespace Dvc.Indicators;

/// <summary>
/// What rules of data quality find about dossiers, written once: the same text is compiled for one dossier and for several side by side. The
/// rules about agencies are not among them. Pure functions; safe for use by several threads.
/// </summary>
internal static class DossierChecks
{
    // Ten years of which three are leap years.
    private const uint TenYears = 3653 * (uint)VietnamTime.SecondsPerDay;

    /// <summary>The rules that make a dossier suspect, one bit each.</summary>
    private static readonly uint Suspect = QualityRules.All.Where(rule => rule.MakesSuspect()).Aggregate(0u, (bits, rule) => bits | Bit(rule));

    /// <summary>The rules that find something about dossiers, one bit each by their place among all rules.</summary>
    /// <param name="dossiers">The dossiers.</param>
    /// <param name="procedures">The <see cref="ProcedureFlags"/> of the procedure of each.</param>
    public static T RulesOf<T>(in DossierLanes<T> dossiers, T procedures)
        where T : struct, ILanes<T> =>
        If(FinishedEqualsReceived(dossiers), QualityRule.FinishedEqualsReceived)
        | If(IsBeforeReceived(dossiers, dossiers.Finished) | IsBeforeReceived(dossiers, dossiers.Returned), QualityRule.EndBeforeStart)
        | If(DueBeforeReceived(dossiers), QualityRule.DueBeforeReceived)
        | If(ReturnedBeforeFinished(dossiers), QualityRule.ReturnedBeforeFinished)
        | If(
            IsFarFromReception(dossiers, dossiers.Finished) | IsFarFromReception(dossiers, dossiers.Returned)
                | IsFarFromReception(dossiers, dossiers.Due),
            QualityRule.FarFromReception)
        | If(
            CompletedBeforeRequested(dossiers) | IsBeforeReceived(dossiers, dossiers.SupplementRequested),
            QualityRule.SupplementOutOfOrder)
        | If(ProcessedWithoutReception(dossiers), QualityRule.ProcessedBeforeReceived)
        | If(SupplementAsProcessed(dossiers), QualityRule.SupplementAsProcessed)
        | If(ClosedWithoutEnd(dossiers), QualityRule.ClosedWithoutEnd)
        | If(WithoutDeadline(dossiers, procedures), QualityRule.NoDeadline)
        | If(DeadlineAtMidnight(dossiers), QualityRule.DeadlineAtMidnight)
        | If(IsUnlisted(procedures), QualityRule.UnknownProcedure)
        | If(PaidWithoutOwing(dossiers, procedures), QualityRule.PaidWithoutOwing);

    /// <summary>Whether rules that found something make a dossier suspect.</summary>
    public static bool MakeSuspect(uint rules) => (rules & Suspect) != 0;

    // An unknown time is later than all others, so that it is never before another one.
    public static T FinishedEqualsReceived<T>(in DossierLanes<T> dossiers)
        where T : struct, ILanes<T> => T.AreEqual(dossiers.Finished, dossiers.Received) & IsReceived(dossiers);

    public static T IsBeforeReceived<T>(in DossierLanes<T> dossiers, T time)
        where T : struct, ILanes<T> => T.AreLess(time, dossiers.Received) & IsReceived(dossiers);

    public static T DueBeforeReceived<T>(in DossierLanes<T> dossiers)
        where T : struct, ILanes<T>
    {
        var last = dossiers.Due
            + (~PackedFields.Have(dossiers.Fields, DossierFlags.DueAtTime) & T.Create(VietnamTime.SecondsPerDay - 1));
        return IsBeforeReceived(dossiers, last) & ~DossierLanes<T>.AreUnknown(dossiers.Due);
    }

    public static T ReturnedBeforeFinished<T>(in DossierLanes<T> dossiers)
        where T : struct, ILanes<T> => T.AreLess(dossiers.Returned, dossiers.Finished) & ~DossierLanes<T>.AreUnknown(dossiers.Finished);

    public static T IsFarFromReception<T>(in DossierLanes<T> dossiers, T time)
        where T : struct, ILanes<T> =>
        T.AreLess(T.Create(TenYears), time - dossiers.Received) & ~T.AreLess(time, dossiers.Received)
        & IsReceived(dossiers) & ~DossierLanes<T>.AreUnknown(time);

    public static T CompletedBeforeRequested<T>(in DossierLanes<T> dossiers)
        where T : struct, ILanes<T> => T.AreLess(dossiers.SupplementCompleted, dossiers.SupplementRequested);

    public static T ProcessedWithoutReception<T>(in DossierLanes<T> dossiers)
        where T : struct, ILanes<T> => StatusRules.AreProcessed(dossiers.Fields) & ~IsReceived(dossiers);

    public static T SupplementAsProcessed<T>(in DossierLanes<T> dossiers)
        where T : struct, ILanes<T> => StatusRules.AreProcessed(dossiers.Fields)
            & DossierLanes<T>.AreUnknown(dossiers.SupplementCompleted) & ~DossierLanes<T>.AreUnknown(dossiers.SupplementRequested);

    public static T ClosedWithoutEnd<T>(in DossierLanes<T> dossiers)
        where T : struct, ILanes<T> =>
        StatusRules.AreClosed(dossiers.Fields) & DossierLanes<T>.AreUnknown(dossiers.Finished & dossiers.Returned);

    // New and refused dossiers are in no figure: nobody promised anything yet.
    public static T WithoutDeadline<T>(in DossierLanes<T> dossiers, T procedures)
        where T : struct, ILanes<T> => DossierLanes<T>.AreUnknown(dossiers.Due)
            & ~StatusRules.AreOutside(dossiers.Fields) & ~FactRules.Have(procedures, ProcedureFlags.HasLimit);

    public static T DeadlineAtMidnight<T>(in DossierLanes<T> dossiers)
        where T : struct, ILanes<T> => T.AreMidnights(dossiers.Due)
            & PackedFields.Have(dossiers.Fields, DossierFlags.DueAtTime) & ~DossierLanes<T>.AreUnknown(dossiers.Due);

    public static T IsUnlisted<T>(T procedures)
        where T : struct, ILanes<T> => FactRules.Have(procedures, ProcedureFlags.HasCatalogue) & ~FactRules.Have(procedures, ProcedureFlags.Listed);

    public static T PaidWithoutOwing<T>(in DossierLanes<T> dossiers, T procedures)
        where T : struct, ILanes<T> =>
        PackedFields.Have(dossiers.Fields, DossierFlags.PaidOnline) & ~FactRules.OweFee(dossiers.Fields, procedures);

    private static T IsReceived<T>(in DossierLanes<T> dossiers)
        where T : struct, ILanes<T> => ~DossierLanes<T>.AreUnknown(dossiers.Received);

    private static uint Bit(QualityRule rule) => 1u << (int)rule;

    private static T If<T>(T found, QualityRule rule)
        where T : struct, ILanes<T> => found & T.Create(Bit(rule));
}
