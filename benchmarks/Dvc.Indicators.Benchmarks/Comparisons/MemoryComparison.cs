using System.Globalization;
using Dvc.Indicators.Benchmarks.Rivals;
using Dvc.Indicators.Benchmarks.Tallies;
using Dvc.Indicators.Periods;
using Dvc.Indicators.Records;
using Dvc.Indicators.Tallies;

namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>Tallies over dossiers in memory against DuckDB's tables in memory, in one process.</summary>
internal sealed class MemoryComparison(ComparisonTable table, int rows) : IDisposable
{
    private const int FirstCounter = 1;
    private const int FirstPairCounter = 2;

    private static readonly JudgedPeriod Year = new(ReportingPeriod.Year(2026));
    private static readonly JudgedPeriod June = new(ReportingPeriod.Month(2026, 6));

    private readonly DuckDbConnection _duckDb = new(2);
    private readonly DossierSql _year = new(Year, WorkingCalendar.VietNam);
    private readonly DossierSql _june = new(June, WorkingCalendar.VietNam);
    private DossierTable _arrival = null!;
    private DossierTable _clustered = null!;
    private DossierSource _best = DossierSource.Joined;

    public void Run()
    {
        var encoded = Load();
        ChooseForm(_year.Agencies, "The year per agency");
        CompareAgencies(2);
        CompareEncoded(encoded, 2);
        CompareMonth();
        ComparePairs();
        CompareAgencies(1);
        CompareEncoded(encoded, 1);
    }

    public void Dispose() => _duckDb.Dispose();

    private static Action Ours(DossierTable dossiers, JudgedPeriod period, int threads) =>
        () => new TableTallier([AnswerCheck.ReaderOf(period)], threads).Count(dossiers);

    private DuckDbEncoded Load()
    {
        DuckDbDossiers.CreateCatalogue(_duckDb);
        _duckDb.Execute(_year.Setup);
        var builder = new DossierTableBuilder();
        var encoded = new DuckDbEncoded(
            _duckDb, Year, AnswerCheck.ReaderOf(Year), GeneratedDossiers.CodesOf(GeneratedDossiers.Agencies));
        using (encoded)
        {
            DuckDbDossiers.CreateNatural(_duckDb, Each(builder, encoded));
        }

        DuckDbDossiers.CreateJoined(_duckDb);
        _arrival = builder.Build();
        _clustered = _arrival.ClusterByAgency();
        return encoded;
    }

    private IEnumerable<Dossier> Each(DossierTableBuilder builder, DuckDbEncoded encoded)
    {
        foreach (var dossier in GeneratedDossiers.Of(rows))
        {
            builder.Add(dossier);
            encoded.Add(dossier);
            yield return dossier;
        }
    }

    private Tally Check(JudgedPeriod period)
    {
        var tally = new TableTallier([AnswerCheck.ReaderOf(period)], 2).Count(_arrival)[0];
        if (!new TableTallier([AnswerCheck.ReaderOf(period)], 2).Count(_clustered)[0].Save().AsSpan().SequenceEqual(tally.Save()))
        {
            throw new InvalidOperationException("The clustered table has another tally.");
        }

        return tally;
    }

    private Action Theirs(string sql, int counter) => () => DuckDbDossiers.Walk(_duckDb, sql, counter);

    // Every form answers once to be checked where its answer has names, and once more for its time.
    private void ChooseForm(Func<DossierSource, string> queryOf, string work)
    {
        var tally = Check(Year);
        DuckDbDossiers.Agencies(_duckDb, queryOf(DossierSource.Joined)).RequireAgenciesOf(tally, "DuckDB");
        var times = DossierSource.Tables.Select(source => (source, Contest.Run(Theirs(queryOf(source), FirstCounter))[0])).ToList();
        _best = times.MinBy(time => time.Item2).source;
        var told = times.Select(time => string.Create(CultureInfo.InvariantCulture, $"{time.source.Name} {time.Item2:N0} ms"));
        table.Note($"{work} by DuckDB, 2 threads, forms tried: {string.Join("; ", told)}. The fastest is measured.");
    }

