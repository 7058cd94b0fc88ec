using System.Collections;
using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>All agencies of an agencies file with their parents and successors, checked, over all time.</summary>
/// <remarks>
/// For one period take <see cref="In"/>, which applies mergers (sáp nhập). Immutable and safe for use by several threads.
/// </remarks>
public sealed class AgencyTree : IReadOnlyCollection<Agency>
{
    private readonly AgencyCodes _codes;
    private readonly Lazy<ILookup<AgencyCode, Agency>> _children;

    internal AgencyTree(ImmutableArray<Agency> agencies, AgencyCodes codes)
    {
        Agencies = agencies;
        _codes = codes;
        _children = new Lazy<ILookup<AgencyCode, Agency>>(
            () => agencies.Where(agency => agency.Parent is not null).ToLookup(agency => agency.Parent!.Value));
    }

    /// <summary>The agencies in the order of the file; may be empty.</summary>
    public ImmutableArray<Agency> Agencies { get; }

    /// <summary>Builds the tree and checks it.</summary>
    /// <param name="agencies">The agencies in the order of the file.</param>
    /// <returns>The tree, or every mistake at once; the errors are of type <see cref="AgencyError"/>.</returns>
    /// <exception cref="ArgumentNullException">The list or an agency is null.</exception>
    public static Outcome<AgencyTree> Build(IEnumerable<Agency> agencies)
    {
        ArgumentNullException.ThrowIfNull(agencies);
        return new AgencyTreeBuilder([.. agencies]).Build();
    }

    /// <summary>The number of agencies.</summary>
    public int Count => Agencies.Length;

    /// <summary>The tree of agencies; a tree is taken as it is.</summary>
    internal static Outcome<AgencyTree> From(IEnumerable<Agency> agencies) =>
        agencies is AgencyTree tree ? new Outcome<AgencyTree>(tree) : Build(agencies);

    /// <summary>The agencies in the order of the file.</summary>
    /// <returns>The agencies.</returns>
    public IEnumerator<Agency> GetEnumerator() => ((IEnumerable<Agency>)Agencies).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The agency that has a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The agency, of several with the code the last in time; or null when none has it.</returns>
    public Agency? Find(AgencyCode code) => _codes.LatestOf(code) is >= 0 and var index ? Agencies[index] : null;

    /// <summary>The agency that has a code.</summary>
    /// <param name="code">The code in either written form, <c>H15.12</c> or <c>000.00.12.H15</c>.</param>
    /// <returns>The agency, or null when none has the code or the text is no code.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public Agency? Find(string code) => Find(AgencyRoster.CodeOf(code));

    /// <summary>The first days of the agencies that have a code, where several have; else none.</summary>
    internal IEnumerable<DateOnly> FirstDaysOf(AgencyCode code) => _codes.FirstDaysOf(code);

    /// <summary>The agencies directly below one.</summary>
    /// <param name="code">The code of the agency above.</param>
    /// <returns>The agencies in the order of the file; empty when there are none or the code is unknown.</returns>
    public ImmutableArray<Agency> ChildrenOf(AgencyCode code) => [.. _children.Value[code]];

    /// <summary>The agency directly above one.</summary>
    /// <param name="code">The code of the agency below.</param>
    /// <returns>The agency, or null at the top or when the code is unknown.</returns>
    public Agency? ParentOf(AgencyCode code) => Find(code)?.Parent is { } parent ? Find(parent) : null;

    /// <summary>The agencies above one.</summary>
    /// <param name="code">The code of the agency below.</param>
    /// <returns>The agencies from the nearest up to the top; empty at the top or when the code is unknown.</returns>
    public ImmutableArray<Agency> AncestorsOf(AgencyCode code)
    {
        var ancestors = ImmutableArray.CreateBuilder<Agency>();
        for (var parent = ParentOf(code); parent is not null; parent = ParentOf(parent.Code))
        {
            ancestors.Add(parent);
        }

        return ancestors.ToImmutable();
    }

    /// <summary>The agencies that have a row in the results of a period, mergers and divisions applied.</summary>
    /// <param name="period">The period, or null where results belong to none.</param>
    /// <returns>The roster, or the circles and halves of divisions that stand in its way, as <see cref="AgencyError"/>.</returns>
    /// <remarks>
    /// <para>Of several agencies with one code the one that is valid on the period's last day has it, else the last one that ended before it,
    /// else the first to begin; without a period the last in time. All records of the code are its.</para>
    /// <para>An agency with successors is former for every period whose last day is later than its <see cref="Agency.ValidTo"/>, or always
    /// where it has none; without a period only the latter are former. A former agency has no row. Where its successors, each followed until
    /// it is not former, lead to one agency, its records count for that one; else for the nearest agency strictly above all of them, or for
    /// none. Where it is a parent the same agency takes its place; but where all successors lie below it, its own parent does, and where
    /// only some do, that is an error.</para>
    /// <para>An agency whose <see cref="Agency.ValidFrom"/> is not before the period's end, or whose <see cref="Agency.ValidTo"/> is before the
    /// period and that has no successor, stays in the tree without a row: its records count for the nearest agency above it that has one
    /// (<see cref="AgencyRoster.StatusOf"/>).</para>
    /// </remarks>
    public Outcome<AgencyRoster> In(ReportingPeriod? period) => new AgencyMergers(new AgenciesOfPeriod(Agencies, _codes, period)).Build();
}
