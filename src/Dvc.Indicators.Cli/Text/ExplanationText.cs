using System.Text;

namespace Dvc.Indicators.Cli.Text;

/// <summary>The explanation of a score, followed by its rank and its neighbours where the item is ranked.</summary>
internal sealed class ExplanationText(RankedResult result, int row, string item, Language language)
{
    public override string ToString()
    {
        var text = new StringBuilder(Explanation.Create(result.Scores, row, item).ToText(language));
        if (result.Scores.Rules.FindComponent(item) is null)
        {
            AddRank(text);
        }

        return text.ToString();
    }

    private string Say(string vietnamese, string english) => language == Language.Vietnamese ? vietnamese : english;

    private void AddRank(StringBuilder text)
    {
        if (result.RankOf(row, item) is not { } rank || result.NeighboursOf(row, item) is not { } neighbours)
        {
            return;
        }

        var cohort = result.CohortOf(row);
        var name = item == RuleSet.TotalId ? Say("tổng điểm", "total") : item;
        var count = FormattableString.Invariant($"{cohort.Rows.Length}");
        var label = cohort.Key.Label.In(language);
        text.Append(Say($"Hạng {name}: {RankText.Of(rank)} trên {count} ({label})", $"Rank by {name}: {RankText.Of(rank)} of {count} ({label})")).Append('\n');
        foreach (var tied in neighbours.Tied)
        {
            text.Append(Say("  đồng hạng với ", "  tied with ")).Append(NameOf(tied)).Append('\n');
        }

        if (neighbours is { Above: { } above, GapAbove: { } gapAbove })
        {
            text.Append(Say($"  kém {NameOf(above)}: {gapAbove} điểm", $"  {gapAbove} points behind {NameOf(above)}")).Append('\n');
        }

        if (neighbours is { Below: { } below, GapBelow: { } gapBelow })
        {
            text.Append(Say($"  hơn {NameOf(below)}: {gapBelow} điểm", $"  {gapBelow} points ahead of {NameOf(below)}")).Append('\n');
        }
    }

    private static string NameOf(Standing standing) => $"{standing.Agency.WrittenCode} {standing.Agency.Name}";
}
