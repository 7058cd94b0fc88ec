using System.Text;
using System.Text.Json.Nodes;
using Dvc.Indicators.Tests;
using Dvc.Indicators.Tests.JsonSchemas;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Results;

public class ComparisonFileTests
{
    private static readonly SchemaValidator Schema = new(ComparisonJson.Schema());

    public static TheoryData<string> Sets => [.. PublishedData.Sets];

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_comparison_of_published_sets_is_valid(string set)
    {
        var comparison = Compare(SampleResults.Published(set, "2026-Q2"), SampleResults.Published(set, "2026-Q3"));

        Schema.Validate(Json(comparison)).Should().BeEmpty();
        comparison.Changes.Should().NotBeEmpty();
        comparison.Changes.Should().OnlyContain(change => change.Total.Points == null || change.Total.Points.Value.Value == 0);
    }

    [Fact]
    public void A_comparison_says_what_changed_and_validates()
    {
        var json = Json(Small());

        Schema.Validate(json).Should().BeEmpty();
        var root = JsonNode.Parse(json)!;
        root["before"]!.ToJsonString().Should().Be("{\"period\":\"2026-07\",\"cut\":null,\"provisional\":false,\"due\":null,\"calendar\":null}");
        root["after"]!.ToJsonString().Should().Be("{\"period\":\"2026-08\",\"cut\":\"2026-08-20T00:00:00\",\"provisional\":true,\"due\":\"date\",\"calendar\":{\"id\":\"vn\",\"hash\":\"" + new string('1', 64) + "\"}}");
        root["agencies"]!.AsArray().Select(agency => (string)agency!["code"]!).Should().Equal("H2", "H1");

        // On time 3 of 4 is 15 points of 20, 1 of 2 is 10: H1 loses 5 and falls behind H2, which has 12 of 20 both times. H3 has left and H4 has
        // joined their cohort, so that places do not compare.
        root["agencies"]![1]!["groups"]!.AsArray().Single(group => (string)group!["id"]! == "TDGQ")!.ToJsonString().Should().Be(
            "{\"id\":\"TDGQ\",\"before\":15,\"after\":10,\"change\":-5,\"rankBefore\":1,\"rankAfter\":2,\"places\":null,\"onlyMeasuredBefore\":[],\"onlyMeasuredAfter\":[]}");
        root["agencies"]![0]!["groups"]!.AsArray().Single(group => (string)group!["id"]! == "TDGQ")!.ToJsonString().Should().Be(
            "{\"id\":\"TDGQ\",\"before\":12,\"after\":12,\"change\":0,\"rankBefore\":2,\"rankAfter\":1,\"places\":null,\"onlyMeasuredBefore\":[],\"onlyMeasuredAfter\":[]}");
        root["onlyBefore"]!.ToJsonString().Should().Be("[{\"code\":\"H3\",\"name\":\"H3\"}]");
        root["onlyAfter"]!.ToJsonString().Should().Be("[{\"code\":\"H4\",\"name\":\"H4\"}]");
        root["moved"]!.ToJsonString().Should().Be("[{\"code\":\"H5\",\"name\":\"H5\"}]");
        root["changedCohorts"]!.AsArray().Select(cohort => $"{cohort!["level"]} {cohort["left"]![0]!["code"]} {cohort["joined"]![0]!["code"]}").Should().Equal("province H3 H4");
        ((string)root["changedCohorts"]![0]!["message"]!["en"]!).Should().Be(
            "Province: places are not compared, as the results do not have the same agencies; gone: H3; new: H4.");
        Encoding.UTF8.GetString(json).Should().EndWith("}\n").And.NotContain("\r");
    }

    [Fact]
    public void A_comparison_as_CSV_has_a_row_for_each_item_of_each_agency()
    {
        var lines = Encoding.UTF8.GetString(Written(stream => ComparisonCsv.Write(Small(), stream))).Split('\n');

        lines[0].Should().Be("agency,item,id,before,after,change,rank_before,rank_after,places");
        lines.Should().Contain(
        [
            "H1,component,ON_TIME_PROCESSING,15.00,10.00,-5.00,,,",
            "H1,group,TDGQ,15.00,10.00,-5.00,1,2,",
            "H2,group,TDGQ,12.00,12.00,0.00,2,1,",
            // 12 of 2.1 and the 2 that the certified copy has without figures.
            $"H2,total,{RuleSet.TotalId},14.00,14.00,0.00,,,",
        ]);
        var rules = BuiltInRules.Default;
        lines.Should().HaveCount(2 + 2 * (rules.Components.Length + rules.Groups.Length + 1));
    }

    [Fact]
    public void The_schema_refuses_what_has_not_its_form()
    {
        foreach (var edit in new Action<JsonNode>[]
        {
            root => root["formatVersion"] = 1,
            root => root["extra"] = 1,
            root => root.AsObject().Remove("moved"),
            root => root["before"]!["period"] = null,
            root => root["after"]!["cut"] = "2026-08-20",
            root => root["after"]!["due"] = "day",
            root => root.AsObject().Remove("changedCohorts"),
            root => root["tieRule"] = "fair",
            root => root["agencies"]![0]!["total"]!["before"] = "1",
            root => root["onlyBefore"]![0]!["code"] = "",
        })
        {
            var root = JsonNode.Parse(Json(Small()))!;
            edit(root);
            Schema.Validate(Encoding.UTF8.GetBytes(root.ToJsonString())).Should().NotBeEmpty();
        }
    }

    private static Comparison Small() => Compare(
        Result(ReportingPeriod.Month(2026, 7), null, AgencyLevel.Commune, ("H1", 3, 4), ("H2", 3, 5), ("H3", 1, 2), ("H5", 1, 2)),
        Result(
            ReportingPeriod.Month(2026, 8), VietnamTime.Create(2026, 8, 20, 0, 0, 0), AgencyLevel.Department,
            ("H2", 3, 5), ("H4", 1, 4), ("H1", 1, 2), ("H5", 1, 2)));

    private static RankedResult Result(
        ReportingPeriod period, VietnamTime? cut, AgencyLevel lastLevel, params (string Code, long Numerator, long Denominator)[] rows)
    {
        var roster = AgencyRoster.Create(rows.Select(row => new Agency(AgencyCode.Parse(row.Code), row.Code, row.Code)
        {
            Level = row.Code == "H5" ? lastLevel : AgencyLevel.Province,
        }));
        var figures = new FigureTableBuilder(roster);
        foreach (var (index, row) in rows.Index())
        {
            figures.Add(index, "ON_TIME_PROCESSING", FigureEntry.FromFigure(new Figure(row.Numerator, row.Denominator)));
        }

        return RankedResult.Create(Scorer.Score(figures.Build(), BuiltInRules.Default, new ScoringContext(period, cut)
        {
            Due = cut is null ? null : DueComparison.Date,
            Calendar = cut is null ? null : new CalendarIdentity("vn", new string('1', 64)),
        }));
    }

    private static Comparison Compare(RankedResult before, RankedResult after)
    {
        var outcome = Comparison.Between(before, after);
        outcome.Errors.Should().BeEmpty();
        return outcome.Require();
    }

    private static byte[] Json(Comparison comparison) => Written(stream => ComparisonJson.Write(comparison, stream));
}
