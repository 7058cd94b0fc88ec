namespace Dvc.Indicators;

/// <summary>What the catalogue says of a procedure, as a mask over the bits of its dossiers.</summary>
internal static class ProcedureMarks
{
    /// <summary>The result is not on paper, or nobody knows: at the place of <see cref="DossierFacts.OnlineWithResult"/>.</summary>
    public const int NoPaper = (int)DossierFacts.OnlineWithResult;

    /// <summary>It has a fee: at the place of <see cref="DossierFacts.OwesFee"/>.</summary>
    public const int WithFee = (int)DossierFacts.OwesFee;

    /// <summary>The catalogue lacks it: one place above.</summary>
    public const int Unknown = WithFee << 1;

    /// <summary>The mark of a procedure; null where the catalogue lacks it.</summary>
    public static ushort Of(Procedure? procedure) => procedure is null
        ? (ushort)(NoPaper | Unknown)
        : (ushort)((procedure.ReturnsPaper ? 0 : NoPaper) | (procedure.HasFee ? WithFee : 0));
}
