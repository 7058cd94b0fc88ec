namespace Dvc.Indicators.Analysis;

/// <summary>Whether the points of components add up on their own, each from its own figure.</summary>
internal static class Additivity
{
    /// <summary>Why they do not whatever the figures are; null where they do.</summary>
    public static AnalysisRefusal? RefusalOf(RuleSet rules, string item) =>
        rules.Components.FirstOrDefault(component => component is { Method: ScoringMethod.MinMax, Maximum: > 0 } && IsIn(rules, component, item)) is { } placed
            ? AnalysisRefusal.NotAdditive(rules.Id, new LocalizedText(
                $"điểm của {placed.Id} tùy thuộc số liệu của mọi cơ quan (min–max)",
                $"the points of {placed.Id} depend on the figures of all agencies (min–max)"))
            : null;

    /// <summary>Why they do not where some components are raised: a raised one would multiply another.</summary>
    public static AnalysisRefusal? RefusalOf(RuleSet rules, IEnumerable<Component> raised)
    {
        var ids = raised.Select(component => component.Id).ToHashSet(StringComparer.Ordinal);
        return rules.Components.FirstOrDefault(component => component.Maximum > 0 && component.MultipliedBy.Any(ids.Contains)) is { } product
            ? AnalysisRefusal.NotAdditive(rules.Id, new LocalizedText(
                $"điểm của {product.Id} được nhân với {string.Join(", ", product.MultipliedBy)}; hãy bỏ chỉ số đó ra bằng --except",
                $"the points of {product.Id} are multiplied by {string.Join(", ", product.MultipliedBy)}; leave that out with --except"))
            : null;
    }

    private static bool IsIn(RuleSet rules, Component component, string item) => item == RuleSet.TotalId || rules.GroupOf(component).Id == item;
}
