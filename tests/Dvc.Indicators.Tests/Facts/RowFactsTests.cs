using System.Runtime.Intrinsics;
using Dvc.Indicators.Tests.Oracle;

namespace Dvc.Indicators.Tests.Facts;

public class RowFactsTests
{
    [Theory]
    [InlineData(DueComparison.Instant)]
    [InlineData(DueComparison.Date)]
    public void Facts_of_eight_dossiers_together_are_those_of_each(DueComparison comparison)
    {
        var (together, alone) = (0, 0);
        for (var seed = 0; seed < 200; seed++)
        {
            var world = NastyData.World(seed);
            var catalogue = world.Procedures is { } procedures ? ProcedureCatalogue.Create(procedures) : null;
            var reader = new DossierFactReader(
                new JudgedPeriod(world.Period, world.Cut), WorkingCalendar.VietNam, comparison, catalogue);
            var facts = new RowFacts(reader);
            foreach (var dossiers in world.Dossiers.Chunk(ValueLanes.Count).Where(chunk => chunk.Length == ValueLanes.Count))
            {
                DossierValues[] values = [.. dossiers.Select(DossierValues.Of)];
                uint[] marks = [.. dossiers.Select(dossier => (uint)facts.TermsOf(dossier.Procedure).Mark)];
                var read = facts.Read(ValueLanes.Of(ref values[0]), Vector256.Create(marks), out var areAlone);
                for (var lane = 0; lane < ValueLanes.Count; lane++)
                {
                    var expected = (uint)reader.Read(dossiers[lane]);
                    var actual = areAlone[lane] == 0
                        ? read[lane]
                        : facts.Read(DossierRow.Of(values[lane]), facts.TermsOf(dossiers[lane].Procedure));

                    actual.Should().Be(expected, "of {0} in {1}", dossiers[lane].Key, world);
                    alone += areAlone[lane] == 0 ? 0 : 1;
                    together += areAlone[lane] == 0 && expected != 0 ? 1 : 0;
                }
            }
        }

        together.Should().BeGreaterThan(comparison == DueComparison.Instant ? 1_000 : 0);
        alone.Should().BeGreaterThan(100);
    }

    [Fact]
    public void Lanes_hold_the_values_of_their_dossiers_however_they_come_there()
    {
        var dossiers = NastyData.World(1).Dossiers.Concat(NastyData.World(2).Dossiers).Select(DossierValues.Of).ToArray();
        for (var first = 0; first + ValueLanes.Count <= dossiers.Length; first++)
        {
            var lanes = ValueLanes.Of(ref dossiers[first]);

            lanes.Should().Be(ValueLanes.OneByOne(ref dossiers[first]));
            for (var lane = 0; lane < ValueLanes.Count; lane++)
            {
                var dossier = dossiers[first + lane];
                uint[] expected =
                [
                    (uint)dossier.Status, (uint)dossier.Channel, dossier.Rounds, (uint)dossier.Fee, (uint)dossier.Flags, dossier.Submitted,
                    dossier.Received, dossier.Due, dossier.Finished, dossier.Returned, dossier.SupplementRequested, dossier.SupplementCompleted,
                ];
                uint[] actual =
                [
                    lanes.Status[lane], lanes.Channel[lane], lanes.Rounds[lane], lanes.Fee[lane], lanes.Flags[lane], lanes.Submitted[lane],
                    lanes.Received[lane], lanes.Due[lane], lanes.Finished[lane], lanes.Returned[lane], lanes.SupplementRequested[lane],
                    lanes.SupplementCompleted[lane],
                ];
                actual.Should().Equal(expected);
            }
        }
    }
}
