using FsCheck;
using FsCheck.Fluent;
using static Dvc.Indicators.Tests.Scoring.ScoringSamples;

namespace Dvc.Indicators.Tests.Scoring;

/// <summary>Every score is explained down to its figures, and the explanation adds up.</summary>
public class ExplanationTests
{
    private const string Citation =
        "Công thức tính điểm của Cổng Dịch vụ công quốc gia (2026), Quyết định 766/QĐ-TTg ngày 23/6/2022";

    private static readonly RuleSet FiveRates = BuiltInRules.Find("decision-766-five-rates")!;

    public static TheoryData<string> BuiltIn => [.. BuiltInRules.All.Select(rules => rules.Id)];

    // 1649 ÷ 20000 = 8.245 %, rounded half up to 8.25 %; 6 × 8.25 % = 0.495, rounded half up to 0.50. Unrounded it would be 0.4947 -> 0.49.
    [Fact]
    public void A_component_whose_percentage_is_rounded_first()
    {
        var scores = Scores(Portal, figures => figures.Count("DOSSIERS_PAID_ONLINE", 1649, 20_000));
        Explanation.Create(scores, 0, "DOSSIERS_PAID_ONLINE").ToText(Language.English).Should().Be(
            $"""
            H99 H99
            Decision 766/QĐ-TTg as the national portal computes it in 2026 (decision-766-portal-2026 1.0.0)
            3.6 DOSSIERS_PAID_ONLINE Dossiers paid online: 0.50 / 6.00
              - Numerator 1649 (dossiers paid online), denominator 20000 (dossiers that owe a fee).
              - Ratio = 8.245 %.
              - The ratio is rounded before it becomes points: 8.25 %.
              - Rule: 6 × min(1, ratio ÷ 100 %).
              - Points = 0.495, rounded half up to 2 decimals: 0.50.
              - Source: {Citation} (fits published scores).

            """);
        Explanation.Create(scores, 0, "DOSSIERS_PAID_ONLINE").ToText(Language.Vietnamese).Should().Be(
            $"""
            H99 H99
            Quyết định 766/QĐ-TTg theo cách tính của Cổng Dịch vụ công quốc gia năm 2026 (decision-766-portal-2026 1.0.0)
            3.6 DOSSIERS_PAID_ONLINE Tỷ lệ hồ sơ thanh toán trực tuyến: 0.50 / 6.00
              - Tử số 1649 (hồ sơ thanh toán trực tuyến), mẫu số 20000 (hồ sơ phải thu phí, lệ phí).
              - Tỷ lệ = 8.245 %.
              - Tỷ lệ được làm tròn trước khi tính điểm: 8.25 %.
              - Quy tắc: 6 × min(1, tỷ lệ ÷ 100 %).
              - Điểm = 0.495, làm tròn 2 chữ số thập phân (nửa đơn vị làm tròn lên): 0.50.
              - Căn cứ: {Citation} (khớp với điểm đã công bố).

            """);
    }

    // 2 ÷ 3 has no last digit, and 2 × 66.67 ÷ 80 = 1.66675 has; 5 of 6 are above 80 %.
    [Fact]
    public void What_is_not_exact_is_shown_so_and_what_is_above_the_target_too()
    {
        var scores = Scores(Portal, figures => figures
            .Count("PROCEDURES_PAID_ONLINE", 2, 3).Count("PROCEDURES_ONLINE", 5, 6));
        Steps(scores, "PROCEDURES_PAID_ONLINE", Language.English).Should().ContainInOrder(
            "Ratio ≈ 66.666667 %.",
            "The ratio is rounded before it becomes points: 66.67 %.",
            "Rule: 2 × min(1, ratio ÷ 80 %).",
            "Points = 1.66675, rounded half up to 2 decimals: 1.67.");
        Steps(scores, "PROCEDURES_ONLINE", Language.Vietnamese).Should().ContainInOrder(
            "Tỷ lệ ≈ 83.333333 %.",
            "Quy tắc: 2 × min(1, tỷ lệ ÷ 80 %); vượt mục tiêu nên được điểm tối đa.",
            "Điểm = 2, làm tròn 2 chữ số thập phân (nửa đơn vị làm tròn lên): 2.00.");
    }

