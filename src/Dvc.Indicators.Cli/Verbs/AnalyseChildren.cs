using System.CommandLine;
using Dvc.Indicators.Analysis;
using Dvc.Indicators.Cli.Answers;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The question <c>analyse children</c>: which agencies below weigh on an agency.</summary>
internal static class AnalyseChildren
{
    public static Command Build(Streams streams)
    {
        var inputs = new AnswerOptions();
        return AnalyseVerb.Question(
            streams, "children", new(
                "Cho biết điểm của cơ quan trừ điểm khi không có từng cơ quan trực thuộc: số âm là kéo xuống.",
                "Tells the points of an agency less its points without each agency below: negative drags down."), inputs, Empty(), Find,
            "dvc-indicators analyse children --result q3.json --agency H44 --format csv");

        (Answer, RankedResult) Find(ParseResult parsed)
        {
            var result = inputs.Result(parsed, streams);
            var row = inputs.RequiredRow(parsed, result);
            var parent = result.Scores.Agencies[row].WrittenCode;
            var answer = Empty();
            foreach (var share in AnswerOptions.Require(Children.Of(result.Scores, row)))
            {
                var child = share.Child.WrittenCode;
                foreach (var part in share.Parts)
                {
                    answer.Main.Add(parent, child, part.Component.Id, part.Points, part.Share);
                    answer.Others[0].Add(parent, child, part.Component.Id, part.Figure.Numerator, part.Figure.Denominator);
                }

                answer.Main.Add(parent, child, RuleSet.TotalId, share.InTotal, null);
                foreach (var item in share.NotPart)
                {
                    answer.Others[1].Add(parent, child, item);
                }
            }

            return (answer with { Notes = [Children.Note] }, result);
        }
    }

    private static Answer Empty()
    {
        var (parent, child) = (AnswerColumns.Text("parent", "Cơ quan", "Agency"), AnswerColumns.Text("child", "Cơ quan trực thuộc", "Agency below"));
        return new Answer("analyse children", new AnswerTable(
            "children", new LocalizedText("Cơ quan trực thuộc kéo lên, kéo xuống", "What agencies below give"),
            parent, child, AnswerColumns.Item, AnswerColumns.Points("points", "Điểm", "Points"), AnswerColumns.Measure("share", "Tỷ trọng", "Share")))
        {
            Others =
            [
                new AnswerTable("figures", new LocalizedText("Số liệu", "Figures"), parent, child, AnswerColumns.Item, AnswerColumns.Numerator, AnswerColumns.Denominator),
                new AnswerTable("not_part", new LocalizedText("Số liệu lớn hơn của cơ quan (not-part)", "Counts above the agency's (not-part)"), parent, child, AnswerColumns.Item),
            ],
        };
    }
}
