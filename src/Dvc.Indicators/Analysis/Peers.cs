using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>Agencies of the same level and a like number of dossiers, and what the better ones of them have. Exact. Immutable.</summary>
public sealed class Peers
{
    private const int Fewest = 3;

    private Peers(Agency agency, ImmutableArray<Agency> agencies, bool areFar, ImmutableArray<PeerComponent> components) =>
        (Agency, Agencies, AreFar, Components) = (agency, agencies, areFar, components);

    /// <summary>The agency.</summary>
    public Agency Agency { get; }

    /// <summary>Its peers, nearest first; empty where it has no dossiers.</summary>
    public ImmutableArray<Agency> Agencies { get; }

    /// <summary>Whether fewer than three have half to twice as many dossiers, so that the nearest three stand in.</summary>
    public bool AreFar { get; }

    /// <summary>The components in which the agency or a peer has points, in the order of the rule set; empty without peers.</summary>
    public ImmutableArray<PeerComponent> Components { get; }

    /// <summary>Finds the peers of an agency.</summary>
    /// <param name="result">The scores.</param>
    /// <param name="row">The agency's row.</param>
    /// <param name="count">How many peers at most, at least 1.</param>
    /// <param name="inCohort">Whether they are of its cohort; else of its level, wherever.</param>
    /// <returns>The peers, and what they have.</returns>
    /// <exception cref="ArgumentNullException">The result is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, or the count is below 1.</exception>
    public static Peers Of(RankedResult result, int row, int count = 5, bool inCohort = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var scores = result.Scores;
        var agency = scores[row].Agency;
        if (ReceivedBy(scores, row) is not { } own || own == 0)
        {
            return new Peers(agency, [], false, []);
        }

        var all = (inCohort ? result.CohortOf(row).Rows : Enumerable.Range(0, scores.Count).Where(other => scores.Agencies[other].Level == agency.Level))
            .Where(other => other != row && scores.TotalColumn.HasPoints(other))
            .Select(other => (Row: other, Received: ReceivedBy(scores, other) ?? 0)).Where(other => other.Received > 0)
            .OrderBy(other => new Ratio(Math.Max(own, other.Received), Math.Min(own, other.Received))).ToList();
        var near = all.Where(other => 2 * other.Received >= own && other.Received <= 2 * own).Take(count).ToList();
        var areFar = near.Count < Math.Min(Fewest, count);
        var peers = areFar ? all.Take(Fewest).ToList() : near;
        return new Peers(
            agency, [.. peers.Select(peer => scores.Agencies[peer.Row])], areFar,
            [.. scores.ComponentColumns.Where(column => column.CarriesPoints(row)).Select(column => PeerComponent.Of(scores, column, row, [.. peers.Select(peer => peer.Row)])).OfType<PeerComponent>()]);
    }

    // Dossiers received are the denominator of 2.1, else of the first component that counts them.
    private static long? ReceivedBy(ScoreResult scores, int row) => scores.Rules.Components.Where(component => component.CountsDossiers)
        .OrderBy(component => component.Figure == "ON_TIME_PROCESSING" ? 0 : 1).Select(component => scores.Figures[row, component.Id])
        .Where(entry => entry.Kind == FigureKind.Counted).Select(entry => (long?)entry.Figure.Denominator).FirstOrDefault();
}
