using Dvc.Indicators.Benchmarks.Tallies;

namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>Tables against what one would write over objects: a loop over dictionaries, and one query of LINQ; one thread each.</summary>
internal sealed class ObjectComparison(ComparisonTable table, int rows)
{
    private const string Work = "year per agency and per pair with a procedure, the same work, 1 thread";

    private static readonly JudgedPeriod Year = new(ReportingPeriod.Year(2026));

    public void Run()
    {
        List<Dossier> dossiers = [.. GeneratedDossiers.Of(rows)];
        var arrival = new DossierTableBuilder().Add(dossiers).Build();
        var clustered = arrival.ClusterByAgency();
        var rival = new PlainTallies(Year, WorkingCalendar.VietNam, GeneratedDossiers.Catalogue);
        var tally = Count(clustered);
        PlainTallies.RequireEqual(rival.Loop(dossiers), tally);
        PlainTallies.RequireEqual(rival.Linq(dossiers), tally);
        Action[] ways = [() => Count(arrival), () => Count(clustered), () => rival.Loop(dossiers), () => rival.Linq(dossiers)];
        var times = Contest.Run(ways);
        foreach (var (name, time) in new[] { ("loop over dictionaries and objects", times[2]), ("LINQ over objects", times[3]) })
        {
            table.Add(new ComparisonRow($"{Work}, arrival order", rows, times[0], name, time));
            table.Add(new ComparisonRow($"{Work}, clustered", rows, times[1], name, time));
        }
    }

    private static Tally Count(DossierTable dossiers) => new TableTallier([AnswerCheck.ReaderOf(Year)]).Count(dossiers)[0];
}
