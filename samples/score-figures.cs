#:project ../src/Dvc.Indicators/Dvc.Indicators.csproj

using Dvc.Indicators;

// Two communes and their published figures, as a program has them in memory: one counted, the other groups as reported.
var vietTri = AgencyCode.Parse("H44.100");
var nongTrang = AgencyCode.Parse("H44.101");
var figures = new FigureTableBuilder(AgencyRoster.FromCodes([vietTri, nongTrang]))
    .Add(vietTri, "ON_TIME_PROCESSING", numerator: 5_830, denominator: 6_684)
    .AddReported(vietTri, "CKMB", 7.96m).AddReported(vietTri, "CLGQ", 6.52m).AddReported(vietTri, "TTTT", 6.68m)
    .AddReported(vietTri, "MDSH", 8.86m).AddReported(vietTri, "MDHL", 5.81m)
    .Add(nongTrang, "ON_TIME_PROCESSING", 4_164, 4_671)
    .AddReported(nongTrang, "CKMB", 7.96m).AddReported(nongTrang, "CLGQ", 6.37m).AddReported(nongTrang, "TTTT", 6.63m)
    .AddReported(nongTrang, "MDSH", 8.37m).AddReported(nongTrang, "MDHL", 17.94m)
    .Build();

var result = Indicators.Score(figures);

foreach (var standing in result.Standings(result.Cohorts[0]))
{
    Console.WriteLine($"{standing.Rank}. {standing.Agency.WrittenCode} {standing.Points}");
}

Console.Write(Explanation.Create(result.Scores, row: 0, "TDGQ").ToText(Language.English));
