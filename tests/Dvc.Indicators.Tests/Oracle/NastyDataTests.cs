namespace Dvc.Indicators.Tests.Oracle;

public sealed class NastyDataTests
{
    private static readonly World[] Worlds = [.. Enumerable.Range(0, 100).Select(NastyData.World)];

    [Fact]
    public void The_same_seed_gives_the_same_world()
    {
        var again = NastyData.World(7);

        again.Should().BeEquivalentTo(Worlds[7], options => options
            .Including(world => world.Dossiers).Including(world => world.Petitions).Including(world => world.Decisions)
            .Including(world => world.Cut).WithStrictOrdering());
        again.Dossiers.Should().NotBeEmpty();
    }

    [Fact]
    public void The_worlds_hold_what_they_are_made_for()
    {
        var dossiers = Worlds.SelectMany(world => new OracleDossiers(world).All()).ToList();
        var verdicts = dossiers.Where(dossier => dossier.Verdict is not null).Select(dossier => dossier.Verdict!).ToList();

        dossiers.Select(dossier => dossier.Dossier.Status).Distinct().Should().HaveCount(10);
        foreach (var rule in Enum.GetValues<OracleRule>())
        {
            verdicts.Should().Contain(verdict => verdict.Rule == rule && verdict.IsOnTime == (rule == OracleRule.NoDeadline));
        }

        verdicts.Should().Contain(verdict => verdict.IsOpen && verdict.IsOnTime);
        verdicts.Should().Contain(verdict => !verdict.IsOpen && !verdict.IsOnTime);
        Worlds.Should().Contain(world => OracleVersions.Counting(world).Count < world.Dossiers.Count);
        Worlds.Should().Contain(world => world.Dossiers.Any(dossier => world.Roster.Resolve(dossier.Agency) < 0), "some have not begun");
        foreach (var status in Enum.GetValues<AgencyStatus>())
        {
            Worlds.Should().Contain(world => world.Dossiers.Any(dossier => world.Roster.StatusOf(dossier.Agency) == status), "{0}", status);
        }

        Worlds.Any(world => world.Dossiers.Any(dossier => dossier.Received?.Date < world.Roster.ReusedFrom(dossier.Agency))).Should().BeTrue("some codes stand twice");
    }

    [Fact]
    public void Every_component_is_computed_somewhere_with_a_part_and_a_whole()
    {
        var figures = Worlds.SelectMany(world => OracleFigures.Of(world)).ToLookup(figure => figure.Key.Component, figure => figure.Value);

        figures.Should().HaveCount(20);
        foreach (var component in figures)
        {
            var isAlwaysFull = component.Key == Ids.DossierSync;
            component.Should().Contain(figure => figure.Numerator > 0 && (isAlwaysFull || figure.Numerator < figure.Denominator));
        }
    }
}
