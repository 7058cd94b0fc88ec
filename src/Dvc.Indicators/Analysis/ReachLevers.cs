using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>The levers of one agency, and how they are bound: its figures alone, new cases included.</summary>
internal sealed class ReachLevers
{
    private static readonly LocalizedText Assumed = new(
        "Giả định: mỗi hồ sơ được giải quyết đúng hạn thêm cũng là một hồ sơ hài lòng thêm (5.4), nếu không hồ sơ nào trong số đó bị đánh giá không hài lòng hoặc bị PAKN nêu tên.",
        "Assumed: each dossier more on time is one more satisfied (5.4), if none of those put right was disliked or named by a petition.");

    private readonly ReachOptions _options;
    private readonly RuleSet _rules;
    private readonly LeverBonds _bonds;
    private readonly Dictionary<Component, ReachLever> _levers = [];

    public ReachLevers(ScoreResult scores, ReachOptions options)
    {
        Scores = scores;
        _options = options;
        _rules = scores.Rules;
        Scale = new ItemScale(scores, options.Item);
        _bonds = new LeverBonds(scores, 0);
    }

    public ScoreResult Scores { get; }

    public ItemScale Scale { get; }

    /// <summary>The item whose points are to rise.</summary>
    public string Item => _options.Item;

    /// <summary>Whether a component counts in the item.</summary>
    public bool IsInItem(Component component) => Item == RuleSet.TotalId || _rules.GroupOf(component).Id == Item;

    /// <summary>Whether a component can be raised at all: its figure is counted, it carries points of the item, and it has no score from outside.</summary>
    public bool CanRise(Component component) =>
        Scores.Figures[0, component.Id] is { Kind: FigureKind.Counted, Figure.Denominator: > 0 }
        && Scores.ColumnOf(component.Id) is var column && column.States[0] != ScoreState.NotApplicable && column.CarriesPoints(0)
        && Scale.WorthOf(component) > 0;

    /// <summary>Whether the agency may raise it.</summary>
    public bool IsOurs(Component component) => _options.All || Influence.Has(Scores.Agencies[0], component);

    /// <summary>The blocks of the levers that are used, of all units or of one.</summary>
    public ImmutableArray<ReachBlock> Blocks(LeverUnit? only = null)
    {
        var used = _rules.Components.Where(component => IsUsed(component, only)).ToHashSet();
        return [.. _rules.Components.Where(used.Contains).Select(component => BlockOf(component, used)).OfType<ReachBlock>()];
    }

    /// <summary>What is assumed of the figures, or does not hold of them.</summary>
    public ImmutableArray<LocalizedText> Notes()
    {
        var notes = ImmutableArray.CreateBuilder<LocalizedText>();
        foreach (var relation in LeverVocabulary.Relations)
        {
            if (_bonds.Pair(relation) is not { } pair)
            {
                continue;
            }

            if (!_bonds.IsKept(pair))
            {
                notes.Add(new LocalizedText(
                    $"Tử số của {pair.Inner.Id} lớn hơn tử số của {pair.Outer.Id}: hai chỉ số được tính độc lập với nhau.",
                    $"The numerator of {pair.Inner.Id} is above that of {pair.Outer.Id}: the two are taken as free of each other."));
            }
            else if (relation.Kind == LeverRelationKind.Follows && IsUsed(pair.Outer, null))
            {
                notes.Add(Assumed);
            }
        }

        return notes.ToImmutable();
    }

    private bool IsUsed(Component component, LeverUnit? only)
    {
        var unit = LeverVocabulary.UnitOf(component);
        return CanRise(component) && IsOurs(component) && _options.Allows(_rules, component, unit) && (only is null || unit == only)
            && _bonds.Bound(LeverRelationKind.Follows, component, isInner: true) is null;
    }

    private ReachBlock? BlockOf(Component component, HashSet<Component> used)
    {
        if (_bonds.Bound(LeverRelationKind.Follows, component, isInner: false) is { } follower)
        {
            return new ReachBlock(LeverOf(component), FollowerOf(follower), ReachBlockKind.Follows, 0);
        }

        if (_bonds.Bound(LeverRelationKind.Within, component, isInner: true) is { } outer)
        {
            var room = _options.Expects ? 0 : LeverOf(outer).Figure.Numerator - LeverOf(component).Figure.Numerator;
            var inner = LeverOf(component);
            return used.Contains(outer)
                ? new ReachBlock(inner, LeverOf(outer), ReachBlockKind.Within, room)
                : new ReachBlock(new ReachLever(Scores, component, inner.Unit, Math.Min(inner.Cap, room), inner.Effort) { Worth = inner.Worth }, null, ReachBlockKind.Alone, 0);
        }

        // An outer lever whose inner one is used stands in the block of that one.
        return _bonds.Bound(LeverRelationKind.Within, component, isInner: false) is { } within && used.Contains(within)
            ? null
            : new ReachBlock(LeverOf(component), null, ReachBlockKind.Alone, 0);
    }

    private ReachLever LeverOf(Component component) =>
        _levers.TryGetValue(component, out var known) ? known : _levers[component] = MakeLever(component);

    private ReachLever MakeLever(Component component)
    {
        var unit = LeverVocabulary.UnitOf(component);
        var figure = Scores.Figures[0, component.Id].Figure;
        var cap = _options.Expects ? _options.NewCasesOf(component) : Math.Max(0, figure.Denominator - figure.Numerator);
        return new ReachLever(Scores, component, unit, cap, _options.EffortOf(_rules, component, unit)) { Worth = Scale.WorthOf(component) };
    }

    // New dossiers can all be satisfied; of those that are there the disliked and petitioned ones can not.
    private ReachLever FollowerOf(Component component)
    {
        var lever = LeverOf(component);
        var most = _options.Expects || _options.MostSatisfied is null
            ? lever.Cap
            : Math.Clamp(_options.MostSatisfied.Value - lever.Figure.Numerator, 0, lever.Cap);
        var worth = CanRise(component) ? lever.Worth : 0;
        return new ReachLever(Scores, component, lever.Unit, most, lever.Effort) { Worth = worth };
    }
}
