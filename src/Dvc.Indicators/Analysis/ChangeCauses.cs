using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>The changes of one agency's components under one rule set, and what they come from.</summary>
internal sealed class ChangeCauses(ScoreResult before, ScoreResult after, int rowBefore, int rowAfter)
{
    public ImmutableArray<ItemCause> Find() =>
        [.. after.Rules.Groups.SelectMany(InGroup).OrderByDescending(cause => Math.Abs(cause.Change.Value))];

    private IEnumerable<ItemCause> InGroup(Group group)
    {
        if (IsReported(before, group, rowBefore) || IsReported(after, group, rowAfter))
        {
            return [Plain(group.Id, null, null)];
        }

        return group.Components.Where(component => component.Maximum > 0).Select(CauseOf);
    }

    private static bool IsReported(ScoreResult scores, Group group, int row) => scores.ColumnOf(group.Id).States[row] == ScoreState.Reported;

    private ItemCause CauseOf(Component component)
    {
        var (old, now) = (FigureOf(before, rowBefore, component), FigureOf(after, rowAfter, component));
        var plain = Plain(component.Id, old, now);
        return old is not { Denominator: > 0 } x0 || now is not { Denominator: > 0 } x1 ? plain
            : FlowOf(x0, x1) is { } flow ? With(plain, ChangeCause.Flow, flow, [])
            : MixOf(component, x0, x1, plain.Change) is { IsEmpty: false } children ? With(plain, ChangeCause.Mix, null, children)
            : plain;
    }

    private ItemCause Plain(string item, Figure? old, Figure? now) => new()
    {
        Item = item,
        Before = before.ColumnOf(item)[rowBefore],
        After = after.ColumnOf(item)[rowAfter],
        FigureBefore = old,
        FigureAfter = now,
        Cause = ChangeCause.Plain,
        Flow = null,
        Children = [],
    };

    private static ItemCause With(ItemCause plain, ChangeCause cause, ChangeFlow? flow, ImmutableArray<ChildChange> children) => new()
    {
        Item = plain.Item,
        Before = plain.Before,
        After = plain.After,
        FigureBefore = plain.FigureBefore,
        FigureAfter = plain.FigureAfter,
        Cause = cause,
        Flow = flow,
        Children = children,
    };

    private ChangeFlow? FlowOf(Figure old, Figure now)
    {
        var (more, moreOf) = (now.Numerator - old.Numerator, now.Denominator - old.Denominator);
        return before.Context.Period is { } first && after.Context.Period is { } second && first.Start == second.Start
            && moreOf > 0 && more >= 0 && more <= moreOf
            ? new ChangeFlow(new Ratio(old.Numerator, old.Denominator), new Ratio(more, moreOf), new Ratio(moreOf, now.Denominator))
            : null;
    }

    // Only where the figures of the agencies below are all there is.
    private ImmutableArray<ChildChange> MixOf(Component component, Figure old, Figure now, Points change)
    {
        var children = ChildrenOf(before, rowBefore).Concat(ChildrenOf(after, rowAfter)).DistinctBy(agency => agency.Code)
            .Select(agency => (Agency: agency, Before: FigureAt(before, agency, component), After: FigureAt(after, agency, component)))
            .Where(child => child.Before is { Denominator: > 0 } || child.After is { Denominator: > 0 }).ToList();
        if (!AddUp(children.Select(child => child.Before), old) || !AddUp(children.Select(child => child.After), now))
        {
            return [];
        }

        var parts = children.SelectMany(child => Parts(child.Before ?? default, child.After ?? default, old, now)).ToList();
        var scale = PointUnits.InOne(after.Rules);
        if (Fraction.Sum(parts).IsZero && change.Value != 0)
        {
            return [];
        }

        var units = change.Value == 0 ? new long[parts.Count] : Fraction.Apportion((long)(change.Value * scale), parts);
        return [.. children.Select((child, place) => new ChildChange(
            child.Agency, child.Before, child.After, new Points(units[2 * place] / scale), new Points(units[(2 * place) + 1] / scale)))];
    }

    private static Fraction[] Parts(Figure child0, Figure child1, Figure old, Figure now)
    {
        var (share0, share1) = (new Fraction(child0.Denominator, old.Denominator), new Fraction(child1.Denominator, now.Denominator));
        var rate0 = RateOf(child0.Denominator > 0 ? child0 : child1);
        var rate1 = RateOf(child1.Denominator > 0 ? child1 : child0);
        var half = new Fraction(1, 2);
        return
        [
            (rate1 - rate0) * (share0 + share1) * half,
            (share1 - share0) * (((rate0 + rate1) * half) - ((RateOf(old) + RateOf(now)) * half)),
        ];
    }

    private static Fraction RateOf(Figure figure) => new(figure.Numerator, figure.Denominator);

    private static bool AddUp(IEnumerable<Figure?> figures, Figure whole) =>
        figures.OfType<Figure>().ToList() is var parts && parts.Sum(part => part.Numerator) == whole.Numerator && parts.Sum(part => part.Denominator) == whole.Denominator;

    private static IEnumerable<Agency> ChildrenOf(ScoreResult scores, int row) =>
        Enumerable.Range(0, scores.Count).Where(child => scores.Agencies.ParentIndex(child) == row).Select(child => scores.Agencies[child]);

    private static Figure? FigureAt(ScoreResult scores, Agency agency, Component component) =>
        scores.Agencies.IndexOf(agency.Code) is >= 0 and var row ? FigureOf(scores, row, component) : null;

    private static Figure? FigureOf(ScoreResult scores, int row, Component component) =>
        scores.Figures[row, component.Id] is { Kind: FigureKind.Counted } entry ? entry.Figure : null;
}
