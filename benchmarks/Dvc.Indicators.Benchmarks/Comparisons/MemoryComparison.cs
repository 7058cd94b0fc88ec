using System.Globalization;
using Dvc.Indicators.Benchmarks.Rivals;
using Dvc.Indicators.Benchmarks.Tallies;

namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>Tallies over dossiers in memory against DuckDB's tables in memory, in one process.</summary>
internal sealed class MemoryComparison(ComparisonTable table, int rows) : IDisposable
{
    private const int FirstCounter = 1;
    private const int FirstPairCounter = 2;
    private const string Both = "year per agency and per pair with a procedure, the same work";

    private static readonly JudgedPeriod Year = new(ReportingPeriod.Year(2026));
    private static readonly JudgedPeriod June = new(ReportingPeriod.Month(2026, 6));

    private readonly DuckDbConnection _duckDb = new(2);
    private readonly DossierSql _year = new(Year, WorkingCalendar.VietNam);
    private readonly DossierSql _june = new(June, WorkingCalendar.VietNam);
    private DossierTable _arrival = null!;
    private DossierTable _clustered = null!;
    private DossierSource _natural = DossierSource.Joined;
    private DossierSource _best = DossierSource.Joined;

    public void Run()
    {
        var encoded = Load();
        TellFirstCounts();
        ChooseForm();
        ChooseSetting(encoded);
        CompareBoth();
        CompareEncoded(encoded, 2, DuckDbEncoded.Table, DuckDbEncoded.SortedTable);
        ComparePairs();
        CompareForms("year, rival the agencies alone", Year, 2, _year);
        CompareMonth();
        _duckDb.SetThreads(1);
        CompareForm("year, rival the agencies alone", Year, 1, _year, _natural);
        CompareEncoded(encoded, 1, DuckDbEncoded.Table);
    }

    public void Dispose() => _duckDb.Dispose();

    private static Action Ours(DossierTable dossiers, JudgedPeriod period, int threads) =>
        () => new TableTallier([AnswerCheck.ReaderOf(period)], threads).Count(dossiers);

    // As DuckDB joins the catalogue beforehand: what is worked out of a table once is not in the times of its counts.
    private void TellFirstCounts() => table.Note(string.Create(
        CultureInfo.InvariantCulture,
        $"The first count of a table works out what stays with it for all periods, on 2 threads and with code that is not compiled yet: {Contest.Milliseconds(Ours(_arrival, Year, 2)):N0} ms in arrival order, {Contest.Milliseconds(Ours(_clustered, Year, 2)):N0} ms clustered."));

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

    private void ChooseForm()
    {
        var tally = Check(Year);
        var times = new List<(DossierSource Source, double Time)>();
        foreach (var source in DossierSource.Tables)
        {
            AnswerCheck.RequireAgencies(_duckDb, _year.Agencies(source), source, tally);
            times.Add((source, Contest.Try(Theirs(_year.Agencies(source), FirstCounter))));
        }

        _best = times.MinBy(time => time.Time).Source;
        _natural = times.Where(time => time.Source.IsNatural).MinBy(time => time.Time).Source;
        var told = times.Select(time => string.Create(CultureInfo.InvariantCulture, $"{time.Source.Name} {time.Time:N0} ms"));
        table.Note($"The year per agency by DuckDB, 2 threads, forms tried: {string.Join("; ", told)}. The fastest with text and of all are measured.");
    }

