using Dvc.Indicators.Records;

namespace Dvc.Indicators.Facts;

/// <summary>What the catalogue says of the procedures of a table, as masks over bits of dossiers. Never changed once made.</summary>
internal sealed class ProcedureMarks
{
    /// <summary>The result is not on paper, or nobody knows: at the place of <see cref="DossierFacts.OnlineWithResult"/>.</summary>
    public const int NoPaper = (int)DossierFacts.OnlineWithResult;

    /// <summary>It has a fee: at the place of <see cref="DossierFacts.OwesFee"/>.</summary>
    public const int WithFee = (int)DossierFacts.OwesFee;

    /// <summary>The catalogue lacks it: one place above.</summary>
    public const int Unknown = WithFee << 1;

    private readonly ushort[] _marks;

    public ProcedureMarks(string[] procedures, ProcedureCatalogue? catalogue)
    {
        _marks = Array.ConvertAll(procedures, code => MarkOf(catalogue?.Find(code)));
    }

    public ushort this[int procedure] => _marks[procedure];

    private static ushort MarkOf(Procedure? procedure) => procedure is null
        ? (ushort)(NoPaper | Unknown)
        : (ushort)((procedure.ReturnsPaper ? 0 : NoPaper) | (procedure.HasFee ? WithFee : 0));
}
