using System.Text.Json.Nodes;

namespace Dvc.Indicators;

/// <summary>
/// Changes a copy of a rule set: <c>rules.Edit().WithId("my-rules", "1.0.0").WithMaximum("ON_TIME_PROCESSING", 18m).Build()</c>.
/// </summary>
/// <remarks>
/// The same rules hold as for the JSON of a rule set (<see cref="RuleSetJson"/>), and all mistakes are told at once when the rule set is
/// built. Where the groups have no weights the maximum of the total is their sum, unless it is given. Of a value given twice the last
/// counts. Not safe for use by several threads at once.
/// </remarks>
public sealed class RuleSetBuilder
{
    private readonly RuleSetNodes _nodes;

    internal RuleSetBuilder(RuleSet rules) => _nodes = new RuleSetNodes(rules);

    /// <summary>Gives the rules an id and a version of their own, by which results tell them apart for people.</summary>
    /// <param name="id">The id: letters, digits, <c>.</c>, <c>-</c> and <c>_</c>.</param>
    /// <param name="version">The version; not empty.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RuleSetBuilder WithId(string id, string version) => Set("id", NotNull(id)).Set("version", NotNull(version));

    /// <summary>Sets the name.</summary>
    /// <param name="name">The name; not empty in either language.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public RuleSetBuilder WithName(LocalizedText name) => Set("name", RuleSetNodes.ToJson(NotNull(name)));

    /// <summary>Sets the legal source.</summary>
    /// <param name="citation">The source in words; not empty.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The citation is null.</exception>
    public RuleSetBuilder WithCitation(string citation) => Set("citation", NotNull(citation));

    /// <summary>Sets how sure the rule set as a whole is.</summary>
    /// <param name="confidence">The confidence.</param>
    /// <returns>This builder.</returns>
    public RuleSetBuilder WithConfidence(Confidence confidence) => Set("confidence", RuleSetNodes.WordOf(RuleWords.Confidences, confidence));

    /// <summary>Sets the days on which the rules apply.</summary>
    /// <param name="first">The first day, inclusive; null means from ever.</param>
    /// <param name="last">The last day, inclusive, not before the first; null means no end.</param>
    /// <returns>This builder.</returns>
    public RuleSetBuilder WithValidity(DateOnly? first, DateOnly? last) =>
        Set("validFrom", RuleSetNodes.ToJson(first)).Set("validTo", RuleSetNodes.ToJson(last));

    /// <summary>Sets the levels of agency that the rules score.</summary>
    /// <param name="levels">The levels, each once; none means all.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public RuleSetBuilder WithLevels(params AgencyLevel[] levels) => Set("levels", RuleSetNodes.ToJson(NotNull(levels)));

    /// <summary>Sets the digits after the point of every score.</summary>
    /// <param name="digits">The digits, 0 to 4; maxima may not have more.</param>
    /// <returns>This builder.</returns>
    public RuleSetBuilder WithPointsDigits(int digits) => Set("pointsDigits", digits);

    /// <summary>Sets the most points that a total can have.</summary>
    /// <param name="maximum">The points; where the groups have no weights, the sum of the components' maxima.</param>
    /// <returns>This builder.</returns>
    public RuleSetBuilder WithTotalMaximum(decimal maximum)
    {
        _nodes.KeepsTotalMaximum = true;
        return Set("totalMaximum", maximum);
    }

    /// <summary>Sets how the ends of dossiers are compared with their promised times.</summary>
    /// <param name="due">The comparison.</param>
    /// <returns>This builder.</returns>
    public RuleSetBuilder WithDue(DueComparison due) => Set("due", RuleSetNodes.WordOf(RuleWords.Comparisons, due));

    /// <summary>Sets the grades in place of those that there are.</summary>
    /// <param name="grades">The grades, highest first; none means no grades.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The list or a grade is null.</exception>
    public RuleSetBuilder WithGrades(params Grade[] grades) => Set("grades", RuleSetNodes.ToJson(AllNotNull(grades)));

    /// <summary>Sets the headline rates in place of those that there are.</summary>
    /// <param name="rates">The rates in order; none means no rates.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The list or a rate is null.</exception>
    public RuleSetBuilder WithHeadlineRates(params HeadlineRate[] rates) => Set("headlineRates", RuleSetNodes.ToJson(AllNotNull(rates)));

    /// <summary>Sets the weight of a group in the total.</summary>
    /// <param name="group">The group's id.</param>
    /// <param name="weight">The weight, at least 0; null means none, and then no group may have one.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public RuleSetBuilder WithWeight(string group, decimal? weight) =>
        Do(() => _nodes.SetOfGroup(nameof(WithWeight), NotNull(group), "weight", weight is { } known ? JsonValue.Create(known) : null));

    /// <summary>Sets the most points that a component can give.</summary>
    /// <param name="component">The component's id.</param>
    /// <param name="maximum">The points, at least 0, with no more digits than scores have.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public RuleSetBuilder WithMaximum(string component, decimal maximum) => Set(nameof(WithMaximum), component, "maximum", maximum);

