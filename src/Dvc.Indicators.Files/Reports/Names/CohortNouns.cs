namespace Dvc.Indicators.Files;

/// <summary>What the members of a cohort (khối) are called together.</summary>
internal static class CohortNouns
{
    /// <summary>After a number and in a sentence: "34 tỉnh, thành phố".</summary>
    public static LocalizedText Of(AgencyLevel? level) => level switch
    {
        AgencyLevel.Province => new("tỉnh, thành phố", "provinces and cities"),
        AgencyLevel.Ministry => new("bộ, ngành", "ministries"),
        AgencyLevel.Department => new("sở, ban, ngành", "departments"),
        AgencyLevel.Commune => new("xã, phường, đặc khu", "communes and wards"),
        _ => new("cơ quan", "agencies"),
    };

    /// <summary>As a heading: "Khối sở, ban, ngành".</summary>
    public static LocalizedText Heading(AgencyLevel? level)
    {
        var noun = Of(level);
        var english = string.Concat(char.ToUpperInvariant(noun.English[0]).ToString(), noun.English.AsSpan(1));
        return new("Khối " + noun.Vietnamese, english);
    }

    /// <summary>At the start of a sentence: "Khối sở".</summary>
    public static LocalizedText Brief(AgencyLevel? level) => level switch
    {
        AgencyLevel.Department => new("Khối sở", "Departments"),
        AgencyLevel.Commune => new("Khối xã", "Communes and wards"),
        _ => Heading(level),
    };
}
