using Dvc.Indicators.Tests.Oracle;

namespace Dvc.Indicators.Files.Tests.Runs;

/// <summary>From files to figures: the whole run against the slow oracle, which has never seen a file.</summary>
public sealed class WorldRunTests
{
    private static readonly World[] Worlds = [.. Enumerable.Range(5_000, 80).Select(WorldFiles.Make)];

    [Fact]
    public void Files_give_the_figures_of_the_oracle()
    {
        var (differences, compared) = (new List<string>(), 0);
        foreach (var (world, result) in Worlds.Select(Run))
        {
            var (run, oracle) = (Figures(result), OracleFigures.Of(world));
            compared += run.Count(figure => figure.Value != (0, 0));
            differences.AddRange(run.Except(oracle).Select(figure => $"{world}: only the run has {figure}"));

            // Without an agencies file an agency that no record names has no row.
            differences.AddRange(oracle.Except(run).Where(figure => world.Tree is not null || figure.Value != (0, 0))
                .Select(figure => $"{world}: only the oracle has {figure}"));
        }

        differences.Should().BeEmpty();
        compared.Should().BeGreaterThan(4_000);
    }

    [Fact]
    public void Nothing_read_is_lost()
    {
        foreach (var (world, result) in Worlds.Select(Run))
        {
            var counts = result.Records!.Read.Files.ToDictionary(file => file.File, file => file.Counts);
            var dossiers = counts.Where(file => file.Key.StartsWith('d') && file.Key != "decisions").Select(file => file.Value).ToList();
            dossiers.Sum(file => file.Read).Should().Be(world.Dossiers.Count, "{0}", world);
            dossiers.Sum(file => file.Accepted).Should().Be(OracleVersions.Counting(world).Count, "{0}", world);
            if (world.Petitions is { } petitions)
            {
                counts["petitions"].Read.Should().Be(petitions.Count);
                counts["petitions"].Accepted.Should().Be(OracleVersions.CountingPetitions(world).Count, "{0}", world);
            }

            counts.GetValueOrDefault("authority")?.Read.Should().Be(world.Authority!.Count);
            counts.GetValueOrDefault("decisions")?.Read.Should().Be(world.Decisions!.Count);
            result.Records!.Quality.Select(quality => quality.Agency)
                .Should().Equal(result.Agencies.Agencies.Select(agency => agency.Code), "{0}", world);
        }
    }

    [Fact]
    public void Findings_are_summed_up_as_they_are_told_whoever_listens_and_on_any_number_of_threads()
    {
        var rules = new HashSet<QualityRule>();
        foreach (var world in Worlds)
        {
            var inputs = new WorldFiles(world, new Random(world.Dossiers.Count)).Inputs();
            var told = new List<QualityFinding>();
            var listened = RecordRun.Execute(inputs with { Threads = 1 }, new RecordObserver { Found = told.Add }).Require().Records!.Findings;
            var alone = RecordRun.Execute(inputs with { Threads = 3, BlockSize = 700 }).Require().Records!.Findings;

            alone.Should().Equal(listened, "{0}", world);
            told.RemoveAll(finding => finding.Rule == QualityRule.ProcessedBeforeInProcess);
            listened.Select(finding => (finding.Rule, finding.Count)).Should().BeEquivalentTo(
                told.GroupBy(finding => finding.Rule).Select(group => (group.Key, group.DistinctBy(RecordOf).LongCount())), "{0}", world);
            listened.Where(sum => sum.Example.Place.Line is not null && FindingExample.From(told.First(finding => finding.Rule == sum.Rule)) != sum.Example)
                .Should().BeEmpty("{0}", world);
            rules.UnionWith(listened.Select(finding => finding.Rule));
        }

        rules.Count.Should().BeGreaterThan(12);

        // A record with two times that are wrong has two findings.
        static object RecordOf(QualityFinding finding) => finding.Place.Line is null ? finding : (finding.Place, finding.Rule == QualityRule.PlaceholderDate ? finding.Column : "");
    }

    private static (World World, IndexResult Result) Run(World world)
    {
        var reading = RecordRun.Execute(new WorldFiles(world, new Random(world.Dossiers.Count)).Inputs());
        reading.Errors.Should().BeEmpty("{0}", world);
        return (world, reading.Require());
    }

    private static Dictionary<(string Agency, string Component), (long Numerator, long Denominator)> Figures(IndexResult result) =>
        (from row in Enumerable.Range(0, result.Agencies.Count)
         from component in BuiltInRules.Default.Components
         let entry = result.Figures[row, component.Id]
         where entry.Kind == FigureKind.Counted
         select KeyValuePair.Create(
             (result.Agencies[row].Code.ToString(), component.Id), (entry.Figure.Numerator, entry.Figure.Denominator))).ToDictionary();
}
