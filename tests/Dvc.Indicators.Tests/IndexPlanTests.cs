using Make = Dvc.Indicators.Tests.Records.Make;

namespace Dvc.Indicators.Tests;

/// <summary>The front door: everything given once, from every kind of source the same result.</summary>
public class IndexPlanTests
{
    private static readonly Agency Province = new(Make.Code("H44"), "H44", "Tỉnh") { Level = AgencyLevel.Province };
    private static readonly Agency First = new(Make.Code("H44.1"), "H44.1", "Một") { Level = AgencyLevel.Commune, Parent = Province.Code };
    private static readonly Agency Second = new(Make.Code("H44.2"), "H44.2", "Hai") { Level = AgencyLevel.Commune, Parent = Province.Code };

    private static IndexPlan Plan => new(ReportingPeriod.Month(2026, 8)) { Agencies = [Province, First, Second] };

    // H44.1: one of two in time; H44.2: one of one; the province: two of three. K3 was written again, later, and is late by it.
    private static IEnumerable<Dossier> Dossiers =>
    [
        Make.Dossier("K1", agency: "H44.1", due: "2026-08-10 08:00", finished: "2026-08-09 08:00"),
        Make.Dossier("K3", agency: "H44.1", due: "2026-08-10 08:00", finished: "2026-08-09 08:00"),
        Make.Dossier("K2", agency: "H44.2", due: "2026-08-10 08:00", finished: "2026-08-10 08:00"),
        Make.Dossier("K3", agency: "H44.1", due: "2026-08-10 08:00", finished: "2026-08-11 08:00") with { Updated = Make.At("2026-08-11 09:00") },
    ];

    [Fact]
    public async Task Every_kind_of_source_gives_the_same_result()
    {
        var tally = Plan.Tally(Dossiers);
        var table = new DossierTableBuilder(findsVersions: true).Add(Dossiers).Build();
        IndexResult[] results =
        [
            Plan.Compute(Dossiers), (Plan with { MaxDegreeOfParallelism = 3 }).Compute(Dossiers), await Plan.ComputeAsync(Stream()),
            Plan.Compute(table), Plan.Compute(tally), Plan.Compute(Tally.Load(tally.Save()).Require()),
        ];

        foreach (var result in results)
        {
            result["H44"]["ON_TIME_PROCESSING"].Points.Should().Be(new Points(13.33m));
            result[First.Code]["TDGQ"].Points.Should().Be(new Points(10m));
            result["H44.2"]["ON_TIME_PROCESSING"].Score.Points.Should().Be(new Points(20m));
            result.Ranking(AgencyLevel.Commune, item: "TDGQ").Select(place => place.Agency).Should().Equal(Second, First);
        }

        results[0].Records!.Read.Total.Should().BeEquivalentTo(new { Read = 4, Accepted = 3, Superseded = 1, Rejected = 0 });
        Plan.Compute(results[0].Figures)["H44.1"]["TDGQ"].Explain(Language.English).Should().Contain("10.00 / 20.00");
    }

    [Fact]
    public void A_wrong_plan_tells_all_its_mistakes_at_once()
    {
        var plan = Plan with
        {
            Cut = Make.At("2026-07-31"),
            MaxDegreeOfParallelism = 0,
            MemoryLimit = 0,
            Due = (DueComparison)7,
            Agencies = [First, First],
        };

        var errors = plan.Check().Select(error => error.ToString()).ToList();
        errors.Should().HaveCountGreaterThan(4);
        errors.Should().Contain(error => error.StartsWith("Cut: found 2026-07-31", StringComparison.Ordinal))
            .And.Contain("MaxDegreeOfParallelism: found 0; allowed: 1 or more");
        FluentActions.Invoking(() => plan.Compute([])).Should().Throw<InvalidOperationException>().WithMessage("*Cut:*\n*MemoryLimit:*");
        (Plan with { Cut = Make.At("2031-01-01") }).Check().Should().Contain(error => error.Where == "Calendar");
    }

    [Fact]
    public void What_does_not_belong_together_is_refused()
    {
        var tally = (Plan with { Cut = Make.At("2026-08-20") }).Tally(Dossiers);
        FluentActions.Invoking(() => Plan.Compute(tally)).Should().Throw<ArgumentException>().WithMessage("*2026-08*");
        FluentActions.Invoking(() => (Plan with { Due = DueComparison.Date }).Compute(Plan.Tally(Dossiers))).Should().Throw<ArgumentException>();
        var result = Plan.Compute(Dossiers);
        FluentActions.Invoking(() => result["H45"]).Should().Throw<KeyNotFoundException>().WithMessage("*H45*");
        FluentActions.Invoking(() => result["H44"]["NOTHING"]).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => result.Ranking()).Should().Throw<InvalidOperationException>();
    }

    private sealed record Row(string Code, string Agency, int Status, DateTime? Received, DateOnly? Due);

    [Fact]
    public void Entities_are_mapped_and_a_bad_one_is_a_rejection_with_its_key()
    {
        var map = new DossierMap<Row>
        {
            Key = row => row.Code,
            Procedure = _ => "P",
            Agency = row => row.Agency,
            Status = row => row.Status,
            Received = row => row.Received,
            DueDay = row => row.Due,
        };
        var (day, due) = (new DateTime(2026, 8, 3, 8, 0, 0), new DateOnly(2026, 8, 31));
        Row[] rows =
        [
            new("K1", "H44.1", 2, day, due), new(" ", "H44.1", 2, day, due), new("K3", "H9", 2, day, due), new("K4", "H44.1", 11, day, due),
            new("K5", "H44.1", 2, DateTime.SpecifyKind(day, DateTimeKind.Utc), due), new("K6", "H44.2", 4, null, due),
            new("K7", "H44.1", 2, new DateTime(1900, 1, 1), due),
        ];
        var rejected = new List<string>();

        var result = Plan.Compute(map.From(rows), new ReadObserver { Rejected = it => rejected.Add($"{it.Line} {it.Key} {it.Column} {it.Reason}") });

        rejected.Should().Equal(
            "2  MaHoSo Missing", "3 K3 MaCoQuan Agency", "4 K4 TrangThaiHoSo Status", "5 K5 NgayTiepNhan Zone", "7 K7 NgayTiepNhan Date");
        result.Records!.Read.Total.Should().BeEquivalentTo(new { Read = 7, Accepted = 2, Rejected = 5 });
        result.Figures[0, "DOSSIER_SYNC"].Figure.Should().Be(new Figure(1, 1));
        result.Figures[0, "DOSSIERS_ONLINE"].Kind.Should().Be(FigureKind.Absent, "the channel is not mapped: absent, not 0");
        map.Columns.Should().Be(DossierColumns.Received | DossierColumns.Due);
    }

    private static async IAsyncEnumerable<Dossier> Stream()
    {
        foreach (var dossier in Dossiers)
        {
            await Task.Yield();
            yield return dossier;
        }
    }
}
