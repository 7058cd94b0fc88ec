namespace Dvc.Indicators.Tests.Oracle;

/// <summary>Everything that figures are made of: the records as read, in the order of reading, and how they are to be judged.</summary>
internal sealed record World
{
    public required string Name { get; init; }

    /// <summary>The agencies of all time; null where every code is an agency of its own.</summary>
    public AgencyTree? Tree { get; init; }

    public required AgencyRoster Roster { get; init; }

    public required ReportingPeriod Period { get; init; }

    /// <summary>Who is below whom.</summary>
    public OracleTree Places => ReferenceEquals(field?.World, this) ? field : field = new OracleTree(this);

    public required VietnamTime Cut { get; init; }

    public DueComparison Due { get; init; } = DueComparison.Instant;

    public DossierColumns Columns { get; init; } = DossierColumns.All;

    /// <summary>All versions, in the order of reading.</summary>
    public IReadOnlyList<Dossier> Dossiers { get; init; } = [];

    /// <summary>The rows of the catalogue, or null without one.</summary>
    public IReadOnlyList<Procedure>? Procedures { get; init; }

    public IReadOnlyList<Authority>? Authority { get; init; }

    public IReadOnlyList<PublishingDecision>? Decisions { get; init; }

    public IReadOnlyList<Petition>? Petitions { get; init; }

    /// <summary>"in the period and before the cut"; the period is "[from, to)" (rules.md 1, 3).</summary>
    public bool HasInPeriod(VietnamTime time) => time >= Period.Start && time < Period.End && time < Cut;

    public override string ToString() => Name;
}
