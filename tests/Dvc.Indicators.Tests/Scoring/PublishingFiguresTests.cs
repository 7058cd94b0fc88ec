using static Dvc.Indicators.Tests.Records.Make;
using static Dvc.Indicators.Tests.Scoring.RecordFiguresTests;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>
/// Transparency 1.1 and 1.2. Rows: ministry G, its department G.1, province H, its department H.1, its commune H.1.1, and D, a department
/// without a ministry or province above it.
/// </summary>
public class PublishingFiguresTests
{
    private static readonly AgencyTree Agencies = Tree(
        Agency("G", AgencyLevel.Ministry), Agency("G.1", AgencyLevel.Department, "G"), Agency("H", AgencyLevel.Province),
        Agency("H.1", AgencyLevel.Department, "H"), Agency("H.1.1", AgencyLevel.Commune, "H.1"), Agency("D", AgencyLevel.Department));

    [Fact]
    public void Every_agency_below_gets_the_figures_of_its_publishing_authority()
    {
        // Decided on 3 August, in force on the 28th (20 working days before) or on the 27th; disclosed on the 10th (5th) or 11th (6th).
        var result = Compute(
            Decision("P1", "2026-08-03", "2026-08-28", "2026-08-10", agency: "G.1"),
            Decision("P2", "2026-08-03", "2026-08-27", "2026-08-17", agency: "G"),
            Decision("P3", "2026-08-03", "2026-08-27", "2026-08-11", agency: "H.1"),
            Decision("P4", "2026-08-03", null, "2026-08-10", agency: "H"),
            Decision("P5", "2026-08-03", "2026-08-27", "2026-08-10", agency: "D"));
        Shown(result.Figures, "PUBLISH_ON_TIME").Should().Be("1/2 1/2 1/1 1/1 1/1 -");
        Shown(result.Figures, "PUBLIC_UPDATE_ON_TIME").Should().Be("2/2 2/2 1/2 1/2 1/2 -");
        result.RejectedDecisions.Should().BeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_procedure_counts_once_and_late_once_is_late(bool lateFirst)
    {
        var onTime = Decision("P1", "2026-08-03", "2026-08-28", "2026-08-04", agency: "H");
        var late = Decision("P1", "2026-08-03", "2026-08-04", "2026-08-20", agency: "H.1");
        var result = lateFirst ? Compute(late, onTime) : Compute(onTime, late);
        Shown(result.Figures, "PUBLISH_ON_TIME").Should().Be("0/0 0/0 0/1 0/1 0/1 -");
        Shown(result.Figures, "PUBLIC_UPDATE_ON_TIME").Should().Be("0/0 0/0 0/1 0/1 0/1 -");
    }

    [Theory]
    [InlineData("2026-07-31 23:59:59", "0/0")]
    [InlineData("2026-08-01 00:00:00", "1/1")]
    [InlineData("2026-08-24 23:59:59", "1/1")]
    [InlineData("2026-08-25 00:00:00", "0/0")]
    public void Decisions_of_the_period_and_before_the_cut_count(string decided, string expected)
    {
        var inputs = Inputs(Decision("P1", decided, disclosed: decided, agency: "H")) with
        {
            Period = new JudgedPeriod(August, At("2026-08-25")),
        };
        var figures = RecordFigures.Compute(inputs, BuiltInRules.Default).Figures;
        figures[2, "PUBLIC_UPDATE_ON_TIME"].Figure.ToString().Should().Be(expected);
    }

    [Fact]
    public void Abolishing_decisions_count_like_others() =>
        Shown(Compute(Decision("P1", "2026-08-20", agency: "H") with { Kind = DecisionKind.Abolished }).Figures, "PUBLIC_UPDATE_ON_TIME")
            .Should().Be("0/0 0/0 0/1 0/1 0/1 -");

    [Fact]
    public void Unknown_agencies_and_years_without_data_are_rejected()
    {
        var december = ReportingPeriod.Month(2027, 12);
        var inputs = Inputs(
            Decision("P1", "2027-12-06", "2028-03-01", agency: "H"),
            Decision("P2", "2027-12-30", agency: "H"),
            Decision("P3", "2027-12-06", agency: "X"),
            Decision("P4", "2027-12-06", "2027-12-31", "2027-12-07", agency: "H"),
            Decision("P5", "2027-11-06", "2028-03-01", agency: "H"),
            Decision("P6", "2027-12-30", agency: "D")) with
        {
            Period = new JudgedPeriod(december),
            Agencies = Agencies.In(december).Value!,
        };
        var result = RecordFigures.Compute(inputs, BuiltInRules.Default);
        result.RejectedDecisions.Should().Equal(
            new RecordRejection(0, "P1", "NgayHieuLuc", "2028-03-01T00:00:00", RejectionReason.Calendar),
            new RecordRejection(1, "P2", "NgayQuyetDinh", "2027-12-30T00:00:00", RejectionReason.Calendar),
            new RecordRejection(2, "P3", "MaCoQuan", "X", RejectionReason.Agency));
        Shown(result.Figures, "PUBLISH_ON_TIME").Should().Be("0/0 0/0 1/1 1/1 1/1 -");
        Shown(result.Figures, "PUBLIC_UPDATE_ON_TIME").Should().Be("0/0 0/0 1/1 1/1 1/1 -");
    }

    // A public procedure without full content is under the department's authority; it counts for all of the province, not for the ministry.
    [Fact]
    public void Full_content_is_counted_at_the_publishing_authority()
    {
        var inputs = Inputs() with
        {
            Procedures = ProcedureCatalogue.Create(
            [
                new Procedure { Code = "A", IsPublic = true, ContentComplete = true }, new Procedure { Code = "B", IsPublic = true },
                new Procedure { Code = "C", ContentComplete = true },
            ]),
            Authority =
            [
                new Authority(Code("H.1"), "A", OnlineLevel.None), new Authority(Code("H.1.1"), "A", OnlineLevel.None),
                new Authority(Code("H.1.1"), "B", OnlineLevel.None), new Authority(Code("H"), "C", OnlineLevel.None),
                new Authority(Code("D"), "A", OnlineLevel.None), new Authority(Code("H"), "NOT IN CATALOGUE", OnlineLevel.None),
            ],
        };
        Shown(RecordFigures.Compute(inputs, BuiltInRules.Default).Figures, "PUBLIC_CONTENT_FULL").Should().Be("0/0 0/0 1/2 1/2 1/2 -");
    }

    private static RecordFigureResult Compute(params PublishingDecision[] decisions) =>
        RecordFigures.Compute(Inputs(decisions), BuiltInRules.Default);

    private static RecordFigureInputs Inputs(params PublishingDecision[] decisions) => new()
    {
        Period = new JudgedPeriod(August),
        Agencies = Agencies.In(August).Value!,
        Decisions = [.. decisions],
    };
}
