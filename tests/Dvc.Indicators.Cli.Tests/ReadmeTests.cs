using System.Text.RegularExpressions;

namespace Dvc.Indicators.Cli.Tests;

/// <summary>The README is executed: each of its examples runs and prints what the README says it prints.</summary>
[Collection(RunPrograms.Name)]
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md"));

    public static TheoryData<string, string> ShellExamples()
    {
        var data = new TheoryData<string, string>();
        foreach (var (code, output) in Examples("bash"))
        {
            data.Add(code, output);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(ShellExamples))]
    public void A_command_prints_what_the_readme_says(string code, string output)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(folder.File("samples"), Repository.PathOf("samples"));
        var script = $"set -euo pipefail\ndvc-indicators() {{ dotnet exec '{ToolRun.Assembly}' \"$@\"; }}\n{code}";

        var run = ToolRun.Start("bash", ["-c", script], folder.Location, language: null);

        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !ToolRun.TellsCountsOrFindings(line)).Should().BeEmpty("only counts and findings of what was read are told");
        run.Output.Should().Be(output);
        run.ExitCode.Should().Be(0);
    }

    [Fact]
    public void The_program_is_the_sample_and_prints_what_the_readme_says()
    {
        var (code, output) = Examples("csharp").Single();

        File.ReadAllText(Repository.PathOf("samples", "score-figures.cs")).Should().Be(code);
        var run = ToolRun.Start("dotnet", ["run", Repository.PathOf("samples", "score-figures.cs")], Repository.PathOf("samples"));
        run.Error.Should().BeEmpty();
        run.Output.Should().Be(output);
    }

    [Fact]
    public void The_two_commands_to_start_are_those_that_the_gate_and_the_tests_run()
    {
        var commands = CodeBlock("sh").First().Trim().Split('\n');

        commands.Should().HaveCount(2);
        commands[1].Should().Be("dotnet test Dvc.Indicators.sln -c Release");
        var arguments = commands[0].Split(" -- ")[1].Split(' ').Select(part => part.StartsWith("samples/", StringComparison.Ordinal) ? Repository.PathOf(part) : part);
        ToolRun.Of([.. arguments]).ExitCode.Should().Be(0);
    }

    [Fact]
    public void Every_verb_stands_in_the_readme()
    {
        var help = ToolRun.Of("--help").Output;

        foreach (var verb in VerbRow().Matches(Readme).Select(match => match.Groups[1].Value))
        {
            help.Should().MatchRegex($@"\n  {verb}\b");
        }

        VerbRow().Matches(Readme).Should().HaveCount(16);
    }

    private static IEnumerable<(string Code, string Output)> Examples(string language) =>
        Regex.Matches(Readme, $"```{language}\n(.*?)```\n\n```text\n(.*?)```", RegexOptions.Singleline)
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    private static IEnumerable<string> CodeBlock(string language) =>
        Regex.Matches(Readme, $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^\| `([a-z]+(?:-if)?)` \| ", RegexOptions.Multiline)]
    private static partial Regex VerbRow();
}
