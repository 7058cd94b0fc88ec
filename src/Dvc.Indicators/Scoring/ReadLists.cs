using System.Collections.Immutable;

namespace Dvc.Indicators;

/// <summary>What became of the records of the small lists; who observes is told of those rejected.</summary>
/// <param name="observer">Who is told; null for nobody.</param>
internal sealed class ReadLists(ReadObserver? observer)
{
    /// <summary>The name of a list that was not read from a file.</summary>
    public static string NameOf(SourceKind kind) => kind.ToString().ToLowerInvariant();

    private readonly FindingSums _findings = new();

    /// <summary>What was found in the lists, summed up.</summary>
    public IEnumerable<FindingCount> Findings => _findings.ToCounts();

    /// <summary>Tells of the records that were rejected when the lists were read, and of what was found in them.</summary>
    public void TellRead(IndexPlan plan)
    {
        foreach (var finding in plan.ListFindings)
        {
            observer?.Found?.Invoke(finding);
        }

        Tell(plan.Procedures);
        Tell(plan.Authority);
        Tell(plan.Decisions);
        Tell(plan.Petitions);
    }

    /// <summary>The report on a list.</summary>
    /// <param name="kind">What the list holds; it names the report of a list that was not read from a file.</param>
    /// <param name="list">The list; null where it was not given.</param>
    /// <param name="late">The records that were rejected when they were counted: they are no longer among the accepted.</param>
    /// <param name="superseded">How many another record of the same key stands for, besides those found when the list was read.</param>
    /// <returns>The report; none without a list.</returns>
    public IEnumerable<FileReadReport> Report<T>(
        SourceKind kind, IEnumerable<T>? list, ImmutableArray<RecordRejection> late, long superseded = 0)
        where T : class
    {
        if (list is null)
        {
            return [];
        }

        var read = list as RecordTable<T>;
        var report = read?.Report ?? ReportOf(kind, list);
        foreach (var rejection in late)
        {
            observer?.Rejected?.Invoke(Rejection.Of(rejection, report.File, read?.Rows[rejection.Index].Line ?? rejection.Index + 1));
        }

        var counts = report.Counts;
        var rejected = counts.RejectedByReason.Concat(late.Select(rejection => KeyValuePair.Create(rejection.Reason, 1L)));
        var moved = new ReadCounts(counts.Read, counts.Accepted - late.Length - superseded, counts.Superseded + superseded, rejected);
        return [new FileReadReport(report.File, moved, report.UnknownColumns) { Kind = kind, BlankLines = report.BlankLines }];
    }

    /// <summary>Tells what is noticed of decisions that take part, and sums up what was found in all lists.</summary>
    public void Inspect(IndexPlan plan, ImmutableArray<RecordRejection> rejectedDecisions)
    {
        foreach (var finding in plan.ListFindings)
        {
            _findings.Add(finding);
        }

        var read = plan.Decisions as RecordTable<PublishingDecision>;
        var file = read?.Report.File ?? NameOf(SourceKind.Decisions);
        var takesNoPart = rejectedDecisions.Select(rejection => rejection.Index).ToHashSet();
        foreach (var (index, decision) in (plan.Decisions ?? []).Index().Where(decision => !takesNoPart.Contains(decision.Index)))
        {
            foreach (var finding in RecordChecks.Of(decision, new RecordPlace(file, read?.Rows[index].Line ?? index + 1)))
            {
                _findings.Add(finding);
                observer?.Found?.Invoke(finding);
            }
        }
    }

    private void Tell<T>(IEnumerable<T>? list)
        where T : class
    {
        foreach (var rejection in (list as RecordTable<T>)?.Rejections ?? [])
        {
            observer?.Rejected?.Invoke(rejection);
        }
    }

    private static FileReadReport ReportOf<T>(SourceKind kind, IEnumerable<T> list)
    {
        var count = list.Count();
        return new FileReadReport(NameOf(kind), new ReadCounts(count, count, 0, []), []);
    }
}
