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
        AddCircles(AgencyErrorKind.ParentCycle, Circles.Find(parents));
        AddCircles(AgencyErrorKind.SuccessorCycle, Circles.Find(successors));
        CheckValidity();
        return _errors.Count == 0
            ? new Outcome<AgencyTree>(new AgencyTree(_agencies, _codes))
            : new Outcome<AgencyTree>(_errors.OrderBy(error => error.Index).ThenBy(error => error.Kind));
    }

    /// <summary>The error of a circle, as "Agency A is above itself (A → B → A); …".</summary>
    public static AgencyError CircleError(
        AgencyErrorKind kind, ImmutableArray<Agency> agencies, ImmutableArray<int> circle, LocalizedText? when = null)
    {
        var codes = string.Join(" → ", circle.Append(circle[0]).Select(index => agencies[index].WrittenCode));
        return kind == AgencyErrorKind.SuccessorCycle
            ? new AgencyError(
                kind, circle[0], agencies[circle[0]], new($"kế thừa chính mình ({codes})", $"succeeds itself ({codes})"),
                new("chuỗi cơ quan kế thừa phải có điểm cuối", "a chain of successors must come to an end"))
            : new AgencyError(
                kind, circle[0], agencies[circle[0]], new($"là cấp trên của chính mình{when?.Vietnamese} ({codes})", $"is above itself{when?.English} ({codes})"),
                new("chuỗi cơ quan cấp trên phải có điểm cuối", "a chain of parents must come to an end"));
    }

    private void CheckCodes()
    {
        foreach (var (index, earlier) in _codes.Overlaps())
        {
            Add(
                AgencyErrorKind.DuplicateCode, index,
                new(
                    $"có trong danh sách lần thứ hai (lần đầu là {_agencies[earlier].WrittenCode})",
                    $"is listed a second time (first as {_agencies[earlier].WrittenCode})"),
                new("một mã chỉ được lặp lại cho khoảng thời gian khác", "a code stands again only for another time"), _agencies[earlier].Code);
        }
    }

    private int FindParent(Agency agency, int index) =>
        agency.Parent is { } code ? Find(code, index, AgencyErrorKind.UnknownParent, new("cơ quan cấp trên", "parent")) : -1;

    private int[] FindSuccessors(Agency agency, int index) =>
    [
        .. agency.Successors.Select(code => Find(code, index, AgencyErrorKind.UnknownSuccessor, new("cơ quan kế thừa", "successor"))).Where(found => found >= 0),
    ];

    private int Find(AgencyCode code, int index, AgencyErrorKind unknown, LocalizedText role)
    {
        var found = _codes.LatestOf(code);
        if (found < 0)
        {
            Add(
                unknown, index,
                new($"có {role.Vietnamese} {code} không có trong danh sách", $"has the {role.English} {code}, which is not listed"),
                new($"{role.Vietnamese} phải có trong danh sách hoặc để trống", $"a {role.English} must be a listed agency or empty"), code);
        }

        return found;
    }

    private void AddCircles(AgencyErrorKind kind, ImmutableArray<ImmutableArray<int>> circles) =>
        _errors.AddRange(circles.Select(circle => CircleError(kind, _agencies, circle)));

    private void CheckValidity()
    {
        for (var i = 0; i < _agencies.Length; i++)
        {
            if (_agencies[i].ValidTo is { } last && _agencies[i].ValidFrom is { } first && last < first)
            {
                var (from, to) = (Day(first), Day(last));
                Add(
                    AgencyErrorKind.ValidityReversed, i, new($"có hiệu lực từ {from} đến {to}", $"is valid from {from} to {to}"),
                    new("ngày cuối không được trước ngày đầu", "the last day must not be before the first"));
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Add(AgencyErrorKind kind, int index, LocalizedText found, LocalizedText allowed, AgencyCode named = default) =>
        _errors.Add(new AgencyError(kind, index, _agencies[index], found, allowed) { Named = named });
}
