using System.Collections.Immutable;

namespace Dvc.Indicators.Files;

/// <summary>The files of one run over records, and how they are to be counted. What is null or empty was not given. Immutable.</summary>
public sealed record RecordInputs
{
    /// <summary>The files of dossiers, in the order in which the last of equal versions wins; may be empty.</summary>
    public ImmutableArray<InputSource> Dossiers { get; init; } = [];

    /// <summary>
    /// What another engine counted, such as a database, in place of files of dossiers; cut and comparison that are not given are its own. Null for none.
    /// </summary>
    public Tally? Counts { get; init; }

    /// <summary>The files of agencies, which are one list; without them every code that a counted record names is an agency of its own.</summary>
    public ImmutableArray<InputSource> Agencies { get; init; } = [];

    /// <summary>The procedures: limits, fees, paper results, public contents.</summary>
    public InputSource? Procedures { get; init; }

    /// <summary>The procedures under each agency's authority.</summary>
    public InputSource? Authority { get; init; }

    /// <summary>The publishing decisions.</summary>
    public InputSource? Decisions { get; init; }

    /// <summary>The petitions.</summary>
    public InputSource? Petitions { get; init; }

    /// <summary>Figures and scores from outside, which are used in place of computed ones.</summary>
    public ImmutableArray<InputSource> Figures { get; init; } = [];

    /// <summary>The period (kỳ báo cáo).</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>
    /// Other periods that are computed in the same pass, see <see cref="RecordRun.ExecuteAll"/>; figures can not be a stream then, as they are
    /// read for each.
    /// </summary>
    public ImmutableArray<ReportingPeriod> FurtherPeriods { get; init; } = [];

    /// <summary>All periods, in the order of the results.</summary>
    internal ImmutableArray<ReportingPeriod> Periods => [Period, .. FurtherPeriods];

    /// <summary>The cut (thời điểm chốt), not before the period's start; null means the period's end.</summary>
    public VietnamTime? Cut { get; init; }

    /// <summary>How ends are compared with promised times; null means as the rule set says.</summary>
    public DueComparison? Due { get; init; }

    /// <summary>What becomes of times that name a zone other than +07:00.</summary>
    public ZoneHandling Zone { get; init; } = ZoneHandling.Refuse;

    /// <summary>How the files call columns and values; what comes with the library unless given.</summary>
    public Mapping Mapping { get; init; } = Mapping.Shipped;

    /// <summary>The rule set whose components are computed.</summary>
    public RuleSet Rules { get; init; } = BuiltInRules.Default;

    /// <summary>The working days.</summary>
    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.VietNam;

    /// <summary>Which ranks equal agencies get.</summary>
    public TieRule TieRule { get; init; } = TieRule.Competition;

    /// <summary>
    /// Whether the sources guarantee that no dossier is there twice: then versions are not looked for, which saves time and all memory that
    /// grows with the number of dossiers. Where the guarantee is wrong every version counts.
    /// </summary>
    public bool AssumeUnique { get; init; }

    /// <summary>Whether observers are told of agencies of which many dossiers ended in one second, see <see cref="IndexPlan.FindsEndSeconds"/>.</summary>
    public bool FindsEndSeconds { get; init; }

    /// <summary>On how many threads dossiers are read and counted at most; 0 means as many as the machine has. Results do not depend on it.</summary>
    public int Threads { get; init; }

    /// <summary>
    /// How many bytes what is kept of dossiers may take (their keys and counters); null is no limit. More ends the run with a
    /// <see cref="MemoryLimitException"/>.
    /// </summary>
    public long? MemoryLimit { get; init; }

    /// <summary>
    /// A column file that keeps the dossiers as they were read: where it is of the same files (names, lengths, times of writing; zone, mapping, agencies
    /// and procedures too) it is read in their place, for whatever period; else it is written, over nothing but a cache. Null for none. All inputs must be files then.
    /// Who is told of findings makes the files be read all the same.
    /// </summary>
    public string? Cache { get; init; }

    /// <summary>How many bytes of a file are read at once; results do not depend on it.</summary>
    internal int BlockSize { get; init; } = DossierBlocks.DefaultSize;

    /// <summary>On how many threads dossiers are read and counted at most, at least 1.</summary>
    internal int MostThreads => Threads > 0 ? Threads : Environment.ProcessorCount;

    /// <summary>The files that are given besides those of dossiers, in the order of their kinds.</summary>
    internal ImmutableArray<ResultSource> SmallSources() =>
    [
        .. Named(SourceKind.Agencies, Agencies),
        .. Named(SourceKind.Procedures, [Procedures]),
        .. Named(SourceKind.Authority, [Authority]),
        .. Named(SourceKind.Decisions, [Decisions]),
        .. Named(SourceKind.Petitions, [Petitions]),
        .. Named(SourceKind.Figures, Figures),
    ];

    private static IEnumerable<ResultSource> Named(SourceKind kind, IEnumerable<InputSource?> sources) =>
        sources.OfType<InputSource>().Select(source => new ResultSource(kind, source.Name));
}
