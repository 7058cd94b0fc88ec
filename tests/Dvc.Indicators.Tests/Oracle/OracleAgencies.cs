namespace Dvc.Indicators.Tests.Oracle;

/// <summary>
/// For whom records of a code count in a period, by walking from one agency to the next and asking everything again each time (inputs.md 1 and
/// 3 "Agencies"). It throws where that comes to no end.
/// </summary>
internal sealed class OracleAgencies(IReadOnlyList<Agency> list, ReportingPeriod period)
{
    private const int MostSteps = 200;

    private int _depth;

    public IEnumerable<AgencyCode> Codes => list.Select(agency => agency.Code).Distinct();

    /// <summary>"the row valid on the period's last day, else the last one that ended before it, else the first to begin"</summary>
    public Agency? Find(AgencyCode code)
    {
        var rows = list.Where(agency => agency.Code == code).ToList();
        return rows.Find(row => !(row.ValidFrom > period.LastDay) && !(row.ValidTo < period.LastDay))
            ?? rows.Where(row => row.ValidTo < period.LastDay).OrderBy(row => row.ValidTo).LastOrDefault()
            ?? rows.OrderBy(row => row.ValidFrom).FirstOrDefault();
    }

    /// <summary>"those received before its valid_from"; null where the code stands once.</summary>
    public DateOnly? ReusedFrom(AgencyCode code) => list.Count(agency => agency.Code == code) > 1 ? Find(code)!.ValidFrom : null;

    /// <summary>"former for every period whose last day is later than it (or always, without valid_to)"</summary>
    public bool IsFormer(AgencyCode code) =>
        !Find(code)!.Successors.IsEmpty && (Find(code)!.ValidTo is not { } last || period.LastDay > last);

    /// <summary>"An agency whose valid_to is before the period and that has no successor has no row"</summary>
    public bool HasEnded(AgencyCode code) => Find(code)!.Successors.IsEmpty && Find(code)!.ValidTo < period.FirstDay;

    /// <summary>"An agency whose valid_from is not before the period's end has no row"</summary>
    public bool HasNotBegun(AgencyCode code) => Find(code)!.ValidFrom >= period.EndDay;

    public bool HasRow(AgencyCode code) => !IsFormer(code) && !HasEnded(code) && !HasNotBegun(code);

    /// <summary>"each successor is followed"</summary>
    public HashSet<AgencyCode> Ends(AgencyCode code) => Deeper(() =>
        IsFormer(code) ? Find(code)!.Successors.SelectMany(Ends).ToHashSet() : [code]);

    /// <summary>The agency above one that stands, ended and not-begun ones too.</summary>
    public AgencyCode? ParentOf(AgencyCode code) => InPlaceOf(Find(code)!.Parent);

    /// <summary>All above one that stands, from the nearest on.</summary>
    public List<AgencyCode> Ancestors(AgencyCode code) => Walk(code, ParentOf);

    /// <summary>"if all lead to one agency, that; else the nearest strictly above all"; null for none.</summary>
    public AgencyCode? NodeOf(AgencyCode code) => Ends(code) is { Count: 1 } ends ? ends.Single() : CommonAbove(Ends(code));

    /// <summary>The agency with a row for which records of a code count; null for none.</summary>
    public AgencyCode? RowOf(AgencyCode code) => PathOf(code).Where(HasRow).Select(at => (AgencyCode?)at).FirstOrDefault();

    /// <summary>From where records of a code count, and all above it.</summary>
    public List<AgencyCode> PathOf(AgencyCode code) => NodeOf(code) is { } node ? [node, .. Ancestors(node)] : [];

    public AgencyStatus StatusOf(AgencyCode code) => Ends(code) switch
    {
        { Count: > 1 } => AgencyStatus.Divided,
        var ends when HasNotBegun(ends.Single()) => AgencyStatus.NotBegun,
        var ends when HasEnded(ends.Single()) => AgencyStatus.Ended,
        var ends => ends.Contains(code) ? AgencyStatus.Present : AgencyStatus.Merged,
    };

    /// <summary>Whether the period has a tree: no circles, and of no former agency "only some" successors lie below it.</summary>
    public bool IsValid()
    {
        try
        {
            return Codes.All(code =>
            {
                Walk(code, at => Find(at)!.Parent);
                _ = PathOf(code);
                return !IsFormer(code) || Ends(code).Select(end => IsWrittenBelow(end, code)).Distinct().Count() == 1;
            });
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private AgencyCode? InPlaceOf(AgencyCode? parent) => Deeper(() =>
    {
        if (parent is not { } code || Find(code) is null)
        {
            return null;
        }

        return IsFormer(code) && Ends(code).All(end => IsWrittenBelow(end, code)) ? InPlaceOf(Find(code)!.Parent) : NodeOf(code);
    });

    private AgencyCode? CommonAbove(HashSet<AgencyCode> ends)
    {
        var paths = ends.Select(Ancestors).ToList();
        return paths[0].Where(above => paths.All(path => path.Contains(above))).Select(above => (AgencyCode?)above).FirstOrDefault();
    }

    private bool IsWrittenBelow(AgencyCode code, AgencyCode top) => Walk(code, at => Find(at)!.Parent).Contains(top);

    private List<AgencyCode> Walk(AgencyCode code, Func<AgencyCode, AgencyCode?> next)
    {
        var above = new List<AgencyCode>();
        for (var at = next(code); at is { } known; at = next(known))
        {
            above.Add(known);
            if (above.Count > MostSteps)
            {
                throw new InvalidOperationException("A circle.");
            }
        }

        return above;
    }

    private T Deeper<T>(Func<T> find)
    {
        try
        {
            return ++_depth <= MostSteps ? find() : throw new InvalidOperationException("A circle.");
        }
        finally
        {
            _depth--;
        }
    }
}
