using Dvc.Indicators.Tests.Oracle;

namespace Dvc.Indicators.Tests.Facts;

/// <summary>Rules compiled for eight dossiers side by side say what the same text says of one.</summary>
public class LanesTests
{
    [Theory]
    [InlineData(DueComparison.Instant)]
    [InlineData(DueComparison.Date)]
    public void Facts_of_eight_dossiers_together_are_those_of_each(DueComparison comparison)
    {
        var received = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var world = NastyData.World(seed);
            var catalogue = world.Procedures is { } procedures ? ProcedureCatalogue.Create(procedures) : null;
            var reader = new DossierFactReader(
                new JudgedPeriod(world.Period, world.Cut), WorkingCalendar.VietNam, comparison, catalogue);
            var batch = BatchOf(world.Dossiers);
            var buffer = Judge(batch, reader);
            var window = new FactWindow(reader.Period);
            for (var row = 0; row < batch.Count; row += EightLanes.Count)
            {
                var facts = window.Read(
                    EightLanes.Load(buffer.Entered, row), EightLanes.Load(buffer.LateFrom, row), EightLanes.Load(buffer.Timeless, row));
                for (var lane = 0; lane < EightLanes.Count && row + lane < batch.Count; lane++)
                {
                    var dossier = world.Dossiers[row + lane];
                    ((DossierFacts)facts.Values[lane]).Should().Be(reader.Read(dossier), "of {0} in {1}", dossier, world);
                    received += (facts.Values[lane] & (uint)DossierFacts.Received) != 0 ? 1 : 0;
                }
            }
        }

        received.Should().BeGreaterThan(1_000);
    }

    [Fact]
    public void Checks_of_eight_dossiers_together_find_what_checks_of_records_find()
    {
        QualityRule[] ofAgencies =
        [
            QualityRule.UnknownAgency, QualityRule.AgencyNotBegun, QualityRule.AgencyDivided, QualityRule.AgencyEnded, QualityRule.CodeReused, QualityRule.ProcedureNear,
        ];
        var found = new HashSet<QualityRule>();
        for (var seed = 0; seed < 300; seed++)
        {
            var world = NastyData.World(seed);
            var context = new QualityContext
            {
                Catalogue = world.Procedures is { } procedures ? ProcedureCatalogue.Create(procedures) : null,
            };
            var batch = BatchOf(world.Dossiers);
            for (var row = 0; row < batch.Count; row++)
            {
                var flags = EightLanes.Create((uint)CatalogueRules.FlagsOf(context.Catalogue, world.Dossiers[row].Procedure));
                var bits = DossierChecks.RulesOf(batch.LanesFrom(row / 8 * 8), flags).Values[row % 8];
                var rules = RecordChecks.Of(world.Dossiers[row], context).Select(finding => finding.Rule).Except(ofAgencies).Distinct().ToList();

                QualityRules.All.Where(rule => (bits >> (int)rule & 1) != 0).Should().BeEquivalentTo(rules);
                DossierChecks.MakeSuspect(bits).Should().Be(rules.Exists(rule => rule.MakesSuspect()));
                found.UnionWith(rules);
            }
        }

        found.Should().HaveCount(13, "the data must hold what each rule about one dossier finds");
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(86_399u)]
    [InlineData(86_400u)]
    [InlineData(86_401u)]
    [InlineData(1_157_414_400u)]
    [InlineData(3_471_292_799u)]
    [InlineData(uint.MaxValue)]
    public void Days_of_eight_times_are_those_of_each(uint time)
    {
        EightLanes.AreMidnights(EightLanes.Create(time)).Values[5].Should().Be(OneLane.AreMidnights(new OneLane(time)).Value);
        EightLanes.LastSecondOfDay(EightLanes.Create(time)).Values[5].Should().Be(OneLane.LastSecondOfDay(new OneLane(time)).Value);
        OneLane.AreMidnights(new OneLane(time)).IsSet.Should().Be(time % 86_400 == 0);
    }

    private static DossierBatch BatchOf(IEnumerable<Dossier> dossiers)
    {
        var batch = new DossierBatch(new DossierCodes());
        batch.Begin(0);
        foreach (var dossier in dossiers)
        {
            batch.Add(dossier, batch.Count + 1, "list").Should().BeTrue();
        }

        return batch;
    }

    private static JudgeBuffer Judge(DossierBatch batch, DossierFactReader reader)
    {
        var buffer = new JudgeBuffer(reader.Comparison == DueComparison.Date);
        buffer.Reserve(batch.Count);
        for (var row = 0; row < batch.Count; row++)
        {
            buffer.Put(row, reader.Catalogue.Find(batch.Codes.ProcedureAt(batch.Procedures[row])), batch.Received[row], batch.Due[row]);
        }

        for (var row = 0; row < batch.Count; row += EightLanes.Count)
        {
            buffer.Judge(row, DossierTimes<EightLanes>.From(batch.LanesFrom(row)));
        }

        return buffer;
    }
}
