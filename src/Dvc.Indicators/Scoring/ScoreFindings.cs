using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>Looks for what is suspicious in the figures of a result.</summary>
internal static class ScoreFindings
{
    public static ImmutableArray<ScoreFinding> In(ScoreResult result)
    {
        var findings = ImmutableArray.CreateBuilder<ScoreFinding>();
        var items = ItemsOf(result);
        for (var row = 0; row < result.Count; row++)
        {
            foreach (var (scores, figures) in items)
            {
                AddReported(result, scores, row, findings);
                if (figures is not null && figures.Numerators[row] > figures.Denominators[row])
                {
                    AddCounted(result, scores.Id, figures[row].Figure, row, findings);
                }
            }
        }

        return findings.ToImmutable();
    }

    // Each group, then its components; figures of a whole group are not known.
    private static List<(ItemColumn Scores, FigureColumn? Figures)> ItemsOf(ScoreResult result)
    {
        var items = new List<(ItemColumn, FigureColumn?)>();
        foreach (var group in result.Rules.Groups)
        {
            items.Add((result.ColumnOf(group.Id), null));
            items.AddRange(group.Components.Select(component => (result.ColumnOf(component.Id), result.Figures.Column(component.Id))));
        }

        return items;
    }

    private static void AddReported(ScoreResult result, ItemColumn column, int row, ImmutableArray<ScoreFinding>.Builder findings)
    {
        if (column.States[row] != ScoreState.Reported || column.Points[row] <= column.MaximumAt(row))
        {
            return;
        }

        var (points, most) = (new Points(column.Points[row]), new Points(column.MaximumAt(row)));
        findings.Add(new ScoreFinding(
            ScoreFindingKind.ReportedAboveMaximum,
            result.Agencies[row],
            column.Id,
            new LocalizedText(
                $"Điểm {column.Id} được báo cáo là {points}, cao hơn điểm tối đa {most}; hãy kiểm tra nguồn số liệu.",
                $"The score reported for {column.Id} is {points}, above the maximum {most}; check its source.")));
    }

    private static void AddCounted(
        ScoreResult result, string component, Figure figure, int row, ImmutableArray<ScoreFinding>.Builder findings)
    {
        findings.Add(new ScoreFinding(
            ScoreFindingKind.NumeratorAboveDenominator,
            result.Agencies[row],
            component,
            new LocalizedText(
                $"Tử số của {component} lớn hơn mẫu số ({figure}); hãy kiểm tra số liệu.",
                $"The numerator of {component} is above its denominator ({figure}); check the figure.")));
    }
}
