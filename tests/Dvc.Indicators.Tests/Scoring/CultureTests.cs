using System.Globalization;
using System.Text;
using Dvc.Indicators.Tests.Rules;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>The machine's culture changes nothing: not the numbers, not the texts, not the bytes.</summary>
public class CultureTests
{
    [Theory]
    [InlineData("vi-VN", "1,5", "I")]
    [InlineData("tr-TR", "1,5", "İ")]
    public void The_result_is_that_of_the_invariant_culture(string culture, string number, string capital)
    {
        var invariant = In("", WriteEverything);
        invariant.Length.Should().BeGreaterThan(10_000);
        In(culture, () => 1.5m.ToString(CultureInfo.CurrentCulture)).Should().Be(number, "the culture must be another one");
        In(culture, () => "i".ToUpper(CultureInfo.CurrentCulture)).Should().Be(capital);
        In(culture, WriteEverything).Should().Be(invariant);
    }

    private static string WriteEverything()
    {
        var text = new StringBuilder();
        foreach (var set in PublishedData.Sets)
        {
            var result = PublishedData.Score(set);
            for (var row = 0; row < result.Count; row++)
            {
                var score = result[row];
                text.Append(score.Agency.WrittenCode).AppendJoin(' ', HeadlineRates.Compute(score).Select(rate => rate.Value?.ToString()));
                text.AppendJoin(' ', score.Groups.SelectMany(group => group.Components).Select(component => component.Entry.Figure));
                text.AppendJoin(' ', score.Groups.Select(group => group.Score.Points.ToString())).Append(score.Total.Points).Append('\n');
            }
        }

        foreach (var rules in BuiltInRules.All)
        {
            text.Append(rules.Hash).Append(Encoding.UTF8.GetString(RuleSetJson.Write(rules)));
        }

        text.AppendJoin('\n', SampleRules.ErrorsOf(node =>
        {
            node["totalMaximum"] = 20.5;
            node["grades"]![1]!["from"] = 15.25;
            node["validTo"] = "2025-12-31";
            node["ID"] = 1;
        }));
        var tooMuch = ScoringSamples.Figures(ScoringSamples.Code).Report("TTTT", 10.5m).Build();
        text.AppendJoin('\n', Scorer.Score(tooMuch, BuiltInRules.Default).Findings.Select(finding => finding.Message));
        return text.ToString();
    }

    private static T In<T>(string culture, Func<T> work)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
