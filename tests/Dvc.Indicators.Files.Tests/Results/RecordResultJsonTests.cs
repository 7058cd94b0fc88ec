using System.Text;
using System.Text.Json.Nodes;
using Dvc.Indicators.Files.Tests.Runs;
using Dvc.Indicators.Tests.JsonSchemas;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Results;

/// <summary>Results that come from records: with what was read, and the quality of it.</summary>
public class RecordResultJsonTests
{
    private static readonly SchemaValidator Schema = new(ResultJson.Schema());

    [Fact]
    public void A_result_of_records_is_valid_and_comes_back_with_the_same_bytes()
    {
        foreach (var seed in Enumerable.Range(7_000, 25))
        {
            var world = WorldFiles.Make(seed);
            var json = Json(RecordRun.Execute(new WorldFiles(world, new Random(seed)).Inputs() with { TieRule = TieRule.Dense }).Require().Ranked);

            Schema.Validate(json).Should().BeEmpty("{0}", world);
            var read = Read(json).Require();
            Text(Json(read)).Should().Be(Text(json), "{0}", world);
            read.Scores.Context.Records.Should().NotBeNull();
        }
    }

    [Fact]
    public void What_was_read_is_shown_file_by_file_with_the_reasons_of_rejections()
    {
        var json = Text(Json(Sample()));

        json.Should().Contain("\"cut\": \"2026-08-20T00:00:00\",\n  \"provisional\": true,");
        var read = JsonNode.Parse(json)!["read"]!.AsObject();
        read["findings"]!.AsArray().Select(finding => $"{finding!["rule"]} {finding["count"]} {finding["example"]!["key"]}").Should().Equal("no-deadline 2 K1", "superseded-version 1 K1");
        read.Remove("findings");
        read.ToJsonString().Should().Be(
            "{\"read\":6,\"accepted\":2,\"superseded\":1,\"rejected\":{\"missing\":1,\"agency\":1,\"status\":1},\"withoutEvaluations\":true,"
            + "\"files\":[{\"file\":\"d1.csv\",\"read\":4,\"accepted\":1,\"superseded\":1,\"rejected\":{\"agency\":1,\"status\":1},"
            + "\"unknownColumns\":[]},"
            + "{\"file\":\"petitions.csv\",\"read\":2,\"accepted\":1,\"superseded\":0,\"rejected\":{\"missing\":1},"
            + "\"unknownColumns\":[\"Khac\"]}],"
            + "\"quality\":[{\"agency\":\"H44\",\"suspect\":2,\"dossiers\":2,\"grade\":\"poor\"},"
            + "{\"agency\":\"H44.1\",\"suspect\":2,\"dossiers\":2,\"grade\":\"poor\"},"
            + "{\"agency\":\"H44.2\",\"suspect\":0,\"dossiers\":0,\"grade\":null}]}");
    }

    public static TheoryData<string, string, int, string> Edits => new()
    {
        { "read", "read", 7, "at $.read.read: found 7; allowed: 6, as computed" },
        { "read", "accepted", 3, "at $.read.accepted: found 3; allowed: 2, as computed" },
        { "read rejected", "status", 0, "at $.read.rejected.status: found 0; allowed: 1, as computed" },
        { "read rejected", "zone", 1, "at $.read.rejected.zone: found an unknown name; allowed: only the names of the schema" },
        { "read files 0", "read", 5, "at $.read.files[0].read: found 5; allowed: accepted + superseded + rejected" },
        { "read files 0", "superseded", -1, "at $.read.files[0].superseded: found -1; allowed: a whole number from 0 on" },
        { "read files 0 rejected", "agency", 2, "at $.read.files[0].read: found 4; allowed: accepted + superseded + rejected" },
        { "read files 1 rejected", "colour", 1, "at $.read.files[1].rejected.colour: found an unknown name" },
        { "read quality 0", "suspect", 3, "at $.read.quality[0].suspect: found 3; allowed: at most the number of dossiers" },
        { "read quality 0", "suspect", 0, "at $.read.quality[0].grade: found 'poor'" },
        { "read findings 0", "count", -1, "at $.read.findings[0].count: found -1; allowed: a whole number from 0 on" },
        { "read findings 0", "rule", 1, "at $.read.findings[0].rule: found 1; allowed: a text" },
        { "read", "files", 1, "at $.read.files: found 1; allowed: an array" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Counts_that_were_edited_are_refused(string path, string name, int value, string expected)
    {
        var root = JsonNode.Parse(Json(Sample()))!;
        var node = root;
        foreach (var step in path.Split(' '))
        {
            node = int.TryParse(step, out var index) ? node[index]! : node[step]!;
        }

        node[name] = value;

        Read(Encoding.UTF8.GetBytes(root.ToJsonString())).Messages()
            .Should().Contain(message => message.StartsWith("result.json, " + expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_quality_of_other_agencies_is_refused()
    {
        var root = JsonNode.Parse(Json(Sample()))!;
        root["read"]!["quality"]!.AsArray().RemoveAt(1);

        Read(Encoding.UTF8.GetBytes(root.ToJsonString())).Messages().Should().Contain(
            "result.json, at $.read.quality: found other agencies; allowed: one entry for each of agencies, in their order");
    }

    private static RankedResult Sample() => RecordRun.Execute(RecordRuns.Dossiers(
        "K1,P,H44.1,2,2026-08-03,2026-08-04\nK1,P,H44.1,2,2026-08-03,2026-08-05\nK2,P,H9,2,2026-08-03,\nK3,P,H44.1,11,2026-08-03,\n") with
    {
        Cut = VietnamTime.Create(2026, 8, 20, 0, 0, 0),
        Agencies = [RecordRuns.File("agencies.csv", RecordRuns.Province)],
        Petitions = RecordRuns.File("petitions.csv", "MaPAKN,MaCoQuan,NgayGui,Khac\nA,H44.1,2026-08-03,x\n,H44.1,2026-08-03,\n"),
    }).Require().Ranked;

    private static byte[] Json(RankedResult result) => Written(stream => ResultJson.Write(result, stream));

    private static FileReading<RankedResult> Read(byte[] json) => ResultJson.Read(Source(json, "result.json"));

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);
}