    private void CompareAgencies(int threads)
    {
        _duckDb.SetThreads(threads);
        Compare("year per agency", Year, threads, $"DuckDB, {_best.Name}", Theirs(_year.Agencies(_best), FirstCounter), "≥ 30x", "≥ 80x");
        _duckDb.SetThreads(2);
    }

    private void Compare(string work, JudgedPeriod period, int threads, string rival, Action theirs, string target, string clusteredTarget)
    {
        var times = Contest.Run(Ours(_arrival, period, threads), theirs, Ours(_clustered, period, threads));
        var named = $"{work}, {threads} thread{(threads == 1 ? "" : "s")}";
        table.Add(new ComparisonRow($"{named}, arrival order", rows, times[0], rival, times[1], target));
        table.Add(new ComparisonRow($"{named}, clustered", rows, times[2], rival, times[1], clusteredTarget));
    }

    private void CompareEncoded(DuckDbEncoded encoded, int threads)
    {
        _duckDb.SetThreads(threads);
        var tally = Check(Year);
        foreach (var name in new[] { DuckDbEncoded.Table, DuckDbEncoded.SortedTable })
        {
            var query = encoded.Query(name);
            DuckDbDossiers.Agencies(_duckDb, query, encoded.NameOf).RequireAgenciesOf(tally, "DuckDB with our encoding");
            var rival = $"DuckDB given our encoding{(name == DuckDbEncoded.SortedTable ? ", sorted by agency" : "")}";
            Compare("year per agency", Year, threads, rival, Theirs(query, FirstCounter), "≥ 12x", "");
        }

        _duckDb.SetThreads(2);
    }

    private void CompareMonth()
    {
        _duckDb.Execute(_june.Setup);
        DuckDbDossiers.Agencies(_duckDb, _june.Agencies(DossierSource.Joined)).RequireAgenciesOf(Check(June), "DuckDB in June");
        var query = _june.Agencies(_best);
        Compare("June per agency", June, 2, $"DuckDB, {_best.Name}", Theirs(query, FirstCounter), "≥ 10x", "≥ 10x");
        _duckDb.Execute(_year.Setup);
    }

    private void ComparePairs()
    {
        var tally = Check(Year);
        var source = _best.Agency == "SoCoQuan" ? DossierSource.Tables.First(form => form.Agency == "MaCoQuanE") : _best;
        DuckDbDossiers.Pairs(_duckDb, _year.Pairs(source), hasAllFacts: false).RequirePairsOf(tally, "DuckDB's pairs");
        Compare(
            "year per agency and per pair with a procedure, rival the pairs alone", Year, 2, "DuckDB, GROUP BY agency, procedure",
            Theirs(_year.Pairs(_best), FirstPairCounter), "≥ 8x", "≥ 8x");
        var ways = new (string Name, Action Run)[]
        {
            ("two queries", () =>
            {
                Theirs(_year.Agencies(_best), FirstCounter)();
                Theirs(_year.Pairs(_best), FirstPairCounter)();
            }),
            ("pairs added up", Theirs(_year.BothByRollUp(_best), FirstPairCounter)),
            ("GROUPING SETS", Theirs(_year.BothByGroupingSets(_best), FirstPairCounter)),
        };
        var times = ways.Select(way => (way, Contest.Milliseconds(way.Run))).ToList();
        var told = times.Select(time => string.Create(CultureInfo.InvariantCulture, $"{time.way.Name} {time.Item2:N0} ms"));
        table.Note($"Agencies and pairs by DuckDB, 2 threads, tried: {string.Join("; ", told)}. The fastest is measured.");
        var best = times.MinBy(time => time.Item2).way;
        Compare("year per agency and per pair, the same work", Year, 2, $"DuckDB, {best.Name}", best.Run, "", "");
    }
}
