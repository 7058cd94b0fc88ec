using System.Collections.Immutable;
using System.CommandLine;
using Dvc.Indicators.Analysis;
using Dvc.Indicators.Cli.Answers;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Options;
using Dvc.Indicators.Files;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The verb <c>reconcile</c>: published values beside ours.</summary>
internal static class ReconcileVerb
{
    public static Command Build(Streams streams)
    {
        var inputs = new AnswerOptions();
        var published = new FileOption<string?>("--published", FileUse.Input, new(
            "Giá trị đã công bố dạng CSV với các cột của figures.csv: điểm, hoặc tử số và mẫu số.",
            "Published values as CSV with the columns of figures.csv: a score, or numerator and denominator."))
        {
            HelpName = "FILE",
        };
        var tries = new ToolOption<bool>("--hypotheses", HelpGroup.Selection, new(
            "Với bản ghi: thử những điều nơi khác có thể đã làm khác, từng điều một.",
            "With records: try what others may have done otherwise, one thing at a time."));
        var cuts = new ToolOption<string[]>("--cuts", HelpGroup.Selection, new(
            "Các thời điểm chốt khác để thử, như 2026-10-05T08:00:00.", "Other cuts to try, as 2026-10-05T08:00:00."))
        {
            HelpName = "TIME",
            AllowMultipleArgumentsPerToken = true,
        };
        var limit = CommonOptions.Number(
            "--limit", HelpGroup.Limits, new(
                "Nhiều nhất bao nhiêu hồ sơ được liệt kê vì tính khác theo giả thuyết tốt nhất. [mặc định: 50]",
                "The most dossiers to list that count otherwise under the best hypothesis. [default: 50]"), least: 0, most: int.MaxValue);
        var command = new ToolCommand("reconcile", new(
            "So sánh điểm và số liệu đã công bố với của ta, và cho biết điểm đã công bố ứng với tử số nào.",
            "Compares published scores and figures with ours, and tells what numerators published points imply."))
        {
            published, tries, cuts, limit };
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            var exit = ExitCode.Done;
            inputs.Run(parsed, streams, Empty(), () =>
            {
                var (answer, result, isEqual) = Find(parsed);
                exit = isEqual ? ExitCode.Done : ExitCode.LimitPassed;
                return (answer, result);
            });
            return exit;
        });
        HelpAction.AddTo(
            command,
            streams,
            "dvc-indicators reconcile --published portal.csv --figures figures.csv --agencies agencies.csv",
            "dvc-indicators reconcile --published portal.csv --dossiers dossiers.csv --agencies agencies.csv --period 2026-Q3 --hypotheses --cuts 2026-10-05T08:00:00");
        return command;

        (Answer, RankedResult, bool) Find(ParseResult parsed)
        {
            var path = parsed.GetValue(published) ?? throw ToolFailure.At(
                ExitCode.WrongUsage, "--published", Said.Nothing, new("tệp các giá trị đã công bố", "a file of published values"));
            var tried = parsed.GetValue(tries) ? new CountedDossiers(_ => true) : null;
            if (tried is not null)
            {
                AnalysisRecords.Require(parsed, inputs);
            }

            var run = tried is null ? null : inputs.Inputs.Run(parsed, streams, tried.Observer);
            var result = run?.Ranked ?? inputs.Result(parsed, streams);
            var items = ItemsOf(Inputs.Take(FigureFile.Read([Inputs.Open(path, streams)], null, null, result.Scores.Rules), streams));
            var only = inputs.Row(parsed, result) is { } row ? result.Scores.Agencies[row].Code : (AgencyCode?)null;
            items = [.. items.Where(item => only is null || item.Agency == only)];
            var comparison = Reconciliation.Create(result.Scores, items);
            var answer = Empty();
            foreach (var item in comparison.Items)
            {
                Add(answer, item, result);
            }

            if (run is not null)
            {
                AddTried(answer, run, tried!, items, [.. (parsed.GetValue(cuts) ?? []).Select(CutOf)], (int)(parsed.GetValue(limit) ?? 50), streams.Language);
            }

            return (answer with { Notes = [.. comparison.Items.Select(item => item.Explanation).OfType<LocalizedText>().Take(20)] }, result, comparison.IsEqual);
        }
    }

    private static void Add(Answer answer, ReconciledItem item, RankedResult result)
    {
        var row = result.Scores.Agencies.IndexOf(item.Published.Agency);
        answer.Main.Add(
            row >= 0 ? result.Scores.Agencies[row].WrittenCode : item.Published.Agency.ToString(), item.Published.Item, item.Published.Score, item.Score, item.Difference,
            item.Verdict.ToString().ToLowerInvariant(), item.Numerators?.Low, item.Numerators?.High);
    }

    private static void AddTried(Answer answer, IndexResult run, CountedDossiers dossiers, ImmutableArray<PublishedItem> items, ImmutableArray<VietnamTime> cuts, int limit, Language language)
    {
        var kept = dossiers.All.ToList();
        var plan = run.Plan with { Versions = DossierVersions.Unique, Columns = DossierColumns.All & ~(run.Scores.Context.AbsentColumns ?? 0) };
        var hypotheses = Hypotheses.Of(plan, (other, change) => other.Compute(change is null ? kept : kept.Select(change).OfType<Dossier>()).Scores, cuts);
        var all = Reconciliation.Try(items, hypotheses, Interruption.Token);
        foreach (var (hypothesis, comparison) in all)
        {
            answer.Others[0].Add(hypothesis.Id, comparison.EqualCount, comparison.Items.Length);
        }

        // What the best one changes is only worth a look where it explains more than nothing.
        var best = all[0].Hypothesis;
        foreach (var (place, dossier) in dossiers.Placed.Where(each => best.Changes(run.FactReader, each.Dossier)).Take(all[0].Comparison.EqualCount > 0 ? limit : 0))
        {
            run.FactReader.Read(dossier, out var verdict);
            answer.Others[1].Add(best.Id, dossier.Key, dossier.Agency.ToString(), FormattableString.Invariant($"{place.Source}:{place.Line}"), verdict?.Reason.In(language));
        }
    }

    private static VietnamTime CutOf(string text) => VietnamTime.TryParse(text, out var cut)
        ? cut : throw ToolFailure.At(
            ExitCode.WrongUsage, "--cuts", Said.Same(text), new("giờ Việt Nam như 2026-10-05T08:00:00", "a local time such as 2026-10-05T08:00:00"));

    private static ImmutableArray<PublishedItem> ItemsOf(FigureTable table) =>
        [.. Enumerable.Range(0, table.Agencies.Count).SelectMany(row => table.Items.Select(item => (Agency: table.Agencies[row].Code, Item: item, Entry: table[row, item])))
            .Where(each => each.Entry.Kind != FigureKind.Absent)
            .Select(each => new PublishedItem(
                each.Agency, each.Item, each.Entry.Kind == FigureKind.Counted ? each.Entry.Figure : null, each.Entry.Kind == FigureKind.Reported ? each.Entry.Reported : null))];

    private static Answer Empty() => new("reconcile", new AnswerTable(
        "items", new LocalizedText("Số công bố và số của ta", "Published values and ours"),
        AnswerColumns.Agency, AnswerColumns.Item, AnswerColumns.Points("published", "Công bố", "Published"), AnswerColumns.Points("ours", "Của ta", "Ours"),
        AnswerColumns.Points("difference", "Chênh lệch", "Difference"), AnswerColumns.Text("verdict", "Kết luận", "Verdict"), AnswerColumns.Count("low", "Tử số từ", "Numerator from"), AnswerColumns.Count("high", "đến", "to")))
    {
        Others =
        [
            new AnswerTable(
                "hypotheses", new LocalizedText("Giả thuyết", "Hypotheses"), AnswerColumns.Text("hypothesis", "Giả thuyết", "Hypothesis"),
                AnswerColumns.Count("equal", "Bằng nhau", "Equal"), AnswerColumns.Count("of", "Trên", "Of")),
            new AnswerTable(
                "dossiers", new LocalizedText("Hồ sơ được tính khác theo giả thuyết đầu", "Dossiers that count otherwise under the first hypothesis"), AnswerColumns.Text("hypothesis", "Giả thuyết", "Hypothesis"),
                AnswerColumns.Text("key", "Mã hồ sơ", "Key"), AnswerColumns.Agency, AnswerColumns.Text("place", "Vị trí", "Place"), AnswerColumns.Text("reason", "Lý do của ta", "Our reason")),
        ],
    };
}
