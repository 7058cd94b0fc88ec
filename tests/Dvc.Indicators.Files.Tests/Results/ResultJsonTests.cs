using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Dvc.Indicators.Tests;
using Dvc.Indicators.Tests.JsonSchemas;
using FsCheck;
using FsCheck.Fluent;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Results;

public class ResultJsonTests
{
    private static readonly SchemaValidator Schema = new(ResultJson.Schema());

    public static TheoryData<string> Sets => [.. PublishedData.Sets];

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_published_set_is_valid_and_comes_back_with_the_same_bytes(string set)
    {
        var json = Json(SampleResults.Published(set, "2026-Q3"));

        Schema.Validate(json).Should().BeEmpty();
        Text(Json(Read(json).Require())).Should().Be(Text(json));
        Text(Json(Read(Gzip(json)).Require())).Should().Be(Text(json));
    }

    [Fact]
    public void Every_result_is_valid_and_comes_back_with_the_same_bytes() => Prop.ForAll(SampleResults.Random().ToArbitrary(), result =>
    {
        var json = Json(result);
        Schema.Validate(json).Should().BeEmpty();
        Read(json).Errors.Should().BeEmpty();
        Text(Json(Read(json).Require())).Should().Be(Text(json));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void The_same_result_gives_the_same_bytes_under_every_culture()
    {
        var json = Json(SampleResults.Small());
        var csv = Written(stream => ResultCsv.Write(SampleResults.Small(), stream));
        foreach (var culture in new[] { "vi-VN", "tr-TR", "ar-SA" })
        {
            Text(Under(culture, () => Json(SampleResults.Small()))).Should().Be(Text(json), "under {0}", culture);
            Text(Under(culture, () => Json(Read(json).Require()))).Should().Be(Text(json), "under {0}", culture);
            var csvThere = Under(culture, () => Written(stream => ResultCsv.Write(SampleResults.Small(), stream)));
            Text(csvThere).Should().Be(Text(csv), "under {0}", culture);
        }
    }

    [Fact]
    public void The_order_of_the_rows_of_figures_does_not_matter()
    {
        var set = "phu-tho-2026-q3";
        var agencies = AgencyFile.Read(InputSource.FromFile(Path.Combine(PublishedData.FolderOf(set), "agencies.csv"))).Require();
        var lines = File.ReadAllLines(Path.Combine(PublishedData.FolderOf(set), "figures.csv"));
        var expected = Json(SampleResults.Published(set));
        for (var seed = 0; seed < 5; seed++)
        {
            var shuffled = lines[1..];
            new Random(seed).Shuffle(shuffled);
            var figures = FigureFile.Read(
                [
                    Source($"{lines[0]}\n{string.Join('\n', shuffled[..100])}", "one.csv"),
                    Source($"{lines[0]}\n{string.Join('\n', shuffled[100..])}", "two.csv"),
                ],
                agencies, null, BuiltInRules.Default).Require();

            Text(Json(RankedResult.Create(Scorer.Score(figures, BuiltInRules.Default)))).Should().Be(Text(expected));
        }
    }

    [Fact]
    public void What_is_written_can_be_read_by_a_person()
    {
        var text = Text(Json(SampleResults.Small()));

        text.Should().StartWith("{\n  \"formatVersion\": 2,\n  \"ruleSet\": {\n    \"id\": \"decision-766-portal-2026\",")
            .And.Contain("  \"period\": \"2026-Q3\",\n  \"cut\": \"2026-09-15T08:00:00\",\n"
                + "  \"provisional\": true,\n  \"dataUntil\": null,\n  \"notMeasured\": {")
            .And.Contain("  \"tieRule\": \"fractional\",\n"
                + "  \"due\": null,\n  \"calendar\": null,\n  \"absentColumns\": null,\n  \"sources\": [],\n  \"read\": null,")
            .And.Contain("\"name\": \"UBND tỉnh \\\"Phú Thọ\\\"\",")
            .And.Contain("\"code\": \"000.00.12.H15\",\n      \"name\": \"Sở Y tế\",\n"
                + "      \"level\": \"department\",\n      \"parent\": \"H15\",")
            .And.Contain("\"total\": {\"score\":63,\"maximum\":100,\"ratio\":63,\"state\":\"scored\",\"rank\":1,\"tied\":false},")
            .And.Contain("{\"id\":\"ON_TIME_PROCESSING\",\"source\":\"figure\",\"numerator\":2,\"denominator\":3,\"reported\":null,"
                + "\"score\":13.33,\"maximum\":20,\"ratio\":66.67,\"state\":\"scored\"}")
            .And.Contain("{\"id\":\"DOSSIERS_ONLINE\",\"source\":\"none\",\"numerator\":null,\"denominator\":null,"
                + "\"reported\":null,\"score\":null,\"maximum\":6,\"ratio\":null,\"state\":\"not-measured\"}")
            .And.Contain("\"total\": {\"score\":24.33,\"maximum\":42,\"ratio\":null,\"state\":\"incomplete\",\"rank\":null,\"tied\":false},")
            .And.Contain("\"kind\": \"numerator-above-denominator\",\n      \"agency\": \"000.00.12.H15\",\n"
                + "      \"item\": \"ORIGINAL_RESULT_AVAILABLE\",")
            .And.EndWith("}\n").And.NotContain("\r");
    }

    [Fact]
    public void Layout_and_the_order_of_names_do_not_matter_to_the_reader()
    {
        var json = Json(SampleResults.Small());
        var node = JsonNode.Parse(json)!.AsObject();
        var reversed = new JsonObject(node.Reverse().Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));

        var read = Read([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(reversed.ToJsonString())]).Require();
        Text(Json(read)).Should().Be(Text(json));
    }

    [Fact]
    public void The_schema_refuses_what_has_not_its_form_and_leaves_the_arithmetic_to_the_reader()
    {
        foreach (var edit in EditedResults.Edits)
        {
            var node = JsonNode.Parse(Json(SampleResults.Small()))!.AsObject();
            edit.Apply(node);
            (Schema.Validate(Encoding.UTF8.GetBytes(node.ToJsonString())).Count > 0).Should().Be(edit.IsAgainstSchema, "of {0}", edit.Name);
        }
    }

    private static byte[] Json(RankedResult result) => Written(stream => ResultJson.Write(result, stream));

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);

    private static FileReading<RankedResult> Read(byte[] json) => ResultJson.Read(Source(json, "result.json"));

    private static byte[] Under(string culture, Func<byte[]> write)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return write();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
