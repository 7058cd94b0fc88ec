using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>Makes the roster of a period: mergers, divisions, ends and beginnings applied to a checked list of agencies.</summary>
internal sealed class AgencyMergers(AgenciesOfPeriod list)
{
    public Outcome<AgencyRoster> Build()
    {
        // Codes that stand twice can make circles in one period that the whole list does not have.
        var circles = Circles.Find(list.Parents).Select(circle => CircleError(AgencyErrorKind.ParentCycle, circle))
            .Concat(Circles.Find(list.Successors).Select(circle => CircleError(AgencyErrorKind.SuccessorCycle, circle)))
            .ToList();
        if (circles.Count > 0)
        {
            return new Outcome<AgencyRoster>(circles);
        }

        var succession = new AgencySuccession(list);
        var parents = new StandingParents(list, succession);
        return parents.Errors.Count == 0
            ? new Outcome<AgencyRoster>(Roster(succession, parents))
            : new Outcome<AgencyRoster>(parents.Errors.OrderBy(error => error.Index).ThenBy(error => error.Kind));
    }

    private AgencyRoster Roster(AgencySuccession succession, StandingParents parents)
    {
        var standing = Enumerable.Range(0, list.Agencies.Length).Where(index => list.Has(index) && !list.IsFormer(index)).ToList();
        var present = standing.Where(HasRow).ToList();
        var order = present.Concat(standing.Where(index => !HasRow(index))).ToArray();
        var nodes = new int[list.Agencies.Length];
        foreach (var (node, index) in order.Index())
        {
            nodes[index] = node;
        }

        var nearest = TreeWalk.Nearest(parents.Parents, index => list.Has(index) && !list.IsFormer(index) && HasRow(index));
        ImmutableArray<int> rowsAbove = [.. present.Select(index => RowAt(parents.Parents[index]))];
        var rows = BelowThoseThatStand(present, rowsAbove);
        var codes = list.Indexes.ToDictionary(pair => pair.Key, pair => PlaceOf(pair.Key, pair.Value));
        return new AgencyRoster(
            rows, rowsAbove, codes,
            new AgencyNodes([.. rows, .. order[rows.Length..].Select(index => list.Agencies[index])], [.. order.Select(index => NodeAt(parents.Parents[index]))]));

        bool HasRow(int index) => !list.HasNotBegun(index) && !list.HasEnded(index);

        int NodeAt(int index) => index < 0 ? -1 : nodes[index];

        int RowAt(int index) => index < 0 ? -1 : NodeAt(nearest[index]);

        AgencyPlace PlaceOf(AgencyCode code, int index)
        {
            var isDivided = succession.IsDivided(index);
            var at = isDivided ? parents.Above(index) : succession.EndsOf(index)[0];
            return new AgencyPlace(RowAt(at), NodeAt(at), isDivided ? AgencyStatus.Divided : StatusOf(index, at), list.ReusedFrom(code));
        }
    }

    private AgencyStatus StatusOf(int index, int end) =>
        list.HasNotBegun(end) ? AgencyStatus.NotBegun
        : list.HasEnded(end) ? AgencyStatus.Ended
        : index == end ? AgencyStatus.Present
        : AgencyStatus.Merged;

    // Agencies are compared below the parent that stands now, so the roster names that one, not a former one.
    private ImmutableArray<Agency> BelowThoseThatStand(List<int> present, ImmutableArray<int> above)
    {
        var agencies = new Agency[present.Count];
        foreach (var (row, index) in present.Index())
        {
            AgencyCode? parent = above[row] < 0 ? null : list.Agencies[present[above[row]]].Code;
            agencies[row] = list.Agencies[index].Parent == parent ? list.Agencies[index] : list.Agencies[index] with { Parent = parent };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(agencies);
    }

    private AgencyError CircleError(AgencyErrorKind kind, ImmutableArray<int> circle) =>
        AgencyTreeBuilder.CircleError(kind, list.Agencies, circle);
}
