using Dvc.Indicators.Tests.Tallies;
namespace Dvc.Indicators.Tests.Scoring;

public class ScoringContextTests
{
    private static readonly ReportingPeriod August = ReportingPeriod.Month(2026, 8);
    private static readonly ResultSource File = new(SourceKind.Dossiers, "d.csv");

    [Fact]
    public void Contexts_are_equal_when_all_they_say_is()
    {
        var context = Full();

        context.Should().Be(Full());
        context.GetHashCode().Should().Be(Full().GetHashCode());
        foreach (var other in new[]
        {
            context with { Period = null },
            context with { Cut = null },
            context with { Due = DueComparison.Instant },
            context with { Calendar = null },
            context with { AbsentColumns = DossierColumns.None },
            context with { Sources = [] },
            context with { Sources = [new ResultSource(SourceKind.Petitions, "d.csv")] },
        })
        {
            other.Should().NotBe(context);
        }
    }

    [Fact]
    public void Of_given_figures_nothing_is_known()
    {
        var context = new ScoringContext(August);

        (context.Due, context.Calendar, context.AbsentColumns).Should().Be((null, null, null));
        context.Sources.Should().BeEmpty();
        (context with { Sources = default }).Sources.IsDefault.Should().BeFalse();
    }

    [Fact]
    public void Values_that_are_none_are_refused()
    {
        new Action(() => _ = new ScoringContext { Due = (DueComparison)2 }).Should().Throw<ArgumentOutOfRangeException>();
        new Action(() => _ = new ScoringContext { AbsentColumns = (DossierColumns)(1 << 20) }).Should().Throw<ArgumentOutOfRangeException>();
        new Action(() => _ = new ResultSource((SourceKind)7, "x")).Should().Throw<ArgumentOutOfRangeException>();
        new Action(() => _ = new ResultSource(SourceKind.Figures, "")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Figures_of_records_tell_what_decided_them()
    {
        var period = new JudgedPeriod(August, VietnamTime.Create(2026, 8, 20, 0, 0, 0));
        var inputs = new RecordFigureInputs
        {
            Period = period,
            Agencies = AgencyRoster.Create([]),
            Dossiers = TallySamples.Nothing(period, DueComparison.Date),
            Columns = DossierColumns.All & ~(DossierColumns.Fee | DossierColumns.Officer),
            Sources = [File],
        };

        RecordFigures.Compute(inputs, BuiltInRules.Default).Context.Should().Be(Full());
    }

    [Fact]
    public void Without_dossiers_there_is_no_due_comparison_and_no_absent_column()
    {
        var inputs = new RecordFigureInputs { Period = new JudgedPeriod(August), Agencies = AgencyRoster.Create([]) };

        RecordFigures.Compute(inputs, BuiltInRules.Default).Context.Should().Be(
            new ScoringContext(August, August.End) { Calendar = WorkingCalendar.VietNam.Identity });
    }

    private static ScoringContext Full() => new(August, VietnamTime.Create(2026, 8, 20, 0, 0, 0))
    {
        Due = DueComparison.Date,
        Calendar = WorkingCalendar.VietNam.Identity,
        AbsentColumns = DossierColumns.Fee | DossierColumns.Officer,
        Sources = [File],
    };
}
