using System.CommandLine;
using Dvc.Indicators.Analysis;
using Dvc.Indicators.Cli.Answers;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Options;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The question <c>analyse officers</c>: the dossiers of an agency by the officer who handles them.</summary>
internal static class AnalyseOfficers
{
    private static readonly LocalizedText Note = new(
        "Đây là số đếm hồ sơ, không phải đánh giá cá nhân.", "This counts dossiers; it is not a judgement of a person.");

    public static Command Build(Streams streams)
    {
        var inputs = new AnswerOptions();
        var days = CommonOptions.Number(
            "--days", HelpGroup.Selection, new(
                "Số ngày sau thời điểm chốt mà hồ sơ đang giải quyết đến hạn. [mặc định: 7]",
                "The days after the cut in which open dossiers are due. [default: 7]"), least: 1, most: 366);
        return AnalyseVerb.Question(
            streams, "officers", new(
                "Đếm hồ sơ của một cơ quan theo cán bộ xử lý (CanBoXuLy). Đây là số đếm hồ sơ, không phải đánh giá cá nhân.",
                "Counts an agency's dossiers by officer (CanBoXuLy). The count is of dossiers, not a judgement of a person."), inputs, Empty(), Find,
            "dvc-indicators analyse officers --dossiers dossiers.csv --agencies agencies.csv --period 2026-Q3 --agency H44.100", days);

        (Answer, RankedResult) Find(ParseResult parsed)
        {
            AnalysisRecords.Require(parsed, inputs);
            var code = inputs.Agency(parsed) is { } text && AgencyCode.TryParse(text, out var known)
                ? known : throw ToolFailure.At(
                    ExitCode.WrongUsage, "--agency", inputs.Agency(parsed) is { } wrong ? Said.Same(wrong) : Said.Nothing, AnswerOptions.ACode);
            var roster = inputs.Inputs.Roster(parsed, streams);
            var own = new CountedDossiers(read => roster is null ? read.Dossier.Agency == code : Subtree.Holds(roster, code, read.Dossier.Agency));
            var result = inputs.Inputs.Run(parsed, streams, own.Observer);
            var row = inputs.RequiredRow(parsed, result.Ranked);
            var horizon = parsed.GetValue(days) ?? AnalysisRecords.Days;
            var answer = Empty() with { Options = [("days", horizon)], Notes = [Note] };
            foreach (var work in AnalysisRecords.Find(() => Officers.Find(result, own.All, result.Agencies[row].Code, (int)horizon)))
            {
                answer.Main.Add(
                    result.Agencies[row].WrittenCode, work.Officer, work.Received, work.OnTime, work.OverdueOpen, work.EndedLate, work.Disliked, work.Due, work.PointsIfOnTime);
            }

            return (answer, result.Ranked);
        }
    }

    private static Answer Empty() => new("analyse officers", new AnswerTable(
        "officers", new LocalizedText("Hồ sơ theo cán bộ xử lý", "Dossiers by officer"),
        AnswerColumns.Agency, AnswerColumns.Text("officer", "Cán bộ", "Officer"), AnswerColumns.Count("received", "Tiếp nhận", "Received"), AnswerColumns.Count("on_time", "Đúng hạn", "On time"),
        AnswerColumns.Count("overdue_open", "Quá hạn, đang giải quyết", "Overdue, open"), AnswerColumns.Count("ended_late", "Trả quá hạn", "Ended late"), AnswerColumns.Count("disliked", "Không hài lòng", "Disliked"),
        AnswerColumns.Count("due", "Sắp quá hạn", "Due"), AnswerColumns.Points("points_if_on_time", "Điểm nếu đúng hạn", "Points if on time")));
}
