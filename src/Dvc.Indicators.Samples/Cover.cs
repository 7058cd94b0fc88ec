namespace Dvc.Indicators.Samples;

/// <summary>A dossier that an agency must have, so that its procedure is counted.</summary>
internal readonly record struct Cover(SampleProcedure Procedure, CoverFacts Facts)
{
    public bool Has(CoverFacts fact) => (Facts & fact) != 0;
}
