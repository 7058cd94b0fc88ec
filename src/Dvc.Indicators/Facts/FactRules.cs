using System.Numerics;

namespace Dvc.Indicators;

/// <summary>
/// Every fact about a dossier, written once: the same text is compiled for one dossier and for several side by side. What lies in the period
/// and what is on time is decided in <see cref="ReportingPeriod"/> and <see cref="OnTimeLimit"/>.
/// </summary>
internal static class FactRules
{
    /// <summary>Raised whenever a fact is added or decided otherwise, so that counts of different meaning are never put together.</summary>
    public const int Version = 1;

    /// <summary>The facts that <see cref="Timeless"/> tells, as bits.</summary>
    public static readonly DossierFacts AllTimeless = FigureVocabulary.AllFacts
        .Where(fact => fact is not (DossierFacts.OnTime or DossierFacts.Satisfied or DossierFacts.Petitioned))
        .Aggregate(DossierFacts.None, (all, fact) => all | fact);

    /// <summary>The facts that neither period nor cut change: all but those of time and of petitions.</summary>
    /// <param name="fields">The small fields, see <see cref="PackedFields"/>, with <see cref="PackedFields.Received"/>.</param>
    /// <param name="procedures">The <see cref="ProcedureFlags"/> of the procedures.</param>
    /// <returns>The <see cref="DossierFacts"/> as numbers; those of new and refused dossiers mean nothing, since no period has them.</returns>
    public static T Timeless<T>(T fields, T procedures)
        where T : struct, ILanes<T>
    {
        var areOnline = PackedFields.Are(fields, DossierChannel.Online);
        var arePaid = PackedFields.Have(fields, DossierFlags.PaidOnline);
        var haveResult = PackedFields.Have(fields, DossierFlags.ResultFile);
        var areFromStore = PackedFields.Have(fields, DossierFlags.FromNationalStore);
        var owe = OweFee(fields, procedures);
        var facts = T.Create((uint)DossierFacts.Received)
            | If(areOnline, DossierFacts.Online)
            | If(areOnline & (haveResult | ~Have(procedures, ProcedureFlags.ReturnsPaper)), DossierFacts.OnlineWithResult)
            | If(arePaid, DossierFacts.PaidOnline)
            | If(PackedFields.Are(fields, FeeKind.Positive), DossierFacts.CarriesFee)
            | If(owe, DossierFacts.OwesFee)
            | If(owe & arePaid, DossierFacts.PaidOwedFeeOnline)
            | If(haveResult, DossierFacts.ResultFile)
            | If(haveResult & PackedFields.Have(fields, DossierFlags.PaperFile), DossierFacts.PapersAndResult)
            | If(
                PackedFields.Have(fields, DossierFlags.PapersDigitised) | PackedFields.Have(fields, DossierFlags.Digitised),
                DossierFacts.ReusedData)
            | If(areFromStore, DossierFacts.NationalStore)
            | If(areFromStore | PackedFields.Have(fields, DossierFlags.IdentifiedByVneid), DossierFacts.PopulationData)
            | If(PackedFields.Have(fields, DossierFlags.Disliked), DossierFacts.Disliked);
        return (facts & T.HaveAll(fields, PackedFields.Received)) | If(areOnline, DossierFacts.OnlineService);
    }

    /// <summary>
    /// Where a dossier owes a fee: its procedure has one and its own is not known to be 0; of a procedure that no catalogue has, its own is above 0.
    /// </summary>
    public static T OweFee<T>(T fields, T procedures)
        where T : struct, ILanes<T> => T.Select(
        Have(procedures, ProcedureFlags.Listed),
        Have(procedures, ProcedureFlags.HasFee) & ~PackedFields.Are(fields, FeeKind.Zero),
        PackedFields.Are(fields, FeeKind.Positive));

    /// <summary>Where a dossier counts as satisfied (5.4).</summary>
    public static T AreSatisfied<T>(T areOnTime, T areDisliked, T arePetitioned)
        where T : IBitwiseOperators<T, T, T> => areOnTime & ~areDisliked & ~arePetitioned;

    /// <summary>All facts of dossiers in a period at its cut.</summary>
    /// <param name="timeless">The facts that neither period nor cut change.</param>
    /// <param name="areInPeriod">Where the entry lies in the period and before the cut.</param>
    /// <param name="areOnTime">Where the cut finds them on time.</param>
    /// <param name="arePetitioned">Where a petition of the period names them.</param>
    public static T AtCut<T>(T timeless, T areInPeriod, T areOnTime, T arePetitioned)
        where T : struct, ILanes<T>
    {
        var areReceived = T.HaveAll(timeless, (uint)DossierFacts.Received);
        var areSatisfied = AreSatisfied(areOnTime, T.HaveAll(timeless, (uint)DossierFacts.Disliked), arePetitioned);
        return areInPeriod & (timeless | (areReceived
            & (If(areOnTime, DossierFacts.OnTime) | If(arePetitioned, DossierFacts.Petitioned) | If(areSatisfied, DossierFacts.Satisfied))));
    }

    /// <summary>Where procedures have all of some flags.</summary>
    public static T Have<T>(T procedures, ProcedureFlags flags)
        where T : struct, ILanes<T> => T.HaveAll(procedures, (uint)flags);

    private static T If<T>(T mask, DossierFacts fact)
        where T : struct, ILanes<T> => mask & T.Create((uint)fact);
}
