namespace Dvc.Indicators.Tests.Quality;

public class VersionChecksTests
{
    private static readonly VietnamTime Morning = VietnamTime.Parse("2026-08-03 08:00:00");

    private static readonly DossierVersion Old = new("A", AgencyCode.Parse("H44.1"), DossierStatus.Returned, Morning, new RecordPlace("a.csv", 2));

    private static readonly DossierVersion Late = Old with { Updated = Morning.AddSeconds(1) };

    [Fact]
    public void Versions_are_told_apart()
    {
        Rules(Late, Old).Should().Equal("superseded-version");
        Rules(Old, Old with { Place = default }).Should().Equal("duplicate-key");
        Rules(Late with { Agency = AgencyCode.Parse("H44.2") }, Old).Should().Equal("superseded-version", "key-at-two-agencies");
        Rules(Late with { Status = DossierStatus.InProcess }, Old).Should().Equal("superseded-version", "processed-before-in-process");
        Rules(Late with { Status = DossierStatus.InProcess }, Old with { Status = null }).Should().Equal("superseded-version");
        VersionChecks.Of(Late, Old, QualityContext.None)[0].Place.Line.Should().Be(2);
    }

    [Fact]
    public void A_former_agency_and_its_successor_are_not_two_agencies()
    {
        var tree = AgencyTree.Build(
        [
            new Agency(AgencyCode.Parse("H44.1"), "H44.1", "") { Level = AgencyLevel.Commune },
            new Agency(AgencyCode.Parse("H44.2"), "H44.2", "") { Level = AgencyLevel.Commune, Successors = [AgencyCode.Parse("H44.1")] },
        ]).Value!;

        Rules(Old, Old with { Agency = AgencyCode.Parse("H44.2") }, new QualityContext { Roster = tree.In(null).Value }).Should().Equal("duplicate-key");
    }

    private static IEnumerable<string> Rules(DossierVersion counted, DossierVersion superseded, QualityContext? context = null) =>
        VersionChecks.Of(counted, superseded, context ?? QualityContext.None).Select(finding => finding.Rule.ToText());
}
