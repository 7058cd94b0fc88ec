namespace Dvc.Indicators.Tests.Rules;

/// <summary>The rule sets that come with the library, against the texts that they stand for.</summary>
public class BuiltInRulesTests
{
    private static readonly RuleSet Portal = BuiltInRules.Default;

    public static TheoryData<string> BuiltIn => [.. BuiltInRules.All.Select(rules => rules.Id)];

    [Fact]
    public void There_are_five_and_the_portal_s_is_the_default()
    {
        BuiltInRules.All.Select(rules => rules.Id).Should().Equal(
            "decision-766-portal-2026", "decision-766-five-rates", "decision-766-document", "portal-criteria-2023", "un-osi-2022");
        BuiltInRules.Default.Id.Should().Be(BuiltInRules.DefaultId);
        BuiltInRules.Find("un-osi-2022").Should().BeSameAs(BuiltInRules.All[4]);
        BuiltInRules.Find("UN-OSI-2022").Should().BeNull();
        BuiltInRules.JsonOf("rule-set.schema").Should().BeNull();
    }

    // Section by section the published formula of 2026: id, number, maximum, target in percent, policy, digits of the percentage.
    [Theory]
    [InlineData("CKMB", "PUBLISH_ON_TIME", "1.1", 6, 100, EmptyPolicy.NoData, null)]
    [InlineData("CKMB", "PUBLIC_UPDATE_ON_TIME", "1.2", 4, 100, EmptyPolicy.NoData, null)]
    [InlineData("CKMB", "PUBLIC_CONTENT_FULL", "1.3", 2, 100, EmptyPolicy.NoData, null)]
    [InlineData("CKMB", "DOSSIER_SYNC", "1.4", 6, 100, EmptyPolicy.NoData, null)]
    [InlineData("TDGQ", "ON_TIME_PROCESSING", "2.1", 20, 100, EmptyPolicy.Zero, null)]
    [InlineData("CLGQ", "PROCEDURES_ONLINE", "3.1", 2, 80, EmptyPolicy.Zero, null)]
    [InlineData("CLGQ", "SERVICES_WITH_ONLINE_DOSSIERS", "3.2", 4, 100, EmptyPolicy.Zero, null)]
    [InlineData("CLGQ", "DOSSIERS_ONLINE", "3.3", 6, 50, EmptyPolicy.Zero, null)]
    [InlineData("TTTT", "PROCEDURES_PAID_ONLINE", "3.4", 2, 80, EmptyPolicy.Zero, 2)]
    [InlineData("TTTT", "PROCEDURES_WITH_FEE_DOSSIERS", "3.5", 2, 80, EmptyPolicy.Zero, 2)]
    [InlineData("TTTT", "DOSSIERS_PAID_ONLINE", "3.6", 6, 100, EmptyPolicy.Zero, 2)]
    [InlineData("MDSH", "ORIGINAL_RESULT_AVAILABLE", "4.1", 6, 100, EmptyPolicy.NoData, null)]
    [InlineData("MDSH", "SO_HOA_GIAY_TO_GIAI_QUYET", "4.2", 4, 100, EmptyPolicy.NoData, null)]
    [InlineData("MDSH", "REUSED_DIGITIZED_DATA", "4.3", 2, 80, EmptyPolicy.NoData, null)]
    [InlineData("MDSH", "SYNCED_WITH_DVCQG_PERSONAL_STORAGE", "4.4", 4, 100, EmptyPolicy.NoData, null)]
    [InlineData("MDSH", "CITIZEN_DATA_CONNECTED_DOSSIER", "4.5a", 2, 100, EmptyPolicy.NoData, null)]
    [InlineData("MDSH", "CITIZEN_DATA_CONNECTED_FORMALITY", "4.5b", 2, 100, EmptyPolicy.NoData, null)]
    [InlineData("MDSH", "ELECTRONIC_CERTIFIED_COPY", "", 2, 100, EmptyPolicy.Full, null)]
    [InlineData("MDHL", "PETITION_PROCESSING_ON_TIME", "5.2", 6, 100, EmptyPolicy.Full, null)]
    [InlineData("MDHL", "PETITION_HANDLING_SATISFACTION", "5.3", 6, 100, EmptyPolicy.Full, null)]
    [InlineData("MDHL", "DOSSIER_RECEIVING_SATISFACTION", "5.4", 6, 90, EmptyPolicy.Zero, null)]
    [InlineData("MDHL", "PETITION_CLASSIFICATION_TTHC", "", 0, 100, EmptyPolicy.NoData, null)]
    [InlineData("MDHL", "PETITION_CLASSIFICATION_STAFF", "", 0, 100, EmptyPolicy.NoData, null)]
    public void The_portal_s_components_are_those_of_the_table(
        string group, string id, string number, int maximum, int target, EmptyPolicy empty, int? digits)
    {
        var component = Portal.FindComponent(id)!;
        Portal.GroupOf(component).Id.Should().Be(group);
        (component.Number, component.Maximum, component.Target, component.Empty, component.PercentageDigits)
            .Should().Be((number, maximum, target, empty, digits));
        (component.Method, component.Figure, component.MultipliedBy.Length, component.Levels.Length)
            .Should().Be((ScoringMethod.Target, id, 0, 0));
        component.Confidence.Should().Be(Confidence.Fitted);
    }

