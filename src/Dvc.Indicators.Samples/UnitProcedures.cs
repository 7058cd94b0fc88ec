namespace Dvc.Indicators.Samples;

/// <summary>The procedures under the authority of one agency itself, and those of which it is to have dossiers.</summary>
internal sealed class UnitProcedures(int row, bool sharesPool)
{
    public int Row { get; } = row;

    /// <summary>Whether other agencies of its level have the same procedures.</summary>
    public bool SharesPool { get; } = sharesPool;

    public List<SampleProcedure> Authority { get; } = [];

    public List<Cover> Covers { get; } = [];
}
