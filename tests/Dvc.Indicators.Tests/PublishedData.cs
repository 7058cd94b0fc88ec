using System.Globalization;
using System.Text;

namespace Dvc.Indicators.Tests;

/// <summary>The published sets of Data/published (see the README there), read by the plainest means.</summary>
internal static class PublishedData
{
    public static readonly string[] Sets =
        ["gia-lai-departments-2026", "phu-tho-2026-q3", "provinces-2026-10-05", "provinces-2026-10-06"];

    public static string FolderOf(string set) => Path.Combine(AppContext.BaseDirectory, "Data", "published", set);

    public static AgencyRoster Agencies(string set) => AgencyRoster.Create(Rows(set, "agencies.csv").Select(row =>
        new Agency(AgencyCode.Parse(row["code"]), row["code"], row["name"])
        {
            Level = LevelOf(row["level"]),
            Parent = AgencyCode.TryParse(row["parent"], out var parent) ? parent : null,
        }));

    public static FigureTable Figures(string set)
    {
        var builder = new FigureTableBuilder(Agencies(set));
        foreach (var row in Rows(set, "figures.csv"))
        {
            var (agency, item) = (AgencyCode.Parse(row["agency"]), row["component"]);
            if (row["score"].Length > 0)
            {
                builder.AddReported(agency, item, decimal.Parse(row["score"], CultureInfo.InvariantCulture));
            }
            else
            {
                // A row without numbers was looked at: it is 0/0.
                builder.Add(agency, item, CountOrNothing(row["numerator"]), CountOrNothing(row["denominator"]));
            }
        }

        return builder.Build();
    }

    public static ScoreResult Score(string set) => Scorer.Score(Figures(set), BuiltInRules.Default);

    public static List<ExpectedScore> Expected(string set) => Rows(set, "expected.csv").ConvertAll(row => new ExpectedScore(
        AgencyCode.Parse(row["agency"]),
        row["item"],
        row["id"],
        decimal.Parse(row["score"], CultureInfo.InvariantCulture),
        row.TryGetValue("maximum", out var maximum) ? decimal.Parse(maximum, CultureInfo.InvariantCulture) : null));

    /// <summary>The published rank of every score of a set that has one.</summary>
    public static List<PublishedRank> Ranks(string set) => [.. Rows(set, "expected.csv").Where(row => row.ContainsKey("rank"))
        .Select(row => new PublishedRank(AgencyCode.Parse(row["agency"]), row["id"], Count(row["rank"])))];

    public static List<List<string>> Fields(string text)
    {
        var lines = new List<List<string>>();
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append(text[i++]);
            }
            else if (text[i] == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || text[i] is not (',' or '\n'))
            {
                field.Append(text[i]);
            }
            else
            {
                fields.Add(field.ToString());
                field.Clear();
                if (text[i] == '\n')
                {
                    lines.Add(fields);
                    fields = [];
                }
            }
        }

        return lines;
    }

    private static List<Dictionary<string, string>> Rows(string set, string file)
    {
        var lines = Fields(File.ReadAllText(Path.Combine(FolderOf(set), file)));
        return lines[1..].ConvertAll(fields => lines[0].Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static long CountOrNothing(string text) => text.Length == 0 ? 0 : Count(text);

    private static long Count(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static AgencyLevel LevelOf(string word) => Enum.Parse<AgencyLevel>(word, ignoreCase: true);

    internal sealed record ExpectedScore(AgencyCode Agency, string Item, string Id, decimal Score, decimal? Maximum);

    internal sealed record PublishedRank(AgencyCode Agency, string Id, long Place);
}
