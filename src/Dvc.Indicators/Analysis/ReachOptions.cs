using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>What <see cref="Reach"/> may use, and what it assumes. Immutable.</summary>
/// <remarks>Ids of levers are those of components or groups, or a unit: <c>dossiers</c>, <c>procedures</c>, <c>petitions</c>, <c>communes</c>.</remarks>
public sealed record ReachOptions
{
    /// <summary>Every lever that the agency can influence, each correction the same effort, no more cases than there are.</summary>
    public static ReachOptions Default { get; } = new();

    /// <summary>The item: <c>TOTAL</c> or the id of a group.</summary>
    public string Item { get; init; } = RuleSet.TotalId;

    /// <summary>The levers that alone are used; empty for all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>The levers that are not used.</summary>
    public ImmutableArray<string> Except { get; init; } = [];

    /// <summary>Whether levers are used that the agency can not influence (see <see cref="Influence"/>).</summary>
    public bool All { get; init; }

    /// <summary>The effort of one correction, 1 to 100,000, by id of lever; 1 where none is named. A component's own id goes before its unit, its unit before its group.</summary>
    public ImmutableDictionary<string, int> Effort { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>How many more dossiers come in, in every component that counts dossiers; null where none are expected.</summary>
    public long? ExpectedDossiers { get; init; }

    /// <summary>How many more cases come in, by id of component; it goes before <see cref="ExpectedDossiers"/>.</summary>
    public ImmutableDictionary<string, long> Expected { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>Whether the fewest further dossiers are asked for, each right in everything that counts dossiers.</summary>
    public bool IsNew { get; init; }

    /// <summary>
    /// The most dossiers that can be satisfied (5.4): those received without the disliked and the petitioned ones, which a correction does not
    /// take back; null where it is not known.
    /// </summary>
    public long? MostSatisfied { get; init; }

    /// <summary>Whether more cases are expected: then only new ones can be right.</summary>
    internal bool Expects => ExpectedDossiers is not null || !Expected.IsEmpty;

    /// <summary>How many more cases of a component come in.</summary>
    internal long NewCasesOf(Component component) =>
        Expected.TryGetValue(component.Id, out var own) ? own : component.CountsDossiers ? ExpectedDossiers ?? 0 : 0;

    /// <summary>Whether the levers named by the caller include a component's.</summary>
    internal bool Allows(RuleSet rules, Component component, LeverUnit? unit) =>
        (Only.IsEmpty || Only.Any(id => IsOf(id, rules, component, unit))) && !Except.Any(id => IsOf(id, rules, component, unit));

    internal int EffortOf(RuleSet rules, Component component, LeverUnit? unit) =>
        Effort.TryGetValue(component.Id, out var own) ? own
        : unit is { } known && Effort.TryGetValue(known.ToText(), out var ofUnit) ? ofUnit
        : Effort.TryGetValue(rules.GroupOf(component).Id, out var ofGroup) ? ofGroup
        : 1;

    private static bool IsOf(string id, RuleSet rules, Component component, LeverUnit? unit) =>
        id == component.Id || id == rules.GroupOf(component).Id || id == unit?.ToText();
}