    [Fact]
    public void An_empty_component_names_its_policy()
    {
        var scores = Scores(Portal, figures => figures
            .Count("PETITION_PROCESSING_ON_TIME", 0, 0).Count("PUBLISH_ON_TIME", 0, 0));
        Line(scores, "PETITION_PROCESSING_ON_TIME").English.Should().Be(
            "5.2 PETITION_PROCESSING_ON_TIME Petitions handled on time: 6.00 / 6.00");
        Steps(scores, "PETITION_PROCESSING_ON_TIME", Language.English).Take(2).Should().Equal(
            "Numerator 0 (petitions handled on time), denominator 0 (petitions).",
            "No figure, or a denominator of 0; the rule gives the maximum.");

        Line(scores, "PUBLISH_ON_TIME").English.Should().Be("1.1 PUBLISH_ON_TIME Procedures promulgated on time: no data (maximum 6.00)");
        Line(scores, "PUBLISH_ON_TIME").Vietnamese.Should().Be(
            "1.1 PUBLISH_ON_TIME Tỷ lệ TTHC được ban hành quyết định công bố đúng hạn: không có số liệu (tối đa 6.00)");
        Steps(scores, "PUBLISH_ON_TIME", Language.English).ElementAt(1).Should().Be(
            "No figure, or a denominator of 0; the rule gives no score (which is not 0 points).");
        Steps(scores, "PUBLISH_ON_TIME", Language.Vietnamese).ElementAt(1).Should().Be(
            "Không có số liệu hoặc mẫu số bằng 0; theo quy tắc không có điểm (khác với 0 điểm).");

        Line(scores, "DOSSIERS_ONLINE").English.Should().EndWith(": 0.00 / 6.00");
        Steps(scores, "DOSSIERS_ONLINE", Language.Vietnamese).First().Should().Be(
            "Không có số liệu hoặc mẫu số bằng 0; theo quy tắc được 0 điểm.");
    }

    [Fact]
    public void A_component_that_the_records_can_not_give_says_so()
    {
        var scores = Scores(Portal, figures => figures.Add(0, "DOSSIER_SYNC", default(FigureEntry)));
        Steps(scores, "DOSSIER_SYNC", Language.English).First().Should().Be(
            "The records lack the columns or files that this component needs, so it has no data.");
    }

    [Fact]
    public void A_reported_group_is_taken_as_it_is()
    {
        var node = Explanation.Create(Scores(Portal, figures => figures.Report("TDGQ", 17.63m)), 0, "TDGQ").Root;
        node.Text.English.Should().Be("TDGQ Progress and results of handling: 17.63 / 20.00");
        node.Text.Vietnamese.Should().Be("TDGQ Tiến độ, kết quả giải quyết: 17.63 / 20.00");
        (node.Points!.Value.Value, node.Children[0].IsStep, node.Children[0].Points).Should().Be((17.63m, true, null));
        node.Children[0].Text.English.Should().Be("The score was reported from outside and is taken as it is.");
        node.Children[0].Text.Vietnamese.Should().Be("Điểm do bên ngoài báo cáo, giữ nguyên.");
        node.Children[1].Item.Should().Be("ON_TIME_PROCESSING");
    }

    [Fact]
    public void A_reported_component_is_taken_as_it_is() =>
        Steps(Scores(Portal, figures => figures.Report("ON_TIME_PROCESSING", 21)), "ON_TIME_PROCESSING", Language.Vietnamese)
            .First().Should().Be("Điểm do bên ngoài báo cáo, giữ nguyên.");

    // The other groups have a score without any figure: a policy of each gives 0 or full points.
    [Fact]
    public void An_incomplete_total_names_the_groups_that_are_missing()
    {
        var root = Explanation.Create(Scores(Portal, figures => figures.Count("ON_TIME_PROCESSING", 1, 2)), 0).Root;
        (root.Text.English, root.Text.Vietnamese).Should().Be(("Total: incomplete", "Tổng điểm: chưa đủ số liệu"));
        root.Points.Should().BeNull();
        root.Children[0].Text.English.Should().Be("There is no total because these groups have no data: CKMB.");
        root.Children[0].Text.Vietnamese.Should().Be("Không có tổng điểm vì thiếu số liệu của nhóm: CKMB.");
        root.Children.Skip(1).Select(child => child.Item).Should().Equal(Portal.Groups.Select(group => group.Id));
    }

