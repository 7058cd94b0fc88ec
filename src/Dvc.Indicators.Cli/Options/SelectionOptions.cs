using System.CommandLine;
using System.CommandLine.Parsing;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Text;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Options;

/// <summary>The options that choose what is shown of a result.</summary>
/// <param name="choosesAgencies">Whether <c>--agency</c> is among them; else the verb has one of its own.</param>
internal sealed class SelectionOptions(bool choosesAgencies = true)
{
    private const string SortName = "--sort";

    private readonly Option<long?> _top = CommonOptions.Number(
        "--top", HelpGroup.Selection, new(
            "Chỉ hiển thị các cơ quan có hạng từ 1 đến N trong nhóm của mình; hạng và trung bình vẫn tính trên cả nhóm.",
            "Show only the agencies with ranks 1 to N in their cohort; ranks and means stay those of the whole cohort."), least: 1);

    private readonly Option<AgencyLevel?> _level = new ToolOption<AgencyLevel?>("--level", HelpGroup.Selection, new(
        "Chỉ hiển thị các cơ quan của một cấp: ministry (bộ), province (tỉnh, thành phố), department (sở, ban, ngành), commune (xã, phường, đặc khu).",
        "Show only the agencies of a level: ministry, province, department or commune, or the Vietnamese words for them."))
    {
        HelpName = "LEVEL",
        CustomParser = ParseLevel,
    };

    private readonly Option<string?> _agency = new ToolOption<string?>("--agency", HelpGroup.Selection, new(
        "Chỉ hiển thị cơ quan có mã, mẫu (* và ?) hoặc tên này; không phân biệt chữ hoa và dấu.",
        "Show only the agencies of this code, pattern (* and ?) or name; case and marks of letters do not matter."))
    {
        HelpName = "AGENCY",
    };

    private readonly Option<string?> _sort = new ToolOption<string?>(SortName, HelpGroup.Selection, new(
        "Thứ tự trong từng nhóm: rank (hạng), name (tên), code (mã), hoặc mã của một nhóm chỉ số hay chỉ số thành phần (nhiều điểm trước).",
        "The order in each cohort: rank, name, code, or the id of a group or component (the most points first)."))
    {
        HelpName = "KEY",
    };

    private Option[] All => choosesAgencies ? [_top, _level, _agency, _sort] : [_top, _level, _sort];

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Add(option);
        }
    }

    /// <summary>The name of one of the options that is given; null where none is.</summary>
    public string? FirstGiven(ParseResult parsed) =>
        Array.Find(All, option => parsed.GetResult(option) is { Implicit: false })?.Name;

    /// <summary>What is shown of a result.</summary>
    public ResultSelection Of(ParseResult parsed, RankedResult result)
    {
        var level = parsed.GetValue(_level);
        var present = result.Scores.Agencies.Agencies.Select(agency => agency.Level).OfType<AgencyLevel>().Distinct().Order().ToList();
        if (level is { } wanted && !present.Contains(wanted))
        {
            throw ToolFailure.At(
                ExitCode.WrongUsage, "--level",
                new($"{wanted.ToText()}, không cơ quan nào thuộc cấp này", $"{wanted.ToText()}, which no agency of the result has"),
                present.Count == 0 ? new("với danh sách cơ quan (--agencies)", "with a list of agencies (--agencies)") : Said.List(present.Select(one => one.ToText())));
        }

        return new ResultSelection(result)
        {
            Top = parsed.GetValue(_top),
            Level = level,
            Agencies = choosesAgencies && parsed.GetValue(_agency) is { } agency ? AgencyFinder.Find(result.Scores.Agencies, agency) : null,
            Sort = parsed.GetValue(_sort) is { } sort ? KeyOf(result.Scores.Rules, sort) : null,
        };
    }

    private static string KeyOf(RuleSet rules, string key)
    {
        List<string> known =
        [
            ResultSelection.ByRank, ResultSelection.ByName, ResultSelection.ByCode, RuleSet.TotalId,
            .. rules.Groups.Select(group => group.Id), .. rules.Components.Select(component => component.Id),
        ];
        var hint = Nearest.Hint(key, known);
        return known.Contains(key)
            ? key
            : throw ToolFailure.At(ExitCode.WrongUsage, SortName, new($"{key}{hint.Vietnamese}", $"{key}{hint.English}"), Said.List(known));
    }

    private static AgencyLevel? ParseLevel(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (AgencyFile.TryParseLevel(text, out var level))
        {
            return level;
        }

        var words = Enum.GetValues<AgencyLevel>().Select(each => each.ToText()).ToList();
        var hint = Nearest.Hint(text, words);
        result.AddError("--level", new($"{text}{hint.Vietnamese}", $"{text}{hint.English}"), Said.List(words));
        return null;
    }
}
