using System.Runtime.Intrinsics;
using Dvc.Indicators.Tests.Oracle;

namespace Dvc.Indicators.Tests.Quality;

public sealed class ValueChecksTests
{
    // Findings about agencies are not told from numbers.
    private static readonly QualityRule[] OfAgencies = [QualityRule.UnknownAgency, QualityRule.AgencyNotBegun];

    [Fact]
    public void Checks_of_numbers_find_what_checks_of_records_find()
    {
        var found = new HashSet<QualityRule>();
        for (var seed = 0; seed < 300; seed++)
        {
            var world = NastyData.World(seed);
            var context = new QualityContext
            {
                Catalogue = world.Procedures is { } procedures ? ProcedureCatalogue.Create(procedures) : null,
            };
            foreach (var dossier in world.Dossiers)
            {
                var rules = RecordChecks.Of(dossier, context).Select(finding => finding.Rule).Except(OfAgencies).Distinct().ToList();
                var traits = ValueChecks.TraitsOf(context.Catalogue, dossier.Procedure);
                var bits = RulesOf(DossierValues.Of(dossier), traits);

                QualityRules.All.Where(rule => (bits >> (int)rule & 1) != 0).Should().BeEquivalentTo(rules);
                ValueChecks.MakeSuspect(bits).Should().Be(rules.Exists(rule => rule.MakesSuspect()));
                found.UnionWith(rules);
            }
        }

        found.Should().HaveCount(11, "the data must hold what each rule about one dossier finds");
    }

    // The dossier in each of the lanes in turn, among others about which everything is unknown.
    private static uint RulesOf(DossierValues values, ProcedureTraits traits)
    {
        var rules = new HashSet<uint>();
        for (var lane = 0; lane < ValueLanes.Count; lane++)
        {
            var dossiers = new DossierValues[ValueLanes.Count];
            dossiers.AsSpan().Fill(new DossierValues { Received = DossierValues.Unknown, Due = DossierValues.Unknown });
            dossiers[lane] = values;
            var others = Vector256<uint>.Zero.WithElement(lane, (uint)traits);
            rules.Add(ValueChecks.RulesOf(ValueLanes.Of(ref dossiers[0]), others)[lane]);
        }

        return rules.Should().ContainSingle().Subject;
    }
}
