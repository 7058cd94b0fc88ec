using System.CommandLine;
using System.Text;
using Dvc.Indicators.Cli.Help;

namespace Dvc.Indicators.Cli.Tests;

/// <summary>The help of every verb, in both languages.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Verbs => [.. CommandLine.VerbNames];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_verb_has_help_in_both_languages(string verb)
    {
        var (vietnamese, english) = (Run(verb, "--help"), Run(verb, "--help", "--lang", "en"));

        (vietnamese.Code, english.Code).Should().Be((0, 0));
        vietnamese.Output.Should().Contain("Cách dùng:\n  dvc-indicators " + verb).And.Contain("Ví dụ:").And.NotContain("Usage");
        english.Output.Should().Contain("Usage:\n  dvc-indicators " + verb).And.Contain("Examples:").And.NotContain("Cách dùng");
        (vietnamese.Output + english.Output).Split('\n').Should().OnlyContain(line => line.Length <= 100 || line.Contains("dvc-indicators"));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_option_and_argument_is_described_in_both_languages(string verb)
    {
        var command = CommandLine.Build(Streams(new StringWriter()), verb).Subcommands.Single();

        foreach (var symbol in command.Subcommands.Prepend(command).SelectMany(each => each.Options.Cast<Symbol>().Concat(each.Arguments).Append(each)))
        {
            var text = HelpText.TextOf(symbol);
            text.Vietnamese.Should().NotBeEmpty().And.NotBe(text.English);
            text.English.Should().NotBeEmpty();
        }
    }

    [Fact]
    public void Options_stand_in_groups() => Run("score", "--help", "--lang", "en").Output.Split('\n')
        .Where(line => line.EndsWith(':')).Should().StartWith(["Usage:", "Arguments:", "Inputs:", "Period and rules:"])
        .And.EndWith(["Output:", "Limits:", "General:", "Examples:"]);

    [Theory]
    [InlineData("Lệnh:")]
    [InlineData("Lệnh:", "rules")]
    public void Without_a_verb_the_verbs_are_told_as_wrong_usage(string title, params string[] arguments)
    {
        var (code, output, error) = Run(arguments);

        (code, output).Should().Be((ExitCode.WrongUsage, ""));
        error.Should().Contain(title);
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var output = new MemoryStream();
        var code = CommandLine.Run(arguments, new Streams(new MemoryStream(), output, error, isErrorATerminal: false));
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private static Streams Streams(TextWriter error) => new(new MemoryStream(), new MemoryStream(), error, isErrorATerminal: false);
}
