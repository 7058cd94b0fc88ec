using System.Globalization;
using Dvc.Indicators.Benchmarks.Tallies;

namespace Dvc.Indicators.Benchmarks.Comparisons;

/// <summary>How the cost of one dossier grows with the number of dossiers and of agencies; ours alone.</summary>
internal sealed class GrowthComparison(ComparisonTable table, int largest)
{
    private const int ManyAgencies = 1_000_000;

    private static readonly JudgedPeriod Year = new(ReportingPeriod.Year(2026));

    public void Run()
    {
        foreach (var rows in new[] { 1_000_000, 10_000_000, largest }.Where(rows => rows <= largest).Distinct())
        {
            Measure(rows, GeneratedDossiers.CodesOf(GeneratedDossiers.Agencies), rows > 10_000_000 ? "ns/row ≤ 1.15 of 1,000,000 rows; clustered ≥ 40 % of the bandwidth" : "");
        }

        Measure(Math.Min(largest, 10_000_000), GeneratedDossiers.CodesOf(ManyAgencies), "ns/row ≤ 10 of 12,000 agencies");
    }

    private static Action Count(DossierTable dossiers) => () => new TableTallier([AnswerCheck.ReaderOf(Year)], 2).Count(dossiers);

    private static double Share(DossierTable dossiers, int bytes, double milliseconds) =>
        (bytes * (double)dossiers.Count + TallyBenchmarks.PairBytes * (double)dossiers.PairCount)
        / (milliseconds * 1e6) / MemoryProbe.GigabytesPerSecond(2) * 100;

    private void Measure(int rows, AgencyCode[] agencies, string target)
    {
        var arrival = new DossierTableBuilder().Add(GeneratedDossiers.Of(rows, agencies)).Build();
        var clustered = arrival.ClusterByAgency();
        var times = Contest.Run(Count(arrival), Count(clustered));
        var work = $"growth: year, {agencies.Length:N0} agencies, 2 threads";
        table.Add(new ComparisonRow($"{work}, arrival order", rows, times[0], Target: target));
        table.Add(new ComparisonRow($"{work}, clustered", rows, times[1], Target: target));
        table.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows:N0} dossiers of {agencies.Length:N0} agencies: {(double)arrival.ResidentBytes / rows:N1} bytes a dossier in arrival order and {(double)clustered.ResidentBytes / rows:N1} clustered, {arrival.PairCount:N0} pairs of agency and procedure. Counting goes through {TallyBenchmarks.ArrivalBytes} and {TallyBenchmarks.ClusteredBytes} bytes a dossier and {TallyBenchmarks.PairBytes} a pair: {Share(arrival, TallyBenchmarks.ArrivalBytes, times[0]):N0} % and {Share(clustered, TallyBenchmarks.ClusteredBytes, times[1]):N0} % of the {MemoryProbe.GigabytesPerSecond(2):N1} GB/s that the probe reads on two threads."));
    }
}
