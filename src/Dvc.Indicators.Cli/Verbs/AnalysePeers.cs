using System.CommandLine;
using Dvc.Indicators.Analysis;
using Dvc.Indicators.Cli.Answers;
using Dvc.Indicators.Cli.Help;
using Dvc.Indicators.Cli.Options;

namespace Dvc.Indicators.Cli.Verbs;

/// <summary>The question <c>analyse peers</c>: what agencies of like size have.</summary>
internal static class AnalysePeers
{
    private static readonly LocalizedText Far = new(
        "Dưới ba cơ quan có lượng hồ sơ từ một nửa đến gấp đôi: lấy ba cơ quan gần nhất.", "Fewer than three have half to twice as many dossiers: the nearest three stand in.");

    public static Command Build(Streams streams)
    {
        var inputs = new AnswerOptions();
        var among = CommonOptions.Choice(
            "--among", HelpGroup.Selection, new("Tìm cơ quan tương đương ở đâu.", "Where peers are looked for."), ("level", Among.Level), ("cohort", Among.Cohort));
        var count = CommonOptions.Number(
            "--count", HelpGroup.Selection, new("Nhiều nhất bao nhiêu cơ quan tương đương. [mặc định: 5]", "How many peers at most. [default: 5]"), least: 1, most: 1000);
        return AnalyseVerb.Question(
            streams, "peers", new(
                "So sánh cơ quan với những cơ quan cùng cấp có lượng hồ sơ tương đương.",
                "Compares agencies with those of the same level and a like number of dossiers."), inputs, Empty(), Find,
            "dvc-indicators analyse peers --result q3.json --agency H44.100 --among cohort", among, count);

        (Answer, RankedResult) Find(ParseResult parsed)
        {
            var result = inputs.Result(parsed, streams);
            var answer = Empty();
            var areFar = false;
            foreach (var row in inputs.Row(parsed, result) is { } one ? [one] : Enumerable.Range(0, result.Scores.Count))
            {
                var peers = Peers.Of(result, row, (int)(parsed.GetValue(count) ?? 5), parsed.GetValue(among) == Among.Cohort);
                areFar |= peers.AreFar;
                foreach (var component in peers.Components)
                {
                    answer.Main.Add(
                        peers.Agency.WrittenCode, component.Component, component.Own, component.Median, component.Quartile, component.Best, component.BestAgency.WrittenCode, component.PointsToQuartile);
                }

                foreach (var peer in peers.Agencies)
                {
                    answer.Others[0].Add(peers.Agency.WrittenCode, peer.WrittenCode, peers.AreFar ? "far" : "near");
                }
            }

            return (answer with { Notes = areFar ? [Far] : [] }, result);
        }
    }

    private enum Among
    {
        Level,
        Cohort,
    }

    private static Answer Empty() => new("analyse peers", new AnswerTable(
        "peers", new LocalizedText("So với cơ quan tương đương", "Against peers"),
        AnswerColumns.Agency, AnswerColumns.Component, AnswerColumns.Points("own", "Điểm", "Own"), AnswerColumns.Points("median", "Trung vị", "Median"),
        AnswerColumns.Points("quartile", "Tứ phân vị trên", "Third quartile"), AnswerColumns.Points("best", "Cao nhất", "Best"), AnswerColumns.Text("best_agency", "Của", "Whose"),
        AnswerColumns.Points("points_to_quartile", "Còn thiếu", "Missing to quartile")))
    {
        Others =
        [
            new AnswerTable(
                "agencies", new LocalizedText("Cơ quan tương đương", "The peers"), AnswerColumns.Agency, AnswerColumns.Text("peer", "Tương đương", "Peer"), AnswerColumns.Text("distance", "Khoảng cách", "Distance")),
        ],
    };
}
