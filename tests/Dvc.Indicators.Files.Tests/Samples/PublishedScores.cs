using Dvc.Indicators.Tests;

namespace Dvc.Indicators.Files.Tests.Samples;

/// <summary>The scores that the portal published for Phú Thọ in the third quarter of 2026.</summary>
internal static class PublishedScores
{
    /// <summary>Every component, group and total score that is not as published; 283 of them are compared.</summary>
    public static List<string> Differences(ScoreResult scores)
    {
        var expected = PublishedData.Expected("phu-tho-2026-q3");
        expected.Should().HaveCountGreaterThan(250);
        return [.. expected
            .Select(score => (Score: score, Made: Of(scores, score)))
            .Where(pair => pair.Made != pair.Score.Score)
            .Select(pair => $"{pair.Score.Agency} {pair.Score.Id}: published {pair.Score.Score}, made {pair.Made}")];
    }

    private static decimal? Of(ScoreResult scores, PublishedData.ExpectedScore score)
    {
        var agency = scores.Find(score.Agency)!.Value;
        var item = score.Item switch
        {
            "component" => agency.Component(score.Id).Score,
            "group" => agency.Group(score.Id),
            _ => agency.Total,
        };
        return item.Points?.Value;
    }
}
