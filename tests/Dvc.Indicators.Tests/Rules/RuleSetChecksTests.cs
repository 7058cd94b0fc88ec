using System.Text.Json.Nodes;

namespace Dvc.Indicators.Tests.Rules;

/// <summary>The checks that look at several fields of a rule set, each failing alone.</summary>
public class RuleSetChecksTests
{
    private const string Sibling = "allowed: the id of another component of the same group with a maximum above 0";
    private const string Factor = "allowed: the id of another component that is itself not multiplied";

    [Fact]
    public void The_validity_ends_on_or_after_its_first_day()
    {
        SampleRules.ErrorsOf(node => node["validTo"] = "2025-12-31").Should().Equal(
            "$.validTo: found 2025-12-31; allowed: a day from 2026-01-01 on");
        SampleRules.ErrorsOf(node => node["validTo"] = "2026-01-01").Should().BeEmpty();
    }

    [Fact]
    public void The_total_is_the_sum_of_the_maxima_unless_groups_are_weighted()
    {
        SampleRules.ErrorsOf(node => node["totalMaximum"] = 21).Should().Equal(
            "$.totalMaximum: found 21; allowed: 20, the sum of the components' maxima");
        SampleRules.ErrorsOf(node =>
        {
            node["totalMaximum"] = 100;
            node.Group(0)["weight"] = 0.5;
            node.Group(1)["weight"] = 0;
        }).Should().BeEmpty();
    }

    [Fact]
    public void Weights_are_on_every_group_or_on_none_and_not_all_0()
    {
        SampleRules.ErrorsOf(node => node.Group(1)["weight"] = 3).Should().Equal(
            "$.groups: found a weight on 1 of 2 groups; allowed: a weight on every group or on none");
        SampleRules.ErrorsOf(node =>
        {
            node.Group(0)["weight"] = 0;
            node.Group(1)["weight"] = 0;
        }).Should().Equal("$.groups: found weights that are all 0; allowed: at least one weight above 0");
    }

    [Fact]
    public void Grades_go_down_and_stand_once()
    {
        SampleRules.ErrorsOf(node => node["grades"]![1]!["from"] = 15).Should().Equal(
            "$.grades[1].from: found 15; allowed: a number below 15");
        SampleRules.ErrorsOf(node => node["grades"]![1]!["id"] = "A").Should().Equal(
            "$.grades[1].id: found \"A\" again; allowed: each grade once");
    }

    [Fact]
    public void A_headline_rate_is_of_a_group_or_component_and_stands_once()
    {
        SampleRules.ErrorsOf(node => node["headlineRates"]![0]!["item"] = "GB").Should().BeEmpty();
        SampleRules.ErrorsOf(node => node["headlineRates"]![0]!["item"] = "TOTAL").Should().Equal(
            "$.headlineRates[0].item: found \"TOTAL\"; allowed: the id of a group or a component");
        SampleRules.ErrorsOf(node => node["headlineRates"]!.AsArray().Add(node["headlineRates"]![0]!.DeepClone())).Should().Equal(
            "$.headlineRates[1].id: found \"on-time\" again; allowed: each rate once");
    }

    [Theory]
    [InlineData("GA")]
    [InlineData("A1")]
    [InlineData("TOTAL")]
    public void An_id_stands_once_in_the_whole_rule_set(string id) =>
        SampleRules.ErrorsOf(node => node.Component(1, 0)["id"] = id).Should().Equal(
            $"$.groups[1].components[0].id: found \"{id}\" again; allowed: an id that no other group or component has, and not TOTAL");

    [Fact]
    public void Points_are_shared_exactly_where_the_policy_says_so()
    {
        SampleRules.ErrorsOf(node => node.Component(0, 0).Remove("sharedWith")).Should().Equal(
            "$.groups[0].components[0].sharedWith: found nothing; "
                + "allowed: the ids of the siblings that take the points of a shared component");
        SampleRules.ErrorsOf(node => node.Component(0, 0)["empty"] = "full").Should().Equal(
            "$.groups[0].components[0].sharedWith: found a list; allowed: nothing, unless empty is shared");
    }

    [Theory]
    [InlineData("A1")]
    [InlineData("B1")]
    [InlineData("NOBODY")]
    public void Points_go_to_another_component_of_the_group(string taker) =>
        SampleRules.ErrorsOf(node => node.Component(0, 0)["sharedWith"] = new JsonArray(taker)).Should().Equal(
            $"$.groups[0].components[0].sharedWith[0]: found \"{taker}\"; {Sibling}");

    [Fact]
    public void Points_do_not_go_to_a_component_without_points() => SampleRules.ErrorsOf(node =>
    {
        node.Component(0, 1)["maximum"] = 0;
        node["totalMaximum"] = 16;
    }).Should().Equal($"$.groups[0].components[0].sharedWith[0]: found \"A2\"; {Sibling}");

    [Fact]
    public void An_id_stands_once_in_a_list()
    {
        SampleRules.ErrorsOf(node => node.Component(0, 0)["sharedWith"] = new JsonArray("A2", "A2")).Should().Equal(
            "$.groups[0].components[0].sharedWith[1]: found \"A2\"; allowed: each id once");
        SampleRules.ErrorsOf(node => node.Component(0, 1)["multipliedBy"] = new JsonArray("A1", "B1", "A1")).Should().Equal(
            "$.groups[0].components[1].multipliedBy[2]: found \"A1\"; allowed: each id once");
    }

    [Theory]
    [InlineData("A2")]
    [InlineData("GB")]
    [InlineData("NOBODY")]
    public void A_factor_is_another_component(string factor) =>
        SampleRules.ErrorsOf(node => node.Component(0, 1)["multipliedBy"] = new JsonArray(factor)).Should().Equal(
            $"$.groups[0].components[1].multipliedBy[0]: found \"{factor}\"; {Factor}");

    [Fact]
    public void A_factor_is_itself_not_multiplied() =>
        SampleRules.ErrorsOf(node => node.Component(0, 0)["multipliedBy"] = new JsonArray("B1")).Should().Equal(
            $"$.groups[0].components[1].multipliedBy[0]: found \"A1\"; {Factor}");

    [Theory]
    [InlineData("percentageDigits")]
    [InlineData("target")]
    public void A_min_max_component_has_no_target(string name) =>
        SampleRules.ErrorsOf(node => node.Component(1, 0)[name] = 2).Should().ContainSingle()
            .Which.Should().StartWith($"$.groups[1].components[0].{name}: found an unknown name; allowed: ");

    [Fact]
    public void One_mistake_is_not_reported_again_by_the_checks_that_need_the_field()
    {
        SampleRules.ErrorsOf(node => node.Component(0, 1)["maximum"] = -4).Should().ContainSingle();
        SampleRules.ErrorsOf(node => node["grades"]![0]!["from"] = -1).Should().ContainSingle();
        SampleRules.ErrorsOf(node => node.Component(0, 0)["empty"] = "divided").Should().ContainSingle();
        SampleRules.ErrorsOf(node => node.Component(1, 0)["method"] = "minmax").Should().ContainSingle();
        SampleRules.ErrorsOf(node => node.Component(0, 0)["sharedWith"] = new JsonArray(5)).Should().ContainSingle();
        SampleRules.ErrorsOf(node => node.Group(0)["weight"] = "much").Should().ContainSingle();
        SampleRules.ErrorsOf(node => node["headlineRates"]![0]!["item"] = "no id").Should().ContainSingle();
        SampleRules.ErrorsOf(node =>
        {
            node["pointsDigits"] = 9;
            node.Component(0, 0)["maximum"] = 6.25;
        }).Should().ContainSingle();
    }
}
