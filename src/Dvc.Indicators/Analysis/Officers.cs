using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>
/// The dossiers of an agency by the officer who handles them. The count is of dossiers, not a judgement of a person; names appear in this
/// answer alone. Exact. Safe for use by several threads.
/// </summary>
public static class Officers
{
    /// <summary>Counts the dossiers of an agency and of all below it by officer.</summary>
    /// <param name="result">The result of the same records.</param>
    /// <param name="dossiers">The dossiers that count, each once, of whatever agency and period.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="days">The days after the cut in which open dossiers are due, at least 1.</param>
    /// <returns>The officers: the most points first, then by name; those named nowhere are one row with an empty name.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The days are below 1 or reach beyond all time.</exception>
    /// <exception cref="KeyNotFoundException">The agency has no row.</exception>
    /// <exception cref="MissingCalendarYearException">The calendar does not reach to the last of the days.</exception>
    public static ImmutableArray<OfficerWork> Find(IndexResult result, IEnumerable<Dossier> dossiers, AgencyCode agency, int days = 7)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(dossiers);
        var row = result.Ranked[agency].Row;
        var watch = new DueWatch(result.FactReader, days);
        var (officers, untaken) = (new SortedDictionary<string, OfficerCounts>(VietnameseComparer.Ordering), 0L);
        foreach (var dossier in dossiers.Where(dossier => DueSoon.WithAbove(result.Agencies, dossier.Agency).Contains(row)))
        {
            var facts = result.FactReader.Read(dossier, out var verdict);
            if (verdict is not { } known || !facts.HasFlag(DossierFacts.Received))
            {
                continue;
            }

            if (!officers.TryGetValue(dossier.Officer, out var counts))
            {
                officers.Add(dossier.Officer, counts = new OfficerCounts());
            }

            counts.Add(facts, known, watch.IsDue(dossier, known));
            untaken += ((facts & DossierFacts.Disliked) != 0 ? 1 : 0) + (facts.HasFlag(DossierFacts.Petitioned) ? 1 : 0);
        }

        return [.. officers.Select(officer => officer.Value.ToWork(officer.Key, Gain(result.Scores, row, officer.Value.Late, untaken)))
            .OrderByDescending(work => work.PointsIfOnTime?.Value ?? 0)];
    }

    // A late dossier put right follows in 5.4, but no more are satisfied than are neither disliked nor petitioned.
    private static Points? Gain(ScoreResult scores, int row, long late, long untaken)
    {
        if (!scores.TotalColumn.HasPoints(row))
        {
            return null;
        }

        var pair = LeverVocabulary.Relations.Where(relation => relation.Kind == LeverRelationKind.Follows)
            .Select(relation => new LeverBonds(scores, row) is var bonds && bonds.Pair(relation) is { } found && bonds.IsKept(found) ? found : default).First();
        var follows = pair.Inner is null ? 0 : scores.Figures[row, pair.Inner.Id].Figure is var figure
            ? Math.Clamp(figure.Denominator - untaken - figure.Numerator, 0, late) : 0;
        return new Points(OnTimeMove.Score(scores, row, late, follows) - scores.TotalColumn.Points[row]);
    }

    private sealed class OfficerCounts
    {
        private long _received, _onTime, _overdueOpen, _endedLate, _disliked, _due;

        public long Late => _overdueOpen + _endedLate;

        public void Add(DossierFacts facts, OnTimeVerdict verdict, bool isDue)
        {
            _received++;
            _onTime += verdict.IsOnTime ? 1 : 0;
            _overdueOpen += !verdict.IsOnTime && DueWatch.IsOpen(verdict) ? 1 : 0;
            _endedLate += !verdict.IsOnTime && !DueWatch.IsOpen(verdict) ? 1 : 0;
            _disliked += (facts & DossierFacts.Disliked) != 0 ? 1 : 0;
            _due += isDue ? 1 : 0;
        }

        public OfficerWork ToWork(string officer, Points? gain) => new()
        {
            Officer = officer,
            Received = _received,
            OnTime = _onTime,
            OverdueOpen = _overdueOpen,
            EndedLate = _endedLate,
            Disliked = _disliked,
            Due = _due,
            PointsIfOnTime = gain,
        };
    }
}
