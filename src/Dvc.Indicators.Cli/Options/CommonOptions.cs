using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Options;

/// <summary>The options that several verbs take, each made in one place so that they mean the same everywhere.</summary>
internal static class CommonOptions
{
    /// <summary>What messages call the file that a verb writes its result to.</summary>
    public const string OutputLabel = "-o";

    public static Option<string[]> Figures() => new FileOption<string[]>("--figures", FileUse.Input)
    {
        Description = "Figures as CSV (agency, component, numerator, denominator, score); several files are read as one; - is stdin.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string[]> Agencies() => new FileOption<string[]>("--agencies", FileUse.Input)
    {
        Description = "Agencies as CSV (code, name, level, parent; valid_from, valid_to, successor); several files are read as one list; "
            + "without it every code is an agency and all form one cohort.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string[]> Mapping() => new FileOption<string[]>("--mapping", FileUse.Input)
    {
        Description = "How the files call columns and values, as JSON (see mapping schema); it goes before the names that are known; several are one.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<ReportingPeriod?> Period() => new("--period")
    {
        Description = "The period: 2026, 2026-08, 2026-Q3, 2026-6M, 2026-9M or 2026-01-15..2026-02-14 (both days included).",
        HelpName = "PERIOD",
        CustomParser = ParsePeriod,
    };

    public static Option<ReportingPeriod[]?> Periods() => new("--period")
    {
        Description = "The period: 2026, 2026-08, 2026-Q3, 2026-6M, 2026-9M, 2026-01-15..2026-02-14 (both days included), Q3/2026; several times, "
            + "or 2026-01..2026-12/month, for several results of one reading.",
        HelpName = "PERIOD",
        CustomParser = ParsePeriods,
    };

    public static Option<string> Rules()
    {
        var option = new FileOption<string>("--rules", FileUse.Input)
        {
            Expand = RuleSource.FilesOf,
            Description = "The rule set: the id of a built-in one (see rules list) or a JSON file.",
            HelpName = "RULES",
            DefaultValueFactory = _ => BuiltInRules.DefaultId,
        };
        option.CompletionSources.Add(_ => BuiltInRules.All.Select(rules => new System.CommandLine.Completions.CompletionItem(rules.Id)));
        return option;
    }

    public static Option<TieRule> Ties() => Choice(
        "--ties",
        "How equal agencies rank: competition (1, 2, 2, 4), dense (1, 2, 2, 3), fractional (1, 2.5, 2.5, 4).",
        ("competition", TieRule.Competition),
        ("dense", TieRule.Dense),
        ("fractional", TieRule.Fractional));

    public static Option<Language> Language() => Choice(
        "--lang", "The language of labels and sentences.", ("vi", global::Dvc.Indicators.Language.Vietnamese), ("en", global::Dvc.Indicators.Language.English));

    public static Option<ResultFormat> Format() => Choice(
        "--format", "The form of the result.", ("table", ResultFormat.Table), ("json", ResultFormat.Json), ("csv", ResultFormat.Csv));

    public static Option<ZoneHandling> Zone() => Choice(
        "--zone",
        "Times with a zone other than +07:00: rejected, taken as local time, or moved to +07:00.",
        ("none", ZoneHandling.Refuse),
        ("local", ZoneHandling.Local),
        ("utc", ZoneHandling.Utc));

    public static Option<bool> Schema() => new("--schema") { Description = "Print the JSON Schema of --format json and stop." };

    public static Option<string?> Output() => new FileOption<string?>("--output", FileUse.Output, OutputLabel)
    {
        Description = "The file to write, whole or not at all; - or nothing is stdout.",
        HelpName = "FILE",
    };

    public static Option<bool> Force() => new("--force")
    {
        Description = "Write into a folder that holds other files: those of the same names are replaced, the others stay.",
    };

    /// <summary>An option that takes a whole number from a least one on, up to a most one where there is one; anything else is wrong usage.</summary>
    public static Option<long?> Number(string name, string description, long least, long most = long.MaxValue) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => ParseNumber(result, name, least, most),
    };

    /// <summary>An option that takes a number of bytes, with or without a unit.</summary>
    public static Option<long?> Bytes(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "SIZE",
        CustomParser = result => ParseBytes(result, name),
    };

    /// <summary>An option that takes one of a few words; the first, which stands for the value 0, is the default.</summary>
    public static Option<T> Choice<T>(string name, string description, params (string Word, T Value)[] choices)
        where T : struct, Enum
    {
        var option = new Option<T>(name)
        {
            Description = $"{description} [default: {choices[0].Word}]",
            HelpName = string.Join('|', Array.ConvertAll(choices, choice => choice.Word)),
            CustomParser = result => ParseChoice(result, name, choices),
        };
        option.CompletionSources.Add(_ => choices.Select(choice => new System.CommandLine.Completions.CompletionItem(choice.Word)));
        return option;
    }

    private static T ParseChoice<T>(ArgumentResult result, string name, (string Word, T Value)[] choices)
    {
        var text = result.Tokens.Single().Value;
        foreach (var (word, value) in choices)
        {
            if (word == text)
            {
                return value;
            }
        }

        result.AddError($"{name}: found {text}; allowed: {string.Join(", ", choices.Select(choice => choice.Word))}");
        return choices[0].Value;
    }

    private static long? ParseNumber(ArgumentResult result, string name, long least, long most)
    {
        var text = result.Tokens.Single().Value;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        var to = most == long.MaxValue ? "on" : FormattableString.Invariant($"to {most}");
        result.AddError(FormattableString.Invariant($"{name}: found {text}; allowed: a whole number from {least} {to}"));
        return null;
    }

    private static long? ParseBytes(ArgumentResult result, string name)
    {
        var text = result.Tokens.Single().Value;
        var digits = text.TrimEnd([.. "KMGB"]);
        var shift = text[digits.Length..] switch
        {
            "" or "B" => 0,
            "K" or "KB" => 10,
            "M" or "MB" => 20,
            "G" or "GB" => 30,
            _ => -1,
        };
        if (shift >= 0 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 && number <= long.MaxValue >> shift)
        {
            return number << shift;
        }

        result.AddError($"{name}: found {text}; allowed: a number of bytes above 0, or of KB, MB or GB as in 512MB");
        return null;
    }

    private static ReportingPeriod[]? ParsePeriods(ArgumentResult result)
    {
        var periods = new List<ReportingPeriod>();
        foreach (var token in result.Tokens)
        {
            if (!ReportingPeriod.TryParseAll(token.Value, out var all, out var error))
            {
                result.AddError($"--period: {error}");
            }

            periods.AddRange(all);
        }

        if (periods.GroupBy(period => period).FirstOrDefault(period => period.Count() > 1) is { Key: var twice })
        {
            result.AddError($"--period: found {twice} twice; allowed: each period once");
        }

        return [.. periods];
    }

    private static ReportingPeriod? ParsePeriod(ArgumentResult result)
    {
        if (!ReportingPeriod.TryParse(result.Tokens.Single().Value, out var period, out var error))
        {
            result.AddError($"--period: {error}");
        }

        return period;
    }
}
