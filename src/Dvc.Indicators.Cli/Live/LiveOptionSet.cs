using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Live;

namespace Dvc.Indicators.Cli.Live;

/// <summary>The options of the verb <c>live</c> besides those of reference data.</summary>
internal sealed class LiveOptionSet
{
    private readonly Option<string?> _changes = new FileOption<string?>("--changes", FileUse.Input, new(
        "Các thay đổi dạng NDJSON: hồ sơ, phản ánh (nhận biết bằng MaPAKN), {\"remove\": \"KEY\"}, {\"removePetition\": \"KEY\"}; - là stdin.",
        "Changes as NDJSON: dossiers, petitions (told by MaPAKN), {\"remove\": \"KEY\"}, {\"removePetition\": \"KEY\"}; - is stdin."))
    {
        HelpName = "FILE",
    };

    private readonly Option<VietnamTime?> _at = new ToolOption<VietnamTime?>("--at", HelpGroup.Rules, new(
        "Cùng với --once: thời điểm của câu trả lời, như 2026-08-15 10:00:00; nếu không thì theo đồng hồ hệ thống, giờ Việt Nam.",
        "With --once: the instant of the answer, as 2026-08-15 10:00:00; else the system's clock, in Viet Nam's time."))
    {
        HelpName = "TIME",
        CustomParser = ParseTime,
    };

    private readonly Option<bool> _once = new ToolOption<bool>("--once", HelpGroup.Rules, new(
        "Trả lời một lần khi đã nhận mọi thay đổi rồi kết thúc.", "Answer once, when all changes are taken, and end."));

    private readonly Option<TimeSpan?> _every = Duration("--every", "Bao lâu ghi -o một lần, như 60s; nếu không nêu là mỗi phút.", "How often -o is written, as 60s; every minute unless given.");
    private readonly Option<TimeSpan?> _dueWithin = Duration(
        "--due-within", "Cho biết hồ sơ sẽ quá hạn trong khoảng này, như 24h: số lượng trên stderr, mỗi hồ sơ một lần trong --changes-out.",
        "Tell the dossiers that turn late within this time, as 24h: their number on stderr, each once in --changes-out.");
    private readonly Option<ResultFormat> _format = CommonOptions.Format();
    private readonly Option<string?> _output = CommonOptions.Output();

    private readonly Option<string?> _changesOut = new FileOption<string?>("--changes-out", FileUse.Output, new(
        "Ghi thêm những gì thay đổi vào tệp này, mỗi dòng một đối tượng JSON: số liệu, điểm, hạng trước và sau, và hồ sơ gây ra.",
        "Add what changed to this file, one JSON object a line: figure, points and rank before and after, and the dossiers that did it."))
    {
        HelpName = "FILE",
    };

    private readonly Option<LiveSource> _source = CommonOptions.Choice(
        "--records", HelpGroup.Inputs, new(
            "Một thay đổi của hồ sơ là gì: một phiên bản, hay dòng hiện tại của một bảng.",
            "What a change of a dossier is: a version, or the present row of a table."),
        ("versions", LiveSource.Versions), ("rows", LiveSource.Rows));

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _changes, _at, _once, _every, _dueWithin, _source, _format, _output, _changesOut })
        {
            command.Add(option);
        }
    }

    public LiveSettings Read(ParseResult parsed, Language language)
    {
        var settings = new LiveSettings
        {
            Changes = parsed.GetValue(_changes) ?? throw new ToolFailure(ExitCode.WrongUsage, [LiveWords.NoChanges]),
            At = parsed.GetValue(_at),
            IsOnce = parsed.GetValue(_once),
            Every = parsed.GetValue(_every) ?? TimeSpan.FromMinutes(1),
            DueWithin = parsed.GetValue(_dueWithin),
            Format = parsed.GetValue(_format),
            Output = parsed.GetValue(_output),
            ChangesOut = parsed.GetValue(_changesOut),
            Source = parsed.GetValue(_source),
            Language = language,
        };
        var mistake = settings switch
        {
            { At: not null, IsOnce: false } => LiveWords.AtNeedsOnce,
            { IsOnce: false, Output: null, ChangesOut: null } => LiveWords.NoOutput,
            _ => null,
        };
        return mistake is null ? settings : throw new ToolFailure(ExitCode.WrongUsage, [mistake]);
    }

    private static ToolOption<TimeSpan?> Duration(string name, string vietnamese, string english) => new(name, HelpGroup.Output, new(vietnamese, english))
    {
        HelpName = "TIME",
        CustomParser = result => ParseDuration(result, name),
    };

    private static VietnamTime? ParseTime(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (VietnamTime.TryParse(text, out var time))
        {
            return time;
        }

        result.AddError("--at", Said.Same(text), LiveWords.ATime);
        return null;
    }

    private static TimeSpan? ParseDuration(ArgumentResult result, string name)
    {
        var text = result.Tokens.Single().Value;
        var unit = text.Length < 2 ? 0 : text[^1] switch
        {
            's' => 1,
            'm' => 60,
            'h' => 3600,
            'd' => VietnamTime.SecondsPerDay,
            _ => 0,
        };
        if (unit > 0 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return TimeSpan.FromSeconds((long)count * unit);
        }

        result.AddError(name, Said.Same(text), LiveWords.ADuration);
        return null;
    }
}
