using System.Text;
using System.Text.Json.Nodes;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>Small rule sets and figures for tests of the arithmetic.</summary>
internal static class ScoringSamples
{
    public const string Code = "H99";

    public static readonly RuleSet Portal = BuiltInRules.Default;

    /// <summary>A component as JSON: its id, and the rest as <c>"maximum": 6, "target": 100, "empty": "zero"</c>.</summary>
    public static JsonObject Component(string id, string rest) =>
        JsonNode.Parse($$"""{ "id": "{{id}}", "name": { "vi": "x", "en": "x" }, "confidence": "assumed", {{rest}} }""")!.AsObject();

    public static JsonObject Group(string id, params JsonObject[] components) =>
        new() { ["id"] = id, ["name"] = Name(), ["components"] = new JsonArray([.. components]) };

    public static RuleSet RulesOf(params JsonObject[] groups) => RulesOf(2, groups);

    public static RuleSet RulesOf(int digits, params JsonObject[] groups)
    {
        var rules = new JsonObject
        {
            ["formatVersion"] = 1,
            ["id"] = "made-up",
            ["version"] = "1",
            ["name"] = Name(),
            ["confidence"] = "assumed",
            ["citation"] = "none",
            ["pointsDigits"] = digits,
            ["totalMaximum"] = groups.SelectMany(group => group["components"]!.AsArray())
                .Sum(component => component!["maximum"]!.GetValue<decimal>()),
            ["groups"] = new JsonArray([.. groups]),
        };
        return RuleSetJson.Read(Encoding.UTF8.GetBytes(rules.ToJsonString())).Require();
    }

    public static FigureTableBuilder Figures(params string[] agencies) => new(AgencyRoster.Create(agencies.Select(OfCode)));

    public static FigureTableBuilder FiguresOf(AgencyLevel level) => new(AgencyRoster.Create([OfCode(Code) with { Level = level }]));

    public static FigureTableBuilder Count(this FigureTableBuilder builder, string component, long numerator, long denominator) =>
        builder.Add(0, component, FigureEntry.FromFigure(new Figure(numerator, denominator)));

    public static FigureTableBuilder Report(this FigureTableBuilder builder, string item, decimal score) =>
        builder.Add(0, item, FigureEntry.FromReported(new Points(score)));

    public static AgencyScore Score(this FigureTableBuilder builder, RuleSet rules) => Scorer.Score(builder.Build(), rules)[0];

    /// <summary>The points of one component of one agency from one figure.</summary>
    public static decimal? PointsOf(RuleSet rules, string component, long numerator, long denominator) =>
        Figures(Code).Count(component, numerator, denominator).Score(rules).Component(component).Score.Points?.Value;

    public static (ScoreState State, decimal? Points, decimal Maximum) Short(this ItemScore score) =>
        (score.State, score.Points?.Value, score.Maximum.Value);

    private static Agency OfCode(string code) => new(AgencyCode.Parse(code), code, code);

    private static JsonObject Name() => new() { ["vi"] = "x", ["en"] = "x" };
}