    [Fact]
    public void The_portal_s_groups_give_100_points()
    {
        Portal.Groups.Select(group => (group.Id, group.Maximum, group.Weight)).Should().Equal(
            ("CKMB", 18m, null), ("TDGQ", 20m, null), ("CLGQ", 12m, null), ("TTTT", 10m, null), ("MDSH", 22m, null), ("MDHL", 18m, null));
        (Portal.TotalMaximum, Portal.PointsDigits, Portal.Due, Portal.Components.Length).Should().Be((100m, 2, DueComparison.Instant, 23));
        Portal.Confidence.Should().Be(Confidence.Fitted);
        Portal.ValidFrom.Should().Be(new DateOnly(2022, 6, 23));
        Portal.Grades.Should().BeEmpty();
    }

    [Fact]
    public void The_portal_s_components_that_count_dossiers_are_those_whose_denominator_is_dossiers_received() =>
        Portal.Components.Where(component => component.CountsDossiers).Select(component => component.Number).Should().Equal(
            "1.4", "2.1", "3.3", "4.1", "4.2", "4.3", "4.4", "4.5a", "5.4");

    [Theory]
    [InlineData("decision-766-portal-2026")]
    [InlineData("decision-766-five-rates")]
    [InlineData("decision-766-document")]
    public void The_five_headline_rates_are_those_announced(string id) =>
        BuiltInRules.Find(id)!.HeadlineRates.Select(rate => (rate.Id, rate.Item)).Should().Equal(
            ("online-dossiers", "DOSSIERS_ONLINE"),
            ("online-payment", "DOSSIERS_PAID_ONLINE"),
            ("transparency", "CKMB"),
            ("digitisation", "SO_HOA_GIAY_TO_GIAI_QUYET"),
            ("on-time", "ON_TIME_PROCESSING"));

    [Fact]
    public void The_five_rates_are_weighted_12_10_18_22_20()
    {
        var rules = BuiltInRules.Find("decision-766-five-rates")!;
        rules.Groups.Select(group => (group.Weight, string.Join(' ', group.Components.Select(component => component.Id)))).Should().Equal(
            (12m, "DOSSIERS_ONLINE"),
            (10m, "DOSSIERS_PAID_ONLINE"),
            (18m, "PUBLISH_ON_TIME PUBLIC_UPDATE_ON_TIME PUBLIC_CONTENT_FULL DOSSIER_SYNC"),
            (22m, "SO_HOA_GIAY_TO_GIAI_QUYET"),
            (20m, "ON_TIME_PROCESSING"));
        (rules.TotalMaximum, rules.Confidence, rules.IsWeighted).Should().Be((100m, Confidence.Derived, true));
        rules.Components.Should().OnlyContain(component => component.Target == 100 && component.PercentageDigits == null);
    }

