#:project ../src/Dvc.Indicators/Dvc.Indicators.csproj

using Dvc.Indicators;

// Dossiers as a program has them: key, agency, day of the end in July 2026, and whether they came in online.
List<Dossier> dossiers =
[
    Processed("A-1", "H44.100", 9, true), Processed("A-2", "H44.100", 10, true), Processed("A-3", "H44.100", 13, false),
    Processed("B-1", "H44.101", 8, true), Processed("B-2", "H44.101", 9, false) with { Disliked = true },
];

var result = new IndexPlan(ReportingPeriod.Quarter(2026, 3)).Compute(dossiers);
foreach (var place in result.Ranking("TDGQ"))
{
    var measured = result[place.Agency.Code].Total.Measured!.Value;
    Console.WriteLine($"{place.Rank}. {place.Agency.WrittenCode} {place.Points}; in all {measured.Points} of {measured.Maximum} measured");
}

Console.WriteLine(result.Scores.Missing!.ToSentence().English);

Console.Write(result["H44.100"]["ON_TIME_PROCESSING"].Explain(Language.English));

static Dossier Processed(string key, string agency, int endDay, bool online) => new()
{
    Key = key, Procedure = "2.000206", Agency = AgencyCode.Parse(agency), Status = DossierStatus.Processed, HasResultFile = true,
    Channel = online ? DossierChannel.Online : DossierChannel.Direct, Fee = 50_000, OnlinePayment = online ? 1 : 0,
    Received = VietnamTime.Create(2026, 7, 6, 8, 0, 0), Due = Deadline.At(VietnamTime.Create(2026, 7, 10, 17, 0, 0)),
    Finished = VietnamTime.Create(2026, 7, endDay, 16, 30, 0),
};
