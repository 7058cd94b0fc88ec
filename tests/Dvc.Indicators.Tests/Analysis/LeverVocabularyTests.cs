using Dvc.Indicators.Analysis;
using static Dvc.Indicators.Tests.Records.Make;

namespace Dvc.Indicators.Tests.Analysis;

public class LeverVocabularyTests
{
    [Fact]
    public void Every_figure_that_records_give_has_a_lever() =>
        LeverVocabulary.All.Select(lever => lever.Figure).Where(FigureNames.IsComputed).Should().BeEquivalentTo(FigureNames.All);

    [Fact]
    public void Sampled_are_the_figures_of_the_page() =>
        LeverVocabulary.All.Where(lever => lever.IsSampled).Select(lever => lever.Figure).Select(figure => NumberOf(figure)).Should().Equal(
            "2.1", "3.3", "3.3r", "3.6", "4.1", "4.2", "4.3", "4.4", "4.5a", "5.2", "5.3", "5.4");

    [Fact]
    public void Relations_name_levers() =>
        LeverVocabulary.Relations.Select(relation => LeverVocabulary.Find(relation.Inner)).Concat(LeverVocabulary.Relations.Select(relation => LeverVocabulary.Find(relation.Outer)))
            .Should().NotContainNulls();

    [Fact]
    public void The_facts_of_an_inner_figure_are_those_of_its_outer_one()
    {
        var facts = EveryDossier().Select(new DossierFactReader(new JudgedPeriod(August), WorkingCalendar.VietNam, procedures: Catalogue).Read).ToList();
        foreach (var relation in LeverVocabulary.Relations.Where(relation => relation.Kind == LeverRelationKind.Within))
        {
            var (inner, outer) = (FigureOf(relation.Inner), FigureOf(relation.Outer));
            inner.Denominator.Should().Be(outer.Denominator);
            facts.Count(fact => fact.HasFlag(inner.Numerator)).Should().BeGreaterThan(0, relation.Inner);
            facts.Should().NotContain(fact => fact.HasFlag(inner.Numerator) && !fact.HasFlag(outer.Numerator), relation.Inner);
            facts.Should().Contain(fact => !fact.HasFlag(inner.Numerator) && fact.HasFlag(outer.Numerator), relation.Outer);
        }

        facts.Should().NotContain(fact => fact.HasFlag(DossierFacts.Satisfied) && !fact.HasFlag(DossierFacts.OnTime));
    }

    private static readonly ProcedureCatalogue Catalogue = ProcedureCatalogue.Create([new Procedure { Code = "PAPER", ReturnsPaper = true }]);

    private static IEnumerable<Dossier> EveryDossier() =>
        from bits in Enumerable.Range(0, 64)
        from channel in Enum.GetValues<DossierChannel>()
        from procedure in (string[])["PAPER", "OTHER"]
        from finished in (string[])["2026-08-04 08:00", "2026-08-20 08:00"]
        select Dossier(procedure: procedure, finished: finished, due: "2026-08-10") with
        {
            HasResultFile = (bits & 1) != 0,
            HasPaperFile = (bits & 2) != 0,
            FromNationalStore = (bits & 4) != 0,
            IdentifiedByVneid = (bits & 8) != 0,
            Digitised = (bits & 16) != 0,
            Disliked = (bits & 32) != 0,
            Channel = channel,
        };

    private static DossierFigure FigureOf(string name) => FigureVocabulary.OfDossiers.Single(figure => figure.Name == name);

    private static string NumberOf(string figure) => figure == "DOSSIERS_ONLINE_WITH_RESULT" ? "3.3r" : BuiltInRules.Default.FindComponent(figure)!.Number;
}
