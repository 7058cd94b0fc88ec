using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Dvc.Indicators.Cli.Verbs;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli;

/// <summary>The command line: its verbs, and what an error of any kind looks like from outside.</summary>
internal static class CommandLine
{
    private const int MostLines = 20;

    private static readonly (string Name, Func<Streams, Command> Build)[] Verbs =
    [
        ("tally", TallyVerb.Build),
        ("score", ScoreVerb.Build),
        ("report", ReportVerb.Build),
        ("compare", CompareVerb.Build),
        ("explain", ExplainVerb.Build),
        ("check", CheckVerb.Build),
        ("sample", _ => SampleVerb.Build()),
        ("rules", RulesVerb.Build),
        ("completion", CompletionVerb.Build),
    ];

    /// <summary>The command line that arguments need.</summary>
    /// <param name="streams">Where verbs read and write.</param>
    /// <param name="args">The arguments; where they begin with a verb only that is built, which no other verb can tell apart.</param>
    public static RootCommand Build(Streams streams, params string[] args)
    {
        var root = new RootCommand(
            "Computes, ranks, compares and explains Viet Nam's Decision 766/QĐ-TTg index. Exact, from figures to the last hundredth.");
        var named = Array.FindIndex(Verbs, verb => args.Length > 0 && verb.Name == args[0]);
        foreach (var verb in named < 0 ? Verbs : Verbs.AsSpan(named, 1))
        {
            root.Add(verb.Build(streams));
        }

        HelpWithExamples.AddTo(
            root,
            "dvc-indicators score --figures figures.csv --agencies agencies.csv",
            "dvc-indicators rules list",
            "dvc-indicators score --help");
        return root;
    }

    public static int Run(string[] args, Streams streams)
    {
        try
        {
            return Invoke(args, streams);
        }
        catch (ToolFailure failure)
        {
            foreach (var line in failure.Lines.Take(MostLines))
            {
                streams.Warn(line);
            }

            if (failure.Count > MostLines)
            {
                streams.Warn(FormattableString.Invariant($"… and {failure.Count - MostLines} more errors"));
            }

            return failure.ExitCode;
        }
        catch (OperationCanceledException)
        {
            streams.Warn("interrupted; nothing was written");
            return ExitCode.Interrupted;
        }
        catch (MemoryLimitException exception)
        {
            streams.Warn($"--memory: {exception.Message}; --assume-unique needs no memory for keys, where the sources guarantee that no dossier is there twice");
            return ExitCode.LimitPassed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            streams.Warn(FirstLine(exception));
            return ExitCode.InvalidInput;
        }
        catch (Exception exception)
        {
            streams.Warn($"internal error, please report it with the command and its input: {exception.GetType().Name}: {FirstLine(exception)}");
            return ExitCode.InternalError;
        }
    }

    private static int Invoke(string[] args, Streams streams)
    {
        var parsed = Build(streams, args).Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is null or ParseErrorAction)
        {
            var verb = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
            var lines = parsed.Errors.Select(error => FirstLine(error.Message)).Append($"see dvc-indicators{verb} --help");
            throw new ToolFailure(ExitCode.WrongUsage, [.. lines.Distinct()]);
        }

        // An option that takes several files would take an unknown option for one of them.
        var unknown = parsed.CommandResult.Children.SelectMany(child => child.Tokens)
            .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal));
        if (unknown is not null)
        {
            throw new ToolFailure(ExitCode.WrongUsage, [$"found {unknown.Value}, which is no option of this verb", $"see dvc-indicators {parsed.CommandResult.Command.Name} --help"]);
        }

        using var writer = streams.Writer();
        return parsed.Invoke(new InvocationConfiguration { Output = writer, Error = streams.Error, EnableDefaultExceptionHandler = false });
    }

    private static string FirstLine(Exception exception) => FirstLine(exception.Message);

    private static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd('\r');
}
