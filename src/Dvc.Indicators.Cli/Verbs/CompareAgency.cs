using System.CommandLine;
using System.CommandLine.Invocation;
using Dvc.Indicators.Analysis;
using Dvc.Indicators.Cli.Answers;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The question <c>compare … --agency</c>: why one agency's points and place changed.</summary>
internal static class CompareAgency
{
    /// <summary>Adds the question to the verb compare: it is asked where an agency is named.</summary>
    public static Command AddTo(Command compare, Streams streams)
    {
        var agency = new ToolOption<string?>("--agency", HelpGroup.Selection, new(
            "Giải thích vì sao điểm và hạng của cơ quan này thay đổi.", "Explain why this agency's points and place changed."))
        {
            HelpName = "CODE",
        };
        var across = new ToolOption<bool>("--across-rules", HelpGroup.Selection, new(
            "Với --agency: so sánh kết quả của các bộ quy tắc khác nhau và tách riêng phần do quy tắc.",
            "With --agency: compare results of different rule sets, and tell the rules' part apart."));
        compare.Add(agency);
        compare.Add(across);
        var whole = (SynchronousCommandLineAction)compare.Action!;
        compare.SetAction(parsed =>
        {
            if (parsed.GetValue(agency) is not { } code || parsed.GetValue<bool>("--schema"))
            {
                return whole.Invoke(parsed);
            }

            var (before, after) = (Read(parsed, "before", streams), Read(parsed, "after", streams));
            AnswerOptions.RowOf(before, code);
            var found = ChangeExplanation.Create(before, after, after.Scores.Agencies[AnswerOptions.RowOf(after, code)].Code, parsed.GetValue(across));
            var why = found.Value ?? throw new ToolFailure(
                found.Errors[0] is ComparisonRefusal ? ExitCode.NotComparable : ExitCode.InvalidInput, [.. found.Errors.Select(error => error.Message)]);
            var answer = AnswerOf(why);
            Output.Write(parsed.GetValue<string?>("--output"), streams, stream => answer.Write(after, parsed.GetValue<ResultFormat>("--format"), streams.Language, stream));
            return ExitCode.Done;
        });
        return compare;
    }

    private static RankedResult Read(ParseResult parsed, string name, Streams streams) => parsed.GetValue<string?>(name) is { } path
        ? Inputs.Take(ResultJson.Read(Inputs.Open(path, streams)), streams)
        : throw ToolFailure.Of(
            ExitCode.WrongUsage,
            "compare: có ít hơn hai kết quả; cho phép: compare BEFORE AFTER --agency CODE",
            "compare: found fewer than two results; allowed: compare BEFORE AFTER --agency CODE");

    private static Answer AnswerOf(ChangeExplanation why)
    {
        var answer = Empty();
        var code = why.Agency.WrittenCode;
        foreach (var item in why.Items)
        {
            answer.Main.Add(
                code, item.Item, item.Before.Points, item.After.Points, item.Change, item.Cause.ToString().ToLowerInvariant(),
                item.Flow?.Before.ToPercentage(4), item.Flow?.New.ToPercentage(4), item.Flow?.Weight.ToPercentage(4));
            foreach (var child in item.Children)
            {
                answer.Others[0].Add(code, item.Item, child.Agency.WrittenCode, child.Within, child.Mix);
            }
        }

        answer.Main.Add(code, RuleSet.TotalId, why.Before, why.After, why.Change, null, null, null, null);
        if (why.Places is { } places)
        {
            answer.Others[1].Add(code, places.Before, places.After, places.ByOwn, places.ByOthers, Codes(places.PassedUs), Codes(places.WePassed));
        }

        if (why.Rules is { } rules)
        {
            answer.Others[2].Add(code, rules.ByRules, rules.ByFigures, rules.OldFiguresByNewRules, rules.NewFiguresByOldRules);
        }

        return answer;

        static string Codes(IEnumerable<Agency> agencies) => string.Join(' ', agencies.Select(agency => agency.WrittenCode));
    }

    private static Answer Empty() => new("compare", new AnswerTable(
        "causes", new LocalizedText("Vì sao điểm thay đổi", "Why points changed"),
        AnswerColumns.Agency, AnswerColumns.Item, AnswerColumns.Points("before", "Trước", "Before"), AnswerColumns.Points("after", "Sau", "After"), AnswerColumns.Points("change", "Thay đổi", "Change"),
        AnswerColumns.Text("cause", "Nguyên nhân", "Cause"), AnswerColumns.Measure("rate_before", "Tỷ lệ trước, %", "Rate before, %"), AnswerColumns.Measure("rate_new", "Tỷ lệ mới, %", "New rate, %"), AnswerColumns.Measure("weight", "Tỷ trọng mới, %", "New share, %")))
    {
        Others =
        [
            new AnswerTable(
                "children", new LocalizedText("Do cơ quan trực thuộc", "By the agencies below"), AnswerColumns.Agency, AnswerColumns.Item, AnswerColumns.Text("child", "Cơ quan trực thuộc", "Agency below"),
                AnswerColumns.Points("within", "Do tỷ lệ", "By its rate"), AnswerColumns.Points("mix", "Do tỷ trọng", "By its share")),
            new AnswerTable(
                "places", new LocalizedText("Vì sao hạng thay đổi", "Why the place changed"), AnswerColumns.Agency, AnswerColumns.Place("rank_before", "Hạng trước", "Rank before"), AnswerColumns.Place("rank_after", "Hạng sau", "Rank after"),
                AnswerColumns.Place("by_own", "Do mình", "By own change"), AnswerColumns.Place("by_others", "Do cơ quan khác", "By the others"), AnswerColumns.Text("passed_us", "Vượt ta", "Passed us"), AnswerColumns.Text("we_passed", "Ta vượt", "We passed")),
            new AnswerTable(
                "rules", new LocalizedText("Do bộ quy tắc", "By the rules"), AnswerColumns.Agency, AnswerColumns.Points("by_rules", "Do quy tắc", "By rules"), AnswerColumns.Points("by_figures", "Do số liệu", "By figures"),
                AnswerColumns.Points("old_by_new", "Số cũ, quy tắc mới", "Old figures, new rules"), AnswerColumns.Points("new_by_old", "Số mới, quy tắc cũ", "New figures, old rules")),
        ],
    };
}
