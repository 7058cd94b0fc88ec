using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>Checks a list of agencies and collects every mistake.</summary>
internal sealed class AgencyTreeBuilder
{
    private readonly ImmutableArray<Agency> _agencies;
    private readonly AgencyCodes _codes;
    private readonly List<AgencyError> _errors = [];

    public AgencyTreeBuilder(ImmutableArray<Agency> agencies)
    {
        foreach (var agency in agencies)
        {
            ArgumentNullException.ThrowIfNull(agency, nameof(agencies));
        }

        _agencies = agencies;
        _codes = new AgencyCodes(agencies);
    }

    public Outcome<AgencyTree> Build()
    {
        CheckCodes();
        int[] parents = [.. _agencies.Select(FindParent)];
        int[][] successors = [.. _agencies.Select(FindSuccessors)];
        AddCircles(AgencyErrorKind.ParentCycle, "is above itself", "parents", Circles.Find(parents));
        AddCircles(AgencyErrorKind.SuccessorCycle, "succeeds itself", "successors", Circles.Find(successors));
        CheckValidity();
        return _errors.Count == 0
            ? new Outcome<AgencyTree>(new AgencyTree(_agencies, _codes))
            : new Outcome<AgencyTree>(_errors.OrderBy(error => error.Index).ThenBy(error => error.Kind));
    }

    /// <summary>The error of a circle, as "Agency A is above itself (A → B → A); …".</summary>
    public static AgencyError CircleError(
        AgencyErrorKind kind, ImmutableArray<Agency> agencies, ImmutableArray<int> circle, string does, string chain = "parents")
    {
        var codes = circle.Append(circle[0]).Select(index => agencies[index].WrittenCode);
        return new AgencyError(
            kind, circle[0], agencies[circle[0]], $"{does} ({string.Join(" → ", codes)})", $"a chain of {chain} must come to an end");
    }

    private void CheckCodes()
    {
        foreach (var (index, earlier) in _codes.Overlaps())
        {
            Add(
                AgencyErrorKind.DuplicateCode, index, $"is listed a second time (first as {_agencies[earlier].WrittenCode})",
                "a code stands again only for another time", _agencies[earlier].Code);
        }
    }

    private int FindParent(Agency agency, int index) =>
        agency.Parent is { } code ? Find(code, index, AgencyErrorKind.UnknownParent, "parent") : -1;

    private int[] FindSuccessors(Agency agency, int index) =>
    [
        .. agency.Successors.Select(code => Find(code, index, AgencyErrorKind.UnknownSuccessor, "successor")).Where(found => found >= 0),
    ];

    private int Find(AgencyCode code, int index, AgencyErrorKind unknown, string role)
    {
        var found = _codes.LatestOf(code);
        if (found < 0)
        {
            Add(unknown, index, $"has the {role} {code}, which is not listed", $"a {role} must be a listed agency or empty", code);
        }

        return found;
    }

    private void AddCircles(AgencyErrorKind kind, string does, string chain, ImmutableArray<ImmutableArray<int>> circles) =>
        _errors.AddRange(circles.Select(circle => CircleError(kind, _agencies, circle, does, chain)));

    private void CheckValidity()
    {
        for (var i = 0; i < _agencies.Length; i++)
        {
            if (_agencies[i].ValidTo is { } last && _agencies[i].ValidFrom is { } first && last < first)
            {
                var days = string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}");
                Add(AgencyErrorKind.ValidityReversed, i, $"is valid from {days}", "the last day must not be before the first");
            }
        }
    }

    private void Add(AgencyErrorKind kind, int index, string found, string allowed, AgencyCode named = default) =>
        _errors.Add(new AgencyError(kind, index, _agencies[index], found, allowed) { Named = named });
}
