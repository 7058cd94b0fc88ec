using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>What would be otherwise. Immutable.</summary>
public sealed record WhatIfOptions
{
    /// <summary>The changed figures, one after the other.</summary>
    public ImmutableArray<WhatIfEdit> Edits { get; init; } = [];

    /// <summary>The agency of edits that name none; null where all name one.</summary>
    public AgencyCode? Agency { get; init; }

    /// <summary>Other rules: that is no change of service. Null for the same.</summary>
    public RuleSet? Rules { get; init; }

    /// <summary>Components that are left out: their maxima leave the total.</summary>
    public ImmutableArray<string> Dropped { get; init; } = [];

    /// <summary>Agencies whose dossiers and petitions are taken out of all agencies above them.</summary>
    public ImmutableArray<AgencyCode> Without { get; init; } = [];
}
