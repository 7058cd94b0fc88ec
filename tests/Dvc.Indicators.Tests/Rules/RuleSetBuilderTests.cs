namespace Dvc.Indicators.Tests.Rules;

/// <summary>Rule sets changed in code: the same checks as for JSON, all mistakes at once.</summary>
public class RuleSetBuilderTests
{
    private static readonly RuleSet Portal = BuiltInRules.Default;

    public static TheoryData<string> BuiltIn => [.. BuiltInRules.All.Select(rules => rules.Id)];

    [Fact]
    public void What_is_set_is_changed_and_nothing_else()
    {
        var before = RuleSetJson.Write(Portal);

        var changed = Portal.Edit().WithId("my-rules", "1.0.0").WithMaximum("ON_TIME_PROCESSING", 18m).WithTarget("DOSSIERS_ONLINE", 60.5m)
            .WithWhenEmpty("PETITION_PROCESSING_ON_TIME", EmptyPolicy.Zero).Build();

        (changed.Id, changed.Version, changed.TotalMaximum).Should().Be(("my-rules", "1.0.0", Portal.TotalMaximum - 2));
        changed.FindComponent("ON_TIME_PROCESSING")!.Maximum.Should().Be(18);
        changed.FindGroup("TDGQ")!.Maximum.Should().Be(18);
        changed.FindComponent("DOSSIERS_ONLINE")!.Target.Should().Be(60.5m);
        changed.FindComponent("PETITION_PROCESSING_ON_TIME")!.Empty.Should().Be(EmptyPolicy.Zero);
        changed.Hash.Should().NotBe(Portal.Hash);

        var back = changed.Edit().WithId(Portal.Id, Portal.Version).WithMaximum("ON_TIME_PROCESSING", 20).WithTarget("DOSSIERS_ONLINE", 50)
            .WithWhenEmpty("PETITION_PROCESSING_ON_TIME", EmptyPolicy.Full).Build();
        RuleSetJson.Write(back).Should().Equal(before);
        RuleSetJson.Write(Portal).Should().Equal(before, "the rules that are edited stay as they are");
    }

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void Without_changes_the_rules_come_back(string id) =>
        RuleSetJson.Write(BuiltInRules.Find(id)!.Edit().Build()).Should().Equal(BuiltInRules.JsonOf(id));

    [Fact]
    public void Every_part_can_be_set()
    {
        var grade = new Grade("A", 50, new LocalizedText("Tốt", "Good"), Confidence.Assumed);
        var rate = new HeadlineRate("on-time", new LocalizedText("Đúng hạn", "On time"), "ON_TIME_PROCESSING");

        var rules = Portal.Edit().WithName(new LocalizedText("Của tôi", "Mine")).WithCitation("our decision").WithConfidence(Confidence.Assumed)
            .WithValidity(new DateOnly(2027, 1, 1), null).WithLevels(AgencyLevel.Commune).WithDue(DueComparison.Date).WithGrades(grade)
            .WithHeadlineRates(rate).WithPercentageDigits("DOSSIERS_PAID_ONLINE", null).WithPercentageDigits("DOSSIERS_ONLINE", 1)
            .WithFactors("DOSSIERS_ONLINE", "DOSSIER_SYNC").WithComponentLevels("DOSSIER_SYNC", AgencyLevel.Province, AgencyLevel.Commune)
            .WithFigure("DOSSIERS_ONLINE", "DOSSIERS_ONLINE_WITH_RESULT").WithComponentName("DOSSIER_SYNC", new LocalizedText("Đồng bộ", "Sync"))
            .WithComponentCitation("DOSSIER_SYNC", "ours", Confidence.Derived)
            .WithWhenEmpty("PETITION_PROCESSING_ON_TIME", EmptyPolicy.Shared, "DOSSIER_RECEIVING_SATISFACTION").Build();

        (rules.Name.English, rules.Citation, rules.Confidence, rules.ValidFrom, rules.ValidTo, rules.Due).Should().Be(
            ("Mine", "our decision", Confidence.Assumed, new DateOnly(2027, 1, 1), null, DueComparison.Date));
        rules.Levels.Should().Equal(AgencyLevel.Commune);
        rules.Grades.Should().Equal(grade);
        rules.HeadlineRates.Should().Equal(rate);
        rules.FindComponent("DOSSIERS_PAID_ONLINE")!.PercentageDigits.Should().BeNull();
        var online = rules.FindComponent("DOSSIERS_ONLINE")!;
        (online.PercentageDigits, online.Figure).Should().Be((1, "DOSSIERS_ONLINE_WITH_RESULT"));
        online.MultipliedBy.Should().Equal("DOSSIER_SYNC");
        var sync = rules.FindComponent("DOSSIER_SYNC")!;
        (sync.Name.Vietnamese, sync.Citation, sync.Confidence).Should().Be(("Đồng bộ", "ours", Confidence.Derived));
        sync.Levels.Should().Equal(AgencyLevel.Province, AgencyLevel.Commune);
        rules.FindComponent("PETITION_PROCESSING_ON_TIME")!.SharedWith.Should().Equal("DOSSIER_RECEIVING_SATISFACTION");
    }

