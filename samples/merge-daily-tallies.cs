#:project ../src/Dvc.Indicators/Dvc.Indicators.csproj

using Dvc.Indicators;

// Each night the dossiers that ended on the day are counted and kept as a small file; the dossiers themselves are needed no more.
var (commune, other) = (AgencyCode.Parse("H44.100"), AgencyCode.Parse("H44.101"));
var province = AgencyCode.Parse("H44");
var plan = new IndexPlan(ReportingPeriod.Month(2026, 7))
{
    Agencies =
    [
        new Agency(province, "H44", "Phú Thọ") { Level = AgencyLevel.Province },
        new Agency(commune, "H44.100", "Việt Trì") { Level = AgencyLevel.Commune, Parent = province },
        new Agency(other, "H44.101", "Nông Trang") { Level = AgencyLevel.Commune, Parent = province },
    ],
};
var folder = Directory.CreateTempSubdirectory("tallies-");
Keep(day: 9, Ended("A-1", commune, 9, dueDay: 10), Ended("A-2", commune, 9, dueDay: 8), Ended("B-1", other, 9, dueDay: 9));
Keep(day: 10, Ended("A-3", commune, 10, dueDay: 14), Ended("B-2", other, 10, dueDay: 10));

// At the end of the month the files are loaded and merged, in any order; a day that is there twice would be refused.
var days = folder.GetFiles().Select(file => Tally.Load(File.ReadAllBytes(file.FullName)).Require());
var month = Tally.Merge(days).Require();
folder.Delete(recursive: true);

var result = plan.Compute(month);
for (var row = 0; row < result.Agencies.Count; row++)
{
    var figure = result.Figures[row, "ON_TIME_PROCESSING"].Figure;
    Console.WriteLine($"{result.Agencies[row]}: {figure.Numerator} of {figure.Denominator} on time, {result.Scores[row].Group("TDGQ").Points} points");
}

void Keep(int day, params Dossier[] dossiers)
{
    var name = $"2026-07-{day:00}";
    File.WriteAllBytes(Path.Combine(folder.FullName, $"{name}.tally"), plan.Tally(dossiers, name: name).Save());
}

static Dossier Ended(string key, AgencyCode agency, int day, int dueDay) => new()
{
    Key = key,
    Procedure = "2.000206",
    Agency = agency,
    Status = DossierStatus.Processed,
    Received = VietnamTime.Create(2026, 7, 6, 8, 0, 0),
    Due = Deadline.On(new DateOnly(2026, 7, dueDay)),
    Finished = VietnamTime.Create(2026, 7, day, 16, 30, 0),
};
