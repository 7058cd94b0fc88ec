using Dvc.Indicators.Tests.Oracle;
using static Dvc.Indicators.Tests.Records.Make;

namespace Dvc.Indicators.Tests.Tallies;

/// <summary>Dossiers made up from a seed, and the tallies of them.</summary>
internal static class TallySamples
{
    public static DossierFactReader Reader(ReportingPeriod? period = null, string? cut = null) =>
        new(new JudgedPeriod(period ?? August, AtOrNull(cut)), WorkingCalendar.VietNam);

    public static Tally Nothing(JudgedPeriod? period = null, DueComparison due = DueComparison.Instant) =>
        new TallyBuilder([new(period ?? new JudgedPeriod(August), WorkingCalendar.VietNam, due)]).Build()[0];

    /// <summary>The bytes of the counts alone, whatever was read.</summary>
    public static byte[] SavedCounts(Tally tally) => new Tally(tally.Basis, [], ReadCounts.None, null, tally.Counts).Save();

    public static Tally TallyOf(IEnumerable<Dossier> dossiers, ReportingPeriod? period = null) =>
        new TallyBuilder([Reader(period)]).Add(dossiers).Build()[0];

    public static List<Dossier> Random(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Dossier(
            key: $"D{i}",
            status: (DossierStatus)random.Next(1, 11),
            received: random.Next(10) == 0 ? null : $"2026-{random.Next(6, 10):00}-{random.Next(1, 31):00} 08:00",
            due: random.Next(3) == 0 ? null : $"2026-08-{random.Next(1, 32):00}",
            finished: random.Next(3) == 0 ? null : $"2026-08-{random.Next(1, 32):00} 10:00",
            agency: random.Next(4) == 0 ? $"000.0{random.Next(1, 4)}.H1" : $"H1.0{random.Next(1, 4)}",
            procedure: $"P{random.Next(1, 6)}") with
        {
            Channel = (DossierChannel)random.Next(1, 4),
            Submitted = At("2026-08-02 09:00"),
            Fee = random.Next(3) == 0 ? null : random.Next(2) * 1000,
            OnlinePayment = random.Next(4),
            HasResultFile = random.Next(2) == 0,
            HasPaperFile = random.Next(2) == 0,
            IdentifiedByVneid = random.Next(2) == 0,
            Disliked = random.Next(5) == 0,
        })];
    }
}
