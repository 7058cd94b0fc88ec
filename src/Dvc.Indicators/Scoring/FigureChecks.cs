namespace Dvc.Indicators;

/// <summary>Refuses figures that a rule set would pass over in silence.</summary>
internal static class FigureChecks
{
    public static void ThrowIfUnknown(FigureTable figures, RuleSet rules, string parameter)
    {
        var mistakes = figures.Items.Select(item => MistakeOf(figures, rules, item)).OfType<string>().ToList();
        if (mistakes.Count > 0)
        {
            throw new ArgumentException(string.Join('\n', mistakes), parameter);
        }
    }

    private static string? MistakeOf(FigureTable figures, RuleSet rules, string item) =>
        rules.FindComponent(item) is not null ? null
        : rules.FindGroup(item) is null
            ? $"The figures hold {item}, which is neither a component nor a group of the rule set {rules.Id}{NearestHint.Of(item, rules.ItemIds).English}."
        : figures.Column(item)!.Kinds.Contains(FigureKind.Counted)
            ? $"The figures hold counts for {item}, a group of the rule set {rules.Id}; a group takes a score from outside alone."
        : null;
}
