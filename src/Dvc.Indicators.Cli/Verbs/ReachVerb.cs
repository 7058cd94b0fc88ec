using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Dvc.Indicators.Analysis;
using Dvc.Indicators.Cli.Answers;
using Dvc.Indicators.Cli.Help;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>reach</c>: the fewest corrections to points, a grade or a place.</summary>
internal sealed class ReachVerb
{
    private readonly Streams _streams;
    private readonly AnswerOptions _inputs = new();
    private readonly Option<string?> _points = new ToolOption<string?>("--points", HelpGroup.Selection, new("Mục tiêu: ít nhất chừng này điểm.", "The goal: at least so many points.")) { HelpName = "P" };
    private readonly Option<string?> _grade = new ToolOption<string?>("--grade", HelpGroup.Selection, new("Mục tiêu: ít nhất mức xếp loại này của bộ quy tắc.", "The goal: at least this grade of the rule set.")) { HelpName = "ID" };
    private readonly Option<string?> _rank = new ToolOption<string?>("--rank", HelpGroup.Selection, new("Mục tiêu: ít nhất hạng này, các cơ quan khác giữ nguyên; next là hạng của cơ quan ngay trên.", "The goal: at least this place, the others being as they are; next is that of the agency above.")) { HelpName = "K|next" };
    private readonly Option<string> _item = new ToolOption<string>("--item", HelpGroup.Selection, new("TOTAL hoặc mã của một nhóm.", "TOTAL or the id of a group."))
    {
        HelpName = "ID",
        DefaultValueFactory = _ => RuleSet.TotalId,
    };

    private readonly Option<string[]> _only = Levers("--only", "Chỉ dùng các việc này: mã thành phần hoặc nhóm, dossiers, procedures, petitions, communes.", "Use these levers alone: ids of components or groups, dossiers, procedures, petitions, communes.");
    private readonly Option<string[]> _except = Levers("--except", "Không dùng các việc này.", "Leave these levers out.");
    private readonly Option<string[]> _effort = Levers("--effort", "Mỗi việc tốn bao nhiêu, dạng ID=W; nếu không nêu là 1.", "How much one correction takes, as ID=W; 1 unless given.");
    private readonly Option<string[]> _expect = Levers("--expect", "Sẽ có thêm hồ sơ: N cho mọi thành phần đếm hồ sơ, hoặc ID=N cho một thành phần; chỉ hồ sơ mới có thể đạt.", "More cases come in, N of all that count dossiers or ID=N of one component; only new ones can be right.");
    private readonly Option<bool> _new = new ToolOption<bool>("--new", HelpGroup.Selection, new(
        "Số hồ sơ mới ít nhất, mỗi hồ sơ đều đạt mọi mặt.", "The fewest further dossiers, each right in everything."));

    private readonly Option<bool> _all = new ToolOption<bool>("--all", HelpGroup.Selection, new(
        "Dùng cả những việc mà cơ quan không tác động được.", "Use levers too that the agency can not influence."));

    private ReachVerb(Streams streams) => _streams = streams;

