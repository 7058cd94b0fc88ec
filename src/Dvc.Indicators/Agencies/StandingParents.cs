using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>The parents of a period: those that stand in the place of former ones.</summary>
internal sealed class StandingParents
{
    private const int Open = -2;

    private readonly AgenciesOfPeriod _list;
    private readonly AgencySuccession _succession;

    // For each agency the divided agency that is its parent, or -1; and for each of those what is above its successors.
    private readonly int[] _dividedParents;
    private readonly int[] _above;
    private readonly List<AgencyError> _errors = [];

    public StandingParents(AgenciesOfPeriod list, AgencySuccession succession)
    {
        (_list, _succession) = (list, succession);
        var count = list.Agencies.Length;
        (Parents, _dividedParents, _above) = (new int[count], new int[count], new int[count]);
        _above.AsSpan().Fill(Open);
        FindParents();
        AddCircles(Circles.Find(Parents));
        for (var index = 0; index < count && _errors.Count == 0; index++)
        {
            if (succession.IsDivided(index))
            {
                Resolve(index);
            }
        }

        for (var index = 0; index < count && _errors.Count == 0; index++)
        {
            Parents[index] = ParentOf(index);
        }
    }

    /// <summary>The parent of each agency that is not former, or -1. No meaning where there are errors.</summary>
    public int[] Parents { get; }

    /// <summary>What keeps the parents from being a tree.</summary>
    public IReadOnlyList<AgencyError> Errors => _errors;

    /// <summary>The nearest agency strictly above all successors of a divided agency, or -1.</summary>
    public int Above(int divided) => _above[divided];

    private void FindParents()
    {
        // A former agency whose successors all lie below it is passed: its own parent takes its place.
        var kept = TreeWalk.Nearest(_list.Parents, index => !_list.IsFormer(index) || !LiesAboveSuccessors(index));
        for (var index = 0; index < Parents.Length; index++)
        {
            var parent = _list.Has(index) && !_list.IsFormer(index) && _list.Parents[index] >= 0 ? kept[_list.Parents[index]] : -1;
            var isDivided = parent >= 0 && _succession.IsDivided(parent);
            _dividedParents[index] = isDivided ? parent : -1;
            Parents[index] = parent < 0 || isDivided ? -1 : _succession.EndsOf(parent)[0];
        }
    }

    private bool LiesAboveSuccessors(int former)
    {
        var ends = _succession.EndsOf(former);
        var below = ends.Count(end => IsBelow(end, former));
        if (below > 0 && below < ends.Length)
        {
            _errors.Add(new AgencyError(
                AgencyErrorKind.PartlyBelow, former, _list.Agencies[former],
                new("được chia cho các cơ quan mà chỉ một số trực thuộc nó", "is divided among agencies of which only some lie below it"),
                new("mọi cơ quan kế thừa đều trực thuộc nó, hoặc không cơ quan nào", "all successors of an agency lie below it, or none")));
        }

        return below == ends.Length;
    }

    private bool IsBelow(int index, int top)
    {
        var at = _list.Parents[index];
        while (at >= 0 && at != top)
        {
            at = _list.Parents[at];
        }

        return at >= 0;
    }

    // What is above a divided agency may hang on another one that is a parent there: that one is resolved first.
    private void Resolve(int divided)
    {
        var waiting = new List<int> { divided };
        while (waiting.Count > 0)
        {
            var at = waiting[^1];
            if (FindAbove(at, out var above) is not { } first)
            {
                _above[at] = above;
                waiting.RemoveAt(waiting.Count - 1);
            }
            else if (waiting.IndexOf(first) is >= 0 and var start)
            {
                AddCircles([[.. waiting[start..]]]);
                return;
            }
            else
            {
                waiting.Add(first);
            }
        }
    }

    /// <summary>Finds the nearest agency strictly above all ends of a divided one, or tells which other one must be resolved first.</summary>
    private int? FindAbove(int divided, out int above)
    {
        List<int>? common = null;
        above = -1;
        foreach (var end in _succession.EndsOf(divided))
        {
            var path = new List<int>();
            var at = ParentOf(end);
            for (; at >= 0; at = ParentOf(at))
            {
                path.Add(at);
            }

            if (at == Open)
            {
                return _dividedParents[path.Count == 0 ? end : path[^1]];
            }

            common = common is null ? path : [.. common.Where(path.ToHashSet().Contains)];
        }

        above = common is [var nearest, ..] ? nearest : -1;
        return null;
    }

    private int ParentOf(int index) => _dividedParents[index] < 0 ? Parents[index] : _above[_dividedParents[index]];

    private void AddCircles(ImmutableArray<ImmutableArray<int>> circles) => _errors.AddRange(circles.Select(circle => AgencyTreeBuilder.CircleError(
        AgencyErrorKind.ParentCycle, _list.Agencies, circle,
        new(" khi cơ quan kế thừa thay cho cơ quan cũ", " once successors stand for former agencies"))));
}
