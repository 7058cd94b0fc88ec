namespace Dvc.Indicators.Live;

/// <summary>One item of a result, component, group or total, for all agencies.</summary>
internal sealed class LiveItems
{
    private readonly ItemColumn _scores;
    private readonly FigureColumn? _figures;
    private readonly RankColumn? _ranks;

    private LiveItems(IndexResult index, string item, bool isComponent)
    {
        _scores = index.Scores.ColumnOf(item);
        _figures = isComponent ? index.Figures.Column(item) : null;
        _ranks = isComponent ? null : index.Ranked.RanksOf(item);
    }

    /// <summary>The items of a rule set, components first.</summary>
    public static IEnumerable<string> Of(RuleSet rules) =>
        [.. rules.Components.Select(component => component.Id), .. rules.Groups.Select(group => group.Id), RuleSet.TotalId];

    /// <summary>An item of a result; null where its rules have none of that id.</summary>
    public static LiveItems? Find(IndexResult index, string item)
    {
        var isComponent = index.Rules.FindComponent(item) is not null;
        return isComponent || item == RuleSet.TotalId || index.Rules.FindGroup(item) is not null ? new LiveItems(index, item, isComponent) : null;
    }

    /// <summary>What a row has in an item; null where there is no row or no such item.</summary>
    public static LiveValue? ValueOf(IndexResult index, int row, string item) => row < 0 ? null : Find(index, item)?[row];

    /// <summary>What a row has.</summary>
    public LiveValue this[int row]
    {
        get
        {
            var score = _scores[row];
            var figure = _figures is not null && _figures.Kinds[row] == FigureKind.Counted ? _figures[row].Figure : (Figure?)null;
            return new LiveValue(figure, score.State, score.Points, _ranks?[row]);
        }
    }
}
