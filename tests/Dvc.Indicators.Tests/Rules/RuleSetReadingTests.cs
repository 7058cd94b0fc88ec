using System.Text;

namespace Dvc.Indicators.Tests.Rules;

/// <summary>Reading a rule set: every value arrives, and every mistake is reported at once, in exact words.</summary>
public class RuleSetReadingTests
{
    private const string NotReadable = "one JSON object in UTF-8, at most 16 levels deep";

    [Fact]
    public void Every_part_of_the_format_is_read()
    {
        var rules = SampleRules.Read(SampleRules.Json).Require();

        (rules.Id, rules.Version, rules.Name.Vietnamese, rules.Name.English)
            .Should().Be(("sample", "1.2.0", "Bộ quy tắc mẫu", "Sample rules"));
        (rules.Confidence, rules.Citation, rules.Due).Should().Be((Confidence.Assumed, "no law", DueComparison.Date));
        (rules.ValidFrom, rules.ValidTo).Should().Be((new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)));
        rules.Levels.Should().Equal(AgencyLevel.Province, AgencyLevel.Commune);
        (rules.PointsDigits, rules.TotalMaximum, rules.IsWeighted).Should().Be((2, 20m, false));
        rules.Grades.Select(grade => (grade.Id, grade.From, grade.Name.Vietnamese, grade.Confidence)).Should().Equal(
            ("A", 15m, "Tốt", Confidence.Assumed), ("B", 7.5m, "Khá", Confidence.Derived));
        rules.HeadlineRates.Select(rate => (rate.Id, rate.Name.English, rate.Item)).Should().Equal(("on-time", "On time", "A1"));
        rules.Groups.Select(group => (group.Id, group.Citation, group.Weight, group.Maximum)).Should().Equal(
            ("GA", "no law either", null, 10m), ("GB", "", null, 10m));
    }

    [Fact]
    public void Every_part_of_a_component_is_read()
    {
        var rules = SampleRules.Read(SampleRules.Json).Require();
        var (first, second, third) = (rules.Components[0], rules.Components[1], rules.Components[2]);

        (first.Id, first.Number, first.Name.English, first.Numerator.English, first.Denominator.Vietnamese)
            .Should().Be(("A1", "1.1", "One", "top", "mẫu"));
        (first.Maximum, first.Method, first.Target, first.PercentageDigits).Should().Be((6m, ScoringMethod.Target, 80m, 2));
        (first.Empty, first.Figure, first.CountsDossiers, first.Confidence, first.Citation)
            .Should().Be((EmptyPolicy.Shared, "OTHER", true, Confidence.Stated, "somewhere"));
        first.SharedWith.Should().Equal("A2");
        first.Levels.Should().Equal(AgencyLevel.Province);
        second.MultipliedBy.Should().Equal("A1");
        (second.Number, second.Numerator.English, second.PercentageDigits, second.Figure, second.CountsDossiers, second.Citation)
            .Should().Be(("", "", null, "A2", false, ""));
        second.Levels.Should().BeEmpty();
        (third.Method, third.Empty, third.Confidence).Should().Be((ScoringMethod.MinMax, EmptyPolicy.NoData, Confidence.Derived));
        rules.GroupOf(third).Id.Should().Be("GB");
    }

    [Fact]
    public void What_is_left_out_has_its_standard_value()
    {
        var rules = SampleRules.Read(SampleRules.Changed(node =>
        {
            foreach (var name in new[] { "validFrom", "validTo", "levels", "pointsDigits", "due", "grades", "headlineRates" })
            {
                node.Remove(name);
            }
        })).Require();

        (rules.ValidFrom, rules.ValidTo, rules.PointsDigits, rules.Due).Should().Be((null, null, 2, DueComparison.Instant));
        (rules.Levels.Length, rules.Grades.Length, rules.HeadlineRates.Length).Should().Be((0, 0, 0));
    }

    [Fact]
    public void Five_mistakes_give_five_errors_with_place_found_and_allowed() => SampleRules.ErrorsOf(node =>
    {
        node["due"] = "moment";
        node["grades"]![1]!["from"] = "seven";
        node.Component(0, 0)["maximum"] = -6;
        node.Component(0, 1).Remove("empty");
        node.Component(1, 0)["colour"] = "red";
    }).Should().Equal(
        "$.due: found \"moment\"; allowed: instant, date",
        "$.grades[1].from: found \"seven\"; allowed: a number from 0 to 1000000 with at most 4 decimals",
        "$.groups[0].components[0].maximum: found -6; allowed: a number from 0 to 1000000 with at most 2 decimals",
        "$.groups[0].components[1].empty: found nothing; allowed: no-data, zero, full, shared",
        "$.groups[1].components[0].colour: found an unknown name; allowed: citation, confidence, countsDossiers, denominator, empty, "
            + "figure, id, levels, maximum, method, name, number, numerator, sharedWith, whenAbsent");

    [Theory]
    [InlineData("formatVersion", "2", "$.formatVersion: found 2; allowed: 1")]
    [InlineData("id", "\"two words\"", "$.id: found \"two words\"; allowed: a text of letters, digits, '.', '-' and '_'")]
    [InlineData("version", "\" \"", "$.version: found \" \"; allowed: a text that is not empty")]
    [InlineData("version", "7", "$.version: found 7; allowed: a text that is not empty")]
    [InlineData("version", "\"\\ud800\"", "$.version: found \"\\ud800\"; allowed: a text that is not empty")]
    [InlineData("name", "null", "$.name: found null; allowed: an object")]
    [InlineData("name", "{\"vi\": \"a\"}", "$.name.en: found nothing; allowed: a text that is not empty")]
    [InlineData("confidence", "\"sure\"", "$.confidence: found \"sure\"; allowed: stated, fitted, derived, assumed")]
    [InlineData("citation", "\"\"", "$.citation: found \"\"; allowed: a text that is not empty")]
    [InlineData("validFrom", "\"1/1/2026\"", "$.validFrom: found \"1/1/2026\"; allowed: a date as yyyy-MM-dd")]
    [InlineData("validTo", "\"2026-02-29\"", "$.validTo: found \"2026-02-29\"; allowed: a date as yyyy-MM-dd")]
    [InlineData("levels", "\"province\"", "$.levels: found \"province\"; allowed: an array")]
    [InlineData("levels", "[\"ward\", \"ministry\"]", "$.levels[0]: found \"ward\"; allowed: ministry, province, department, commune")]
    [InlineData("levels", "[\"commune\", \"commune\"]", "$.levels[1]: found \"commune\"; allowed: each choice once")]
    [InlineData("pointsDigits", "5", "$.pointsDigits: found 5; allowed: a whole number from 0 to 4")]
    [InlineData("pointsDigits", "1.5", "$.pointsDigits: found 1.5; allowed: a whole number from 0 to 4")]
    [InlineData("totalMaximum", "1e7", "$.totalMaximum: found 1e7; allowed: a number from 0 to 1000000 with at most 2 decimals")]
    [InlineData("totalMaximum", "20.001", "$.totalMaximum: found 20.001; allowed: a number from 0 to 1000000 with at most 2 decimals")]
    [InlineData("totalMaximum", "1e400", "$.totalMaximum: found 1e400; allowed: a number from 0 to 1000000 with at most 2 decimals")]
    [InlineData("grades", "{}", "$.grades: found an object; allowed: an array")]
    [InlineData("grades", "[5]", "$.grades[0]: found 5; allowed: an object")]
    [InlineData("headlineRates", "[[]]", "$.headlineRates[0]: found an array; allowed: an object")]
    [InlineData("groups", "[]", "$.groups: found an empty array; allowed: an array that is not empty")]
    [InlineData("groups", "[true]", "$.groups[0]: found true; allowed: an object")]
    public void One_mistake_at_the_top_gives_one_error(string name, string json, string error)
    {
        var node = SampleRules.Node();
        node.Remove("headlineRates");
        node.Remove(name);
        var text = node.ToJsonString();
        SampleRules.Read($"{text[..^1]},\"{name}\":{json}}}").Errors.Select(found => found.ToString()).Should().Equal(error);
    }

    [Theory]
    [InlineData("maximum", "\"6\"", "found \"6\"; allowed: a number from 0 to 1000000 with at most 2 decimals")]
    [InlineData("target", "0", "found 0; allowed: a number from 0.0001 to 1000 with at most 4 decimals")]
    [InlineData("target", "1000.1", "found 1000.1; allowed: a number from 0.0001 to 1000 with at most 4 decimals")]
    [InlineData("percentageDigits", "-1", "found -1; allowed: a whole number from 0 to 4")]
    [InlineData("method", "\"rank\"", "found \"rank\"; allowed: target, min-max")]
    [InlineData("empty", "\"none\"", "found \"none\"; allowed: no-data, zero, full, shared")]
    [InlineData("empty", "null", "found null; allowed: no-data, zero, full, shared")]
    [InlineData("countsDossiers", "1", "found 1; allowed: true or false")]
    [InlineData("number", "1.1", "found 1.1; allowed: a text")]
    [InlineData("figure", "\"\"", "found \"\"; allowed: a text of letters, digits, '.', '-' and '_'")]
    [InlineData("confidence", "[]", "found an array; allowed: stated, fitted, derived, assumed")]
    [InlineData("sharedWith", "{}", "found an object; allowed: an array")]
    public void One_mistake_in_a_component_gives_one_error(string name, string json, string rest)
    {
        var text = SampleRules.Changed(node => node.Component(0, 0).Remove(name)).ToJsonString();
        var changed = text.Replace("\"id\":\"A1\",", $"\"id\":\"A1\",\"{name}\":{json},", StringComparison.Ordinal);
        SampleRules.Read(changed).Errors.Select(error => error.ToString()).Should().Equal($"$.groups[0].components[0].{name}: {rest}");
    }

    [Fact]
    public void A_long_value_is_shortened_and_an_odd_name_stays_on_one_line()
    {
        SampleRules.ErrorsOf(node => node["due"] = new string('x', 100)).Should().Equal(
            $"$.due: found \"{new string('x', 59)}…; allowed: instant, date");
        SampleRules.ErrorsOf(node => node["two\nlines"] = 1).Should().ContainSingle()
            .Which.Should().StartWith("$[\"two\\nlines\"]: found an unknown name; allowed: citation, ");
    }

    [Fact]
    public void A_name_twice_is_an_error() =>
        SampleRules.Read(SampleRules.Json.Replace("\"number\": \"1.1\",", "\"number\": \"1\", \"number\": \"2\",", StringComparison.Ordinal))
            .Errors.Select(error => error.ToString()).Should().Equal("$.groups[0].components[0].number: found the name twice; allowed: each name once");

    [Fact]
    public void A_name_that_is_no_text_is_an_error() =>
        SampleRules.Read(SampleRules.Json.Replace("\"due\": \"date\",", "\"due\": \"date\", \"\\udfff\": 1,", StringComparison.Ordinal))
            .Errors.Select(error => error.ToString()).Should().Equal("$: found a name that is not Unicode text; allowed: names of Unicode text");

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\n  \"id\": \"a\",\n  \"id\" 5\n}", 3, 8)]
    [InlineData("{} {}", 1, 4)]
    [InlineData("{\"id\": \"a\"", 1, 11)]
    [InlineData("{ /* why */ }", 1, 3)]
    public void Text_that_is_not_JSON_gives_one_error_with_its_line(string json, int line, int position) =>
        SampleRules.Read(json).Errors.Select(error => error.ToString()).Should().Equal(
            $"$: found text that is not JSON at line {line}, byte {position}; allowed: {NotReadable}");

    [Theory]
    [InlineData("[]", "an array")]
    [InlineData("5", "5")]
    [InlineData("null", "null")]
    public void JSON_that_is_no_object_gives_one_error(string json, string found) =>
        SampleRules.Read(json).Errors.Select(error => error.ToString()).Should().Equal($"$: found {found}; allowed: an object");

    [Fact]
    public void Deep_nesting_is_an_error_and_no_crash() =>
        SampleRules.Read(new string('[', 100_000)).Errors.Should().ContainSingle().Which.Allowed.English.Should().Be(NotReadable);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_an_error()
    {
        var bytes = Encoding.Latin1.GetBytes(SampleRules.Json.Replace("Sample", "S\u00e9mple", StringComparison.Ordinal));
        RuleSetJson.Read(bytes).Errors.Select(error => error.ToString()).Should().Equal($"$: found bytes that are not UTF-8; allowed: {NotReadable}");
    }

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(SampleRules.Json)];
        RuleSetJson.Read(bytes).Require().Hash.Should().Be(SampleRules.Read(SampleRules.Json).Require().Hash);
    }

    [Fact]
    public void A_reading_has_a_rule_set_or_errors()
    {
        var bad = SampleRules.Read("{}");
        bad.Value.Should().BeNull();
        bad.Errors.Should().NotBeEmpty();
        bad.Invoking(reading => reading.Require()).Should().Throw<FormatException>()
            .WithMessage("$.formatVersion: found nothing; allowed: 1\n$.id*");
        SampleRules.Read(SampleRules.Json).Errors.Should().BeEmpty();
    }
}
