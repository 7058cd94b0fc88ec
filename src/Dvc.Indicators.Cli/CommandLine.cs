using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using Dvc.Indicators.Cli.Folders;
using Dvc.Indicators.Cli.Help;
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
        ("compare", streams => CompareAgency.AddTo(CompareVerb.Build(streams), streams)),
        ("explain", ExplainVerb.Build),
        ("reach", ReachVerb.Build),
        ("what-if", WhatIfVerb.Build),
        ("reconcile", ReconcileVerb.Build),
        ("analyse", AnalyseVerb.Build),
        ("check", CheckVerb.Build),
        ("mapping", MappingVerb.Build),
        ("sql", SqlVerb.Build),
        ("init", InitVerb.Build),
        ("live", LiveVerb.Build),
        ("sample", SampleVerb.Build),
        ("rules", RulesVerb.Build),
        ("completion", CompletionVerb.Build),
    ];

    private static readonly LocalizedText QuietText = new(
        "Không hiển thị ghi chú và tiến độ, chỉ hiển thị lỗi.", "Tell neither notes nor progress, only what is wrong.");

    private static readonly LocalizedText VerboseText = new(
        "Hiển thị thêm chi tiết, như số bản ghi của từng tệp.", "Tell details too, such as the counts of each file.");

    /// <summary>The names of all verbs.</summary>
    public static IEnumerable<string> VerbNames => Verbs.Select(verb => verb.Name);

    /// <summary>The command line that arguments need.</summary>
    /// <param name="streams">Where verbs read and write.</param>
    /// <param name="args">The arguments; where they begin with a verb only that is built, which no other verb can tell apart.</param>
    public static RootCommand Build(Streams streams, params string[] args)
    {
        var root = new RootCommand
        {
            LanguageChoice.Option(),
            new ToolOption<bool>("--quiet", HelpGroup.General, QuietText, "-q") { Recursive = true },
            new ToolOption<bool>("--verbose", HelpGroup.General, VerboseText, "-v") { Recursive = true },
        };
        var named = Array.FindIndex(Verbs, verb => args.Length > 0 && verb.Name == args[0]);
        foreach (var verb in named < 0 ? Verbs : Verbs.AsSpan(named, 1))
        {
            root.Add(verb.Build(streams));
        }

        HelpAction.AddTo(
            root,
            streams,
            "dvc-indicators sample p",
            "dvc-indicators score p --period 2026-Q3",
            "dvc-indicators score --figures figures.csv --agencies agencies.csv",
            "dvc-indicators rules list",
            "dvc-indicators score --help");
        return root;
    }

    public static int Run(string[] args, Streams streams)
    {
        try
        {
            streams.Language = LanguageChoice.Find(args, streams.LanguageVariable);
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
                var written = string.Join(", ", streams.Written);
                streams.Fail(written.Length == 0
                    ? new("đã bị ngắt; chưa ghi gì", "interrupted; nothing was written")
                    : new($"đã bị ngắt; đã ghi trước đó: {written}", $"interrupted; written before that: {written}"));
                return ExitCode.Interrupted;
            case MemoryLimitException limit:
                streams.Fail(new(
                    $"--memory: {limit.Text.Vietnamese}; --assume-unique không cần bộ nhớ cho mã hồ sơ, khi nguồn bảo đảm không hồ sơ nào có hai lần",
                    $"--memory: {limit.Text.English}; --assume-unique needs no memory for keys, where the sources guarantee that no dossier is there twice"));
                return ExitCode.LimitPassed;
            case IOException or UnauthorizedAccessException:
                streams.Fail(new($"lỗi đọc hoặc ghi: {FirstLine(exception)}", FirstLine(exception)));
                return ExitCode.InvalidInput;
            default:
                var what = $"{exception.GetType().Name}: {FirstLine(exception)}";
                streams.Fail(new(
                    $"lỗi nội bộ, đề nghị báo lại kèm lệnh và dữ liệu vào: {what}", $"internal error, please report it with the command and its input: {what}"));
                return ExitCode.InternalError;
        }
    }

    private static void TellOf(ToolFailure failure, Streams streams)
    {
        foreach (var line in failure.Lines.Take(MostLines))
        {
            streams.Fail(line);
        }

        if (failure.Count > MostLines)
        {
            var more = (failure.Count - MostLines).ToString(CultureInfo.InvariantCulture);
            streams.Fail(new($"… và {more} lỗi khác", $"… and {more} more errors"));
        }
    }

    private static int Invoke(string[] args, Streams streams)
    {
        CheckDirective(args);
        var parsed = WithFolder(Build(streams, args).Parse(args), args, streams);
        streams.IsQuiet = parsed.GetValue<bool>("--quiet");
        streams.IsVerbose = parsed.GetValue<bool>("--verbose");
        if (parsed.CommandResult.Command is { Subcommands.Count: > 0 } && parsed.UnmatchedTokens.Count == 0 && parsed.Action is null or ParseErrorAction)
        {
            HelpAction.Write(parsed.CommandResult.Command, streams);
            return ExitCode.WrongUsage;
        }

        var isRun = parsed.Action == parsed.CommandResult.Command.Action;
        if (isRun || parsed.Action is ParseErrorAction)
        {
            CheckValues(parsed);
        }

        if (parsed.Errors.Count > 0 && parsed.Action is null or ParseErrorAction)
        {
            throw new ToolFailure(ExitCode.WrongUsage, [.. ParseErrors.Of(parsed), ParseErrors.SeeHelp(parsed.CommandResult.Command)]);
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
        if (folder.StartsWith("--", StringComparison.Ordinal))
        {
            throw UnknownOption(folder, parsed);
        }

        if (!Directory.Exists(folder))
        {
            throw ToolFailure.At(
                ExitCode.WrongUsage, "folder", new($"{folder}, không phải thư mục", $"{folder}, which is no folder"),
                new("thư mục có bản ghi, hoặc các tệp theo --dossiers và tùy chọn tương tự", "a folder with records, or files by --dossiers and its like"));
        }

        var options = ParseErrors.OptionsOf(parsed.CommandResult.Command).ToList();
        var given = options.Where(option => parsed.GetResult(option) is { Implicit: false }).Select(option => option.Name).ToHashSet();
        var known = options.Select(option => option.Name).ToHashSet();
        var place = Array.LastIndexOf(args, folder);
        string[] whole =
        [
            .. args[..place], .. args[(place + 1)..],
            .. RecordFolder.ToOptions(folder, streams, option => given.Contains(option) || !known.Contains(option)),
        ];
        streams.Language = LanguageChoice.Find(whole, streams.LanguageVariable);
        return Build(streams, args).Parse(whole);
    }

    // Shells ask with it for what may come next; a place that is no number would be an exception of the parser.
    private static void CheckDirective(string[] args)
    {
        const string Suggest = "[suggest:";
        if (args is [var first, ..] && first.StartsWith(Suggest, StringComparison.Ordinal) && first.EndsWith(']')
            && !int.TryParse(first.AsSpan(Suggest.Length..^1), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            throw ToolFailure.At(
                ExitCode.WrongUsage, first, new("chỉ dẫn không có vị trí", "no place"),
                new("[suggest:N], N là vị trí trong dòng lệnh", "[suggest:N], N a place in the command line"));
        }
    }

    private static void CheckValues(ParseResult parsed)
    {
        foreach (var (result, value) in ValuesOf(parsed))
        {
            if (value.Length == 0 || value.Contains('\0', StringComparison.Ordinal))
            {
                throw ToolFailure.At(
                    ExitCode.WrongUsage, LabelOf(result), value.Length == 0 ? Said.Nothing : new("một ký tự null", "a null character"), Said.AsInHelp);
            }
        }
    }

    // An option that takes several files would take an unknown option for one of them.
    private static void CheckOptions(ParseResult parsed)
    {
        if (ValuesOf(parsed).FirstOrDefault(pair => pair.Value.StartsWith("--", StringComparison.Ordinal)).Value is { } unknown)
        {
            throw UnknownOption(unknown, parsed);
        }
    }

    private static ToolFailure UnknownOption(string token, ParseResult parsed) => new(
        ExitCode.WrongUsage, [ParseErrors.UnknownOption(token, parsed.CommandResult.Command), ParseErrors.SeeHelp(parsed.CommandResult.Command)]);

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
