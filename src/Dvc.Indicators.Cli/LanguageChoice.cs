using System.CommandLine;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Options;

namespace Dvc.Indicators.Cli;

/// <summary>
/// The language of all that the tool says: that of <c>--lang</c>, else of the variable DVC_LANG, else Vietnamese. It is known before the
/// arguments are parsed, as mistakes in them are told in it too.
/// </summary>
internal static class LanguageChoice
{
    /// <summary>The variable of the environment.</summary>
    public const string Variable = "DVC_LANG";

    private const string OptionName = "--lang";
    private const string Words = "vi, en";

    /// <summary>The option, for all verbs at once.</summary>
    public static Option<Language> Option()
    {
        var option = CommonOptions.Choice(
            OptionName,
            HelpGroup.General,
            new(
                $"Ngôn ngữ của mọi thông báo và nhãn; nếu không ghi thì theo biến môi trường {Variable}, nếu không có nữa là tiếng Việt.",
                $"The language of all messages and labels; else that of the variable {Variable}, else Vietnamese."),
            ("vi", Language.Vietnamese),
            ("en", Language.English));
        option.Recursive = true;
        return option;
    }

    /// <summary>The language of a run.</summary>
    /// <param name="args">The arguments; what is wrong with the option is told by the parser.</param>
    /// <param name="variable">The value of the variable; null or empty where it is not set.</param>
    /// <exception cref="ToolFailure">The variable counts and is no language.</exception>
    public static Language Find(string[] args, string? variable) =>
        args.Select((argument, i) => WordIn(argument, i + 1 < args.Length ? args[i + 1] : "")).Select(LanguageOf).LastOrDefault(found => found is not null)
            ?? LanguageOf(variable)
            ?? (string.IsNullOrEmpty(variable)
                ? Language.Vietnamese
                : throw ToolFailure.At(ExitCode.WrongUsage, Variable, Said.Same(variable), Said.Same(Words)));

    private static string? WordIn(string argument, string next) =>
        argument == OptionName ? next
        : argument.StartsWith(OptionName + '=', StringComparison.Ordinal) || argument.StartsWith(OptionName + ':', StringComparison.Ordinal)
            ? argument[(OptionName.Length + 1)..]
            : null;

    private static Language? LanguageOf(string? word) => word switch
    {
        "vi" => Language.Vietnamese,
        "en" => Language.English,
        _ => null,
    };
}
