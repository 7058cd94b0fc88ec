#:project ../src/Dvc.Indicators/Dvc.Indicators.csproj

using Dvc.Indicators;

// Dossiers as a program reads them from its own database: key, agency, day of the end in July 2026, and whether they came in online.
var (vietTri, nongTrang) = (AgencyCode.Parse("H44.100"), AgencyCode.Parse("H44.101"));
List<Dossier> dossiers =
[
    Processed("A-1", vietTri, endDay: 9, online: true),
    Processed("A-2", vietTri, endDay: 10, online: true),
    Processed("A-3", vietTri, endDay: 13, online: false),
    Processed("B-1", nongTrang, endDay: 8, online: true),
    Processed("B-2", nongTrang, endDay: 9, online: false) with { Disliked = true },
];

// Facts are read of each dossier in a period, and counted for its agency.
var period = new JudgedPeriod(ReportingPeriod.Quarter(2026, 3));
var reader = new DossierFactReader(period, WorkingCalendar.VietNam);
var tally = new TallyBuilder([reader]).Add(dossiers).Build()[0];

// Counts become figures, figures become scores.
var inputs = new RecordFigureInputs { Period = period, Agencies = AgencyRoster.FromCodes(tally.Agencies), Dossiers = tally };
var rules = BuiltInRules.Default;
var result = Indicators.Score(RecordFigures.Compute(inputs, rules).Figures, rules, new ScoringContext(period.Period));

foreach (var standing in result.Standings(result.Cohorts[0]))
{
    Console.WriteLine($"{standing.Rank}. {standing.Agency.WrittenCode} {standing.Points}");
}

foreach (var dossier in dossiers)
{
    reader.Read(dossier, out var verdict);
    if (verdict is { IsOnTime: false } late)
    {
        Console.WriteLine($"{dossier.Key}: {late.Reason.In(Language.English)}");
    }
}

static Dossier Processed(string key, AgencyCode agency, int endDay, bool online) => new()
{
    Key = key,
    Procedure = "2.000206",
    Agency = agency,
    Status = DossierStatus.Processed,
    Channel = online ? DossierChannel.Online : DossierChannel.Direct,
    Received = VietnamTime.Create(2026, 7, 6, 8, 0, 0),
    Due = Deadline.At(VietnamTime.Create(2026, 7, 10, 17, 0, 0)),
    Finished = VietnamTime.Create(2026, 7, endDay, 16, 30, 0),
    Fee = 50_000,
    OnlinePayment = online ? 1 : 0,
    HasResultFile = true,
};
