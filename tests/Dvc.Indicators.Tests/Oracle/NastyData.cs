namespace Dvc.Indicators.Tests.Oracle;

/// <summary>Random and nasty worlds: the same seed gives the same world.</summary>
internal static class NastyData
{
    private static readonly string[] Periods =
        ["2026-01", "2026-02", "2026-02", "2026-08", "2026-Q1", "2026-Q3", "2026-6M", "2026-9M", "2026", "2025-12", "2027-12",
         "2026-01-05..2026-01-20", "2026-02-10..2026-02-10", "2026-08-15..2026-09-05"];

    private static readonly string[] Procedures = ["1.000001", "1.000002", "1.000003", "2.000206", "2.000207", "3.1", "3.10", "TT-Đ"];

    /// <summary>The world of a seed.</summary>
    public static World World(int seed)
    {
        var random = new Random(seed);
        var period = ReportingPeriod.Parse(Periods[random.Next(Periods.Length)]);
        var cut = Cut(random, period);
        var (tree, roster, agencies) = new NastyAgencies(random, period).Make();
        var times = new NastyTimes(random, period, cut);
        var columns = Columns(random);
        var dossiers = new NastyDossiers(random, times, agencies, Procedures).Make(random.Next(8) == 0 ? 0 : random.Next(1, 120));
        var papers = new NastyPapers(random, times, agencies, Procedures);
        return new World
        {
            Name = FormattableString.Invariant($"seed {seed}"),
            Tree = tree,
            Roster = roster,
            Period = period,
            Cut = cut,
            Due = random.Next(2) == 0 ? DueComparison.Instant : DueComparison.Date,
            Columns = columns,
            Dossiers = [.. dossiers.Select(dossier => AbsentColumns.Clear(dossier, columns))],
            Procedures = random.Next(5) == 0 ? null : papers.Catalogue(),
            Authority = random.Next(5) == 0 ? null : papers.Authority(),
            Decisions = random.Next(4) == 0 ? null : papers.Decisions(),
            Petitions = random.Next(4) == 0 ? null : papers.Petitions(dossiers.Count),
        };
    }

    // The period's end, a second or a day around it, inside at a midnight or not, at the start (nothing is before it), and later.
    private static VietnamTime Cut(Random random, ReportingPeriod period) => random.Next(10) switch
    {
        0 => period.End.AddSeconds(-1),
        1 => period.End.AddSeconds(random.Next(1, 10) * (period.LastDay.Year < 2027 ? 86_400L : 0)),
        2 => period.End.AddSeconds(period.LastDay.Year < 2027 ? random.Next(1, 2_000_000) : -random.Next(1, 2_000)),
        3 => VietnamTime.AtStartOf(period.FirstDay.AddDays(random.Next(period.Days))),
        4 or 5 => period.Start.AddSeconds(random.NextInt64(period.End.SecondsSince(period.Start))),
        6 => period.Start.AddSeconds(random.Next(20) == 0 ? 0 : 86_400L * random.Next(1, period.Days + 1)),
        _ => period.End,
    };

    private static DossierColumns Columns(Random random) =>
        random.Next(5) < 3 ? DossierColumns.All : (DossierColumns)random.Next((int)DossierColumns.All + 1) | DossierColumns.Received;
}
