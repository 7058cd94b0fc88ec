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
        for (var row = 0; row < now.Agencies.Count; row++)
        {
            var agency = now.Agencies[row];
            CompareRow(old, ReferenceEquals(old.Agencies, now.Agencies) ? row : old.Agencies.IndexOf(agency.Code), now, row, causes);
        }

        foreach (var gone in old.Agencies.Agencies.Index().Where(agency => now.Agencies.IndexOf(agency.Item.Code) < 0))
        {
            CompareRow(old, gone.Index, now, -1, causes);
        }
    }

    private void CompareRow(IndexResult old, int oldRow, IndexResult now, int row, LiveCauses? causes)
    {
        var agency = row >= 0 ? now.Agencies[row] : old.Agencies[oldRow];
        foreach (var item in LiveItems.Of(row >= 0 ? now.Rules : old.Rules))
        {
            var (was, known) = (LiveItems.ValueOf(old, oldRow, item), LiveItems.ValueOf(now, row, item));
            if (was == known)
            {
                continue;
            }

            ImmutableArray<LiveCause> found = causes is null
                ? [new LiveCause(LiveCauseKind.Reference, "", null, 0, 0)]
                : causes.Find(agency.Code, item);
            _changes.Add(new LiveChange(now.Plan.Period, agency, item, was, known)
            {
                Causes = found.Length > LiveChange.MostCauses ? found[..LiveChange.MostCauses] : found,
                CauseCount = found.Length,
            });
        }
    }
}
