namespace Dvc.Indicators.Analysis;

/// <summary>Refuses options of <see cref="Reach"/> that would be passed over in silence.</summary>
internal static class ReachOptionChecks
{
    private const int LargestEffort = 100_000;

    public static void ThrowIfWrong(RuleSet rules, ReachOptions options, ReachGoal goal)
    {
        if (options.Item != RuleSet.TotalId && rules.FindGroup(options.Item) is null)
        {
            throw new ArgumentException(
                $"found {options.Item}, which is no item; allowed: {RuleSet.TotalId} or a group of {rules.Id}{NearestHint.Of(options.Item, rules.Groups.Select(group => group.Id)).English}", nameof(options));
        }

        var units = LeverUnits.All.Select(unit => unit.ToText()).ToList();
        foreach (var id in options.Only.Concat(options.Except).Concat(options.Effort.Keys))
        {
            ThrowIfUnknown(rules, id, rules.ItemIds.Concat(units), "dossiers, procedures, petitions, communes, or a component or group of");
        }

        foreach (var id in options.Expected.Keys)
        {
            ThrowIfUnknown(rules, id, rules.Components.Select(component => component.Id), "a component of");
        }

        if (options.Effort.Values.Any(effort => effort is < 1 or > LargestEffort))
        {
            throw new ArgumentException($"found an effort outside of what is allowed: 1 to {LargestEffort}, a whole number", nameof(options));
        }

        if (options.Expected.Values.Append(options.ExpectedDossiers ?? 0).Append(options.MostSatisfied ?? 0).Any(count => count is < 0 or > Figure.LargestCount))
        {
            throw new ArgumentException($"found a count outside of what is allowed: 0 to {Figure.LargestCount}", nameof(options));
        }

        if (options is { IsNew: true, Expects: true })
        {
            throw new ArgumentException("found expected cases together with the fewest further dossiers; allowed: one of the two", nameof(options));
        }

        if (goal.Kind == ReachGoalKind.Grade && options.Item != RuleSet.TotalId)
        {
            throw new ArgumentException($"found a grade as the goal of {options.Item}; allowed: a grade of the total", nameof(goal));
        }
    }

    private static void ThrowIfUnknown(RuleSet rules, string id, IEnumerable<string> known, string allowed)
    {
        if (!known.Contains(id))
        {
            throw new ArgumentException($"found {id}; allowed: {allowed} {rules.Id}{NearestHint.Of(id, known).English}", nameof(id));
        }
    }
}