    // DuckDB counts a few thousand groups by their place alone, unless told to do so with more.
    private void ChooseSetting(DuckDbEncoded encoded)
    {
        string[] queries = [_year.Agencies(_best), encoded.Query(DuckDbEncoded.Table)];
        var before = queries.Select(query => Contest.Try(Theirs(query, FirstCounter))).ToArray();
        _duckDb.Execute("SET perfect_ht_threshold = 16");
        var after = queries.Select(query => Contest.Try(Theirs(query, FirstCounter))).ToArray();
        var isKept = after.Sum() < before.Sum();
        table.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"DuckDB's perfect_ht_threshold 12 (as it comes) and 16: {before[0]:N0} and {after[0]:N0} ms in its fastest form, {before[1]:N0} and {after[1]:N0} ms given our encoding; {(isKept ? 16 : 12)} is measured."));
        if (!isKept)
        {
            _duckDb.Execute("RESET perfect_ht_threshold");
        }
    }

    private void CompareForms(string work, JudgedPeriod period, int threads, DossierSql sql)
    {
        CompareForm(work, period, threads, sql, _natural);
        if (_best != _natural)
        {
            CompareForm(work, period, threads, sql, _best);
        }
    }

    private void CompareForm(string work, JudgedPeriod period, int threads, DossierSql sql, DossierSource source) =>
        Compare(work, period, threads, $"DuckDB, {source.Name}", Theirs(sql.Agencies(source), FirstCounter), "", "");

    private void Compare(string work, JudgedPeriod period, int threads, string rival, Action theirs, string target, string clusteredTarget)
    {
        var times = Contest.Run(Ours(_arrival, period, threads), theirs, Ours(_clustered, period, threads));
        var named = $"{work}, {threads} thread{(threads == 1 ? "" : "s")}";
        table.Add(new ComparisonRow($"{named}, arrival order", rows, times[0], rival, times[1], target));
        table.Add(new ComparisonRow($"{named}, clustered", rows, times[2], rival, times[1], clusteredTarget));
    }

    private void CompareEncoded(DuckDbEncoded encoded, int threads, params string[] names)
    {
        var tally = Check(Year);
        foreach (var name in names)
        {
            var (agencies, pairs) = (encoded.Query(name), encoded.Pairs(name));
            DuckDbDossiers.Agencies(_duckDb, agencies, encoded.NameOf).RequireAgenciesOf(tally, "DuckDB with our encoding");
            DuckDbDossiers.Pairs(_duckDb, pairs, hasAllFacts: false).Named(encoded.NameOf, encoded.ProcedureOf)
                .RequirePairsOf(tally, "DuckDB's pairs with our encoding");
            var rival = $"DuckDB given our encoding{(name == DuckDbEncoded.SortedTable ? ", sorted by agency and procedure" : "")}";
            var target = threads == 2 && name == DuckDbEncoded.Table ? "≥ 15x" : "";
            Compare(Both, Year, threads, $"{rival}, two queries", InTurn(agencies, pairs), target, "");
            Compare("year, rival the agencies alone", Year, threads, rival, Theirs(agencies, FirstCounter), "", "");
        }
    }

    private void CompareMonth()
    {
        _duckDb.Execute(_june.Setup);
        var tally = Check(June);
        AnswerCheck.RequireAgencies(_duckDb, _june.Agencies(_natural), _natural, tally);
        AnswerCheck.RequireAgencies(_duckDb, _june.Agencies(_best), _best, tally);
        CompareForms("June, rival the agencies alone", June, 2, _june);
        _duckDb.Execute(_year.Setup);
    }

    private Action InTurn(string agencies, string pairs) => () =>
    {
        Theirs(agencies, FirstCounter)();
        Theirs(pairs, FirstPairCounter)();
    };

    // Agencies and pairs are what the figures of all components need.
    private void CompareBoth()
    {
        var tally = Check(Year);
        DuckDbDossiers.Pairs(_duckDb, _year.Pairs(_natural), hasAllFacts: false).RequirePairsOf(tally, "DuckDB's pairs");
        var (natural, best) = (FastestOfBoth(_natural), FastestOfBoth(_best));
        Compare(Both, Year, 2, $"DuckDB, {_natural.Name}, {natural.Name}", natural.Run, "≥ 40x", "≥ 150x");
        if (_best != _natural)
        {
            Compare(Both, Year, 2, $"DuckDB, {_best.Name}, {best.Name}", best.Run, "", "");
        }
    }

    private (string Name, Action Run) FastestOfBoth(DossierSource source)
    {
        var ways = new (string Name, Action Run)[]
        {
            ("two queries", InTurn(_year.Agencies(source), _year.Pairs(source))),
            ("pairs added up", Theirs(_year.BothByRollUp(source), FirstPairCounter)),
            ("GROUPING SETS", Theirs(_year.BothByGroupingSets(source), FirstPairCounter)),
        };
        var times = ways.Select(way => (Way: way, Time: Contest.Milliseconds(way.Run))).ToList();
        var told = times.Select(time => string.Create(CultureInfo.InvariantCulture, $"{time.Way.Name} {time.Time:N0} ms"));
        table.Note($"Agencies and pairs by DuckDB, {source.Name}, 2 threads, tried: {string.Join("; ", told)}. The fastest is measured.");
        return times.MinBy(time => time.Time).Way;
    }

    private void ComparePairs()
    {
        foreach (var source in new[] { _natural, _best }.Distinct())
        {
            Compare(
                "year, rival the pairs alone", Year, 2, $"DuckDB, {source.Name}, GROUP BY agency, procedure",
                Theirs(_year.Pairs(source), FirstPairCounter), "≥ 30x", "≥ 30x");
        }
    }
}
