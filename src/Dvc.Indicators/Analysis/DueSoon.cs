using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>Early warning: the open dossiers whose time runs out in the next days, and the points that hang on them. Exact. Safe for use by several threads.</summary>
public static class DueSoon
{
    /// <summary>Counts open dossiers by what is left of their time.</summary>
    /// <param name="result">The result of the same records.</param>
    /// <param name="dossiers">The dossiers that count, each once, of whatever period; only those open at the cut are needed.</param>
    /// <param name="days">The days after the cut, at least 1.</param>
    /// <returns>The agencies that have open dossiers, in roster order; those of agencies below count for all above them.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The days are below 1 or reach beyond all time.</exception>
    /// <exception cref="MissingCalendarYearException">The calendar does not reach to the last of the days.</exception>
    public static ImmutableArray<DueDossiers> Find(IndexResult result, IEnumerable<Dossier> dossiers, int days)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(dossiers);
        var watch = new DueWatch(result.FactReader, days);
        var counts = new (long Open, long Due, long Overdue, long DueSatisfied)[result.Agencies.Count];
        foreach (var dossier in dossiers)
        {
            var facts = result.FactReader.Read(dossier, out var verdict);
            if (verdict is not { } known || !facts.HasFlag(DossierFacts.Received) || !DueWatch.IsOpen(known))
            {
                continue;
            }

            var isDue = watch.IsDue(dossier, known);
            foreach (var row in WithAbove(result.Agencies, dossier.Agency))
            {
                counts[row].Open++;
                counts[row].Due += isDue ? 1 : 0;
                counts[row].Overdue += known.IsOnTime ? 0 : 1;
                counts[row].DueSatisfied += isDue && facts.HasFlag(DossierFacts.Satisfied) ? 1 : 0;
            }
        }

        return [.. counts.Index().Where(count => count.Item.Open > 0).Select(count => Of(result.Ranked, count.Index, count.Item))];
    }

    /// <summary>The rows for which a dossier counts: its agency's, and of all above it.</summary>
    internal static IEnumerable<int> WithAbove(AgencyRoster agencies, AgencyCode code) =>
        agencies.Resolve(code) is >= 0 and var row ? agencies.Ancestors(row).Prepend(row) : [];

    private static DueDossiers Of(RankedResult ranked, int row, (long Open, long Due, long Overdue, long DueSatisfied) count)
    {
        var column = ranked.Scores.TotalColumn;
        var after = column.HasPoints(row) ? OnTimeMove.Score(ranked.Scores, row, -count.Due, -count.DueSatisfied) : (decimal?)null;
        return new DueDossiers
        {
            Row = row,
            Agency = ranked.Scores.Agencies[row],
            Open = count.Open,
            Due = count.Due,
            Overdue = count.Overdue,
            PointsAtRisk = after is { } points ? new Points(column.Points[row] - points) : null,
            PlaceAfter = after is { } left ? RankPlaces.Of(ranked, row, RuleSet.TotalId).PlaceOf(left) : null,
        };
    }
}
