using System.Globalization;
using Dvc.Indicators.Samples;

namespace Dvc.Indicators.Cli.Tests;

public sealed class SampleVerbTests : IDisposable
{
    private static readonly string[] RecordFiles = ["agencies", "procedures", "authority", "decisions", "petitions"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_seed_and_size_give_the_same_bytes_and_another_seed_others()
    {
        var first = Sample("first", "--size", "400", "--seed", "7");
        var second = Sample("second", "--size", "400", "--seed", "7");
        var other = Sample("other", "--size", "400");

        Files(second).Should().Equal(Files(first));
        Files(first).Keys.Should().BeEquivalentTo(
            "README.md", "agencies.csv", "authority.csv", "decisions.csv", "dossiers.csv", "dvc.json", "figures.csv", "petitions.csv", "procedures.csv");
        Files(other)["dossiers.csv"].Should().NotBe(Files(first)["dossiers.csv"]);
    }

    [Theory]
    [InlineData("csv", "dossiers.csv")]
    [InlineData("ndjson", "dossiers.ndjson")]
    [InlineData("payload", "dossiers.json")]
    public void A_sample_is_scored_by_its_folder_alone(string form, string dossiers)
    {
        var folder = Sample(form, "--size", "400", "--form", form);

        var run = ToolRun.Of("score", folder, "--format", "csv");

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Be(Run("score", folder, dossiers, "--figures", Path.Combine(folder, "figures.csv"), "--format", "csv").Output);
    }

    [Fact]
    public void A_small_sample_counts_to_its_plan_in_every_form()
    {
        var plan = SampleProvince.PhuTho.Plan(seed: 7, size: 3000);
        var csv = Tally(Sample("csv", "--size", "3000", "--seed", "7"), "dossiers.csv");
        var ndjson = Tally(Sample("ndjson", "--size", "3000", "--seed", "7", "--form", "ndjson"), "dossiers.ndjson");
        var payload = Tally(Sample("payload", "--size", "3000", "--seed", "7", "--form", "payload"), "dossiers.json");

        ndjson.Should().Be(csv);
        payload.Should().Be(csv);
        var rows = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        rows.Should().HaveCount(13 * 20, "thirteen agencies with all components but certified copies and the two that are only tracked");
        rows.Where(row => row is not [_, "PROCEDURES_ONLINE" or "SERVICES_WITH_ONLINE_DOSSIERS" or "DOSSIERS_ONLINE", ..] || row[0] == "H44")
            .Where(row => Planned(plan, row[0], row[1]) != $"{row[2]}/{row[3]}").Should().BeEmpty();
    }

    [Fact]
    public void The_full_sample_gives_the_published_scores()
    {
        var folder = Sample("phu-tho");
        var given = Path.Combine(folder, "figures.csv");

        var run = Run("score", folder, "dossiers.csv", "--figures", given, "--format", "csv");

        run.ExitCode.Should().Be(0);
        run.Error.Should().Contain("+ rejected 0\n");
        var scores = run.Output.Split('\n').Select(line => string.Join(',', line.Split(',').Take(4))).ToHashSet();
        var published = File.ReadAllLines(Repository.PathOf("tests", "Dvc.Indicators.Tests", "Data", "published", "phu-tho-2026-q3", "expected.csv"))
            .Skip(1).Select(line => line.Split(',')).Select(row => $"{row[0]},{row[1]},{row[2]},{Points(row[3])}").ToList();
        published.Should().HaveCountGreaterThan(250);
        published.Where(score => !scores.Contains(score)).Should().BeEmpty();
    }

    [Fact]
    public void Two_hundred_thousand_dossiers_go_through_tally_in_less_memory_than_their_text()
    {
        var dossiers = Path.Combine(Sample("large", "--size", "200000"), "dossiers.csv");
        const int Limit = 72 << 20;
        var tool = FormattableString.Invariant($"DOTNET_GCHeapHardLimit=0x{Limit:x} exec dotnet exec \"$@\"");

        var run = ToolRun.Start(
            "bash", ["-c", tool, "bash", ToolRun.Assembly, .. Arguments("tally", _folder.File("large"), "dossiers.csv")], _folder.Location);

        (new FileInfo(dossiers).Length * sizeof(char)).Should().BeGreaterThan(Limit);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("\nH44,DOSSIER_SYNC,200000,200000\n").And.Contain("\nH44,ON_TIME_PROCESSING,");
        run.Error.Should().Contain(" = accepted ").And.Contain(" + rejected 0\n").And.NotContain("dossiers read", "nobody watches a pipe");
    }

    [Fact]
    public void A_folder_that_can_not_be_made_is_one_line()
    {
        var run = ToolRun.Of("sample", _folder.Write("file", ""), "--size", "10");

        run.ExitCode.Should().Be(ExitCode.InvalidInput);
        run.Error.Should().EndWith("file: found a file; allowed: a folder to write to\n");
    }

    private static string Points(string score) => decimal.Parse(score, CultureInfo.InvariantCulture).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Planned(SamplePlan plan, string agency, string component)
    {
        var row = plan.Figures.Agencies.IndexOf(AgencyCode.Parse(agency));
        var figure = plan.Figures[row, component].Figure;
        return $"{figure.Numerator}/{figure.Denominator}";
    }

    private static Dictionary<string, string> Files(string folder) =>
        Directory.GetFiles(folder).ToDictionary(path => Path.GetFileName(path), File.ReadAllText);

    private static string Tally(string folder, string dossiers)
    {
        var run = Run("tally", folder, dossiers);
        run.ExitCode.Should().Be(0, run.Error);
        return run.Output;
    }

    private static ToolRun Run(string verb, string folder, string dossiers, params string[] more) =>
        ToolRun.Of([.. Arguments(verb, folder, dossiers), .. more]);

    private static string[] Arguments(string verb, string folder, string dossiers)
    {
        var files = RecordFiles.SelectMany(name => new[] { $"--{name}", Path.Combine(folder, $"{name}.csv") });
        return [verb, "--dossiers", Path.Combine(folder, dossiers), .. files, "--period", "2026-Q3"];
    }

    private string Sample(string name, params string[] more)
    {
        var run = ToolRun.Of(["sample", _folder.File(name), .. more]);
        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().BeEmpty();
        run.Error.Should().BeEmpty();
        return _folder.File(name);
    }
}
