using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>One component of the index (chỉ số thành phần): a ratio of two counts, and what that ratio is worth. Immutable.</summary>
public sealed class Component
{
    internal Component()
    {
    }

    /// <summary>The component's id, unique among all items of the rule set, such as <c>ON_TIME_PROCESSING</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The component's number in the source, such as <c>2.1</c>; empty where it has none.</summary>
    public required string Number { get; init; }

    /// <summary>The component's name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What the numerator (tử số) counts.</summary>
    public required LocalizedText Numerator { get; init; }

    /// <summary>What the denominator (mẫu số) counts.</summary>
    public required LocalizedText Denominator { get; init; }

    /// <summary>The most points that the component can give; 0 for a component that is tracked and carries no points.</summary>
    public required decimal Maximum { get; init; }

    /// <summary>How the ratio becomes points.</summary>
    public required ScoringMethod Method { get; init; }

    /// <summary>The ratio, as a percentage, that earns the maximum; above 0. Of no use to <see cref="ScoringMethod.MinMax"/>.</summary>
    public required decimal Target { get; init; }

    /// <summary>What the component is worth when it was looked at and its denominator is 0.</summary>
    public required EmptyPolicy Empty { get; init; }

    /// <summary>What holds of it when nobody looked.</summary>
    public required AbsentPolicy WhenAbsent { get; init; }

    /// <summary>
    /// The siblings that take this component's maximum, by id; empty unless <see cref="Empty"/> is <see cref="EmptyPolicy.Shared"/>.
    /// </summary>
    public required ImmutableArray<string> SharedWith { get; init; }

    /// <summary>
    /// The digits after the point to which the ratio, as a percentage, is rounded before it becomes points; null where points come
    /// from the unrounded ratio.
    /// </summary>
    public required int? PercentageDigits { get; init; }

    /// <summary>Components whose ratios (at most 1 each) multiply this one's, by id; usually empty.</summary>
    public required ImmutableArray<string> MultipliedBy { get; init; }

    /// <summary>The levels of agency to which the component applies; empty means all.</summary>
    public required ImmutableArray<AgencyLevel> Levels { get; init; }

    /// <summary>
    /// The name of the figure that is counted from records for this component; the component's own id unless the rule set counts
    /// something else under the same name.
    /// </summary>
    public required string Figure { get; init; }

    /// <summary>Whether the denominator counts dossiers received, so that 0 everywhere means an agency without activity.</summary>
    public required bool CountsDossiers { get; init; }

    /// <summary>How sure the rule is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The legal source, in words.</summary>
    public required string Citation { get; init; }

    /// <summary>Whether the component applies to agencies of a level.</summary>
    /// <param name="level">The level; null, an agency of unknown level, is taken to be concerned.</param>
    /// <returns>True when the component applies.</returns>
    public bool AppliesTo(AgencyLevel? level) => Levels.IsEmpty || level is null || Levels.Contains(level.Value);
}
