#:project ../src/Dvc.Indicators/Dvc.Indicators.csproj

using Dvc.Indicators;

// Two communes and their figures, as a program has them in memory.
var vietTri = AgencyCode.Parse("H44.100");
var nongTrang = AgencyCode.Parse("H44.101");
var figures = new FigureTableBuilder(AgencyRoster.FromCodes([vietTri, nongTrang]))
    .Add(vietTri, "ON_TIME_PROCESSING", numerator: 9_412, denominator: 10_000)
    .Add(vietTri, "DOSSIERS_ONLINE", 8_100, 10_000)
    .AddReported(vietTri, "CKMB", 7.96m)
    .AddReported(vietTri, "MDSH", 9.5m)
    .Add(nongTrang, "ON_TIME_PROCESSING", 4_990, 5_000)
    .Add(nongTrang, "DOSSIERS_ONLINE", 2_000, 5_000)
    .AddReported(nongTrang, "CKMB", 7.96m)
    .AddReported(nongTrang, "MDSH", 8.25m)
    .Build();

var result = Indicators.Score(figures);

foreach (var standing in result.Standings(result.Cohorts[0]))
{
    Console.WriteLine($"{standing.Rank}. {standing.Agency.WrittenCode} {standing.Points}");
}

Console.Write(Explanation.Create(result.Scores, row: 0, "TDGQ").ToText(Language.English));
