using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dvc.Indicators.Files.Tests.Results;
using Dvc.Indicators.Tests.JsonSchemas;
using FsCheck;
using FsCheck.Fluent;
using static Dvc.Indicators.Files.Tests.Reports.ReportSamples;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Reports.Json;

public class ReportJsonTests
{
    private static readonly SchemaValidator Schema = new(ResultJson.Schema());

    [Fact]
    public void It_is_the_JSON_of_the_result_and_a_report()
    {
        var report = Report.Build(PhuTho(), new ReportOptions { Previous = PhuTho("2026-Q2"), Earlier = [PhuTho("2026-Q1")] });
        var json = Written(report.WriteJson);

        Schema.Validate(json).Should().BeEmpty();
        var root = JsonNode.Parse(json)!.AsObject();
        root["report"]!["agencies"]!.AsArray().Should().HaveCount(report.Agencies.Length);
        root["report"]!["course"]!.AsArray().Should().HaveCount(3);
        root.Remove("report");
        JsonNode.DeepEquals(root, JsonNode.Parse(Written(stream => ResultJson.Write(PhuTho(), stream)))).Should().BeTrue();
    }

    [Fact]
    public void The_result_can_be_read_back_from_it()
    {
        var json = Written(Report.Build(PhuTho()).WriteJson);

        var read = ResultJson.Read(Source(json, "report.json")).Require();

        Written(Report.Build(read).WriteJson).Should().Equal(json);
    }

    [Fact]
    public void Every_report_fits_the_schema() => Prop.ForAll(SampleResults.Random().Two().ToArbitrary(), pair =>
    {
        var json = Written(Report.Build(pair.Item2, new ReportOptions { Previous = pair.Item1, Earlier = [pair.Item2] }).WriteJson);
        Schema.Validate(json).Should().BeEmpty();
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void A_wrong_report_does_not_fit()
    {
        var root = JsonNode.Parse(Written(Report.Build(Communes(Full(), Full())).WriteJson))!;
        root["report"]!["agencies"]![0]!["lost"] = "0";
        root["report"]!["targets"]![0]!["percentage"] = 0;

        Schema.Validate(Encoding.UTF8.GetBytes(root.ToJsonString())).Should().HaveCount(2);
    }

    [Fact]
    public void Numbers_are_those_of_the_model()
    {
        var report = Report.Build(Communes(Full(), Full("ON_TIME_PROCESSING 3/4", "PUBLISH_ON_TIME 1/2", "PUBLIC_CONTENT_FULL 0/0"), Full()));
        var agency = JsonNode.Parse(Written(report.WriteJson))!["report"]!["agencies"]![1]!;

        // 20 × 3/4 = 15, 6 × 1/2 = 3, 2 without data.
        agency["publishingAuthority"]!.GetValue<string>().Should().Be("H44");
        agency["lost"]!.GetValue<decimal>().Should().Be(10);
        agency["above"]!.GetValue<string>().Should().Be("H44.2");
        agency["gapAbove"]!.GetValue<decimal>().Should().Be(10);
        agency["below"].Should().BeNull();
        agency["groups"]![0]!["withoutData"]!.GetValue<decimal>().Should().Be(2);
        agency["winnable"]![1]!.ToJsonString().Should().Be(
            """{"group":"CKMB","component":"PUBLISH_ON_TIME","points":3,"inTotal":3,"hasData":true,"canInfluence":false}""");
    }

    [Fact]
    public void A_refused_comparison_gives_its_reason()
    {
        var report = Report.Build(PhuTho(), new ReportOptions { Previous = PhuTho("2026-08") });
        var comparison = JsonNode.Parse(Written(report.WriteJson))!["report"]!["comparison"]!;

        comparison["period"].Should().BeNull();
        comparison["refusal"]!["en"]!.GetValue<string>().Should().Be(
            "The results are of different kinds of period: August 2026 and Quarter 3 of 2026.");
        JsonDocument.Parse(Written(Report.Build(PhuTho()).WriteJson)).RootElement.GetProperty("report").GetProperty("comparison").ValueKind
            .Should().Be(JsonValueKind.Null);
    }
}
