using static Dvc.Indicators.Files.Tests.TestFiles;

namespace Dvc.Indicators.Files.Tests.Reports.Targets;

public class TargetFileTests
{
    [Fact]
    public void A_CSV_and_a_JSON_file_give_the_same_targets()
    {
        const string Csv = """
            item,name_vi,name_en,source,percentage,from,to,levels,confidence
            DOSSIERS_ONLINE,Hồ sơ trực tuyến,Dossiers online,"Quyết định 1, khoản 2",82.5,2026-01-01,31/12/2026,province commune,stated
            on-time,Đúng hạn,On time,Nghị quyết 3,95,,,,

            """;
        const string Json = """
            {
              "targets": [
                {
                  "item": "DOSSIERS_ONLINE", "name": { "en": "Dossiers online", "vi": "Hồ sơ trực tuyến" }, "source": "Quyết định 1, khoản 2",
                  "percentage": 82.50, "from": "2026-01-01", "to": "2026-12-31", "levels": ["province", "commune"], "confidence": "stated"
                },
                { "item": "on-time", "name": { "vi": "Đúng hạn", "en": "On time" }, "source": "Nghị quyết 3", "percentage": 95, "to": null }
              ],
              "formatVersion": 1
            }
            """;

        var csv = TargetFile.Read(Source(Csv)).Require().Targets;
        var json = TargetFile.Read(Source(Json)).Require().Targets;

        json.Should().BeEquivalentTo(csv, options => options.WithStrictOrdering());
        csv.Should().HaveCount(2);
        csv[0].Should().BeEquivalentTo(new
        {
            Item = "DOSSIERS_ONLINE",
            Name = new LocalizedText("Hồ sơ trực tuyến", "Dossiers online"),
            Source = "Quyết định 1, khoản 2",
            Percentage = 82.5m,
            From = new DateOnly(2026, 1, 1),
            To = new DateOnly(2026, 12, 31),
            Confidence = Confidence.Stated,
        });
        csv[0].Levels.Should().Equal(AgencyLevel.Province, AgencyLevel.Commune);
        csv[1].Should().BeEquivalentTo(new { From = (DateOnly?)null, To = (DateOnly?)null, Confidence = Confidence.Assumed });
    }

    [Fact]
    public void Every_mistake_of_a_CSV_file_is_listed_with_its_line() => TargetFile.Read(Source("""
        item,name_vi,name_en,source,percentage,from,to,levels,confidence
        A B,,x,s,0,2026-13-01,,town,sure
        A,x,x,,eighty,2026-02-01,2026-01-31,commune commune,
        A,x
        """, "targets.csv")).Messages().Should().Equal(
        "targets.csv, line 2, column item: found 'A B'; allowed: the id of a component, headline rate or group: letters, digits, "
            + "'.', '-' and '_'",
        "targets.csv, line 2, column name_vi: found nothing; allowed: a name in Vietnamese",
        "targets.csv, line 2, column percentage: found '0'; allowed: a number above 0, at most 1000, with a decimal point and at "
            + "most 4 decimals",
        "targets.csv, line 2, column from: found '2026-13-01'; allowed: a day from 1990 to 2099, as 2025-12-31, or nothing",
        "targets.csv, line 2, column levels: found 'town'; allowed: each of ministry, province, department, commune once, or nothing",
        "targets.csv, line 2, column confidence: found 'sure'; allowed: stated, fitted, derived, assumed, or nothing",
        "targets.csv, line 3, column source: found nothing; allowed: the legal source",
        "targets.csv, line 3, column percentage: found 'eighty'; allowed: a number above 0, at most 1000, with a decimal point and "
            + "at most 4 decimals",
        "targets.csv, line 3, column to: found '2026-01-31'; allowed: a day not before 2026-02-01",
        "targets.csv, line 3, column levels: found 'commune'; allowed: each of ministry, province, department, commune once, or nothing",
        "targets.csv, line 4: found 2 fields; allowed: 9 fields, as in the header");

