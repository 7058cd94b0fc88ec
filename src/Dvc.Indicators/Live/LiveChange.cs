using System.Collections.Immutable;

namespace Dvc.Indicators.Live;

/// <summary>What became different from one view to the next: figure, points or rank of an agency in one item.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed record LiveChange
{
    /// <summary>As many causes as are told.</summary>
    public const int MostCauses = 20;

    internal LiveChange(ReportingPeriod period, Agency agency, string item) => (Period, Agency, Item) = (period, agency, item);

    /// <summary>The period.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>The agency.</summary>
    public Agency Agency { get; }

    /// <summary>The id of a component or a group, or <c>TOTAL</c>.</summary>
    public string Item { get; }

    /// <summary>What it was; null where the agency or the item was not there.</summary>
    public LiveValue? Before { get; internal init; }

    /// <summary>What it is; null where the agency is no longer there.</summary>
    public LiveValue? After { get; internal init; }

    /// <summary>
    /// The records that made a component's figure change, of the agency and those below it, the first <see cref="MostCauses"/> by their keys. Empty
    /// for groups and the total, which follow from components, and where reference data or a neighbour did it.
    /// </summary>
    public ImmutableArray<LiveCause> Causes { get; internal init; } = [];

    /// <summary>How many causes there are.</summary>
    public int CauseCount { get; internal init; }
}
