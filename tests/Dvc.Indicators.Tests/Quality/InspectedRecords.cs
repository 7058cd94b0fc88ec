namespace Dvc.Indicators.Tests.Quality;

/// <summary>Inspects dossiers one after another: what is counted of each is what the engine counts of a batch.</summary>
internal sealed class InspectedRecords(QualityContext context)
{
    private readonly QualityInspector _inspector = new(context);

    public IReadOnlyList<QualityFinding> Add(Dossier dossier, RecordPlace place = default)
    {
        var findings = RecordChecks.Of(dossier, context, place);
        var batch = new DossierBatch(new DossierCodes());
        batch.Begin(0);
        batch.Add(dossier, 1, "");
        var rules = findings.Where(finding => finding.Rule <= QualityRule.PaidWithoutOwing).Aggregate(0u, (bits, finding) => bits | (1u << (int)finding.Rule));
        var bits = FlagCounts.BitsOf(batch.Fields[0], rules);
        _inspector.Add(dossier.Agency, [.. Enumerable.Range(0, 32).Select(bit => bits >> bit & 1)]);
        var clock = new ClockCounts();
        clock.Add(batch, 0);
        _inspector.Add(place.Source ?? "", clock);
        return findings;
    }

    public IReadOnlyList<QualityFinding> Finish(DossierColumns? columns = null) => _inspector.Finish(columns);

    public IReadOnlyList<AgencyQuality> Grades() => _inspector.Grades();
}
