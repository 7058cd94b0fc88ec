using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>The index of a period: figures, scores, ranks, what was read, and why everything is as it is.</summary>
/// <remarks>Made by an <see cref="IndexPlan"/>. Immutable and safe for use by several threads.</remarks>
public sealed class IndexResult
{
    private readonly RecordFigureResult? _computed;

    internal IndexResult(
        IndexPlan plan, RankedResult ranked, Tally? dossiers, PetitionRegister? petitions, DossierFactReader factReader, RecordFigureResult? computed)
    {
        Plan = plan;
        Ranked = ranked;
        Dossiers = dossiers;
        Petitions = petitions;
        FactReader = factReader;
        _computed = computed;
    }

    /// <summary>The plan that it was computed by.</summary>
    public IndexPlan Plan { get; }

    /// <summary>The rules.</summary>
    public RuleSet Rules => Plan.Rules;

    /// <summary>The period and its cut.</summary>
    public JudgedPeriod Period => FactReader.Period;

    /// <summary>What was scored besides the figures: period, cut, records, sources.</summary>
    public ScoringContext Context => Scores.Context;

    /// <summary>Scores and ranks; every writer of results and reports takes it.</summary>
    public RankedResult Ranked { get; }

    /// <summary>The scores.</summary>
    public ScoreResult Scores => Ranked.Scores;

    /// <summary>The figures that were scored.</summary>
    public FigureTable Figures => Scores.Figures;

    /// <summary>The agencies that have a row.</summary>
    public AgencyRoster Agencies => Scores.Agencies;

    /// <summary>The dossiers, counted; null where figures were given.</summary>
    public Tally? Dossiers { get; }

    /// <summary>The first reception (<c>NgayTiepNhan</c>) among all records that could be read, whatever the period; null where it is not known.</summary>
    public VietnamTime? FirstReceived => Reception.First;

    /// <summary>The last reception among all records that could be read, whatever the period; null where it is not known.</summary>
    public VietnamTime? LastReceived => Reception.Last;

    /// <summary>Whether dossiers that ended in one second were asked for (<see cref="IndexPlan.FindsEndSeconds"/>), but memory was not enough.</summary>
    public bool HasLeftOutEndSeconds { get; internal init; }

    internal ReceptionSpan Reception { get; init; }

    /// <summary>The petitions, judged; null where none were given.</summary>
    public PetitionRegister? Petitions { get; }

    /// <summary>Tells the facts of a dossier in the period, and why it is on time or late.</summary>
    public DossierFactReader FactReader { get; }

    /// <summary>What was read, and how much of it is suspect; null where figures were given.</summary>
    public RecordSummary? Records => Scores.Context.Records;

    /// <summary>The rows of authority that were rejected, in the order given; empty where there are none.</summary>
    public ImmutableArray<RecordRejection> RejectedAuthority => _computed?.RejectedAuthority ?? [];

    /// <summary>The decisions that were rejected, in the order given; empty where there are none.</summary>
    public ImmutableArray<RecordRejection> RejectedDecisions => _computed?.RejectedDecisions ?? [];

    /// <summary>The scores of an agency.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>The scores.</returns>
    /// <exception cref="KeyNotFoundException">The agency has no row in the period.</exception>
    public AgencyResult this[AgencyCode code] => Find(code)
        ?? throw new KeyNotFoundException($"The agency {code} has no row in {Plan.Period}; {Agencies.Count} agencies have one.");

    /// <summary>The scores of an agency.</summary>
    /// <param name="code">Its code in either written form, as <c>H44.100</c> or <c>000.00.12.H15</c>.</param>
    /// <returns>The scores.</returns>
    /// <exception cref="ArgumentNullException">The code is null.</exception>
    /// <exception cref="KeyNotFoundException">The text is no code, or the agency has no row in the period.</exception>
    public AgencyResult this[string code]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(code);
            return AgencyCode.TryParse(code, out var known) ? this[known] : throw new KeyNotFoundException($"'{code}' is no code of an agency.");
        }
    }

    /// <summary>Finds the scores of an agency.</summary>
    /// <param name="code">Its code.</param>
    /// <returns>The scores; null when the agency has no row in the period.</returns>
    public AgencyResult? Find(AgencyCode code) => Agencies.IndexOf(code) is >= 0 and var row ? new AgencyResult(this, row) : null;

    /// <summary>The ranking of the agencies of a level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="parent">The agency above those that are ranked among each other; null where all of the level have the same one, or none.</param>
    /// <param name="item">The id of a group, or <c>TOTAL</c>.</param>
    /// <returns>The agencies with a score, best first, equal ones in the order of the agencies; empty where none has one.</returns>
    /// <exception cref="ArgumentException">
    /// The rules have no such group; or agencies of the level are ranked below several parents and none was named: departments or communes of
    /// different provinces are never ranked among each other.
    /// </exception>
    public ImmutableArray<Standing> Ranking(AgencyLevel level, AgencyCode? parent = null, string item = RuleSet.TotalId)
    {
        Cohort[] cohorts = [.. Ranked.Cohorts.Where(cohort => cohort.Key.Level == level && (parent is null || cohort.Key.Parent == parent))];
        return cohorts switch
        {
            [] => [],
            [var cohort] => Ranked.Standings(cohort, item),
            _ => throw new ArgumentException(
                $"Agencies of the level {level} are ranked below {string.Join(", ", cohorts.Select(cohort => cohort.Key.Parent))}: name one of them.",
                nameof(parent)),
        };
    }

    /// <summary>The ranking of all agencies, where no levels are known.</summary>
    /// <param name="item">The id of a group, or <c>TOTAL</c>.</param>
    /// <returns>The agencies with a score, best first, equal ones in the order of the agencies.</returns>
    /// <exception cref="ArgumentException">The rules have no such group.</exception>
    /// <exception cref="InvalidOperationException">The agencies are ranked in several cohorts.</exception>
    public ImmutableArray<Standing> Ranking(string item = RuleSet.TotalId) => Ranked.Cohorts switch
    {
        [] => [],
        [var cohort] => Ranked.Standings(cohort, item),
        _ => throw new InvalidOperationException("The agencies are ranked in several cohorts: ask for a level."),
    };
}
