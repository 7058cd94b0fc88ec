using System.Collections.Immutable;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>Checks a list of agencies and collects every mistake.</summary>
internal sealed class AgencyTreeBuilder
{
    private readonly ImmutableArray<Agency> _agencies;
    private readonly Dictionary<AgencyCode, int> _indexes;
    private readonly List<AgencyError> _errors = [];

    public AgencyTreeBuilder(ImmutableArray<Agency> agencies)
    {
        _agencies = agencies;
        _indexes = new Dictionary<AgencyCode, int>(agencies.Length);
    }

    public Outcome<AgencyTree> Build()
    {
        IndexCodes();
        var parents = Follow(agency => agency.Parent, AgencyErrorKind.UnknownParent, "parent");
        var successors = Follow(agency => agency.Successor, AgencyErrorKind.UnknownSuccessor, "successor");
        AddCircles(parents, AgencyErrorKind.ParentCycle, "is above itself", "parents");
        AddCircles(successors, AgencyErrorKind.SuccessorCycle, "succeeds itself", "successors");
        CheckValidity();
        return _errors.Count == 0
            ? new Outcome<AgencyTree>(new AgencyTree(_agencies, _indexes))
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

    private void IndexCodes()
    {
        for (var i = 0; i < _agencies.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(_agencies[i], "agencies");
            if (!_indexes.TryAdd(_agencies[i].Code, i))
            {
                Add(AgencyErrorKind.DuplicateCode, i, $"is listed a second time ({Earlier(i)})", "every agency is listed once");
            }
        }
    }

    private string Earlier(int index) => $"first as {_agencies[_indexes[_agencies[index].Code]].WrittenCode}";

    private int[] Follow(Func<Agency, AgencyCode?> toCode, AgencyErrorKind unknown, string role)
    {
        var next = new int[_agencies.Length];
        for (var i = 0; i < next.Length; i++)
        {
            next[i] = -1;
            if (toCode(_agencies[i]) is { } code && !_indexes.TryGetValue(code, out next[i]))
            {
                next[i] = -1;
                Add(unknown, i, $"has the {role} {code}, which is not listed", $"a {role} must be a listed agency or empty");
            }
        }

        return next;
    }

    private void AddCircles(int[] next, AgencyErrorKind kind, string does, string chain)
    {
        foreach (var circle in Circles.Find(next))
        {
            _errors.Add(CircleError(kind, _agencies, circle, does, chain));
        }
    }

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

    private void Add(AgencyErrorKind kind, int index, string found, string allowed) =>
        _errors.Add(new AgencyError(kind, index, _agencies[index], found, allowed));
}
