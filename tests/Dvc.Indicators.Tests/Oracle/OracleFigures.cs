namespace Dvc.Indicators.Tests.Oracle;

/// <summary>
/// The figures of every agency, from the union of the records and procedures at and below it: "counts add, distinct procedures do not"
/// (rules.md 3). What is not computed has no entry.
/// </summary>
internal static class OracleFigures
{
    private static readonly string[] CountsOfDossiers =
    [
        Ids.DossierSync, Ids.OnTimeProcessing, Ids.DossiersOnline, Ids.DossiersPaidOnline, Ids.OriginalResultAvailable, Ids.Digitised,
        Ids.ReusedDigitizedData, Ids.PersonalStorage, Ids.CitizenDataDossier, Ids.DossierSatisfaction,
    ];

    public static SortedDictionary<(string Agency, string Component), (long Numerator, long Denominator)> Of(World world)
    {
        var figures = new SortedDictionary<(string Agency, string Component), (long Numerator, long Denominator)>();
        var dossiers = new OracleDossiers(world).All();
        for (var row = 0; row < world.Roster.Count; row++)
        {
            foreach (var (component, numerator, denominator) in OfAgency(world, dossiers, row))
            {
                if (OracleColumns.Allow(component, world.Columns))
                {
                    figures.Add((world.Roster[row].Code.ToString(), component), (numerator, denominator));
                }
            }
        }

        return figures;
    }

    private static IEnumerable<(string Component, long Numerator, long Denominator)> OfAgency(World world, List<OracleDossier> all, int row)
    {
        var dossiers = all.Where(dossier => world.Places.IsAtOrBelow(dossier.Dossier.Agency, world.Roster[row].Code)).ToList();
        var counts = CountsOfDossiers.Select(component => (
            component,
            (long)dossiers.Count(dossier => dossier.Numerators.Contains(component)),
            (long)dossiers.Count(dossier => dossier.Denominators.Contains(component))));
        return counts
            .Concat(OfProcedures(world, dossiers, row))
            .Concat(OracleTransparency.Of(world, row))
            .Concat(OraclePetitions.Of(world, row));
    }

    /// <summary>3.1, 3.2, 3.4, 3.5 and 4.5b; each where the authority and, but for 3.1 and 3.2, the catalogue is given.</summary>
    private static IEnumerable<(string Component, long Numerator, long Denominator)> OfProcedures(
        World world, List<OracleDossier> dossiers, int row)
    {
        if (world.Authority is null)
        {
            yield break;
        }

        // "Online if any row of the procedure at or below the agency says 3 or 4"
        var rows = world.Authority.Where(authority => world.Places.IsAtOrBelow(authority.Agency, world.Roster[row].Code)).ToList();
        var under = rows.Select(authority => authority.Procedure).ToHashSet(StringComparer.Ordinal);
        var online = rows.Where(authority => authority.Level is OnlineLevel.Partial or OnlineLevel.Full)
            .Select(authority => authority.Procedure).ToHashSet(StringComparer.Ordinal);
        yield return (Ids.ProceduresOnline, online.Count, under.Count);
        yield return WithDossier(Ids.ServicesWithOnlineDossiers, online, dossiers);

        if (OracleVersions.Catalogue(world) is not { } catalogue)
        {
            yield break;
        }

        var fee = under.Where(code => catalogue.GetValueOrDefault(code) is { HasFee: true }).ToHashSet(StringComparer.Ordinal);
        var citizens = under.Where(code => catalogue.GetValueOrDefault(code) is { ForCitizens: true }).ToHashSet(StringComparer.Ordinal);
        yield return WithDossier(Ids.ProceduresPaidOnline, fee, dossiers);
        yield return WithDossier(Ids.ProceduresWithFeeDossiers, fee, dossiers);
        yield return WithDossier(Ids.CitizenDataFormality, citizens, dossiers);
    }

    /// <summary>"procedures with ≥ 1 dossier ... ÷ procedures", each procedure once.</summary>
    private static (string Component, long Numerator, long Denominator) WithDossier(
        string component, HashSet<string> procedures, List<OracleDossier> dossiers)
    {
        var shown = procedures.Where(code => dossiers
            .Exists(dossier => dossier.Dossier.Procedure == code && dossier.Evidence.Contains(component)));
        return (component, shown.Count(), procedures.Count);
    }
}
