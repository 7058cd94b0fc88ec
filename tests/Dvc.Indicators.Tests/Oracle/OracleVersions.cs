namespace Dvc.Indicators.Tests.Oracle;

/// <summary>Which of several records of one key counts (inputs.md 1, Versions).</summary>
internal static class OracleVersions
{
    /// <summary>
    /// "the one with the latest NgayCapNhat counts; a record without NgayCapNhat is older than any with it; among equals the last one
    /// read"; "A record of an unknown agency is rejected", "A rejected record takes no part".
    /// </summary>
    public static List<Dossier> Counting(World world) =>
    [
        .. world.Dossiers
            .Where(dossier => world.Roster.Knows(dossier.Agency))
            .Select((dossier, place) => (dossier, place))
            .GroupBy(read => read.dossier.Key, StringComparer.Ordinal)
            .Select(versions => versions
                .OrderBy(read => read.dossier.Updated is null ? 0 : 1)
                .ThenBy(read => read.dossier.Updated?.SecondsSinceEpoch ?? 0)
                .ThenBy(read => read.place)
                .Last().dossier),
    ];

    /// <summary>
    /// "Of several rows of a MaPAKN the last counts."; "A ... petition of the period whose working days reach into a year without data is
    /// rejected" (rules.md 5).
    /// </summary>
    public static List<Petition> CountingPetitions(World world) =>
    [
        .. (world.Petitions ?? [])
            .Where(petition => world.Roster.Knows(petition.Agency))
            .Where(petition => !world.HasInPeriod(petition.Sent) || OraclePetitions.WorkingDays(petition, world) is not null)
            .GroupBy(petition => petition.Key, StringComparer.Ordinal)
            .Select(rows => rows.Last()),
    ];

    /// <summary>"A code twice: the last row."</summary>
    public static Dictionary<string, Procedure>? Catalogue(World world) => world.Procedures?
        .GroupBy(procedure => procedure.Code, StringComparer.Ordinal)
        .ToDictionary(rows => rows.Key, rows => rows.Last(), StringComparer.Ordinal);
}
