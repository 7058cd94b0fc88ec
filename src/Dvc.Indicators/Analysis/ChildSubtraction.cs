using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>Takes the counts of agencies below out of an agency's figures.</summary>
internal sealed class ChildSubtraction(ScoreResult scores, int row)
{
    private readonly ScoreResult _before = Scorer.Score(scores.Figures.Only(row), scores.Rules);

    // Whole populations of procedures, decisions and communes are no sums of what agencies below have.
    private readonly ImmutableArray<Component> _adding =
        [.. scores.Rules.Components.Where(component => LeverVocabulary.UnitOf(component) is LeverUnit.Dossier or LeverUnit.Petition && CountedAt(scores, row, component) is not null)];

    public ImmutableArray<ChildShare> All()
    {
        var children = Enumerable.Range(0, scores.Count).Where(child => scores.Agencies.ParentIndex(child) == row).ToList();
        var shares = children.Select(child => ShareOf(scores.Agencies[child], component => CountedAt(scores, child, component), false)).ToImmutableArray();
        var own = _adding.ToDictionary(component => component.Id, component => Rest(component, children), StringComparer.Ordinal);
        return children.Count == 0 || own.Values.All(figure => figure is not { Denominator: > 0 })
            ? shares
            : shares.Add(ShareOf(scores.Agencies[row], component => own[component.Id], true));
    }

    /// <summary>An agency's figures without the counts of another; those that are above its own stay.</summary>
    public static FigureTable Without(ScoreResult scores, int row, int child)
    {
        var subtraction = new ChildSubtraction(scores, row);
        return subtraction._adding.Aggregate(scores.Figures, (table, component) =>
            CountedAt(scores, child, component) is { } part && subtraction.Less(component, part) is { } rest
                ? table.With(row, component.Id, FigureEntry.FromFigure(rest)) : table);
    }

    private ChildShare ShareOf(Agency child, Func<Component, Figure?> figureOf, bool isOwn)
    {
        var (table, notPart) = (_before.Figures, ImmutableArray.CreateBuilder<string>());
        var parts = new List<(Component Component, Figure Figure)>();
        foreach (var component in _adding)
        {
            if (figureOf(component) is not { } part)
            {
                continue;
            }

            if (Less(component, part) is not { } rest)
            {
                notPart.Add(component.Id);
                continue;
            }

            parts.Add((component, part));
            table = table.With(0, component.Id, FigureEntry.FromFigure(rest));
        }

        var without = Scorer.Score(table, scores.Rules);
        return new ChildShare
        {
            Child = child,
            IsOwn = isOwn,
            InTotal = Lost(without, RuleSet.TotalId),
            Parts = [.. parts.Select(part => new ChildPart(part.Component, part.Figure, ShareIn(part.Component, part.Figure), Lost(without, part.Component.Id)))],
            NotPart = notPart.ToImmutable(),
        };
    }

    private Points Lost(ScoreResult without, string item) => new(_before.ColumnOf(item).Points[0] - without.ColumnOf(item).Points[0]);

    private decimal? ShareIn(Component component, Figure part) => CountedAt(scores, row, component)!.Value.Denominator is > 0 and var all
        ? new Ratio(part.Denominator, all).Round(4) : null;

    private Figure? Less(Component component, Figure part)
    {
        var whole = CountedAt(scores, row, component)!.Value;
        return part.Numerator <= whole.Numerator && part.Denominator <= whole.Denominator
            ? new Figure(whole.Numerator - part.Numerator, whole.Denominator - part.Denominator) : null;
    }

    private Figure? Rest(Component component, List<int> children)
    {
        var (whole, parts) = (CountedAt(scores, row, component)!.Value, children.Select(child => CountedAt(scores, child, component)).OfType<Figure>().ToList());
        var (x, n) = (whole.Numerator - parts.Sum(part => part.Numerator), whole.Denominator - parts.Sum(part => part.Denominator));
        return x >= 0 && n >= 0 ? new Figure(x, n) : null;
    }

    private static Figure? CountedAt(ScoreResult scores, int row, Component component) =>
        scores.Figures[row, component.Id] is { Kind: FigureKind.Counted } entry ? entry.Figure : null;
}
