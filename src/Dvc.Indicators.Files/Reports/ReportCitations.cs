using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>Gathers the sources of a report, each once, in the order in which they are first named.</summary>
internal static class ReportCitations
{
    public static ImmutableArray<ReportCitation> Create(RuleSet rules, ImmutableArray<OfficialTarget> targets)
    {
        IEnumerable<(string Text, Confidence? Confidence, string? Item)> all =
        [
            (rules.Citation, rules.Confidence, null),
            .. rules.Groups.SelectMany(group => group.Components
                .Select(part => (part.Citation, (Confidence?)part.Confidence, (string?)(part.Number.Length > 0 ? part.Number : part.Id)))
                .Prepend((group.Citation, null, group.Id))),
            .. targets.Select(target => (target.Source, (Confidence?)target.Confidence, (string?)target.Item)),
        ];
        return
        [
            .. all.Where(one => one.Text.Length > 0).GroupBy(one => one.Text, StringComparer.Ordinal).Select(same => new ReportCitation(
                same.Key,
                [.. same.Select(one => one.Confidence).OfType<Confidence>().Distinct().Order()],
                [.. same.Select(one => one.Item).OfType<string>().Distinct(StringComparer.Ordinal)])),
        ];
    }
}
