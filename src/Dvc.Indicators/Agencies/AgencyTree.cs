using System.Collections;
using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>All agencies of an agencies file with their parents and successors, checked, over all time.</summary>
/// <remarks>
/// For one period take <see cref="In"/>, which applies mergers (sáp nhập). Immutable and safe for use by several threads.
/// </remarks>
public sealed class AgencyTree : IReadOnlyCollection<Agency>
{
    private readonly Dictionary<AgencyCode, int> _indexes;
    private readonly Lazy<ILookup<AgencyCode, Agency>> _children;

    internal AgencyTree(ImmutableArray<Agency> agencies, Dictionary<AgencyCode, int> indexes)
    {
        Agencies = agencies;
        _indexes = indexes;
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
    /// <returns>The agency, or null when none has the code.</returns>
    public Agency? Find(AgencyCode code) => _indexes.TryGetValue(code, out var index) ? Agencies[index] : null;

    /// <summary>The agency that has a code.</summary>
    /// <param name="code">The code in either written form, <c>H15.12</c> or <c>000.00.12.H15</c>.</param>
    /// <returns>The agency, or null when none has the code or the text is no code.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public Agency? Find(string code) => Find(AgencyRoster.CodeOf(code));

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

    /// <summary>The agencies that have a row in the results of a period, mergers applied.</summary>
    /// <param name="period">The period, or null where results belong to none.</param>
    /// <returns>The roster, or the circles of parents that mergers made, as <see cref="AgencyError"/>.</returns>
    /// <remarks>
    /// An agency with a successor is former for every period whose last day is later than its <see cref="Agency.ValidTo"/>, or always
    /// where it has none; without a period only the latter are former. A former agency has no row: its records count for the first
    /// agency of its chain of successors that is not former, and where it is a parent that agency takes its place. An agency whose
    /// <see cref="Agency.ValidFrom"/> is not before the period's end has no row either: its records count for the nearest agency above it that
    /// has one (<see cref="AgencyRoster.HasNotBegun"/>), and agencies below it come below that one. An agency whose last day is past and that has no successor keeps its row.
    /// </remarks>
    public Outcome<AgencyRoster> In(ReportingPeriod? period) => new AgencyMergers(Agencies, _indexes, period).Build();
}
