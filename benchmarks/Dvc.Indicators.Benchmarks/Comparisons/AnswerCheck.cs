using System.Globalization;
using Dvc.Indicators.Benchmarks.Data;
using Dvc.Indicators.Benchmarks.Rivals;
using Dvc.Indicators.Benchmarks.Tallies;

namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>Holds the rival's queries to the rules over dossiers of every kind, before anything is measured.</summary>
internal static class AnswerCheck
{
    private const int Dossiers = 60_000;

    private static readonly JudgedPeriod[] Periods =
    [
        new(ReportingPeriod.Year(2026)),
        new(ReportingPeriod.Month(2026, 6)),
        new(ReportingPeriod.Month(2026, 6), VietnamTime.Create(2026, 7, 20, 10, 30, 0)),
        new(ReportingPeriod.Month(2026, 9), VietnamTime.Create(2026, 9, 15, 0, 0, 0)),
    ];

    public static DossierFactReader ReaderOf(JudgedPeriod period) =>
        new(period, WorkingCalendar.VietNam, procedures: GeneratedDossiers.Catalogue);

    /// <summary>The dossiers counted as a program with a list of them does.</summary>
    public static Tally TallyOf(IEnumerable<Dossier> dossiers, JudgedPeriod period, DossierVersions versions = DossierVersions.Look, int threads = 1) =>
        new IndexPlan(period.Period)
        {
            Cut = period.Cut,
            Procedures = GeneratedDossiers.Catalogue.Procedures,
            Versions = versions,
            MaxDegreeOfParallelism = threads,
        }.Tally(dossiers);

    /// <summary>Throws where a query tells another count than the library.</summary>
    public static void Run()
    {
        Dossier[] dossiers = [.. VariedDossiers.Of(Dossiers)];
        using var connection = new DuckDbConnection(2);
        DuckDbDossiers.CreateCatalogue(connection);
        DuckDbDossiers.CreateNatural(connection, dossiers);
        DuckDbDossiers.CreateJoined(connection);
        foreach (var period in Periods)
        {
            var tally = TallyOf(dossiers, period);
            var sql = new DossierSql(period, WorkingCalendar.VietNam);
            connection.Execute(sql.Setup);
            foreach (var source in DossierSource.Tables)
            {
                RequireAnswers(connection, sql, source, tally);
            }
        }

        CheckSpans(dossiers);
    }

    private static void CheckSpans(Dossier[] dossiers)
    {
        var path = Directory.CreateTempSubdirectory("dvc-indicators-").FullName;
        var folder = new BenchmarkFolder(path, dossiers.Length, hasVersions: false);
        folder.WriteCatalogues();
        using (var stream = File.Create(folder.Csv))
        {
            var writer = new CsvWriter(stream);
            writer.Begin();
            Array.ForEach(dossiers, dossier => writer.Write(dossier, ""));
            writer.End();
        }

        foreach (var period in Periods)
        {
            var counts = SpanCsv.Count(folder.Csv, folder.Procedures, period, 2);
            var tally = TallyOf(dossiers, period);
            counts.RequireAgenciesOf(tally, "CsvHelper");
            counts.RequirePairsOf(tally, "CsvHelper");
        }

        Directory.Delete(path, recursive: true);
    }

    /// <summary>Throws where one of the queries over a source tells another count than the library.</summary>
    public static void RequireAnswers(DuckDbConnection connection, DossierSql sql, DossierSource source, Tally tally)
    {
        RequireAgencies(connection, sql.Agencies(source), source, tally);
        if (source.HasNumbers)
        {
            return;
        }

        DuckDbDossiers.Pairs(connection, sql.Pairs(source), hasAllFacts: false).RequirePairsOf(tally, source.Name);
        foreach (var query in new[] { sql.BothByRollUp(source), sql.BothByGroupingSets(source) })
        {
            var both = DuckDbDossiers.Pairs(connection, query, hasAllFacts: true);
            both.RequireAgenciesOf(tally, source.Name);
            both.RequirePairsOf(tally, source.Name);
        }
    }

    /// <summary>Throws where a query of agencies tells another count than the library.</summary>
    public static void RequireAgencies(DuckDbConnection connection, string query, DossierSource source, Tally tally)
    {
        var names = source.HasNumbers ? Names(connection, "co_quan") : [];
        Func<string, string>? nameOf = source.HasNumbers ? code => names[int.Parse(code, CultureInfo.InvariantCulture)] : null;
        DuckDbDossiers.Agencies(connection, query, nameOf).RequireAgenciesOf(tally, source.Name);
    }

    private static List<string> Names(DuckDbConnection connection, string type)
    {
        var names = new List<string>();
        using var result = connection.Query($"SELECT unnest(enum_range(NULL::{type}))::VARCHAR");
        while (result.Next())
        {
            names.AddRange(Enumerable.Range(0, result.Rows).Select(row => result.Text(0, row)));
        }

        return names;
    }
}