    [Fact]
    public void All_mistakes_are_told_at_once_with_the_nearest_ids()
    {
        var outcome = Portal.Edit().WithId("my rules", "1").WithMaximum("ON_TIME_PROCESING", 18).WithWeight("TDGK", 1)
            .WithMaximum("DOSSIER_SYNC", -1).WithTarget("DOSSIERS_ONLINE", 0).WithPercentageDigits("DOSSIERS_PAID_ONLINE", 9)
            .WithDue((DueComparison)7).WithWhenEmpty("DOSSIER_SYNC", (EmptyPolicy)9).WithMaximum("ON_TIME_PROCESING", 17).TryBuild();

        outcome.IsValid.Should().BeFalse();
        outcome.Errors.Select(error => error.ToString()).Should().BeEquivalentTo(
            "WithMaximum: found \"ON_TIME_PROCESING\"; allowed: a component of the rules, such as ON_TIME_PROCESSING",
            "WithWeight: found \"TDGK\"; allowed: a group of the rules, such as TDGQ",
            "$.id: found \"my rules\"; allowed: a text of letters, digits, '.', '-' and '_'",
            "$.due: found \"7\"; allowed: instant, date",
            "DOSSIER_SYNC.maximum: found -1; allowed: a number from 0 to 1000000 with at most 2 decimals",
            "DOSSIER_SYNC.empty: found \"9\"; allowed: no-data, zero, full, shared",
            "DOSSIERS_ONLINE.target: found 0; allowed: a number from 0.0001 to 1000 with at most 4 decimals",
            "DOSSIERS_PAID_ONLINE.percentageDigits: found 9; allowed: a whole number from 0 to 4");
        var build = () => Portal.Edit().WithMaximum("X", 1).WithTarget("Y", 1).Build();
        build.Should().Throw<ArgumentException>().WithMessage("WithMaximum: found \"X\"*\nWithTarget: found \"Y\"*");
    }

    [Fact]
    public void Mistakes_between_fields_are_told_too()
    {
        Errors(Portal.Edit().WithWeight("TDGQ", 1)).Should().ContainSingle().Which.Should().Contain("a weight on 1 of 6 groups");
        Errors(Portal.Edit().WithTotalMaximum(90)).Should().ContainSingle().Which.Should().Contain("$.totalMaximum: found 90");
        Errors(Portal.Edit().WithMaximum("ON_TIME_PROCESSING", 18.005m)).Should().ContainSingle().Which.Should().Contain("18.005");
        Errors(Portal.Edit().WithMaximum("ON_TIME_PROCESSING", decimal.MaxValue)).Should().NotBeEmpty();
        Errors(Portal.Edit().WithFactors("DOSSIERS_ONLINE", "NONE")).Should().ContainSingle().Which.Should().StartWith("DOSSIERS_ONLINE.multipliedBy[0]");
        Errors(Portal.Edit().WithValidity(new DateOnly(2027, 1, 2), new DateOnly(2027, 1, 1))).Should().ContainSingle();
        Errors(BuiltInRules.Find("un-osi-2022")!.Edit().WithTarget(BuiltInRules.Find("un-osi-2022")!.Components[0].Id, 5))
            .Should().ContainSingle("a component of min-max has no target");
    }

    [Fact]
    public void A_component_left_out_takes_its_points_and_an_emptied_group_along()
    {
        var rules = Portal.Edit().Without("ON_TIME_PROCESSING").WithHeadlineRates().Build();

        rules.FindGroup("TDGQ").Should().BeNull();
        rules.TotalMaximum.Should().Be(Portal.TotalMaximum - 20);
        Errors(Portal.Edit().Without("ON_TIME_PROCESSING")).Should().ContainSingle("a headline rate still names it");
        Errors(Portal.Edit().Without("ON_TIME")).Should().ContainSingle();
    }

    [Fact]
    public void A_null_is_refused_at_once()
    {
        Action[] acts =
        [
            () => Portal.Edit().WithId(null!, "1"),
            () => Portal.Edit().WithName(null!),
            () => Portal.Edit().WithMaximum(null!, 1),
            () => Portal.Edit().WithGrades(null!),
            () => Portal.Edit().WithGrades([null!]),
            () => Portal.Edit().WithLevels(null!),
        ];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentNullException>());
    }

    private static IEnumerable<string> Errors(RuleSetBuilder builder) => builder.TryBuild().Errors.Select(error => error.ToString());
}
