using System.Collections.Immutable;

namespace Dvc.Indicators.Live;

/// <summary>Finds what is different between two views, and why.</summary>
/// <param name="before">The view before.</param>
/// <param name="next">The answers now.</param>
/// <param name="dossiers">What became of dossiers since; nothing is known of it in the first view of an index that stands in for another.</param>
internal sealed class LiveChanges(LiveView before, ImmutableArray<LivePeriod> next, LiveDossiers dossiers)
{
    private readonly ImmutableArray<LiveChange>.Builder _changes = ImmutableArray.CreateBuilder<LiveChange>();

    /// <summary>Finds the changes.</summary>
    public ImmutableArray<LiveChange> Find()
    {
        foreach (var period in next)
        {
            if (before.Find(period.Period.Period)?.Index is { } old && period.Index is { } now)
            {
                Compare(old, now);
            }
        }

        return _changes.ToImmutable();
    }

    private void Compare(IndexResult old, IndexResult now)
    {
        var causes = dossiers.Touches is { } touches ? new LiveCauses(old, now, dossiers, touches) : null;
        string[] items = [.. LiveItems.Of(now.Rules).Union(LiveItems.Of(old.Rules))];
        var (were, are) = (Array.ConvertAll(items, item => LiveItems.Find(old, item)), Array.ConvertAll(items, item => LiveItems.Find(now, item)));
        foreach (var (agency, oldRow, row) in Rows(old.Agencies, now.Agencies))
        {
            for (var item = 0; item < items.Length; item++)
            {
                var (was, known) = (oldRow < 0 ? null : were[item]?[oldRow], row < 0 ? null : are[item]?[row]);
                if (was != known)
                {
                    _changes.Add(ChangeOf(now.Plan.Period, agency, items[item], causes) with { Before = was, After = known });
                }
            }
        }
    }

    // The agencies of now, and behind them those that are gone.
    private static IEnumerable<(Agency Agency, int OldRow, int Row)> Rows(AgencyRoster old, AgencyRoster now)
    {
        for (var row = 0; row < now.Count; row++)
        {
            yield return (now[row], ReferenceEquals(old, now) ? row : old.IndexOf(now[row].Code), row);
        }

        for (var row = 0; row < old.Count && !ReferenceEquals(old, now); row++)
        {
            if (now.IndexOf(old[row].Code) < 0)
            {
                yield return (old[row], row, -1);
            }
        }
    }

    private static LiveChange ChangeOf(ReportingPeriod period, Agency agency, string item, LiveCauses? causes)
    {
        ImmutableArray<LiveCause> found = causes is null
            ? [new LiveCause(LiveCauseKind.Reference, "", null, 0, 0)]
            : causes.Find(agency.Code, item);
        return new LiveChange(period, agency, item)
        {
            Causes = found.Length > LiveChange.MostCauses ? found[..LiveChange.MostCauses] : found,
            CauseCount = found.Length,
        };
    }
}