    /// <summary>Sets the ratio that earns the maximum.</summary>
    /// <param name="component">The component's id; it is not scored by min-max, which knows no target.</param>
    /// <param name="target">The ratio as a percentage, above 0, with at most 4 decimals.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public RuleSetBuilder WithTarget(string component, decimal target) => Set(nameof(WithTarget), component, "target", target);

    /// <summary>Sets what a component is worth when it was looked at and its denominator is 0.</summary>
    /// <param name="component">The component's id.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="sharedWith">For <see cref="EmptyPolicy.Shared"/> the ids of the siblings that take the points; else none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RuleSetBuilder WithWhenEmpty(string component, EmptyPolicy policy, params string[] sharedWith) =>
        Set(nameof(WithWhenEmpty), component, "empty", RuleSetNodes.WordOf(RuleWords.EmptyPolicies, policy))
            .Set(nameof(WithWhenEmpty), component, "sharedWith", RuleSetNodes.ToJson(NotNull(sharedWith)));

    /// <summary>Sets what holds of a component when nobody looked.</summary>
    /// <param name="component">The component's id.</param>
    /// <param name="policy">The policy.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public RuleSetBuilder WithWhenAbsent(string component, AbsentPolicy policy) =>
        Set(nameof(WithWhenAbsent), component, "whenAbsent", RuleSetNodes.WordOf(RuleWords.AbsentPolicies, policy));

    /// <summary>Sets the digits to which the ratio of a component is rounded, as a percentage, before it becomes points.</summary>
    /// <param name="component">The component's id.</param>
    /// <param name="digits">The digits after the point, 0 to 4; null where points come from the unrounded ratio.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public RuleSetBuilder WithPercentageDigits(string component, int? digits) =>
        Set(nameof(WithPercentageDigits), component, "percentageDigits", digits is { } known ? JsonValue.Create(known) : null);

    /// <summary>Sets the components whose ratios multiply that of a component.</summary>
    /// <param name="component">The component's id.</param>
    /// <param name="factors">Ids of components that are themselves not multiplied; none means no factors.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RuleSetBuilder WithFactors(string component, params string[] factors) =>
        Set(nameof(WithFactors), component, "multipliedBy", RuleSetNodes.ToJson(NotNull(factors)));

    /// <summary>Sets the levels of agency to which a component applies.</summary>
    /// <param name="component">The component's id.</param>
    /// <param name="levels">The levels, each once; none means all.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RuleSetBuilder WithComponentLevels(string component, params AgencyLevel[] levels) =>
        Set(nameof(WithComponentLevels), component, "levels", RuleSetNodes.ToJson(NotNull(levels)));

    /// <summary>Sets the figure that is counted from records for a component.</summary>
    /// <param name="component">The component's id.</param>
    /// <param name="figure">One of the names of figures that records can give, or the component's own id.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RuleSetBuilder WithFigure(string component, string figure) => Set(nameof(WithFigure), component, "figure", NotNull(figure));

    /// <summary>Sets the name of a component.</summary>
    /// <param name="component">The component's id.</param>
    /// <param name="name">The name; not empty in either language.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RuleSetBuilder WithComponentName(string component, LocalizedText name) =>
        Set(nameof(WithComponentName), component, "name", RuleSetNodes.ToJson(NotNull(name)));

    /// <summary>Sets the legal source of a component and how sure its rule is.</summary>
    /// <param name="component">The component's id.</param>
    /// <param name="citation">The source in words; may be empty.</param>
    /// <param name="confidence">The confidence.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RuleSetBuilder WithComponentCitation(string component, string citation, Confidence confidence) =>
        Set(nameof(WithComponentCitation), component, "citation", NotNull(citation))
            .Set(nameof(WithComponentCitation), component, "confidence", RuleSetNodes.WordOf(RuleWords.Confidences, confidence));

    /// <summary>Leaves out a component; a group of which all are left out is left out too.</summary>
    /// <param name="component">The component's id.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public RuleSetBuilder Without(string component) => Do(() => _nodes.Remove(nameof(Without), NotNull(component)));

    /// <summary>Builds the rule set, or tells every mistake.</summary>
    /// <returns>
    /// The rule set, or all mistakes; their places are the method for an id that the rules do not know, else the path in the JSON of the
    /// rules with the component's or group's id in place of its number, as <c>ON_TIME_PROCESSING.maximum</c>.
    /// </returns>
    public Outcome<RuleSet> TryBuild() => _nodes.Build();

    /// <summary>Builds the rule set.</summary>
    /// <returns>The rule set.</returns>
    /// <exception cref="ArgumentException">There are mistakes; the message lists them all, one a line.</exception>
    public RuleSet Build()
    {
        var outcome = TryBuild();
        return outcome.Value ?? throw new ArgumentException(string.Join('\n', outcome.Errors));
    }

    private static T NotNull<T>(T argument)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(argument);
        return argument;
    }

    private static T[] AllNotNull<T>(T[] items)
        where T : class => Array.ConvertAll(NotNull(items), NotNull);

    private RuleSetBuilder Set(string field, JsonNode? value) => Do(() => _nodes.Set(field, value));

    private RuleSetBuilder Set(string method, string component, string field, JsonNode? value) =>
        Do(() => _nodes.SetOfComponent(method, NotNull(component), field, value));

    private RuleSetBuilder Do(Action change)
    {
        change();
        return this;
    }
}
