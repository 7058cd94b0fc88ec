using System.Text.Json.Nodes;

namespace Dvc.Indicators.Files.Tests.Results;

/// <summary>Edits of the small sample result, and what the reader says of each.</summary>
internal static class EditedResults
{
    private const string Computed = ", as computed from the figures in this file";

    // Agency 0 is H44, 1 is H21, 2 is 000.00.12.H15; group 1 is TDGQ, its component 0 ON_TIME_PROCESSING.
    public static IReadOnlyList<Edit> Edits { get; } =
    [
        new("score of a component", false, root => Component(root, 2)["score"] = 14, [
            "at $.agencies[2].groups[1].components[0].score: found 14 in ON_TIME_PROCESSING of agency 000.00.12.H15; "
                + "allowed: 13.33" + Computed]),
        new("rank of a group", false, root => Group(root, 0)["rank"] = 2, [
            "at $.agencies[0].groups[1].rank: found 2 in TDGQ of agency H44; allowed: 1" + Computed]),
        new("total", false, root => root["agencies"]![0]!["total"]!["score"] = 99, [
            "at $.agencies[0].total.score: found 99 of agency H44; allowed: 63" + Computed]),
        new("rank in the total", false, root => root["agencies"]![1]!["total"]!["rank"] = 1, [
            "at $.agencies[1].total.rank: found 1 of agency H21; allowed: 2" + Computed]),
        new("state", false, root => Group(root, 2)["state"] = "reported", [
            "at $.agencies[2].groups[1].state: found 'reported' in TDGQ of agency 000.00.12.H15; allowed: 'scored'" + Computed]),
        new("figure", false, root => Component(root, 2)["numerator"] = 3, [
            "at $.agencies[2].headlineRates[4].numerator: found 2 in on-time of agency 000.00.12.H15; allowed: 1" + Computed,
            "at $.agencies[2].headlineRates[4].denominator: found 3 in on-time of agency 000.00.12.H15; allowed: 1" + Computed,
            "at $.agencies[2].headlineRates[4].percentage: found 66.67 in on-time of agency 000.00.12.H15; allowed: 100" + Computed,

            // The total is incomplete; what was measured of it is checked all the same: 24.33 - 13.33 + 20.
            "at $.agencies[2].total.score: found 24.33 of agency 000.00.12.H15; allowed: 31" + Computed,
            "at $.agencies[2].groups[1].score: found 13.33 in TDGQ of agency 000.00.12.H15; allowed: 20" + Computed]),
        new("provisional", false, root => root["provisional"] = false, [
            "at $.provisional: found false; allowed: true" + Computed]),
        new("finding taken out", false, root => root["findings"]!.AsArray().RemoveAt(0), [
            "at $.findings: found 3 items; allowed: 4 items" + Computed]),
        new("hash", false, root => root["ruleSet"]!["hash"] = new string('0', 64), [
            "at $.ruleSet.hash: found '000000000000000000000000000000000000000000000000000000000000…'; allowed: "]),
        new("rule", false, root => root["rules"]!["groups"]![1]!["components"]![0]!["target"] = 90, [
            "at $.ruleSet.hash: found '"]),
        new("broken rules", false, root => root["rules"]!["groups"]![1]!["components"]![0]!["target"] = "x", [
            "at $.rules.groups[1].components[0].target: found \"x\"; allowed: a number from 0.0001 to 1000 with at most 4 decimals"]),
        new("rules taken out", true, root => root.Remove("rules"), ["at $.rules: found nothing; allowed: the whole rule set"]),
        new("other format", true, root => root["formatVersion"] = 3, ["at $.formatVersion: found 3; allowed: 2"]),
        new("older format", true, root => root["formatVersion"] = 1, [
            "at $.formatVersion: found 1, written by an older version, which gave points for what nobody looked at; score again; allowed: 2"]),
        new("no version of the format", true, root => root["formatVersion"] = 0.5, ["at $.formatVersion: found 0.5; allowed: 2"]),
        new("text as format", true, root => root["formatVersion"] = "2", ["at $.formatVersion: found '2'; allowed: 2"]),
        new("no format", true, root => root.Remove("formatVersion"), ["at $.formatVersion: found nothing; allowed: 2"]),
        new("null format", true, root => root["formatVersion"] = null, ["at $.formatVersion: found null; allowed: 2"]),
        new("unknown name", true, root => root["agencies"]![1]!["colour"] = "red", [
            "at $.agencies[1].colour: found an unknown name; allowed: only the names of the schema"]),
        new("missing name", true, root => Group(root, 1).AsObject().Remove("tied"), [
            "at $.agencies[1].groups[1].tied: found nothing in TDGQ of agency H21; allowed: false" + Computed]),
        new("words that are none", true, root =>
            {
                root["period"] = "last year";
                root["cut"] = "2026-09-15";
                root["tieRule"] = "fair";
                root["agencies"]![0]!["level"] = "district";
            },
            [
                "at $.period: found 'last year'; "
                    + "allowed: a period as 2026, 2026-08, 2026-Q3, 2026-6M, 2026-9M or 2026-01-15..2026-02-14, or null",
                "at $.cut: found '2026-09-15'; allowed: a time of the years 1990 to 2099 as 2026-09-30T00:00:00, or null",
                "at $.tieRule: found 'fair'; allowed: competition, dense or fractional",
                "at $.agencies[0].level: found 'district'; allowed: ministry, province, department, commune or null",
            ]),
        new("counts that are none", true, root => { Component(root, 2)["numerator"] = -1; Component(root, 1)["source"] = "heard"; }, [
            "at $.agencies[1].groups[1].components[0].source: found 'heard'; allowed: none, figure or reported",
            "at $.agencies[2].groups[1].components[0].numerator: found -1; "
                + "allowed: a whole number from 0 to 1000000000000, digits only, or null",
            "at $.agencies[2].groups[1].components[0].source: found 'figure'; "
                + "allowed: a source that fits numerator, denominator and reported"]),
        new("an agency twice", false, root => root["agencies"]![1]!["code"] = "00.H44", [
            "at $.agencies[1]: found Agency 00.H44 is listed a second time (first as H44); "
                + "allowed: each agency once, and none above itself"]),
        new("an agency above itself", false, root => root["agencies"]![1]!["parent"] = "H21", [
            "at $.agencies[1]: found Agency H21 is above itself (H21 → H21); allowed: each agency once, and none above itself"]),
        new("a component twice", false, root => Group(root, 2)["components"]!.AsArray().Add(Component(root, 2).DeepClone()), [
            "at $.agencies[2].groups[1].components[1].id: found 'ON_TIME_PROCESSING' again; allowed: each id once in an agency"]),
        new("an unknown component", false, root => Component(root, 2)["id"] = "X", [
            "at $.agencies[2].groups[1].components[0].id: found an id that the rule set does not have; "
                + "allowed: the ids of the rule set in this file"]),
        new("agencies that are none", true, root => root["agencies"] = new JsonArray("H44"), [
            "at $.agencies[0]: found 'H44'; allowed: an object"]),
        new("an empty code", true, root => root["agencies"]![0]!["code"] = "", [
            "at $.agencies[0].code: found an empty text; allowed: an agency code"]),
    ];

    private static JsonNode Group(JsonNode root, int agency) => root["agencies"]![agency]!["groups"]![1]!;

    private static JsonNode Component(JsonNode root, int agency) => Group(root, agency)["components"]![0]!;

    internal sealed record Edit(string Name, bool IsAgainstSchema, Action<JsonObject> Apply, string[] Errors);
}
