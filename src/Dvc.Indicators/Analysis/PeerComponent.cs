using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>What peers have in one component.</summary>
/// <param name="Component">The component's id.</param>
/// <param name="Own">The agency's points; null without.</param>
/// <param name="Median">The median of the peers with points: of an even number the mean of the two in the middle.</param>
/// <param name="Quartile">Their third quartile: of m the ⌈0.75m⌉-th smallest.</param>
/// <param name="Best">The most points of a peer.</param>
/// <param name="BestAgency">Whose they are, of equal ones the nearest.</param>
public sealed record PeerComponent(string Component, Points? Own, Points Median, Points Quartile, Points Best, Agency BestAgency)
{
    /// <summary>The points missing to the third quartile; 0 where it is reached, null without own points.</summary>
    public Points? PointsToQuartile => Own is { } own ? new Points(Math.Max(0, Quartile.Value - own.Value)) : null;

    internal static PeerComponent? Of(ScoreResult scores, ItemColumn column, int row, ImmutableArray<int> peers)
    {
        var known = peers.Where(column.HasPoints).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var points = known.Select(peer => column.Points[peer]).Order().ToList();
        var best = known.First(peer => column.Points[peer] == points[^1]);
        return new PeerComponent(
            column.Id, column.HasPoints(row) ? new Points(column.Points[row]) : null,
            new Points((points[(points.Count - 1) / 2] + points[points.Count / 2]) / 2),
            new Points(points[(((3 * points.Count) + 3) / 4) - 1]), new Points(points[^1]), scores.Agencies[best]);
    }
}
