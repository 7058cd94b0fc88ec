namespace Dvc.Indicators.Databases;

/// <summary>The keys of dossiers that petitions sent before the cut name, as a small table.</summary>
internal static class PetitionTable
{
    public static readonly SmallTable Table = new("dvc_petitions", "named");

    // The register tells of a key; those that it can name are in its petitions.
    public static IEnumerable<string> Rows(SqlDialect dialect, PetitionRegister? petitions) => (petitions?.Petitions ?? [])
        .Select(petition => petition.Dossier)
        .OfType<string>()
        .Where(key => key.Length > 0 && petitions!.Names(key) && dialect.CanHold(key))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Select(dialect.Literal)
        .DefaultIfEmpty("''");
}
