using Dvc.Indicators.Benchmarks.Comparisons;
using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace Dvc.Indicators.Benchmarks.Tallies;

/// <summary>From dossiers in memory to the tally of a year: 17 facts an agency, 4 facts a pair of agency and procedure.</summary>
[Config(typeof(TallyConfig))]
public class TallyBenchmarks
{
    /// <summary>The bytes of a dossier that counting goes through in arrival order: two days, sixteen bits, and its pair.</summary>
    internal const int ArrivalBytes = ClusteredBytes + 4;

    /// <summary>The same where the place says the pair.</summary>
    internal const int ClusteredBytes = 6;

    /// <summary>The bytes of a pair of agency and procedure: where its rows end, and its counters.</summary>
    internal const int PairBytes = 8;

    private static readonly Dictionary<(int Dossiers, bool IsClustered), DossierTable> Tables = [];
    private static readonly JudgedPeriod Year = new(ReportingPeriod.Year(2026));

    private static List<Dossier> _generated = [];

    private DossierTable _arrival = null!;
    private DossierTable _clustered = null!;
    private List<Dossier> _dossiers = [];

    [Params(1_000_000, 10_000_000)]
    public int Dossiers { get; set; }

    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>What was measured, with what can be said only after it.</summary>
    public static string Introduction => string.Create(CultureInfo.InvariantCulture, $"""
        From generated dossiers in memory to the tally of the year 2026, one version a dossier: 17 facts for each of 12,000 agencies, and
        4 facts for each pair of agency and one of 6,000 procedures; supplements in one of 20, limits of procedures in one of 50.
        `ArrivalOrder` and `Clustered` count a `DossierTable`; `ClusteredTwelveMonths` makes 12 tallies in one pass. `Objects` is
        `TallyBuilder` over objects, which resolves versions besides. The rivals, over objects too: `DictionaryLoop` is a loop over
        dictionaries, `LinqOverObjects` one query. All answers are checked to be equal before anything is measured; what runs over objects
        is measured up to {TallyConfig.LargestRival:N0} dossiers on one thread.
        A dossier in the table takes {BytesPerRow(10_000_000, false):N1} bytes in arrival order and {BytesPerRow(10_000_000, true):N1} clustered
        (10,000,000 dossiers), of which counting goes through {ArrivalBytes} and {ClusteredBytes}. The probe reads memory at {MemoryProbe.GigabytesPerSecond(1):N1} GB/s on one thread and
        {MemoryProbe.GigabytesPerSecond(2):N1} GB/s on two.
        """);

    private static DossierFactReader Reader => ReaderOf(Year);

    [GlobalSetup(Targets = [nameof(ArrivalOrder), nameof(Clustered), nameof(ClusteredTwelveMonths)])]
    public void SetupTables()
    {
        // All runs are in one process, and making ten million dossiers takes longer than counting them.
        if (!Tables.ContainsKey((Dossiers, true)))
        {
            var table = new DossierTableBuilder().Add(GeneratedDossiers.Of(Dossiers)).Build();
            Tables[(Dossiers, false)] = table;
            Tables[(Dossiers, true)] = table.ClusterByAgency();
        }

        (_arrival, _clustered) = (Tables[(Dossiers, false)], Tables[(Dossiers, true)]);
        if (!Count(_arrival)[0].Save().AsSpan().SequenceEqual(Count(_clustered)[0].Save()))
        {
            throw new InvalidOperationException("The clustered table has another tally.");
        }
    }

    [GlobalSetup(Targets = [nameof(Objects), nameof(DictionaryLoop), nameof(LinqOverObjects)])]
    public void SetupObjects()
    {
        SetupTables();
        if (_generated.Count != Dossiers)
        {
            _generated = [.. GeneratedDossiers.Of(Dossiers)];
        }

        _dossiers = _generated;
        var tally = Count(_clustered)[0];
        PlainTallies.RequireEqual(Rival.Loop(_dossiers), tally);
        PlainTallies.RequireEqual(Rival.Linq(_dossiers), tally);
        if (!((Tally)Objects()).Save().AsSpan().SequenceEqual(tally.Save()))
        {
            throw new InvalidOperationException("The plain path has another tally.");
        }
    }

    [Benchmark]
    public object ArrivalOrder() => Count(_arrival);

    [Benchmark]
    public object Clustered() => Count(_clustered);

    [Benchmark]
    public object ClusteredTwelveMonths() => new TableTallier(
        Enumerable.Range(1, 12).Select(month => ReaderOf(new JudgedPeriod(ReportingPeriod.Month(2026, month)))), Threads).Count(_clustered);

    [Benchmark]
    public object Objects() => AnswerCheck.TallyOf(_dossiers, Year, DossierVersions.Unique);

    [Benchmark]
    public object ObjectsWithVersions() => AnswerCheck.TallyOf(_dossiers, Year);

    [Benchmark]
    public object DictionaryLoop() => Rival.Loop(_dossiers);

    [Benchmark]
    public object LinqOverObjects() => Rival.Linq(_dossiers);

    private static PlainTallies Rival => new(Year, WorkingCalendar.VietNam, GeneratedDossiers.Catalogue);

    private static DossierFactReader ReaderOf(JudgedPeriod period) =>
        new(period, WorkingCalendar.VietNam, procedures: GeneratedDossiers.Catalogue);

    private static double BytesPerRow(int dossiers, bool isClustered) => (double)Tables[(dossiers, isClustered)].ResidentBytes / dossiers;

    private ImmutableArray<Tally> Count(DossierTable table) => new TableTallier([Reader], Threads).Count(table);
}
