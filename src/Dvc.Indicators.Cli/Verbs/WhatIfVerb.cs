using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Dvc.Indicators.Analysis;
using Dvc.Indicators.Cli.Answers;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Options;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>what-if</c>: scores as they would be with other figures or rules.</summary>
internal static class WhatIfVerb
{
    private static readonly LocalizedText OtherRules = new(
        "Bộ quy tắc khác: đây không phải là thay đổi về chất lượng phục vụ.", "The rules are others: that is no change of service.");

    public static Command Build(Streams streams)
    {
        var inputs = new AnswerOptions();
        var set = Texts("--set", $"Một số liệu thay đổi: {WhatIfEdit.Allowed}; nhiều lần.", $"A changed figure: {WhatIfEdit.Allowed}; several times.");
        var other = new FileOption<string?>("--other-rules", FileUse.Input, new(
            "Bộ quy tắc khác: mã của bộ có sẵn hoặc một tệp JSON.", "Other rules: the id of a built-in set or a JSON file."))
        {
            Expand = RuleSource.FilesOf,
            HelpName = "RULES",
        };
        var drop = Texts("--drop", "Một thành phần được bỏ ra: điểm tối đa của nó rời khỏi tổng điểm.", "A component that is left out: its maximum leaves the total.");
        var without = Texts("--without", "Một cơ quan mà hồ sơ, phản ánh của nó được trừ khỏi các cơ quan cấp trên.", "An agency whose dossiers and petitions are taken out of the agencies above it.");
        var command = new ToolCommand("what-if", new(
            "Chấm điểm nếu có số liệu khác, quy tắc khác hoặc bỏ một thành phần, cùng thứ hạng của tất cả.",
            "Scores what would be with other figures, other rules or without a component, with the ranks of all."));
        foreach (var option in new Option[] { set, other, drop, without })
        {
            command.Add(option);
        }

        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            inputs.Run(parsed, streams, Empty(), () => Find(parsed));
            return ExitCode.Done;
        });
        HelpAction.AddTo(
            command,
            streams,
            "dvc-indicators what-if --result q3.json --agency H44.100 --set ON_TIME_PROCESSING=+50",
            "dvc-indicators what-if --result q3.json --set H44/CKMB=score:18 --drop ELECTRONIC_CERTIFIED_COPY --format csv");
        return command;

        (Answer, RankedResult) Find(ParseResult parsed)
        {
            var result = inputs.Result(parsed, streams);
            var row = inputs.Row(parsed, result);
            var what = WhatIf.Create(result, new WhatIfOptions
            {
                Edits = [.. (parsed.GetValue(set) ?? []).Select(EditOf)],
                Agency = row is { } known ? result.Scores.Agencies[known].Code : null,
                Rules = (parsed.GetValue(other) ?? RulesBesideResult(parsed)) is { } rules ? RuleSource.Load(rules) : null,
                Dropped = [.. parsed.GetValue(drop) ?? []],
                Without = [.. (parsed.GetValue(without) ?? []).Select(code => result.Scores.Agencies[AnswerOptions.RowOf(result, code)].Code)],
            });
            var answer = Empty() with { Notes = what.AreRulesChanged ? [OtherRules] : [] };
            foreach (var each in row is { } one ? result.CohortOf(one).Rows : [.. Enumerable.Range(0, result.Scores.Count)])
            {
                Add(answer, result.Scores.Agencies[each].WrittenCode, what.ChangesOf(each), what.After.Scores.Rules);
            }

            return (answer, result);
        }
    }

    // A result has its rules in it: those that are named besides are other ones.
    private static string? RulesBesideResult(ParseResult parsed) =>
        parsed.GetValue<string?>("--result") is not null && parsed.CommandResult.Children.OfType<OptionResult>().Any(option => option.Option.Name == "--rules" && !option.Implicit)
            ? parsed.GetValue<string>("--rules") : null;

    private static ToolOption<string[]> Texts(string name, string vietnamese, string english) => new(name, HelpGroup.Selection, new(vietnamese, english))
    {
        HelpName = "TEXT",
        AllowMultipleArgumentsPerToken = true,
    };

    private static WhatIfEdit EditOf(string text) => WhatIfEdit.TryParse(text, out var edit)
        ? edit : throw ToolFailure.At(ExitCode.WrongUsage, "--set", Said.Same(text), Said.Same(WhatIfEdit.Allowed));

    // As compare: components, then groups, then the total.
    private static void Add(Answer answer, string agency, ImmutableArray<ItemChange> changes, RuleSet rules)
    {
        foreach (var (change, kind) in changes.Select(change => (change, change.Id == RuleSet.TotalId ? "total" : rules.FindGroup(change.Id) is not null ? "group" : "component"))
            .OrderBy(each => each.Item2 switch { "component" => 0, "group" => 1, _ => 2 }))
        {
            answer.Main.Add(agency, kind, change.Id, change.Before.Points, change.After.Points, change.Points, change.RankBefore?.Value, change.RankAfter?.Value, change.Places);
        }
    }

    private static Answer Empty() => new("what-if", new AnswerTable(
        "changes", new LocalizedText("Nếu như vậy", "What would be"),
        AnswerColumns.Agency, AnswerColumns.Item, AnswerColumns.Text("id", "Mã mục", "Id"), AnswerColumns.Points("before", "Hiện nay", "Now"), AnswerColumns.Points("after", "Khi đó", "Then"),
        AnswerColumns.Points("change", "Thay đổi", "Change"), AnswerColumns.Place("rank_before", "Hạng nay", "Rank now"), AnswerColumns.Place("rank_after", "Hạng khi đó", "Rank then"),
        AnswerColumns.Place("places", "Tăng giảm", "Places")));
}
