using Dvc.Indicators.Tests.Tallies;

namespace Dvc.Indicators.Tests.Oracle;

/// <summary>The library against the oracle in total, and tallies against themselves in parts.</summary>
public sealed class ComparedFiguresTests
{
    [Fact]
    public void Every_figure_of_every_agency_is_that_of_the_oracle()
    {
        var differences = new List<string>();
        foreach (var world in Compared.Worlds)
        {
            var library = Lines(Compared.Figures(world, Compared.Tally(world, world.Dossiers)));
            var oracle = Lines(OracleFigures.Of(world));
            differences.AddRange(library.Except(oracle).Select(line => $"{world}: only the library has {line}"));
            differences.AddRange(oracle.Except(library).Select(line => $"{world}: only the oracle has {line}"));
        }

        differences.Should().BeEmpty();
    }

    [Fact]
    public void Nothing_read_is_lost()
    {
        foreach (var world in Compared.Worlds)
        {
            var builder = new TallyBuilder([Compared.Reader(world)], world.Tree).Add(world.Dossiers);

            builder.Counts.Read.Should().Be(world.Dossiers.Count);
            builder.Counts.Accepted.Should().Be(OracleVersions.Counting(world).Count, "{0}", world);
            builder.Counts.Rejected.Should().Be(world.Dossiers.Count(dossier => !world.Roster.Knows(dossier.Agency)), "{0}", world);
        }
    }

    // Versions of a dossier stay in one part, as they do where a part is a province.
    [Fact]
    public void Parts_saved_loaded_and_merged_in_any_order_give_the_bytes_of_the_whole()
    {
        foreach (var world in Compared.Worlds)
        {
            var random = new Random(world.Dossiers.Count);
            var whole = Compared.Tally(world, world.Dossiers);
            var count = random.Next(1, 7);
            var partOf = world.Dossiers.Select(dossier => dossier.Key).Distinct().ToDictionary(key => key, _ => random.Next(count));
            var parts = Enumerable.Range(0, count)
                .Select(part => Reloaded(Compared.Tally(world, world.Dossiers.Where(dossier => partOf[dossier.Key] == part))))
                .ToArray();
            random.Shuffle(parts);

            var merged = parts.Aggregate((sum, part) => Reloaded(Tally.Merge(sum, part).Require()));
            Tally.Merge(parts).Require().Save().Should().Equal(merged.Save());
            merged.Save().SequenceEqual(whole.Save()).Should().BeTrue("{0}", world);
            Lines(Compared.Figures(world, merged)).SetEquals(Lines(Compared.Figures(world, whole))).Should().BeTrue("{0}", world);

            var others = Tally.Merge(parts.Skip(1).Prepend(Compared.Tally(world, []))).Require();
            TallySamples.SavedCounts(whole.Subtract(parts[0]).Require()).Should().Equal(TallySamples.SavedCounts(others), "{0}", world);
        }
    }

    [Fact]
    public void Any_number_of_threads_gives_the_bytes_of_one()
    {
        foreach (var world in Compared.Worlds.Take(60))
        {
            var whole = Compared.Tally(world, world.Dossiers).Save();
            var parts = world.Dossiers.GroupBy(dossier => dossier.Key, StringComparer.Ordinal).Chunk(5);

            var merged = Tally.Merge(parts.AsParallel().WithDegreeOfParallelism(4)
                .Select(part => Compared.Tally(world, part.SelectMany(versions => versions)))
                .Append(Compared.Tally(world, []))).Require();

            merged.Save().SequenceEqual(whole).Should().BeTrue("{0}", world);
        }
    }

    [Fact]
    public void Several_periods_in_one_pass_give_the_bytes_of_one_pass_each()
    {
        for (var i = 0; i < 100; i++)
        {
            var (world, other) = (Compared.Worlds[i], Compared.Period(Compared.Worlds[i + 1]));
            var builder = new TallyBuilder([Compared.Reader(world, other), Compared.Reader(world)], world.Tree);

            var both = builder.Add(world.Dossiers).Build();

            var alone = new TallyBuilder([Compared.Reader(world, other)], world.Tree).Add(world.Dossiers).Build();
            both[1].Save().SequenceEqual(Compared.Tally(world, world.Dossiers).Save()).Should().BeTrue("{0}", world);
            both[0].Save().SequenceEqual(alone[0].Save()).Should().BeTrue("{0}", world);
        }
    }

    private static Tally Reloaded(Tally tally) => Tally.Load(tally.Save()).Require();

    private static HashSet<string> Lines(IEnumerable<KeyValuePair<(string Agency, string Component), (long, long)>> figures) =>
        [.. figures.Select(figure => $"{figure.Key.Agency},{figure.Key.Component},{figure.Value}")];
}
