using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Dvc.Indicators.Cli;

/// <summary>Writes a command's help followed by examples of its use.</summary>
internal sealed class HelpWithExamples(HelpAction help, IReadOnlyList<string> examples) : SynchronousCommandLineAction
{
    public static void AddTo(Command command, params string[] examples)
    {
        var option = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (option is null)
        {
            option = new HelpOption();
            command.Add(option);
        }

        option.Action = new HelpWithExamples(new HelpAction { MaxWidth = 100 }, examples);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  {example}");
        }

        return exitCode;
    }
}
