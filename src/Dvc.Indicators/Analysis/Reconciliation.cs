using System.Collections.Immutable;

namespace Dvc.Indicators.Analysis;

/// <summary>
/// Published values beside ours: which are equal, which differ by the figure and which by the rule, and what numerators published points
/// imply. Immutable and safe for use by several threads.
/// </summary>
public sealed class Reconciliation
{
    private Reconciliation(ImmutableArray<ReconciledItem> items) => Items = items;

    /// <summary>The published values, in the order given.</summary>
    public ImmutableArray<ReconciledItem> Items { get; }

    /// <summary>How many are equal.</summary>
    public int EqualCount => Items.Count(item => item.Verdict == ReconciliationVerdict.Equal);

    /// <summary>Whether all are equal.</summary>
    public bool IsEqual => EqualCount == Items.Length;

    /// <summary>Compares published values with scores.</summary>
    /// <param name="ours">Our scores.</param>
    /// <param name="published">The published values.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Reconciliation Create(ScoreResult ours, IEnumerable<PublishedItem> published)
    {
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(published);
        return new Reconciliation([.. published.Select(item => Compare(ours, item))]);
    }

    /// <summary>Tries what others may have done otherwise, one thing at a time.</summary>
    /// <param name="published">The published values.</param>
    /// <param name="hypotheses">What may have been done otherwise.</param>
    /// <param name="cancellationToken">Stops between two hypotheses.</param>
    /// <returns>Each hypothesis with its comparison: the one with most equal values first, of equal ones in the order given.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImmutableArray<(Hypothesis Hypothesis, Reconciliation Comparison)> Try(
        IEnumerable<PublishedItem> published, IEnumerable<Hypothesis> hypotheses, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(hypotheses);
        ImmutableArray<PublishedItem> items = [.. published];
        var tried = new List<(Hypothesis Hypothesis, Reconciliation Comparison)>();
        foreach (var hypothesis in hypotheses)
        {
            cancellationToken.ThrowIfCancellationRequested();
            tried.Add((hypothesis, Create(hypothesis.Compute(), items)));
        }

        return [.. tried.OrderByDescending(each => each.Comparison.EqualCount)];
    }

    private static ReconciledItem Compare(ScoreResult ours, PublishedItem published)
    {
        var row = ours.Agencies.IndexOf(published.Agency);
        var component = ours.Rules.FindComponent(published.Item);
        var isKnown = row >= 0 && (component is not null || published.Item == RuleSet.TotalId || ours.Rules.FindGroup(published.Item) is not null);
        var figure = isKnown && ours.Figures[row, published.Item] is { Kind: FigureKind.Counted } entry ? entry.Figure : (Figure?)null;
        var score = isKnown ? ours.ColumnOf(published.Item)[row].Points : null;
        var verdict = VerdictOf(published, figure, score);
        return new ReconciledItem
        {
            Published = published,
            Figure = figure,
            Score = score,
            Verdict = verdict,
            Numerators = verdict is ReconciliationVerdict.Figure or ReconciliationVerdict.Score && figure is { } own && published.Score is { } points
                ? NumeratorsFor(ComponentPoints.For(ours, row, published.Item), own.Denominator, points)
                : null,
        };
    }

    private static ReconciliationVerdict VerdictOf(PublishedItem published, Figure? figure, Points? score) =>
        published.Figure is { } theirs && figure is { } own && theirs != own ? ReconciliationVerdict.Figure
        : (published.Score is not null && score is null) || (published.Figure is not null && figure is null) || (score is null && figure is null)
            ? ReconciliationVerdict.Missing
        : published.Score is null || published.Score == score ? ReconciliationVerdict.Equal
        : published.Figure is null && figure is not null ? ReconciliationVerdict.Figure
        : ReconciliationVerdict.Score;

    // Points never fall in the numerator.
    private static (long Low, long High)? NumeratorsFor(ComponentPoints of, long denominator, Points points)
    {
        var low = FirstWhere(denominator, numerator => PointsOf(numerator) >= points);
        var high = FirstWhere(denominator, numerator => PointsOf(numerator) > points) - 1;
        return low <= high ? (low, high) : null;

        Points PointsOf(long numerator) => of.Of(new Figure(numerator, denominator)) ?? Points.Zero;
    }

    // The first count for which it holds; one more than all where it never does.
    private static long FirstWhere(long most, Func<long, bool> holds)
    {
        var (low, high) = (0L, most + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
