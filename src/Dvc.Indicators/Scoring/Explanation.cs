using System.Text;

namespace Dvc.Indicators;

/// <summary>
/// Why a score is what it is: the tree of figures, rules, policies and rounding steps that gave it, in both languages. The points of the
/// lines below a total or group add up to it, unless it was reported from outside or is weighted, which its line says. Immutable and
/// safe for use by several threads.
/// </summary>
public sealed class Explanation
{
    private Explanation(Agency agency, RuleSet rules, ExplanationNode root)
    {
        Agency = agency;
        Rules = rules;
        Root = root;
    }

    /// <summary>The agency whose score is explained.</summary>
    public Agency Agency { get; }

    /// <summary>The rule set that gave the score.</summary>
    public RuleSet Rules { get; }

    /// <summary>The line of the item that was asked for.</summary>
    public ExplanationNode Root { get; }

    /// <summary>Explains a score.</summary>
    /// <param name="scores">The result that holds it.</param>
    /// <param name="row">The agency's row.</param>
    /// <param name="item">The id of a component or group, or <c>TOTAL</c>.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentNullException">The result is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="ArgumentException">The rule set has no such item.</exception>
    public static Explanation Create(ScoreResult scores, int row, string item = RuleSet.TotalId)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var explainer = new Explainer(scores, scores[row]);
        var rules = scores.Rules;
        var root = item == RuleSet.TotalId ? explainer.Total()
            : rules.FindGroup(item) is { } group ? explainer.Group(group)
            : rules.FindComponent(item) is { } component ? explainer.Component(rules.GroupOf(component), component)
            : throw new ArgumentException(
                $"The rule set {rules.Id} has no item {item}{NearestHint.Of(item, rules.ItemIds).English}; its groups, components and TOTAL are allowed.", nameof(item));
        return new Explanation(scores.Agencies[row], rules, root);
    }

    /// <summary>The explanation as text: the agency, the rules, then the tree, a line each, indented by two blanks a level.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text, lines ending with a line feed.</returns>
    public string ToText(Language language)
    {
        var text = new StringBuilder();
        text.Append(Agency.WrittenCode).Append(' ').Append(Agency.Name).Append('\n');
        text.Append(Rules.Name.In(language)).Append(" (").Append(Rules.Id).Append(' ').Append(Rules.Version).Append(")\n");
        Append(text, Root, language, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ExplanationNode node, Language language, int depth)
    {
        text.Append(' ', 2 * depth).Append(node.IsStep ? "- " : "").Append(node.Text.In(language)).Append('\n');
        foreach (var child in node.Children)
        {
            Append(text, child, language, depth + 1);
        }
    }
}
