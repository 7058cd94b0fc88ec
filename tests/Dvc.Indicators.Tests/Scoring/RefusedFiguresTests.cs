using Dvc.Indicators.Tests.Tallies;
using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>What the rules do not know is refused with the reason, never passed over.</summary>
public class RefusedFiguresTests
{
    [Fact]
    public void Figures_of_ids_that_the_rules_do_not_know_are_refused_all_at_once()
    {
        var figures = Figures(Code).Count("ON_TIME_PROCESING", 1, 2).Count("DOSSIER_SYNC", 1, 2).Report("NOTHING_LIKE_IT", 1).Build();

        var score = () => Scorer.Score(figures, Portal);
        var front = () => Indicators.Score(figures);

        score.Should().Throw<ArgumentException>().WithMessage(
            "*ON_TIME_PROCESING, which is neither a component nor a group of the rule set decision-766-portal-2026, such as ON_TIME_PROCESSING.\n"
            + "*NOTHING_LIKE_IT, which is neither*");
        front.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Counts_for_a_group_are_refused_and_its_score_is_not()
    {
        var counted = () => Figures(Code).Count("TDGQ", 1, 2).Score(Portal);

        counted.Should().Throw<ArgumentException>().WithMessage("*counts for TDGQ, a group*");
        Figures(Code).Report("TDGQ", 12).Score(Portal).Group("TDGQ").Points!.Value.Value.Should().Be(12);
    }

    [Fact]
    public void Given_figures_of_unknown_ids_are_refused_before_anything_is_computed()
    {
        var given = Figures(Code).Count("ON_TIME_PROCESING", 1, 2).Build();

        var compute = () => RecordFigures.Compute(Inputs(given.Agencies) with { Given = given }, Portal);

        compute.Should().Throw<ArgumentException>().WithMessage("*ON_TIME_PROCESING*such as ON_TIME_PROCESSING*");
    }

    [Fact]
    public void A_rule_set_that_names_an_unknown_figure_is_refused()
    {
        var rules = Portal.Edit().WithFigure("DOSSIERS_ONLINE", "DOSSIERS_ON_LINE").WithFigure("DOSSIER_SYNC", "X").Build();

        FigureNames.Check(rules).Errors.Select(error => (error.Where, error.Found.English)).Should().Equal(
            ("$.groups[0].components[3].figure", "\"X\""), ("$.groups[2].components[2].figure", "\"DOSSIERS_ON_LINE\""));
        FigureNames.Check(rules).Errors[1].Allowed.English.Should().Contain("such as DOSSIERS_ONLINE");
        var compute = () => RecordFigures.Compute(Inputs(AgencyRoster.FromCodes([])), rules);
        compute.Should().Throw<ArgumentException>().WithMessage("*\"X\"*");
    }

    [Fact]
    public void The_figures_of_the_built_in_rules_exist()
    {
        BuiltInRules.All.Should().OnlyContain(rules => FigureNames.Check(rules).IsValid);
        var source = new RecordFigureSource(Everything());
        FigureNames.All.Should().OnlyContain(name => source.Find(name) != null).And.BeInAscendingOrder(StringComparer.Ordinal);
        FigureNames.IsComputed("ON_TIME_PROCESSING").Should().BeTrue();
        FigureNames.IsComputed("ELECTRONIC_CERTIFIED_COPY").Should().BeFalse();

        // Every component of the portal's rules but those that only come from outside.
        Portal.Components.Where(component => !FigureNames.IsComputed(component.Id)).Select(component => component.Id).Should().BeEquivalentTo(
            "ELECTRONIC_CERTIFIED_COPY", "PETITION_CLASSIFICATION_TTHC", "PETITION_CLASSIFICATION_STAFF");
    }

    [Fact]
    public void Unknown_ids_are_refused_where_scores_are_looked_up()
    {
        var score = Figures(Code).Count("ON_TIME_PROCESSING", 1, 2).Score(Portal);

        score.Invoking(it => it.Component("ON_TIME_PROCESING")).Should().Throw<ArgumentException>().WithMessage("*such as ON_TIME_PROCESSING*");
        score.Invoking(it => it.Group("TDGK")).Should().Throw<ArgumentException>().WithMessage("*such as TDGQ*");
    }

    private static RecordFigureInputs Everything() => Inputs(AgencyRoster.FromCodes([])) with
    {
        Dossiers = TallySamples.Nothing(new JudgedPeriod(ReportingPeriod.Month(2026, 8))),
        Procedures = ProcedureCatalogue.Create([]),
        Authority = [],
        Decisions = [],
        Petitions = PetitionRegister.Of([], new JudgedPeriod(ReportingPeriod.Month(2026, 8)), WorkingCalendar.VietNam),
    };

    private static RecordFigureInputs Inputs(AgencyRoster agencies) =>
        new() { Period = new JudgedPeriod(ReportingPeriod.Month(2026, 8)), Agencies = agencies };
}
