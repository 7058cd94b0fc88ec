using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// A rule set (cách tính): how figures become points, as data. Made by <see cref="RuleSetJson.Read"/> from JSON or taken
/// from <see cref="BuiltInRules"/>. Immutable and safe for use by several threads.
/// </summary>
public sealed class RuleSet
{
    private readonly Dictionary<string, Component> _components;
    private readonly Dictionary<string, Group> _groups;
    private readonly Lazy<string> _hash;

    internal RuleSet(ImmutableArray<Group> groups)
    {
        Groups = groups;
        Components = [.. groups.SelectMany(group => group.Components)];

        // A text with an id twice is still looked into for its other mistakes; it never becomes a rule set.
        _components = Components.DistinctBy(component => component.Id)
            .ToDictionary(component => component.Id, StringComparer.Ordinal);
        _groups = groups.DistinctBy(group => group.Id).ToDictionary(group => group.Id, StringComparer.Ordinal);
        _hash = new Lazy<string>(() => RuleSetHash.Compute(this));
    }

    /// <summary>The id of the total among the items of a result: <c>TOTAL</c>. No group or component may be called so.</summary>
    public const string TotalId = "TOTAL";

    /// <summary>The rule set's id, such as <c>decision-766-portal-2026</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The version of this text of the rules.</summary>
    public required string Version { get; init; }

    /// <summary>The rule set's name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>How sure we are of the rule set as a whole.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The legal source, in words.</summary>
    public required string Citation { get; init; }

    /// <summary>The first day on which the rules apply, inclusive; null means from ever.</summary>
    public required DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which the rules apply, inclusive; null means no end.</summary>
    public required DateOnly? ValidTo { get; init; }

    /// <summary>The levels of agency that the rules score; empty means all.</summary>
    public required ImmutableArray<AgencyLevel> Levels { get; init; }

    /// <summary>The digits after the point of every score, 0 to 4; scores are rounded half up (away from zero).</summary>
    public required int PointsDigits { get; init; }

    /// <summary>The most points that a total can have.</summary>
    public required decimal TotalMaximum { get; init; }

    /// <summary>How dossiers' ends are compared with their promised times unless the caller says otherwise.</summary>
    public required DueComparison Due { get; init; }

    /// <summary>The grades, highest first; may be empty.</summary>
    public required ImmutableArray<Grade> Grades { get; init; }

    /// <summary>The rates shown beside the groups, in order; may be empty.</summary>
    public required ImmutableArray<HeadlineRate> HeadlineRates { get; init; }

    /// <summary>The groups, in order; never empty.</summary>
    public ImmutableArray<Group> Groups { get; }

    /// <summary>The components of all groups, in order; never empty.</summary>
    public ImmutableArray<Component> Components { get; }

    /// <summary>Whether the groups are weighted in the total; false where the total is their plain sum.</summary>
    public bool IsWeighted => Groups[0].Weight is not null;

    /// <summary>
    /// SHA-256 over what decides a result, as 64 lower-case hexadecimal digits: rule sets that score alike have the same hash. It covers
    /// the ids of items, maxima, methods, targets, roundings, policies, factors, levels, figures, weights, grades' thresholds, headline
    /// rates and the due comparison; not the set's id and version, nor names, citations, validity or confidence.
    /// </summary>
    public string Hash => _hash.Value;

    /// <summary>Whether the rules score agencies of a level.</summary>
    /// <param name="level">The level; null, an agency of unknown level, is taken to be concerned.</param>
    /// <returns>True when they do.</returns>
    public bool AppliesTo(AgencyLevel? level) => Levels.IsEmpty || level is null || Levels.Contains(level.Value);

    /// <summary>Finds a component.</summary>
    /// <param name="id">The component's id.</param>
    /// <returns>The component, or null when the rule set has none of this id.</returns>
    public Component? FindComponent(string id) => _components.GetValueOrDefault(id);

    /// <summary>Finds a group.</summary>
    /// <param name="id">The group's id.</param>
    /// <returns>The group, or null when the rule set has none of this id.</returns>
    public Group? FindGroup(string id) => _groups.GetValueOrDefault(id);

    /// <summary>The ids of groups and components that a mistyped one may have meant.</summary>
    /// <param name="id">An id that the rule set does not know.</param>
    /// <returns>At most three ids that are equally near, without regard to case; empty where none is near.</returns>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public ImmutableArray<string> NearestIds(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Dvc.Indicators.NearestIds.To(id, ItemIds);
    }

    /// <summary>The ids of all groups, then of all components.</summary>
    internal IEnumerable<string> ItemIds => Groups.Select(group => group.Id).Concat(Components.Select(component => component.Id));

    /// <summary>A copy of the rules to be changed; this rule set stays as it is.</summary>
    /// <returns>A builder that holds the content of this rule set.</returns>
    public RuleSetBuilder Edit() => new(this);

    /// <summary>The group that a component belongs to.</summary>
    /// <param name="component">A component of this rule set.</param>
    /// <returns>Its group.</returns>
    /// <exception cref="InvalidOperationException">The component is not of this rule set.</exception>
    public Group GroupOf(Component component) => Groups.First(group => group.Components.Contains(component));

    /// <summary>The grade that a total earns.</summary>
    /// <param name="total">The total, in points.</param>
    /// <returns>The highest grade whose threshold is at most the total; null when there is none.</returns>
    public Grade? GradeOf(decimal total) => Grades.FirstOrDefault(grade => total >= grade.From);
}
