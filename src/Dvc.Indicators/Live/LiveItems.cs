namespace Dvc.Indicators.Live;

/// <summary>The items of a result: components, groups and the total, and what an agency has in each.</summary>
internal static class LiveItems
{
    /// <summary>The items of a rule set, components first.</summary>
    public static IEnumerable<string> Of(RuleSet rules) =>
        [.. rules.Components.Select(component => component.Id), .. rules.Groups.Select(group => group.Id), RuleSet.TotalId];

    /// <summary>What a row has in an item; null where there is no row or no such item.</summary>
    public static LiveValue? ValueOf(IndexResult index, int row, string item)
    {
        var isComponent = index.Rules.FindComponent(item) is not null;
        if (row < 0 || !(isComponent || item == RuleSet.TotalId || index.Rules.FindGroup(item) is not null))
        {
            return null;
        }

        var score = index.Scores.ColumnOf(item)[row];
        var figure = isComponent && index.Figures[row, item] is { Kind: FigureKind.Counted } entry ? entry.Figure : (Figure?)null;
        return new LiveValue(figure, score.State, score.Points, isComponent ? null : index.Ranked.RankOf(row, item));
    }
}
