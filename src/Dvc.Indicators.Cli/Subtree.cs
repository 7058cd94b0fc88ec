namespace Dvc.Indicators.Cli;

/// <summary>Which agencies count for another: itself and all below it.</summary>
internal static class Subtree
{
    /// <summary>Whether records that name an agency count for another one.</summary>
    public static bool Holds(AgencyRoster roster, AgencyCode top, AgencyCode code)
    {
        var (row, above) = (roster.Resolve(code), roster.IndexOf(top));
        return row >= 0 && (row == above || roster.Ancestors(row).Contains(above));
    }
}
