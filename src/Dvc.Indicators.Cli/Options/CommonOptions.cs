using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Options;

/// <summary>The options that several verbs take, each made in one place so that they mean the same everywhere.</summary>
internal static class CommonOptions
{
    /// <summary>What messages call the file that a verb writes its result to.</summary>
    public const string OutputLabel = "-o";

    public static Option<string[]> Figures() => new FileOption<string[]>("--figures", FileUse.Input, new(
        "Số liệu dạng CSV (agency, component, numerator, denominator, score); nhiều tệp được đọc như một; - là stdin.",
        "Figures as CSV (agency, component, numerator, denominator, score); several files are read as one; - is stdin."))
    {
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string[]> Agencies() => new FileOption<string[]>("--agencies", FileUse.Input, new(
        "Danh sách cơ quan dạng CSV (code, name, level, parent; valid_from, valid_to, successor); nhiều tệp được đọc như một; "
            + "nếu không có thì mỗi mã là một cơ quan và tất cả thành một nhóm so sánh.",
        "Agencies as CSV (code, name, level, parent; valid_from, valid_to, successor); several files are read as one list; "
            + "without it every code is an agency and all form one cohort."))
    {
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<string[]> Mapping() => new FileOption<string[]>("--mapping", FileUse.Input, new(
        "Các tệp gọi cột và giá trị thế nào, dạng JSON (xem mapping schema); được xét trước các tên đã biết; nhiều tệp coi như một.",
        "How the files call columns and values, as JSON (see mapping schema); it goes before the names that are known; several are one."))
    {
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<ReportingPeriod?> Period() => new ToolOption<ReportingPeriod?>("--period", HelpGroup.Rules, new(
        "Kỳ báo cáo: 2026, 2026-08, 2026-Q3, 2026-6M, 2026-9M hoặc 2026-01-15..2026-02-14 (gồm cả hai ngày).",
        "The period: 2026, 2026-08, 2026-Q3, 2026-6M, 2026-9M or 2026-01-15..2026-02-14 (both days included)."))
    {
        HelpName = "PERIOD",
        CustomParser = ParsePeriod,
    };

    public static Option<ReportingPeriod[]?> Periods() => new ToolOption<ReportingPeriod[]?>("--period", HelpGroup.Rules, new(
        "Kỳ báo cáo: 2026, 2026-08, 2026-Q3, 2026-6M, 2026-9M, 2026-01-15..2026-02-14 (gồm cả hai ngày), Q3/2026, quý III/2026; ghi nhiều lần, "
            + "hoặc 2026-01..2026-12/month, để có nhiều kết quả từ một lần đọc.",
        "The period: 2026, 2026-08, 2026-Q3, 2026-6M, 2026-9M, 2026-01-15..2026-02-14 (both days included), Q3/2026; several times, "
            + "or 2026-01..2026-12/month, for several results of one reading."))
    {
        HelpName = "PERIOD",
        CustomParser = ParsePeriods,
    };

    public static Option<string> Rules()
    {
        var option = new FileOption<string>("--rules", FileUse.Input, new(
            $"Bộ quy tắc: mã của bộ có sẵn (xem rules list) hoặc một tệp JSON. [mặc định: {BuiltInRules.DefaultId}]",
            $"The rule set: the id of a built-in one (see rules list) or a JSON file. [default: {BuiltInRules.DefaultId}]"))
        {
            Expand = RuleSource.FilesOf,
            Group = HelpGroup.Rules,
            HelpName = "RULES",
            DefaultValueFactory = _ => BuiltInRules.DefaultId,
        };
        option.CompletionSources.Add(_ => BuiltInRules.All.Select(rules => new System.CommandLine.Completions.CompletionItem(rules.Id)));
        return option;
    }

    public static Option<TieRule> Ties() => Choice(
        "--ties",
        HelpGroup.Rules,
        new(
            "Cách xếp hạng cơ quan bằng điểm: competition (1, 2, 2, 4), dense (1, 2, 2, 3), fractional (1, 2.5, 2.5, 4).",
            "How equal agencies rank: competition (1, 2, 2, 4), dense (1, 2, 2, 3), fractional (1, 2.5, 2.5, 4)."),
        ("competition", TieRule.Competition),
        ("dense", TieRule.Dense),
        ("fractional", TieRule.Fractional));

    public static Option<ResultFormat> Format() => Choice(
        "--format", HelpGroup.Output, new("Dạng của kết quả.", "The form of the result."), ("table", ResultFormat.Table), ("json", ResultFormat.Json), ("csv", ResultFormat.Csv));

    public static Option<ZoneHandling> Zone() => Choice(
        "--zone",
        HelpGroup.Inputs,
        new(
            "Thời gian có múi giờ khác +07:00: từ chối (none), coi là giờ Việt Nam (local), hoặc đổi sang +07:00 (utc).",
            "Times with a zone other than +07:00: rejected, taken as local time, or moved to +07:00."),
        ("none", ZoneHandling.Refuse),
        ("local", ZoneHandling.Local),
        ("utc", ZoneHandling.Utc));

    public static Option<bool> Schema() => new ToolOption<bool>("--schema", HelpGroup.Output, new(
        "In lược đồ JSON của kết quả dạng JSON rồi dừng.", "Print the JSON Schema of the result as JSON and stop."));

    public static Option<string?> Output() => new FileOption<string?>("--output", FileUse.Output, new(
        "Tệp để ghi, trọn vẹn hoặc không ghi; - hoặc không nêu là stdout.",
        "The file to write, whole or not at all; - or nothing is stdout."), OutputLabel)
    {
        HelpName = "FILE",
    };

    public static Option<bool> Force() => new ToolOption<bool>("--force", HelpGroup.Output, new(
        "Ghi vào thư mục có tệp khác: tệp cùng tên bị thay, tệp khác giữ nguyên.",
        "Write into a folder that holds other files: those of the same names are replaced, the others stay."));

    /// <summary>An option that takes a whole number from a least one on, up to a most one where there is one; anything else is wrong usage.</summary>
    public static Option<long?> Number(string name, HelpGroup group, LocalizedText text, long least, long most = long.MaxValue) => new ToolOption<long?>(name, group, text)
    {
        HelpName = "N",
        CustomParser = result => ParseNumber(result, name, least, most),
    };

    /// <summary>An option that takes a number of bytes, with or without a unit.</summary>
    public static Option<long?> Bytes(string name, LocalizedText text) => new ToolOption<long?>(name, HelpGroup.Limits, text)
    {
        HelpName = "SIZE",
        CustomParser = result => ParseBytes(result, name),
    };

    /// <summary>An option that takes one of a few words; the first, which stands for the value 0, is the default.</summary>
    public static Option<T> Choice<T>(string name, HelpGroup group, LocalizedText text, params (string Word, T Value)[] choices)
        where T : struct, Enum
    {
        var word = choices[0].Word;
        var option = new ToolOption<T>(name, group, new($"{text.Vietnamese} [mặc định: {word}]", $"{text.English} [default: {word}]"))
        {
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

        result.AddError(name, Said.Same(text), Said.List(choices.Select(choice => choice.Word)));
        return choices[0].Value;
    }

    private static long? ParseNumber(ArgumentResult result, string name, long least, long most)
    {
        var text = result.Tokens.Single().Value;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        var (lower, upper) = (least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture));
        result.AddError(name, Said.Same(text), most == long.MaxValue
            ? new($"số nguyên từ {lower} trở lên", $"a whole number from {lower} on")
            : new($"số nguyên từ {lower} đến {upper}", $"a whole number from {lower} to {upper}"));
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

        result.AddError(name, Said.Same(text), new(
            "số byte lớn hơn 0, hoặc số KB, MB, GB như 512MB", "a number of bytes above 0, or of KB, MB or GB as in 512MB"));
        return null;
    }

    private static ReportingPeriod[]? ParsePeriods(ArgumentResult result)
    {
        var periods = new List<ReportingPeriod>();
        foreach (var token in result.Tokens)
        {
            if (!ReportingPeriod.TryParseAll(token.Value, out var all, out var error))
            {
                result.AddError(new LocalizedText($"--period: {error.Vietnamese}", $"--period: {error.English}"));
            }

            periods.AddRange(all);
        }

        if (periods.GroupBy(period => period).FirstOrDefault(period => period.Count() > 1) is { Key: var twice })
        {
            result.AddError(
                "--period", new($"{twice} hai lần", $"{twice} twice"), new("mỗi kỳ một lần", "each period once"));
        }

        return [.. periods];
    }

    private static ReportingPeriod? ParsePeriod(ArgumentResult result)
    {
        if (!ReportingPeriod.TryParse(result.Tokens.Single().Value, out var period, out var error))
        {
            result.AddError(new LocalizedText($"--period: {error.Vietnamese}", $"--period: {error.English}"));
        }

        return period;
    }
}
