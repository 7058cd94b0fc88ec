#:project ../src/Dvc.Indicators/Dvc.Indicators.csproj

using Dvc.Indicators;

// Dossiers that come one after another, as from a queue or a query; none is kept, and a later version takes the place of an earlier one.
var plan = new IndexPlan(ReportingPeriod.Month(2026, 8)) { Cut = VietnamTime.Create(2026, 8, 20, 12, 0, 0) };
var result = await plan.ComputeAsync(Incoming());
foreach (var place in result.Ranking("TDGQ"))
{
    Console.WriteLine($"{place.Rank}. {place.Agency.WrittenCode} {place.Points}");
}

Console.WriteLine($"{result.Records!.Read.Total.Read} read, {result.Records.Read.Total.Accepted} count");

static async IAsyncEnumerable<Dossier> Incoming()
{
    for (var number = 1; number <= 6; number++)
    {
        await Task.Yield();
        yield return new Dossier
        {
            Key = $"HS-{Math.Min(number, 5)}", Procedure = "1.004", Agency = AgencyCode.Parse(number % 2 == 0 ? "H44.2" : "H44.1"),
            Status = DossierStatus.InProcess, Received = VietnamTime.Create(2026, 8, 3, 8, 0, 0),
            Due = Deadline.On(new DateOnly(2026, 8, 18 + number)), Updated = VietnamTime.Create(2026, 8, number, 9, 0, 0),
        };
    }
}