    // Shares 50 %, 25 %, 100 %, 60 %, 90 % with weights 12, 10, 18, 22, 20: (6 + 2.5 + 18 + 13.2 + 18) ÷ 82 = 70.3658… %.
    [Fact]
    public void A_weighted_total_shows_its_weights()
    {
        var root = Explanation.Create(Scores(FiveRates, figures => figures
            .Count("DOSSIERS_ONLINE", 1, 2).Count("DOSSIERS_PAID_ONLINE", 1, 4).Report("CKMB", 18)
            .Count("SO_HOA_GIAY_TO_GIAI_QUYET", 3, 5).Count("ON_TIME_PROCESSING", 9, 10)), 0).Root;
        root.Text.English.Should().Be("Total: 70.37 / 100.00");
        root.Children[0].Text.English.Should().Be(
            "Total = 100.00 × the weighted mean of (points ÷ maximum) of the groups; weights: "
            + "RATE_ONLINE_DOSSIERS 12, RATE_ONLINE_PAYMENT 10, CKMB 18, RATE_DIGITISATION 22, RATE_ON_TIME 20.");
        root.Children[0].Text.Vietnamese.Should().Be(
            "Tổng điểm = 100.00 × trung bình có trọng số của (điểm ÷ điểm tối đa) các nhóm; trọng số: "
            + "RATE_ONLINE_DOSSIERS 12, RATE_ONLINE_PAYMENT 10, CKMB 18, RATE_DIGITISATION 22, RATE_ON_TIME 20.");
    }

    [Fact]
    public void What_does_not_apply_to_the_agency_says_so()
    {
        var rules = RulesOf(Group("G", Component("A", "\"maximum\": 1, \"target\": 100, \"empty\": \"zero\", \"levels\": [\"ministry\"]")));
        var scores = Scorer.Score(FiguresOf(AgencyLevel.Commune).Build(), rules);
        (Line(scores, "A").English, Line(scores, "A").Vietnamese).Should().Be(("A x: not applicable", "A x: không áp dụng"));
    }

    [Fact]
    public void An_item_that_the_rules_do_not_have_is_refused()
    {
        var scores = Scores(Portal, figures => figures);
        FluentActions.Invoking(() => Explanation.Create(scores, 0, "NOTHING")).Should().Throw<ArgumentException>()
            .WithMessage("The rule set decision-766-portal-2026 has no item NOTHING; its groups, components and TOTAL are allowed.*");
        FluentActions.Invoking(() => Explanation.Create(scores, 1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void Every_line_has_the_score_of_its_item_and_adds_up(string id)
    {
        var rules = BuiltInRules.Find(id)!;
        Prop.ForAll(Arb.From(ScoringGenerators.Tables(rules)), rows =>
        {
            var scores = Scores(rules, figures => rules.Components.Zip(rows[0]).Aggregate(
                figures, (builder, pair) => builder.Add(0, pair.First.Id, pair.Second)));
            var total = Explanation.Create(scores, 0).Root;
            total.Points.Should().Be(scores[0].Total.Points);
            var groups = total.Children.Where(child => !child.IsStep).ToList();
            groups.Select(group => group.Points).Should().Equal(scores[0].Groups.Select(group => group.Score.Points));
            if (!rules.IsWeighted && total.Points is { } points)
            {
                points.Value.Should().Be(SumOf(groups));
            }

            foreach (var (line, group) in groups.Zip(scores[0].Groups))
            {
                var components = line.Children.Where(child => !child.IsStep).ToList();
                components.Select(child => (child.Item, child.Points))
                    .Should().Equal(group.Components.Select(component => (component.Component.Id, component.Score.Points)));
                (line.Points?.Value ?? 0).Should().Be(line.Points is null ? 0 : SumOf(components));
                components.SelectMany(component => component.Children).Should().OnlyContain(step => step.IsStep && step.Points == null);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));
    }

    private static decimal SumOf(IEnumerable<ExplanationNode> lines) => lines.Sum(line => line.Points?.Value ?? 0);

    private static ScoreResult Scores(RuleSet rules, Func<FigureTableBuilder, FigureTableBuilder> fill) =>
        Scorer.Score(fill(Figures(Code)).Build(), rules);

    private static LocalizedText Line(ScoreResult scores, string item) => Explanation.Create(scores, 0, item).Root.Text;

    private static IEnumerable<string> Steps(ScoreResult scores, string item, Language language) =>
        Explanation.Create(scores, 0, item).Root.Children.Select(step => step.Text.In(language));
}
