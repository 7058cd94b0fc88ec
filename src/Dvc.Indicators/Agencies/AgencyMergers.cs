using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dvc.Indicators;

/// <summary>Applies mergers to a checked list of agencies for one period, or for none.</summary>
internal sealed class AgencyMergers
{
    private const int Unknown = -1;

    private readonly ImmutableArray<Agency> _agencies;
    private readonly Dictionary<AgencyCode, int> _indexes;
    private readonly ReportingPeriod? _period;

    public AgencyMergers(ImmutableArray<Agency> agencies, Dictionary<AgencyCode, int> indexes, ReportingPeriod? period)
    {
        _agencies = agencies;
        _indexes = indexes;
        _period = period;
    }

    public Outcome<AgencyRoster> Build()
    {
        var (heirs, parents) = (new int[_agencies.Length], new int[_agencies.Length]);
        heirs.AsSpan().Fill(Unknown);
        for (var i = 0; i < heirs.Length; i++)
        {
            FindHeir(i, heirs);
        }

        for (var i = 0; i < parents.Length; i++)
        {
            parents[i] = heirs[i] == i && _agencies[i].Parent is { } parent ? heirs[_indexes[parent]] : -1;
        }

        var circles = Circles.Find(parents);
        return circles.IsEmpty
            ? new Outcome<AgencyRoster>(Roster(heirs, parents))
            : new Outcome<AgencyRoster>(circles.Select(CircleError));
    }

    private AgencyRoster Roster(int[] heirs, int[] parents)
    {
        var rows = new int[_agencies.Length];
        var count = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = heirs[i] == i && HasBegun(_agencies[i]) ? count++ : -1;
        }

        var rowsAbove = RowsAbove(parents, rows);

        var (present, above) = (new Agency[count], new int[count]);
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] >= 0)
            {
                present[rows[i]] = _agencies[i];
                above[rows[i]] = rowsAbove[i];
            }
        }

        return new AgencyRoster(
            BelowThoseThatStand(present, above),
            ImmutableCollectionsMarshal.AsImmutableArray(above),
            count == rows.Length ? _indexes : _indexes.ToDictionary(pair => pair.Key, pair => RowOf(heirs[pair.Value])),
            count == rows.Length ? [] : [.. _indexes.Where(pair => rows[heirs[pair.Value]] < 0).Select(pair => pair.Key)]);

        // Records of an agency that has not begun count for those above it.
        int RowOf(int heir) => rows[heir] >= 0 ? rows[heir] : rowsAbove[heir];
    }

    // Agencies are compared below the parent that stands now, so the roster names that one, not a former one.
    private static ImmutableArray<Agency> BelowThoseThatStand(Agency[] present, int[] above)
    {
        var agencies = ImmutableArray.CreateBuilder<Agency>(present.Length);
        for (var row = 0; row < present.Length; row++)
        {
            AgencyCode? parent = above[row] < 0 ? null : present[above[row]].Code;
            agencies.Add(present[row].Parent == parent ? present[row] : present[row] with { Parent = parent });
        }

        return agencies.MoveToImmutable();
    }

    // For every agency the row of the nearest agency above it that has one, or -1. Those without a row are passed once, whoever asks.
    private static int[] RowsAbove(int[] parents, int[] rows)
    {
        var (above, isKnown) = (new int[parents.Length], new bool[parents.Length]);
        for (var i = 0; i < parents.Length; i++)
        {
            var end = i;
            while (!isKnown[end] && parents[end] >= 0 && rows[parents[end]] < 0)
            {
                end = parents[end];
            }

            var row = isKnown[end] ? above[end] : parents[end] < 0 ? -1 : rows[parents[end]];
            for (var at = i; !isKnown[at]; at = at == end ? end : parents[at])
            {
                (above[at], isKnown[at]) = (row, true);
            }
        }

        return above;
    }

    // Every agency of a chain of successors learns its heir when the first of them is asked for, so that long chains take linear time.
    private void FindHeir(int start, int[] heirs)
    {
        var end = start;
        while (heirs[end] == Unknown && IsFormer(_agencies[end]))
        {
            end = _indexes[_agencies[end].Successor!.Value];
        }

        var heir = heirs[end] == Unknown ? end : heirs[end];
        for (var at = start; heirs[at] == Unknown; at = at == end ? end : _indexes[_agencies[at].Successor!.Value])
        {
            heirs[at] = heir;
        }
    }

    private bool IsFormer(Agency agency) =>
        agency.Successor is not null && (agency.ValidTo is not { } last || (_period is not null && _period.LastDay > last));

    private bool HasBegun(Agency agency) => _period is null || agency.ValidFrom is not { } first || first < _period.EndDay;

    private AgencyError CircleError(ImmutableArray<int> circle) => AgencyTreeBuilder.CircleError(
        AgencyErrorKind.ParentCycle, _agencies, circle, "is above itself once successors stand for former agencies");
}