    public static Command Build(Streams streams)
    {
        var verb = new ReachVerb(streams);
        var command = new ToolCommand("reach", new(
            "Tìm số hồ sơ, thủ tục, phản ánh ít nhất cần xử lý tốt hơn để đạt số điểm, mức xếp loại hoặc thứ hạng.",
            "Finds the fewest dossiers, procedures and petitions handled better to reach points, a grade or a place."))
        {
            verb._points, verb._grade, verb._rank, verb._item, verb._only, verb._except, verb._effort, verb._expect, verb._new, verb._all,
        };
        verb._inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            verb._inputs.Run(parsed, streams, Empty(), () => verb.Find(parsed));
            return ExitCode.Done;
        });
        HelpAction.AddTo(
            command,
            streams,
            "dvc-indicators reach --figures figures.csv --agencies agencies.csv --agency H44 --rank next",
            "dvc-indicators reach --result q3.json --agency H44.100 --points 80 --except petitions --lang en",
            "dvc-indicators reach --result q3.json --points 80 --expect 500 --format csv");
        return command;
    }

    private static ToolOption<string[]> Levers(string name, string vietnamese, string english) => new(name, HelpGroup.Selection, new(vietnamese, english))
    {
        HelpName = "ID",
        AllowMultipleArgumentsPerToken = true,
    };

    private static Answer Empty() => new("reach", new AnswerTable(
        "plans", new LocalizedText("Phương án ít việc nhất", "The cheapest plans"),
        AnswerColumns.Agency, AnswerColumns.Item, AnswerColumns.Text("goal", "Mục tiêu", "Goal"), AnswerColumns.Text("kind", "Loại", "Kind"),
        AnswerColumns.Count("cost", "Số việc", "Cost"), AnswerColumns.Component, AnswerColumns.Count("add", "Xử lý tốt hơn", "Put right"),
        AnswerColumns.Numerator, AnswerColumns.Denominator, AnswerColumns.Points("points_before", "Điểm trước", "Points before"),
        AnswerColumns.Points("points_after", "Điểm sau", "Points after")))
    {
        Others =
        [
            new AnswerTable(
                "results", new LocalizedText("Kết quả của từng phương án", "What each plan gives"),
                AnswerColumns.Agency, AnswerColumns.Text("kind", "Loại", "Kind"), AnswerColumns.Points("needed", "Điểm cần", "Points needed"), AnswerColumns.Points("points_if_none", "Nếu không hồ sơ mới nào đạt", "If none is right"),
                AnswerColumns.Points("points_after", "Điểm sau", "Points after"), AnswerColumns.Text("grade_after", "Xếp loại sau", "Grade after"), AnswerColumns.Place("rank_after", "Hạng sau", "Rank after")),
            new AnswerTable(
                "one_more", new LocalizedText("Làm tốt thêm thì được gì", "What one more gives"),
                AnswerColumns.Agency, AnswerColumns.Component, AnswerColumns.Text("unit", "Đơn vị", "Unit"), AnswerColumns.Count("step_1", "Bước 1", "Step 1"), AnswerColumns.Points("gain_1", "Điểm", "Points"),
                AnswerColumns.Count("step_2", "Bước 2", "Step 2"), AnswerColumns.Points("gain_2", "Điểm", "Points"), AnswerColumns.Count("step_3", "Bước 3", "Step 3"), AnswerColumns.Points("gain_3", "Điểm", "Points"),
                AnswerColumns.Measure("points_per_correction", "Điểm mỗi việc", "Points each")),
            new AnswerTable(
                "out_of_hand", new LocalizedText("Ngoài tầm tay", "Out of hand"),
                AnswerColumns.Agency, AnswerColumns.Item, AnswerColumns.Text("reason", "Lý do", "Reason"), AnswerColumns.Points("points", "Điểm", "Points")),
        ],
    };

    private (Answer, RankedResult) Find(ParseResult parsed)
    {
        var (result, mostSatisfied) = Read(parsed);
        var options = OptionsOf(parsed);
        var answer = Empty();
        var notes = new List<LocalizedText>();
        var only = _inputs.Row(parsed, result);
        Outcome<ReachResult>? refused = null;
        foreach (var row in only is { } one ? [one] : Enumerable.Range(0, result.Scores.Count))
        {
            var found = Reach.Find(result, row, GoalOf(parsed, result, row), options with { MostSatisfied = mostSatisfied(row) });
            if (found.Value is null && (only is not null || found.Errors[0] is AnalysisRefusal { Reason: AnalysisRefusalReason.NotAdditive }))
            {
                AnswerOptions.Require(found);
            }

            if (found.Value is null)
            {
                refused ??= found;
                _streams.Warn(found.Errors[0].Message);
                continue;
            }

            Add(answer, found.Value);
            notes.AddRange(found.Value.Notes.Where(note => !notes.Contains(note)));
        }

        if (answer.Main.Rows.Count == 0 && refused is not null)
        {
            // Nobody has an answer: that is no answer of nothing.
            AnswerOptions.Require(refused);
        }

        return (answer with { Notes = notes, Options = Told(options) }, result);
    }

    private (RankedResult Result, Func<int, long?> MostSatisfied) Read(ParseResult parsed)
    {
        if (!_inputs.Inputs.HasRecords(parsed))
        {
            return (_inputs.Result(parsed, _streams), _ => null);
        }

        var run = _inputs.Inputs.Run(parsed, _streams);
        return (run.Ranked, Reach.MostSatisfied(run));
    }

    private static List<(string, object?)> Told(ReachOptions options) =>
    [
        ("item", options.Item), ("only", Join(options.Only)), ("except", Join(options.Except)), ("all", options.All), ("new", options.IsNew),
        ("effort", Join(options.Effort.OrderBy(effort => effort.Key, StringComparer.Ordinal).Select(effort => FormattableString.Invariant($"{effort.Key}={effort.Value}")))),
        ("expect", options.ExpectedDossiers), ("expect_of", Join(options.Expected.OrderBy(more => more.Key, StringComparer.Ordinal).Select(more => FormattableString.Invariant($"{more.Key}={more.Value}")))),
    ];

    private static string? Join(IEnumerable<string> ids) => string.Join(' ', ids) is { Length: > 0 } text ? text : null;

    private static void Add(Answer answer, ReachResult found)
    {
        var (code, goal) = (found.Agency.WrittenCode, found.Goal.ToString());
        foreach (var plan in found.Plans)
        {
            object cost = plan.Cost is { } known ? known : "out-of-reach";
            foreach (var part in plan.Parts)
            {
                answer.Main.Add(code, found.Item, goal, plan.Kind, cost, part.Component.Id, part.Corrections, part.Before.Numerator, part.Before.Denominator, part.PointsBefore, part.PointsAfter);
            }

            if (plan.Parts.IsEmpty)
            {
                answer.Main.Add(code, found.Item, goal, plan.Kind, cost, null, null, null, null, null, null);
            }

            answer.Others[0].Add(code, plan.Kind, found.Needed, found.PointsIfNone, plan.Points, plan.Grade?.Id, plan.Place);
        }

        foreach (var more in found.OneMore)
        {
            var steps = more.Steps.SelectMany(step => (object?[])[step.Corrections, step.Gain]).Concat(Enumerable.Repeat<object?>(null, 6)).Take(6);
            answer.Others[1].Add([code, more.Component.Id, more.Unit?.ToText(), .. steps, more.PointsPerCorrection]);
        }

        foreach (var rest in found.OutOfHand)
        {
            answer.Others[2].Add(code, rest.Item, Word(rest.Reason), rest.Points);
        }
    }

    private static string Word(OutOfHandReason reason) => reason switch
    {
        OutOfHandReason.Reported => "reported",
        OutOfHandReason.NoData => "no-data",
        OutOfHandReason.Policy => "policy",
        _ => "not-ours",
    };

    private ReachGoal GoalOf(ParseResult parsed, RankedResult result, int row)
    {
        var (points, grade, rank) = (parsed.GetValue(_points), parsed.GetValue(_grade), parsed.GetValue(_rank));
        return (points, grade, rank) switch
        {
            ({ } text, null, null) => ReachGoal.Points(AnswerOptions.Number("--points", text, new("một số từ 0 trở lên", "a number from 0 on"))),
            (null, { } id, null) => ReachGoal.Grade(id),
            (null, null, "next") => ReachGoal.Rank(result.NeighboursOf(row, parsed.GetValue(_item)!)?.Above?.Rank.Value ?? 1),
            (null, null, { } text) when AnswerOptions.Number("--rank", text, new("một hạng từ 1 trở đi, hoặc next", "a place from 1 on, or next")) is >= 1 and var place => ReachGoal.Rank(place),
            _ => throw ToolFailure.Of(
                ExitCode.WrongUsage,
                "reach: cho phép: --points, --grade hoặc --rank (từ 1 trở đi), một trong ba",
                "reach: allowed: --points, --grade or --rank (from 1 on), one of them"),
        };
    }

    private ReachOptions OptionsOf(ParseResult parsed)
    {
        var expect = (parsed.GetValue(_expect) ?? []).Select(text => (Text: text, Pair: text.Split('='))).ToList();
        return new ReachOptions
        {
            Item = parsed.GetValue(_item)!,
            Only = [.. parsed.GetValue(_only) ?? []],
            Except = [.. parsed.GetValue(_except) ?? []],
            All = parsed.GetValue(_all),
            IsNew = parsed.GetValue(_new),
            Effort = Pairs("--effort", parsed.GetValue(_effort) ?? []).ToImmutableDictionary(pair => pair.Id, pair => (int)Math.Min(pair.Count, int.MaxValue)),
            ExpectedDossiers = expect.Where(each => each.Pair.Length == 1).Select(each => (long?)Whole("--expect", each.Text)).LastOrDefault(),
            Expected = Pairs("--expect", expect.Where(each => each.Pair.Length > 1).Select(each => each.Text)).ToImmutableDictionary(pair => pair.Id, pair => pair.Count),
        };
    }

    private static IEnumerable<(string Id, long Count)> Pairs(string option, IEnumerable<string> texts) => texts.Select(text => text.Split('=') is [{ Length: > 0 } id, var count]
        ? (id, Whole(option, count)) : throw ToolFailure.At(
            ExitCode.WrongUsage, option, Said.Same(text), new("ID=N, như ON_TIME_PROCESSING=3", "ID=N, such as ON_TIME_PROCESSING=3"))).DistinctBy(pair => pair.id);

    private static long Whole(string option, string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? count : throw ToolFailure.At(ExitCode.WrongUsage, option, Said.Same(text), new("một số nguyên, hoặc ID=N", "a whole number, or ID=N"));
}
