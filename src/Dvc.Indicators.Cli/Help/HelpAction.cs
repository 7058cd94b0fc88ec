using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Dvc.Indicators.Cli.Help;

/// <summary>Writes the help of a verb: what it does, how it is called, its options by groups, examples of its use.</summary>
/// <param name="streams">Tells the language.</param>
/// <param name="examples">The examples.</param>
internal sealed class HelpAction(Streams streams, IReadOnlyList<string> examples) : SynchronousCommandLineAction
{
    public static void AddTo(Command command, Streams streams, params string[] examples)
    {
        var option = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (option is null)
        {
            option = new HelpOption();
            command.Add(option);
        }

        option.Action = new HelpAction(streams, examples);
    }

    /// <summary>Writes the help of a verb that was called without one of the verbs below it: it is no result, so it goes beside.</summary>
    public static void Write(Command command, Streams streams) =>
        ((HelpAction)command.Options.OfType<HelpOption>().Single().Action!).Write(command, streams.Error);

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitCode.Done;
    }

    private void Write(Command command, TextWriter output) => output.Write(new HelpText(command, examples, streams.Language).ToString());
}
