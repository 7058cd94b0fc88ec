using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Dvc.Indicators;

/// <summary>What came of asking for the agencies of a period: the roster, or every circle of parents that mergers made.</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public sealed class AgencyRosterBuilding
{
    internal AgencyRosterBuilding(AgencyRoster? roster, ImmutableArray<AgencyError> errors)
    {
        Roster = roster;
        Errors = errors;
    }

    /// <summary>The roster, or null when there are errors.</summary>
    public AgencyRoster? Roster { get; }

    /// <summary>The circles, in the order of the agencies file; empty when there is a roster.</summary>
    public ImmutableArray<AgencyError> Errors { get; }

    /// <summary>Whether there is a roster.</summary>
    [MemberNotNullWhen(true, nameof(Roster))]
    public bool IsValid => Roster is not null;
}
