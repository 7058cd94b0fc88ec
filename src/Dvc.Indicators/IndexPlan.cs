using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Dvc.Indicators;

/// <summary>
/// Everything that an index is computed from besides the dossiers, given once: the front door of the library. Then <see cref="Compute(IEnumerable{Dossier}, ReadObserver, CancellationToken)"/>
/// and its like give the result.
/// </summary>
/// <remarks>
/// What is null was not given, which is not the same as empty: components that need it are not computed: no data, not 0. Mistakes
/// are told all at once by <see cref="Check"/>, and by every method that computes. Immutable and safe for use by several threads.
/// </remarks>
public sealed partial record IndexPlan
{
    /// <summary>Plans the index of a period by the portal's rules of 2026 for Decision 766/QĐ-TTg, with the announced working days.</summary>
    /// <param name="period">The period (kỳ báo cáo); its start is included, its end is not.</param>
    /// <exception cref="ArgumentNullException">The period is null.</exception>
    public IndexPlan(ReportingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        Period = period;
    }

    /// <summary>The period.</summary>
    public ReportingPeriod Period { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>
    /// The instant at which what is still open is judged (thời điểm chốt), not before the period's start; null is the period's end, which is
    /// excluded from the period.
    /// </summary>
    public VietnamTime? Cut { get; init; }

    /// <summary>The rules; <see cref="BuiltInRules.Default"/> unless given.</summary>
    public RuleSet Rules { get; init; } = BuiltInRules.Default;

    /// <summary>How ends are compared with promised times (<c>NgayHenTra</c>); null is as the rules say, by instant.</summary>
    public DueComparison? Due { get; init; }

    /// <summary>The working days; the announced ones of Viet Nam unless given.</summary>
    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.VietNam;

    /// <summary>The agencies (cơ quan) of all time, each with its parent and successor; null makes every code that a record names an agency of its own.</summary>
    public IEnumerable<Agency>? Agencies { get; init => field = Kept(value); }

    /// <summary>The catalogue of procedures (thủ tục hành chính); of several with one code the last counts.</summary>
    public IEnumerable<Procedure>? Procedures { get; init => field = Kept(value); }

    /// <summary>The procedures under each agency's authority (thẩm quyền).</summary>
    public IEnumerable<Authority>? Authority { get; init => field = Kept(value); }

    /// <summary>The publishing decisions (quyết định công bố); they count only where agencies are given too.</summary>
    public IEnumerable<PublishingDecision>? Decisions { get; init => field = Kept(value); }

    /// <summary>The petitions (phản ánh, kiến nghị); of several with one key the last counts.</summary>
    public IEnumerable<Petition>? Petitions { get; init => field = Kept(value); }

    /// <summary>Figures and scores from outside, which are used in place of computed ones.</summary>
    public FigureTable? Figures { get; init; }

    /// <summary>What lists and figures were read from, told with the result; a source of dossiers names its files itself. Empty where it is not known.</summary>
    public ImmutableArray<ResultSource> Sources { get; init; } = [];

    /// <summary>What was found when the lists were read, such as a date that stands for none: told and summed up with other findings. Empty unless given.</summary>
    public ImmutableArray<QualityFinding> ListFindings { get; init; } = [];

    /// <summary>Whether the dossiers may hold several versions of one.</summary>
    public DossierVersions Versions { get; init; } = DossierVersions.Look;

    /// <summary>
    /// The optional columns that given <see cref="Dossier"/> objects have: what is absent is not 0, and components that need it are not computed.
    /// All unless given; other sources say it themselves.
    /// </summary>
    public DossierColumns Columns { get; init; } = DossierColumns.All;

    /// <summary>Which ranks equal agencies get.</summary>
    public TieRule TieRule { get; init; } = TieRule.Competition;

    /// <summary>On how many threads dossiers are counted at most, at least 1; results do not depend on it. 1 unless given.</summary>
    public int MaxDegreeOfParallelism { get; init; } = 1;

    /// <summary>How many bytes keys and counters of dossiers may take; null is no limit.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>
    /// Whether observers are told of agencies of which many dossiers ended in one second, see <see cref="QualityRule.EndedInOneSecond"/>; it takes
    /// 8 bytes a dossier and 4 a version, and is left out where <see cref="MemoryLimit"/> is not enough.
    /// </summary>
    public bool FindsEndSeconds { get; init; }

    /// <summary>Tells the facts of single dossiers in the period, and why they are on time or late.</summary>
    /// <returns>A reader of facts.</returns>
    /// <exception cref="InvalidOperationException">The plan has mistakes; the message tells all of them.</exception>
    public DossierFactReader CreateFactReader() => new IndexWork(this).Reader;

    /// <summary>Whether it is the same plan: what it holds is not compared.</summary>
    /// <param name="other">Another plan; null is none.</param>
    /// <returns>True when it is this object.</returns>
    public bool Equals(IndexPlan? other) => ReferenceEquals(this, other);

    /// <summary>A number that goes with <see cref="Equals(IndexPlan)"/>.</summary>
    /// <returns>The number.</returns>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>The mistakes of the plan, each with what is allowed.</summary>
    /// <returns>All mistakes at once; empty when there are none.</returns>
    public ImmutableArray<OutcomeError> Check() => new IndexPlanChecks(this).Find();

    // What is given is looked at more than once: a query of a database must not run again each time.
    private static IEnumerable<T>? Kept<T>(IEnumerable<T>? given) => given is null or IReadOnlyCollection<T> ? given : [.. given];

    internal JudgedPeriod Judged => new(Period, Cut);

    internal DueComparison Comparison => Due ?? Rules.Due;
}