    [Fact]
    public void The_document_differs_from_the_portal_only_where_its_text_does()
    {
        var document = BuiltInRules.Find("decision-766-document")!;
        var different = document.Components.Where(component => RuleOf(component) != RuleOf(Portal.FindComponent(component.Id)!));
        different.Select(RuleOf).Should().Equal(
            "DOSSIERS_ONLINE 6 50 Zero figure DOSSIERS_ONLINE_WITH_RESULT shared with [] times [DOSSIER_SYNC]",
            "SO_HOA_GIAY_TO_GIAI_QUYET 4 80 NoData figure SO_HOA_GIAY_TO_GIAI_QUYET shared with [] times []",
            "PETITION_PROCESSING_ON_TIME 6 100 Shared figure PETITION_PROCESSING_ON_TIME "
                + "shared with [DOSSIER_RECEIVING_SATISFACTION] times []",
            "PETITION_HANDLING_SATISFACTION 6 100 Shared figure PETITION_HANDLING_SATISFACTION "
                + "shared with [DOSSIER_RECEIVING_SATISFACTION] times []");
        document.Components.Select(component => component.Id).Should().Equal(Portal.Components.Select(component => component.Id));
    }

    [Fact]
    public void The_criteria_of_2023_give_70_20_and_10_points_and_five_grades()
    {
        var rules = BuiltInRules.Find("portal-criteria-2023")!;
        rules.Groups.Select(group => (group.Id, group.Maximum)).Should().Equal(
            ("FUNCTIONS", 70m), ("PERFORMANCE", 20m), ("ACCESSIBILITY", 10m));
        rules.Grades.Select(grade => (grade.Id, grade.From)).Should().Equal(("A", 90m), ("B", 80m), ("C", 65m), ("D", 50m), ("E", 0m));
        rules.Grades.Should().OnlyContain(grade => grade.Confidence == Confidence.Assumed);
    }

    [Fact]
    public void The_online_services_index_weighs_five_sub_indices_by_min_max()
    {
        var rules = BuiltInRules.Find("un-osi-2022")!;
        rules.Groups.Select(group => (group.Id, group.Maximum)).Should().Equal(
            ("INSTITUTIONAL_FRAMEWORK", 10m), ("CONTENT_PROVISION", 5m), ("SERVICES_PROVISION", 45m),
            ("TECHNOLOGY", 5m), ("E_PARTICIPATION", 35m));
        rules.Components.Should().OnlyContain(component =>
            component.Method == ScoringMethod.MinMax && component.Empty == EmptyPolicy.NoData
            && component.Confidence == Confidence.Assumed);
    }

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void Everything_is_named_in_both_languages_and_cited(string id)
    {
        var rules = BuiltInRules.Find(id)!;
        var names = rules.Groups.Select(group => group.Name)
            .Concat(rules.Components.SelectMany(component => new[] { component.Name, component.Numerator, component.Denominator }))
            .Concat(rules.Grades.Select(grade => grade.Name))
            .Concat(rules.HeadlineRates.Select(rate => rate.Name));
        names.Should().OnlyContain(name => name.Vietnamese.Length > 0 && name.English.Length > 0);
        rules.Groups.Should().OnlyContain(group => group.Citation.Length > 0);
        rules.Components.Should().OnlyContain(component => component.Citation.Length > 0);
        rules.Groups.Sum(group => group.Weight ?? group.Maximum).Should().Be(id == "decision-766-five-rates" ? 82 : rules.TotalMaximum);
    }

    private static string RuleOf(Component component) => FormattableString.Invariant(
        $"{component.Id} {component.Maximum} {component.Target} {component.Empty} figure {component.Figure} ")
        + $"shared with [{string.Join(' ', component.SharedWith)}] times [{string.Join(' ', component.MultipliedBy)}]";
}
