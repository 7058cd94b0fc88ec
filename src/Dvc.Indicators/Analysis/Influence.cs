using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>Which components an agency can influence. Safe for use by several threads.</summary>
public static class Influence
{
    // Transparency figures belong to the publishing authority; every agency below it gets the same (rules 1.1, 1.2, 1.3).
    private static readonly ImmutableArray<string> PublishingFigures = ["PUBLISH_ON_TIME", "PUBLIC_UPDATE_ON_TIME", "PUBLIC_CONTENT_FULL"];

    /// <summary>Whether an agency lies below the authority that publishes its procedures, whose figures 1.1–1.3 it gets.</summary>
    /// <param name="agency">The agency.</param>
    /// <returns>True for departments and communes.</returns>
    /// <exception cref="ArgumentNullException">The agency is null.</exception>
    public static bool IsBelowPublishingAuthority(Agency agency)
    {
        ArgumentNullException.ThrowIfNull(agency);
        return agency.Level is AgencyLevel.Department or AgencyLevel.Commune;
    }

    /// <summary>Whether an agency can influence a component.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="component">The component.</param>
    /// <returns>False for 1.1–1.3 of a department or commune, which are its publishing authority's.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool Has(Agency agency, Component component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return !IsBelowPublishingAuthority(agency) || !PublishingFigures.Contains(component.Figure);
    }
}
