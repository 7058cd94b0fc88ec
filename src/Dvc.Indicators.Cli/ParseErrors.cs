using System.CommandLine;
using System.CommandLine.Parsing;

namespace Dvc.Indicators.Cli;

/// <summary>
/// What is wrong with a command line, in both languages. The parser carries one text for each mistake: ours hold both languages in it, and
/// those of its own are told anew from where they were found.
/// </summary>
internal static class ParseErrors
{
    private const char Separator = '\u001F';

    /// <summary>Adds a mistake to what a parser of a value found.</summary>
    public static void AddError(this ArgumentResult result, LocalizedText text) => result.AddError($"{text.Vietnamese}{Separator}{text.English}");

    /// <summary>Adds a mistake, told as what was found at a place and what is allowed there.</summary>
    public static void AddError(this ArgumentResult result, string where, LocalizedText found, LocalizedText allowed) =>
        result.AddError(ToolFailure.LineAt(where, found, allowed));

    /// <summary>All mistakes, each once.</summary>
    public static IEnumerable<LocalizedText> Of(ParseResult parsed)
    {
        // An option that nobody knows may have been taken for an argument, so that what follows it is one too many.
        var taken = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .FirstOrDefault(token => token.StartsWith("--", StringComparison.Ordinal));
        var unmatched = taken is not null
            ? [UnknownOption(taken, parsed.CommandResult.Command)]
            : parsed.UnmatchedTokens.Select(token => Unmatched(token, parsed)).ToList();
        return unmatched.Concat(parsed.Errors
            .Select(error => TextOf(error, parsed))
            .Where(text => unmatched.Count == 0 || text is not null)
            .Select(text => text ?? NoVerb(parsed))).Distinct();
    }

    /// <summary>A token that is no option of the verb.</summary>
    public static LocalizedText UnknownOption(string token, Command command)
    {
        var hint = Nearest.Hint(token.Split('=', ':')[0], OptionsOf(command).SelectMany(option => option.Aliases.Append(option.Name)));
        return new(
            $"nhận được {token}, không phải tùy chọn của lệnh này{hint.Vietnamese}", $"found {token}, which is no option of this verb{hint.English}");
    }

    /// <summary>Where to read what is allowed.</summary>
    public static LocalizedText SeeHelp(Command command)
    {
        var verb = command is RootCommand ? "" : $" {command.Name}";
        return new($"xem dvc-indicators{verb} --help", $"see dvc-indicators{verb} --help");
    }

    /// <summary>The options of a verb and of the whole tool.</summary>
    public static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(option => option.Recursive));

    private static LocalizedText Unmatched(string token, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (token.StartsWith('-'))
        {
            return UnknownOption(token, command);
        }

        if (command.Subcommands.Count == 0)
        {
            return new($"nhận được {token}, là đối số thừa của lệnh này", $"found {token}, which is one argument too many for this verb");
        }

        var verbs = command is RootCommand ? [.. CommandLine.VerbNames] : command.Subcommands.Select(verb => verb.Name).ToList();
        var hint = Nearest.Hint(token, verbs);
        return new(
            $"nhận được {token}, không phải lệnh nào{hint.Vietnamese}; cho phép: {string.Join(", ", verbs)}",
            $"found {token}, which is no verb{hint.English}; allowed: {string.Join(", ", verbs)}");
    }

    private static LocalizedText NoVerb(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var verbs = string.Join(", ", command is RootCommand ? CommandLine.VerbNames : command.Subcommands.Select(verb => verb.Name));
        return new($"không có lệnh nào; cho phép: {verbs}", $"found no verb; allowed: {verbs}");
    }

    // Null for what is told of the whole verb: a verb that is missing, or a token that belongs nowhere.
    private static LocalizedText? TextOf(ParseError error, ParseResult parsed) => (error.Message.Split(Separator), error.SymbolResult) switch
    {
        ([var vietnamese, var english], _) => new(vietnamese, english),
        (_, OptionResult option) => OfOption(option),
        (_, ArgumentResult { Parent: OptionResult option }) => OfOption(option),
        (_, ArgumentResult argument) => ToolFailure.LineAt(
            argument.Argument.Name, argument.Tokens.Count == 0 ? Said.Nothing : Said.List(argument.Tokens.Select(token => token.Value)), Said.AsInHelp),
        (_, CommandResult { Command: { Subcommands.Count: 0 } command }) when parsed.UnmatchedTokens.Count == 0
            && command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 }) is { } missing =>
            ToolFailure.LineAt(missing.Name, Said.Nothing, Said.AsInHelp),
        _ when error.Message.Contains("esponse file", StringComparison.Ordinal) => new(
            "nhận được @TỆP không đọc được; cho phép: tệp chứa các đối số", "found @FILE that can not be read; allowed: a file of arguments"),
        _ => null,
    };

    private static LocalizedText OfOption(OptionResult result)
    {
        var (name, values) = (result.Option.Name, result.Tokens.Select(token => token.Value).ToList());
        return values.Count == 0
            ? ToolFailure.LineAt(name, Said.Nothing, Said.AsInHelp)
            : values.Count > result.Option.Arity.MaximumNumberOfValues
            ? ToolFailure.LineAt(name, Said.List(values), new("một giá trị", "one value"))
            : ToolFailure.LineAt(
                name, Said.List(values),
                result.Option.ValueType == typeof(bool) ? new("true, false hoặc không ghi", "true, false or nothing") : Said.AsInHelp);
    }
}
