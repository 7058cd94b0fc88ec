using System.Text;
using System.Text.Json.Nodes;
using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Results;

public class ResultJsonReadingTests
{
    public static TheoryData<string> Edits => [.. EditedResults.Edits.Select(edit => edit.Name)];

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_file_that_was_edited_is_refused_and_says_where(string name)
    {
        var edit = EditedResults.Edits.Single(edit => edit.Name == name);
        var root = JsonNode.Parse(Json())!.AsObject();
        edit.Apply(root);

        var messages = Read(root.ToJsonString()).ToList();

        messages.Count.Should().BeGreaterThanOrEqualTo(edit.Errors.Length);
        messages.Zip(edit.Errors).Should().OnlyContain(
            pair => pair.First.StartsWith("result.json, " + pair.Second, StringComparison.Ordinal),
            "found {0}",
            string.Join('\n', messages));
    }

    [Theory]
    [InlineData("", "result.json, line 1: found text that is not JSON, or a name twice; allowed: one JSON object")]
    [InlineData("{\n\"formatVersion\": 1,\n}", "result.json, line 3: found text that is not JSON, or a name twice; "
        + "allowed: one JSON object")]
    [InlineData("{\"formatVersion\": 1, \"formatVersion\": 1}", "result.json: found text that is not JSON, or a name twice; "
        + "allowed: one JSON object")]
    [InlineData("[]", "result.json, at $: found an array; allowed: one JSON object, a result")]
    [InlineData("{\"formatVersion\": 1, \"period\": \"\\ud800\"}", "result.json: found an escape that is half a character; "
        + "allowed: whole Unicode characters")]
    [InlineData("{\"\\udc00\": 1}", "result.json: found an escape that is half a character; allowed: whole Unicode characters")]
    public void What_is_no_result_is_one_error(string text, string expected) =>
        Read(text).Should().ContainSingle().Which.Should().Match(expected);

    [Fact]
    public void Deeply_nested_text_is_one_error() =>
        Read(new string('[', 100_000)).Should().ContainSingle().Which.Should().Contain("not JSON");

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_one_error() =>
        ResultJson.Read(Source([.. "{\"a\":\""u8, 0xFF, .. "\"}"u8], "result.json")).Messages().Should().Equal(
            "result.json: found bytes that are not UTF-8; allowed: text in UTF-8");

    [Fact]
    public void An_empty_object_tells_what_it_lacks() =>
        Read("{\"formatVersion\": 2}").Should().Equal(
            "result.json, at $.ruleSet: found nothing; allowed: an object",
            "result.json, at $.rules: found nothing; allowed: the whole rule set",
            "result.json, at $.period: found nothing; "
                + "allowed: a period as 2026, 2026-08, 2026-Q3, 2026-6M, 2026-9M or 2026-01-15..2026-02-14, or null",
            "result.json, at $.cut: found nothing; allowed: a time of the years 1990 to 2099 as 2026-09-30T00:00:00, or null",
            "result.json, at $.dataUntil: found nothing; allowed: a time of the years 1990 to 2099 as 2026-09-30T00:00:00, or null",
            "result.json, at $.due: found nothing; allowed: instant, date or null",
            "result.json, at $.sources: found nothing; allowed: an array",
            "result.json, at $.tieRule: found nothing; allowed: competition, dense or fractional");

    [Fact]
    public void A_missing_file_is_one_error() =>
        ResultJson.Read(InputSource.FromFile("no-such.json")).Messages().Should().Equal(
            "no-such.json: found no such file; allowed: a file that can be read");

    private static byte[] Json() => Written(stream => ResultJson.Write(SampleResults.Small(), stream));

    private static IEnumerable<string> Read(string text) => ResultJson.Read(Source(Encoding.UTF8.GetBytes(text), "result.json")).Messages();
}