    [Fact]
    public void Every_mistake_of_a_JSON_file_is_listed_with_its_path() => TargetFile.Read(Source("""
        {
          "formatVersion": 1, "more": 1,
          "targets": [
            { "item": "A", "name": { "vi": "x" }, "source": "s", "percentage": "80", "form": 1 },
            { "item": 1, "name": "x", "source": "s", "percentage": -1, "levels": "commune", "to": "soon" },
            7
          ]
        }
        """, "targets.json")).Messages().Should().Equal(
        "targets.json, at $.more: found an unknown name; allowed: formatVersion, targets",
        "targets.json, at $.targets[0].form: found an unknown name; allowed: item, name, source, percentage, from, to, levels, confidence",
        "targets.json, at $.targets[0].name.en: found nothing; allowed: a text",
        "targets.json, at $.targets[0].percentage: found '80'; allowed: a number",
        "targets.json, at $.targets[1].item: found 1; allowed: a text",
        "targets.json, at $.targets[1].name: found 'x'; allowed: an object",
        "targets.json, at $.targets[1].levels: found 'commune'; allowed: an array of texts",
        "targets.json, at $.targets[1].percentage: found '-1'; allowed: a number above 0, at most 1000, with a decimal point and at "
            + "most 4 decimals",
        "targets.json, at $.targets[1].to: found 'soon'; allowed: a day from 1990 to 2099, as 2025-12-31, or nothing",
        "targets.json, at $.targets[2]: found 7; allowed: an object");

    [Theory]
    [InlineData("[]", "targets.json, at $: found an array; allowed: one JSON object with targets")]
    [InlineData("{\"targets\": []}", "targets.json, at $.formatVersion: found nothing; allowed: 1")]
    [InlineData("{\"formatVersion\": null, \"targets\": []}", "targets.json, at $.formatVersion: found null; allowed: 1")]
    [InlineData("{", "targets.json, line 1: found text that is not JSON, or a name twice; allowed: one JSON object")]
    [InlineData("item,name_vi,name_en,source\n", "targets.json, line 1, column percentage: found only the columns item, name_vi, "
        + "name_en, source; allowed: a header with the column percentage")]
    public void A_file_of_another_form_is_refused(string text, string message) =>
        TargetFile.Read(Source(text, "targets.json")).Messages().Should().Equal(message);

    [Fact]
    public void The_built_in_targets_are_those_of_2022_to_2025()
    {
        // 80 % of procedures online, 80 % of services in full, 50 % then 80 % then 90 % of dossiers online, 90 % satisfaction.
        InForce("2022").Should().Equal("PROCEDURES_ONLINE 80", "SERVICES_FULL_ONLINE 80", "DOSSIERS_ONLINE 50",
            "DOSSIER_RECEIVING_SATISFACTION 90");
        InForce("2023-Q4").Should().Contain("DOSSIERS_ONLINE 50");
        InForce("2024-01").Should().Contain("DOSSIERS_ONLINE 80");
        InForce("2025").Should().Equal("PROCEDURES_ONLINE 80", "SERVICES_FULL_ONLINE 80", "DOSSIERS_ONLINE 90",
            "DOSSIER_RECEIVING_SATISFACTION 90");
        InForce("2021").Should().BeEmpty();
        InForce(null).Should().BeEmpty("all of them have a first day");
        TargetSet.BuiltIn.Targets.Should().OnlyContain(target => target.Source.Length > 10 && target.Name.English.Length > 0);

        static IEnumerable<string> InForce(string? period) => TargetSet.BuiltIn.Targets
            .Where(target => target.IsInForce(period is null ? null : ReportingPeriod.Parse(period)))
            .Select(target => FormattableString.Invariant($"{target.Item} {target.Percentage}"));
    }

    [Theory]
    [InlineData(4, 5, true, "0")]
    [InlineData(79_999, 100_000, false, "-0.01")]
    [InlineData(1, 2, false, "-30.00")]
    [InlineData(9, 10, true, "10.00")]
    [InlineData(800_001, 1_000_000, true, "0.00")]
    public void A_target_is_met_by_the_unrounded_ratio(int numerator, int denominator, bool isMet, string gap)
    {
        var result = new TargetResult(TargetSet.BuiltIn.Targets[0], new Ratio(numerator, denominator), true);

        result.IsMet.Should().Be(isMet);
        result.Gap.Should().Be(decimal.Parse(gap, System.Globalization.CultureInfo.InvariantCulture));
        new TargetResult(TargetSet.BuiltIn.Targets[0], null,
            true).Should().BeEquivalentTo(new { IsMet = (bool?)null, Gap = (decimal?)null });
    }
}
