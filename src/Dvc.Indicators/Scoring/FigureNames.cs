using System.Collections.Frozen;
using System.Globalization;

namespace Dvc.Indicators;

/// <summary>The names of figures that records can give, and the check that a rule set names no other. Safe for use by several threads.</summary>
public static class FigureNames
{
    private static readonly FrozenSet<string> Computed = ((string[])
    [
        .. FigureVocabulary.OfDossiers.Select(figure => figure.Name),
        .. FigureVocabulary.OfProcedures.Select(figure => figure.Name),
        .. RecordFigureSource.OtherNames,
    ]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names that <see cref="Component.Figure"/> may have besides the component's own id, sorted by code points.</summary>
    public static IEnumerable<string> All => Computed.Order(StringComparer.Ordinal);

    /// <summary>Whether records can give a figure of this name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>False where the figure can only come from outside.</returns>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static bool IsComputed(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Computed.Contains(name);
    }

    /// <summary>Checks the figures that a rule set names.</summary>
    /// <param name="rules">The rule set.</param>
    /// <returns>
    /// The rule set, or an error for every component that says by <see cref="Component.Figure"/> that another figure is counted for it
    /// which does not exist. A component without such a name takes the figure of its id, which may come from outside alone.
    /// </returns>
    /// <exception cref="ArgumentNullException">The rule set is null.</exception>
    public static Outcome<RuleSet> Check(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var errors = rules.Groups.Index().SelectMany(group => group.Item.Components.Index()
            .Where(component => component.Item.Figure != component.Item.Id && !Computed.Contains(component.Item.Figure))
            .Select(component => Unknown(group.Index, component.Index, component.Item.Figure))).ToList();
        return errors.Count == 0 ? new Outcome<RuleSet>(rules) : new Outcome<RuleSet>(errors);
    }

    private static OutcomeError Unknown(int group, int component, string figure)
    {
        var hint = NearestHint.Of(figure, Computed);
        return OutcomeError.At(
            string.Create(CultureInfo.InvariantCulture, $"$.groups[{group}].components[{component}].figure"),
            LocalizedText.Same($"\"{figure}\""),
            new(
                $"số liệu tính được từ bản ghi{hint.Vietnamese}, hoặc không ghi",
                $"a figure that records can give{hint.English}, or nothing"));
    }
}
