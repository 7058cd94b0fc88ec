using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using Dvc.Indicators.Cli.Folders;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Cli.Verbs;

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
        ("mapping", MappingVerb.Build),
        ("init", InitVerb.Build),
        ("live", LiveVerb.Build),
        ("sample", SampleVerb.Build),
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
        catch (Exception exception)
        {
            return Tell(CauseOf(exception), streams);
        }
    }

    // Threads that work together fail together: the first failure says why.
    private static Exception CauseOf(Exception exception) =>
        exception is AggregateException { InnerException: { } inner } ? CauseOf(inner) : exception;

    private static int Tell(Exception exception, Streams streams)
    {
        switch (exception)
        {
            case ToolFailure failure:
                TellOf(failure, streams);
                return failure.ExitCode;
            case OperationCanceledException:
                var written = streams.Written.Count == 0 ? "nothing was written" : $"written before that: {string.Join(", ", streams.Written)}";
                streams.Warn($"interrupted; {written}");
                return ExitCode.Interrupted;
            case MemoryLimitException:
                streams.Warn($"--memory: {exception.Message}; --assume-unique needs no memory for keys, where the sources guarantee that no dossier is there twice");
                return ExitCode.LimitPassed;
            case IOException or UnauthorizedAccessException:
                streams.Warn(FirstLine(exception));
                return ExitCode.InvalidInput;
            default:
                streams.Warn($"internal error, please report it with the command and its input: {exception.GetType().Name}: {FirstLine(exception)}");
                return ExitCode.InternalError;
        }
    }

    private static void TellOf(ToolFailure failure, Streams streams)
    {
        foreach (var line in failure.Lines.Take(MostLines))
        {
            streams.Warn(line);
        }

        if (failure.Count > MostLines)
        {
            streams.Warn(FormattableString.Invariant($"… and {failure.Count - MostLines} more errors"));
        }
    }

    private static int Invoke(string[] args, Streams streams)
    {
        CheckDirective(args);
        var parsed = WithFolder(Build(streams, args).Parse(args), args, streams);
        var isRun = parsed.Action == parsed.CommandResult.Command.Action;
        if (isRun || parsed.Action is ParseErrorAction)
        {
            CheckValues(parsed);
        }

        if (parsed.Errors.Count > 0 && parsed.Action is null or ParseErrorAction)
        {
            var verb = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
            var lines = parsed.Errors.Select(error => FirstLine(error.Message)).Append($"see dvc-indicators{verb} --help");
            throw new ToolFailure(ExitCode.WrongUsage, [.. lines.Distinct()]);
        }

        if (isRun)
        {
            CheckOptions(parsed);
            NamedFiles.From(parsed).Check();
        }

        using var writer = streams.Writer();
        var exit = parsed.Invoke(new InvocationConfiguration { Output = writer, Error = streams.Error, EnableDefaultExceptionHandler = false });
        return exit == ExitCode.Done ? streams.LimitExit : exit;
    }

    // A folder of records stands for its files and its settings.
    private static ParseResult WithFolder(ParseResult parsed, string[] args, Streams streams)
    {
        if (parsed.Errors.Count > 0 || parsed.Action != parsed.CommandResult.Command.Action
            || parsed.CommandResult.Children.OfType<ArgumentResult>().FirstOrDefault(result => result.Argument is FolderArgument)?.Tokens is not [var token])
        {
            return parsed;
        }

        var folder = token.Value;
        if (!Directory.Exists(folder))
        {
            throw new ToolFailure(ExitCode.WrongUsage, $"folder: found {folder}, which is no folder; allowed: a folder with records, or files by --dossiers and its like");
        }

        var given = parsed.CommandResult.Children.OfType<OptionResult>().Where(option => !option.Implicit).Select(option => option.Option.Name).ToHashSet();
        var known = parsed.CommandResult.Command.Options.Select(option => option.Name).ToHashSet();
        var place = Array.LastIndexOf(args, folder);
        return Build(streams, args).Parse(
            [.. args[..place], .. args[(place + 1)..], .. RecordFolder.ToOptions(folder, streams, option => given.Contains(option) || !known.Contains(option))]);
    }

    // Shells ask with it for what may come next; a place that is no number would be an exception of the parser.
    private static void CheckDirective(string[] args)
    {
        const string Suggest = "[suggest:";
        if (args is [var first, ..] && first.StartsWith(Suggest, StringComparison.Ordinal) && first.EndsWith(']')
            && !int.TryParse(first.AsSpan(Suggest.Length..^1), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            throw new ToolFailure(ExitCode.WrongUsage, $"{first}: found no place; allowed: [suggest:N], N a place in the command line");
        }
    }

    private static void CheckValues(ParseResult parsed)
    {
        foreach (var (result, value) in ValuesOf(parsed))
        {
            if (value.Length == 0 || value.Contains('\0', StringComparison.Ordinal))
            {
                var found = value.Length == 0 ? "nothing" : "a null character";
                throw new ToolFailure(ExitCode.WrongUsage, $"{LabelOf(result)}: found {found}; allowed: a value such as --help shows");
            }
        }
    }

    // An option that takes several files would take an unknown option for one of them.
    private static void CheckOptions(ParseResult parsed)
    {
        if (ValuesOf(parsed).FirstOrDefault(pair => pair.Value.StartsWith("--", StringComparison.Ordinal)).Value is { } unknown)
        {
            throw new ToolFailure(ExitCode.WrongUsage, [$"found {unknown}, which is no option of this verb", $"see dvc-indicators {parsed.CommandResult.Command.Name} --help"]);
        }
    }

    private static IEnumerable<(SymbolResult Result, string Value)> ValuesOf(ParseResult parsed) =>
        from result in parsed.CommandResult.Children
        from token in result.Tokens
        where token.Type == TokenType.Argument
        select (result, token.Value);

    private static string LabelOf(SymbolResult result) => result switch
    {
        OptionResult { Option: var option } => option is IFileSymbol file ? file.Label : option.Name,
        ArgumentResult argument => argument.Argument.Name,
        _ => "",
    };

    private static string FirstLine(Exception exception) => FirstLine(exception.Message);

    private static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd('\r');
}
