namespace Dvc.Indicators;

/// <summary>How agency levels are written and called.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class AgencyLevels
{
    /// <summary>The words for the levels as an agencies file writes them, for error sentences.</summary>
    public const string AllTexts = "ministry, province, department, commune";

    private static readonly LocalizedText Ministry = new("Bộ, ngành", "Ministry");
    private static readonly LocalizedText Province = new("Tỉnh, thành phố", "Province");
    private static readonly LocalizedText Department = new("Sở, ban, ngành", "Department");
    private static readonly LocalizedText Commune = new("Xã, phường, đặc khu", "Commune");

    /// <summary>The level as files write it.</summary>
    /// <param name="level">The level.</param>
    /// <returns><c>ministry</c>, <c>province</c>, <c>department</c> or <c>commune</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not an <see cref="AgencyLevel"/>.</exception>
    public static string ToText(this AgencyLevel level) => level switch
    {
        AgencyLevel.Ministry => "ministry",
        AgencyLevel.Province => "province",
        AgencyLevel.Department => "department",
        AgencyLevel.Commune => "commune",
        _ => throw Unknown(level),
    };

    /// <summary>What the level is called.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The name, as <c>Tỉnh, thành phố</c> and <c>Province</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not an <see cref="AgencyLevel"/>.</exception>
    public static LocalizedText Label(this AgencyLevel level) => level switch
    {
        AgencyLevel.Ministry => Ministry,
        AgencyLevel.Province => Province,
        AgencyLevel.Department => Department,
        AgencyLevel.Commune => Commune,
        _ => throw Unknown(level),
    };

    /// <summary>Reads a level as files write it.</summary>
    /// <param name="text">One of <see cref="AllTexts"/>, in lower case and without blanks around it; null is none of them.</param>
    /// <param name="level">The level; no meaning when the text is none.</param>
    /// <returns>True when the text is a level.</returns>
    public static bool TryParse(string? text, out AgencyLevel level)
    {
        AgencyLevel? found = text switch
        {
            "ministry" => AgencyLevel.Ministry,
            "province" => AgencyLevel.Province,
            "department" => AgencyLevel.Department,
            "commune" => AgencyLevel.Commune,
            _ => null,
        };
        level = found ?? default;
        return found is not null;
    }

    private static ArgumentOutOfRangeException Unknown(AgencyLevel level) =>
        new(nameof(level), level, "The level is ministry, province, department or commune.");
}
