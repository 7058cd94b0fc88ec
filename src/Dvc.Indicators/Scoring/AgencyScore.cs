using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>The scores of one agency: a view on a <see cref="ScoreResult"/>. Immutable and safe for use by several threads.</summary>
/// <remarks>The default value is the score of no agency: its members throw <see cref="InvalidOperationException"/>.</remarks>
public readonly struct AgencyScore
{
    private readonly ScoreResult? _result;

    internal AgencyScore(ScoreResult result, int row)
    {
        _result = result;
        Row = row;
    }

    private ScoreResult Result => _result
        ?? throw new InvalidOperationException("This AgencyScore is the default value, the score of no agency; take scores from a ScoreResult.");

    /// <summary>The agency's row in the result.</summary>
    public int Row { get; }

    /// <summary>The agency.</summary>
    public Agency Agency => Result.Agencies[Row];

    /// <summary>The rule set.</summary>
    public RuleSet Rules => Result.Rules;

    /// <summary>The total; without points when a group was not measured in full (see <see cref="Missing"/>).</summary>
    public ItemScore Total => Result.TotalColumn[Row];

    /// <summary>The groups with their components, in the order of the rule set.</summary>
    public ImmutableArray<GroupScore> Groups
    {
        get
        {
            var groups = ImmutableArray.CreateBuilder<GroupScore>(Rules.Groups.Length);
            var first = 0;
            foreach (var (group, column) in Rules.Groups.Zip(Result.GroupColumns))
            {
                groups.Add(new GroupScore(group, column[Row], ComponentsFrom(first, group)));
                first += group.Components.Length;
            }

            return groups.MoveToImmutable();
        }
    }

    /// <summary>The grade that the total earns; null without a total or where the rule set has no grades.</summary>
    public Grade? Grade => Total.Points is { } points ? Rules.GradeOf(points.Value) : null;

    /// <summary>
    /// The ids of the components that were not measured although groups and the total need them, in the order of the rule set: they are why
    /// there is no total. In a group with a score from outside nothing is missing.
    /// </summary>
    public ImmutableArray<string> Missing => MissingItems.Find(Result, Row);

    /// <summary>
    /// Whether nothing shows that the agency handled a dossier (<c>noActivity</c>): some figure that counts dossiers was looked
    /// at, every one that was has the denominator 0, and no score above 0 was reported from outside for such a component or its group.
    /// </summary>
    public bool HasNoActivity => Result.Activity.IsAbsent(Row);

    /// <summary>The score of one group.</summary>
    /// <param name="id">The group's id.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentException">The rule set has no such group.</exception>
    public ItemScore Group(string id) => Rules.FindGroup(id) is null
        ? throw new ArgumentException($"The rule set {Rules.Id} has no group {id}{NearestHint.Of(id, Rules.Groups.Select(group => group.Id)).English}.", nameof(id))
        : Result.ColumnOf(id)[Row];

    /// <summary>The score of one component, with its figure.</summary>
    /// <param name="id">The component's id.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentException">The rule set has no such component.</exception>
    public ComponentScore Component(string id) => Rules.FindComponent(id) is { } component
        ? new ComponentScore(component, Result.Figures[Row, id], Result.ColumnOf(id)[Row])
        : throw new ArgumentException($"The rule set {Rules.Id} has no component {id}{NearestHint.Of(id, Rules.Components.Select(component => component.Id)).English}.", nameof(id));

    private ImmutableArray<ComponentScore> ComponentsFrom(int first, Group group)
    {
        var components = ImmutableArray.CreateBuilder<ComponentScore>(group.Components.Length);
        foreach (var component in group.Components)
        {
            components.Add(new ComponentScore(
                component, Result.Figures[Row, component.Id], Result.ComponentColumns[first + components.Count][Row]));
        }

        return components.MoveToImmutable();
    }
}
