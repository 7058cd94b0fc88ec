using System.Collections.Immutable;
using Dvc.Indicators.Languages;

namespace Dvc.Indicators.Scoring;

/// <summary>Looks for what is suspicious in the figures of a result.</summary>
internal static class ScoreFindings
{
    public static ImmutableArray<ScoreFinding> In(ScoreResult result)
    {
        var findings = ImmutableArray.CreateBuilder<ScoreFinding>();
        for (var row = 0; row < result.Count; row++)
        {
            var component = 0;
            for (var g = 0; g < result.GroupColumns.Length; g++)
            {
                AddReported(result, result.GroupColumns[g], row, findings);
                for (var c = 0; c < result.Rules.Groups[g].Components.Length; c++, component++)
                {
                    AddReported(result, result.ComponentColumns[component], row, findings);
                    AddCounted(result, result.ComponentColumns[component].Id, row, findings);
                }
            }
        }

        return findings.ToImmutable();
    }

    private static void AddReported(ScoreResult result, ItemColumn column, int row, ImmutableArray<ScoreFinding>.Builder findings)
    {
        var maximum = column.MaximumAt(row);
        if (column.States[row] != ScoreState.Reported || column.Points[row] <= maximum)
        {
            return;
        }

        var (points, most) = (new Points(column.Points[row]), new Points(maximum));
        findings.Add(new ScoreFinding(
            ScoreFindingKind.ReportedAboveMaximum,
            result.Agencies[row],
            column.Id,
            new LocalizedText(
                $"Điểm {column.Id} được báo cáo là {points}, cao hơn điểm tối đa {most}; hãy kiểm tra nguồn số liệu.",
                $"The score reported for {column.Id} is {points}, above the maximum {most}; check its source.")));
    }

    private static void AddCounted(ScoreResult result, string component, int row, ImmutableArray<ScoreFinding>.Builder findings)
    {
        var figure = result.Figures[row, component].Figure;
        if (figure.Numerator <= figure.Denominator)
        {
            return;
        }

        findings.Add(new ScoreFinding(
            ScoreFindingKind.NumeratorAboveDenominator,
            result.Agencies[row],
            component,
            new LocalizedText(
                $"Tử số của {component} lớn hơn mẫu số ({figure}); hãy kiểm tra số liệu.",
                $"The numerator of {component} is above its denominator ({figure}); check the figure.")));
    }
}
