namespace Dvc.Indicators;

/// <summary>
/// What makes agencies comparable: the same level below the same parent. So the departments of a province are one cohort and its communes
/// another.
/// </summary>
/// <param name="Level">The level; null where no agencies file tells one, and then all agencies are one cohort.</param>
/// <param name="Parent">The parent's code; null for agencies without a parent.</param>
public readonly record struct CohortKey(AgencyLevel? Level, AgencyCode? Parent)
{
    /// <summary>The cohort's name, such as "Province" or "Commune, H44".</summary>
    /// <returns>The name in both languages.</returns>
    public LocalizedText Label
    {
        get
        {
            var label = Level?.Label() ?? new LocalizedText("Tất cả cơ quan", "All agencies");
            return Parent is { } parent
                ? new LocalizedText($"{label.Vietnamese} ({parent})", $"{label.English} ({parent})")
                : label;
        }
    }

    /// <summary>The key of an agency.</summary>
    /// <param name="agency">The agency.</param>
    /// <returns>Its level and parent.</returns>
    /// <exception cref="ArgumentNullException">The agency is null.</exception>
    public static CohortKey FromAgency(Agency agency)
    {
        ArgumentNullException.ThrowIfNull(agency);
        return new CohortKey(agency.Level, agency.Parent);
    }
}
