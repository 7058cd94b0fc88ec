using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>
/// The scores of all agencies under one rule set. It keeps the figures, so that every score can be explained. Immutable and safe for use
/// by several threads.
/// </summary>
public sealed class ScoreResult
{
    private readonly Dictionary<string, ItemColumn> _columns;
    private readonly Lazy<ImmutableArray<ScoreFinding>> _findings;
    private readonly Lazy<Activity> _activity;
    private readonly Lazy<MissingInputs?> _missing;

    internal ScoreResult(
        RuleSet rules,
        FigureTable figures,
        ScoringContext context,
        ImmutableArray<ItemColumn> components,
        ImmutableArray<ItemColumn> groups,
        ItemColumn total)
    {
        Rules = rules;
        Figures = figures;
        Context = context;
        ComponentColumns = components;
        GroupColumns = groups;
        TotalColumn = total;
        _columns = components.Concat(groups).Append(total).ToDictionary(column => column.Id, StringComparer.Ordinal);
        _activity = new Lazy<Activity>(() => new Activity(this));
        _missing = new Lazy<MissingInputs?>(() => MissingInputs.Find(this));
        _findings = new Lazy<ImmutableArray<ScoreFinding>>(() => ScoreFindings.In(this));
    }

    /// <summary>The rule set.</summary>
    public RuleSet Rules { get; }

    /// <summary>The figures that were scored.</summary>
    public FigureTable Figures { get; }

    /// <summary>The period and cut of the figures.</summary>
    public ScoringContext Context { get; }

    /// <summary>The agencies, one a row.</summary>
    public AgencyRoster Agencies => Figures.Agencies;

    /// <summary>The number of agencies.</summary>
    public int Count => Agencies.Count;

    /// <summary>What is suspicious about the figures and reported scores, agency by agency, in the order of the rule set.</summary>
    public ImmutableArray<ScoreFinding> Findings => _findings.Value;

    /// <summary>What was not measured although scores need it, and what would supply it; null where everything was measured.</summary>
    public MissingInputs? Missing => _missing.Value;

    internal ImmutableArray<ItemColumn> ComponentColumns { get; }

    internal ImmutableArray<ItemColumn> GroupColumns { get; }

    internal ItemColumn TotalColumn { get; }

    /// <summary>The scores of one agency.</summary>
    /// <param name="row">The agency's row, 0 to <see cref="Count"/> less 1.</param>
    /// <returns>A view on the scores.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public AgencyScore this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
            return new AgencyScore(this, row);
        }
    }

    /// <summary>The scores of an agency.</summary>
    /// <param name="code">The agency's code.</param>
    /// <returns>A view on the scores.</returns>
    /// <exception cref="KeyNotFoundException">The agency has no row; the message says where its records count, if they do.</exception>
    public AgencyScore this[AgencyCode code] => Find(code) ?? throw new KeyNotFoundException(Agencies.WhyNoRow(code));

    /// <summary>The scores of an agency.</summary>
    /// <param name="code">The agency's code in either written form, <c>H15.12</c> or <c>000.00.12.H15</c>.</param>
    /// <returns>A view on the scores.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="KeyNotFoundException">The agency has no row, or the text is no code.</exception>
    public AgencyScore this[string code] => this[AgencyRoster.CodeOf(code)];

    /// <summary>Finds the scores of an agency.</summary>
    /// <param name="code">The agency's code in either written form.</param>
    /// <returns>A view on the scores; null when the agency has no row or the text is no code.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public AgencyScore? Find(string code) => Find(AgencyRoster.CodeOf(code));

    /// <summary>Finds the scores of an agency.</summary>
    /// <param name="code">The agency's code.</param>
    /// <returns>A view on the scores; null when the agency has no row.</returns>
    public AgencyScore? Find(AgencyCode code) => Agencies.IndexOf(code) is >= 0 and var row ? this[row] : null;

    internal Activity Activity => _activity.Value;

    internal ItemColumn ColumnOf(string item) => _columns[item];
}
