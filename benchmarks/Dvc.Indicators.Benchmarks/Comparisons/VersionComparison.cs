using System.Globalization;
using Dvc.Indicators.Benchmarks.Rivals;
using Dvc.Indicators.Benchmarks.Tallies;

namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>Dossiers in memory of which one in 50 has two versions: the latest of each counts.</summary>
internal sealed class VersionComparison(ComparisonTable table, int rows)
{
    private static readonly JudgedPeriod Year = new(ReportingPeriod.Year(2026));

    public void Run()
    {
        Dossier[] dossiers = [.. GeneratedDossiers.WithVersions(rows)];
        using var duckDb = new DuckDbConnection(2);
        var sql = new DossierSql(Year, WorkingCalendar.VietNam);
        duckDb.Execute(sql.Setup);
        DuckDbDossiers.CreateCatalogue(duckDb);
        DuckDbDossiers.CreateNatural(duckDb, dossiers);
        var tally = TallyOf(dossiers);
        var times = new List<(DossierSource Source, double Time)>();
        foreach (var source in DossierSource.LatestOf("ho_so_goc"))
        {
            DuckDbDossiers.Agencies(duckDb, sql.Agencies(source)).RequireAgenciesOf(tally, source.Name);
            times.Add((source, Contest.Milliseconds(() => DuckDbDossiers.Walk(duckDb, sql.Agencies(source), 1))));
        }

        var best = times.MinBy(time => time.Time).Source;
        var told = times.Select(time => string.Create(CultureInfo.InvariantCulture, $"{time.Source.Name} {time.Time:N0} ms"));
        table.Note($"Versions in memory by DuckDB, 2 threads, tried: {string.Join("; ", told)}. The fastest is measured.");
        var medians = Contest.Run(() => TableOf(dossiers), () => DuckDbDossiers.Walk(duckDb, sql.Agencies(best), 1), () => TallyOf(dossiers));
        var rival = $"DuckDB, 2 threads, {best.Name}";
        table.Add(new ComparisonRow(
            "from objects to the year per agency, versions resolved while a table is made, 2 threads", dossiers.Length, medians[0], rival, medians[1]));
        table.Add(new ComparisonRow("the same by a plan, nothing kept, 2 threads", dossiers.Length, medians[2], rival, medians[1]));
    }

    private static Tally TableOf(Dossier[] dossiers) =>
        new TableTallier([AnswerCheck.ReaderOf(Year)], 2).Count(new DossierTableBuilder(findsVersions: true).Add(dossiers).Build())[0];

    private static Tally TallyOf(Dossier[] dossiers) => AnswerCheck.TallyOf(dossiers, Year, threads: 2);
}
