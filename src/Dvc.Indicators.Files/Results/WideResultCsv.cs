namespace Dvc.Indicators.Files;

/// <summary>Writes results as CSV, one row an agency.</summary>
internal static class WideResultCsv
{
    private static readonly string[] Columns = ["agency", "name", "level", "parent", "rank", "total", "maximum", "state", "grade"];

    public static IEnumerable<FlushPoint> Write(IReadOnlyList<RankedResult> results, Func<RankedResult, IEnumerable<int>> rows, CsvWriter csv)
    {
        var items = results.Count == 0 ? [] : results[0].Scores.Rules.Groups.Select(group => group.Id)
            .Concat(results[0].Scores.Rules.Components.Select(component => component.Id)).ToArray();
        csv.WriteRow([.. results.Count == 1 ? [] : (string[])["period"], .. Columns, .. items]);
        foreach (var result in results)
        {
            foreach (var row in rows(result))
            {
                if (results.Count > 1)
                {
                    csv.Text($"{result.Scores.Context.Period}");
                }

                WriteAgency(result, row, csv);
                yield return default;
            }
        }
    }

    private static void WriteAgency(RankedResult result, int row, CsvWriter csv)
    {
        var score = result.Scores[row];
        var (agency, total) = (score.Agency, score.Total);
        csv.Text(agency.WrittenCode);
        csv.Text(agency.Name);
        csv.Text(agency.Level?.ToText() ?? "");
        csv.Text(agency.Parent is { } parent ? WrittenCodeOf(result, parent) : "");
        csv.Number(result.RankOf(row, RuleSet.TotalId)?.Value);
        Points(total, csv);
        csv.Number((total.Measured?.Maximum ?? total.Maximum).Value);
        csv.Text(ResultWords.For(total.State));
        csv.Text(score.Grade?.Id ?? "");
        foreach (var group in score.Groups)
        {
            Points(group.Score, csv);
        }

        foreach (var component in score.Groups.SelectMany(group => group.Components))
        {
            Points(component.Score, csv);
        }

        csv.EndRow();
    }

    private static string WrittenCodeOf(RankedResult result, AgencyCode code) =>
        result.Scores.Agencies.IndexOf(code) is >= 0 and var row ? result.Scores.Agencies[row].WrittenCode : code.ToString();

    private static void Points(ItemScore score, CsvWriter csv) =>
        csv.Number((score.Measured is { } measured ? measured.Points : score.Points)?.Value, leastDecimals: 2);
}
