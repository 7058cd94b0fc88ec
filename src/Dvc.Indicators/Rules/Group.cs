using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>A group of components (nhóm chỉ số), such as TDGQ, progress and results of handling. Immutable.</summary>
public sealed class Group
{
    internal Group(string id, LocalizedText name, decimal? weight, string citation, ImmutableArray<Component> components)
    {
        Id = id;
        Name = name;
        Weight = weight;
        Citation = citation;
        Components = components;
        foreach (var component in components)
        {
            Maximum += component.Maximum;
        }
    }

    /// <summary>The group's id, unique among all items of the rule set.</summary>
    public string Id { get; }

    /// <summary>The group's name.</summary>
    public LocalizedText Name { get; }

    /// <summary>
    /// The group's weight in the total, or null where the total is the plain sum of the groups. With weights, each group counts with
    /// its points ÷ its maximum.
    /// </summary>
    public decimal? Weight { get; }

    /// <summary>The legal source of the group, in words.</summary>
    public string Citation { get; }

    /// <summary>The components, in the order of the rule set; never empty.</summary>
    public ImmutableArray<Component> Components { get; }

    /// <summary>The most points that the group can give: the sum of its components' maxima.</summary>
    public decimal Maximum { get; }
}
